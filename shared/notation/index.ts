/** Rail notation: a project as text that people write, diff and script. */
export { type NotationError } from './problem.ts';
export { type ParsedAttachment, parseAttachment } from './parse-attachment.ts';
export { type ParseOptions, type ParsedRail, parseRail } from './parse-rail.ts';
export { type PrintOptions, printRail } from './print-rail.ts';
export { sameUpToIds, shapeOf } from './same-up-to-ids.ts';
export { type ParsedPlacements, type QuickInsertOptions, parsePlacements } from './quick-insert.ts';
export { isSeriesWord, partOfWord } from './quick-insert-words.ts';
export {
  type ClippedRail,
  type ClippedStrip,
  type Clipping,
  type ClippingOptions,
  type NotPasted,
  type ReadClipping,
  readClipping,
} from './clipping.ts';
export { type ClippingChoice, printClipping } from './print-clipping.ts';
export { tidyText } from './tidy-text.ts';
export { type Completion, completionAt } from './completion.ts';
export { type References, referencesOf } from './references.ts';
export { nearestWord } from './spelling.ts';
export { RESERVED_WORDS, STATEMENT_WORDS } from './statement-words.ts';
