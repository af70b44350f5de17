/** Languages of the window: sentences, number formats. */
export { type Formatter, type FormatPreferences, formatterOf, numberStyleOf } from './format.ts';
export { resolveLanguage } from './language.ts';
export { MESSAGES, createMessages } from './messages.ts';
export { TextProvider, type TextTools, useText } from './text-provider.tsx';
