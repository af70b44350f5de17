/** What all drawings are painted with. */
export { carryOnto, createSurfaces } from './carry-drag.ts';
export { clusterMarks, findingsByRail } from './finding-marks.ts';
export { findingsInWords, findingsOf, itemName, optionId, railName, sameFindings } from './item-name.ts';
export { type LayeredPainter, createLayeredPainter, makeCanvas } from './layered-painter.ts';
export type { CanvasLook, CanvasPalette } from './look.ts';
export { jumperName } from './jumper-name.ts';
export { paintLabel } from './paint-label.ts';
export { paintMark } from './paint-mark.ts';
export { sameJumpers } from './same-jumpers.ts';
export { sharp } from './sharp.ts';
export { type SpriteCache, createSpriteCache, detailAt, symbolOf } from './sprites.ts';
export { type CanvasProps, ViewCanvas } from './view-canvas.tsx';
