/** Strips as wholes. */
export { InsertOutlook } from './insert-outlook.tsx';
export { LevelsDialog } from './levels-dialog.tsx';
export { MergeDialog } from './merge-dialog.tsx';
export { MoveStripDialog } from './move-strip-dialog.tsx';
export { PatternDialog } from './pattern-dialog.tsx';
export { SparesDialog } from './spares-dialog.tsx';
export { SplitDialog } from './split-dialog.tsx';
export { SpreadDialog } from './spread-dialog.tsx';
export { SwapDialog } from './swap-dialog.tsx';
export { useInsertPreview } from './use-insert-preview.ts';
