/** Sentences and number formats for tests: what the window uses, without React. */
export { formatterOf } from '../../renderer/i18n/format.ts';
export { createMessages } from '../../renderer/i18n/messages.ts';
