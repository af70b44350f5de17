/** Languages of the window: sentences, number formats. */
export { type Formatter, type FormatPreferences, formatterOf, numberStyleOf } from './format.ts';
export { LANGUAGE_OPTIONS } from './language-options.ts';
export { MESSAGES, type Messages, createMessages } from './messages.ts';
export { type Reader, type ReaderFacts, readerOf } from './reader.ts';
export { TextProvider, type TextTools, useText } from './text-provider.tsx';
