/** Quick insert: what is typed, and what it is aimed at. */
export { type Aim, aimAtSelected, aimBeside, aimOnSelected, aimedTarget, insertionText, prunedAim } from './aim.ts';
export { type InsertPreview, partInSight, previewOfInsert } from './insert-preview.ts';
export { nextNumber, patternText } from './pattern-text.ts';
export { readPasted, readPlacements } from './read-placements.ts';
