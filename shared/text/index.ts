/** Text in the languages of the program. */
export { type Language, type LocalText, decimalMarkOf, inBoth, sameText } from './local-text.ts';
