/** What all drawings are painted with. */
export { carryOnto, createSurfaces } from './carry-drag.ts';
export { clusterMarks, findingsByRail } from './finding-marks.ts';
export { findingsInWords, findingsOf, itemName, optionId, railName, sameFindings } from './item-name.ts';
export { type LayeredPainter, createLayeredPainter, makeCanvas } from './layered-painter.ts';
export { LayeredStage } from './layered-stage.tsx';
export type { CanvasLook, CanvasPalette } from './look.ts';
export { paintLabel } from './paint-label.ts';
export { paintMark } from './paint-mark.ts';
export { type DrivenTool, drivePointer, drivenBy, modifiersOf, pointOn } from './pointer-driver.ts';
export { sharp } from './sharp.ts';
export { type SpriteCache, createSpriteCache, detailAt, symbolOf } from './sprites.ts';
export { useLook } from './use-look.ts';
export { useSize } from './use-size.ts';
