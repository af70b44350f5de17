/** Drawing: one scene of primitives in micrometres, and the painters that need nothing but text or a canvas. */
export {
  type ArcPrimitive,
  type Box,
  type CirclePrimitive,
  type FontWeight,
  LAYERS,
  type Layer,
  type LinePrimitive,
  type PolylinePrimitive,
  type Primitive,
  type RectPrimitive,
  type Scene,
  type SceneNode,
  type SceneNodeKind,
  type Style,
  type TextPrimitive,
} from './scene.ts';
export { boxHeight, boxWidth, boxesMeet, growBox, nodeBox, uniteBoxes } from './box.ts';
export { HOUSING_COLORS, type HousingColor, type Paint, type PlainPaint, type Shade, housingPaint } from './paint.ts';
export { type HousingFinish, finishOf } from './housing-color.ts';
export { DARK_THEME, LIGHT_THEME, PRINT_THEME, type Theme } from './themes.ts';
export { type PartSymbol, type SymbolOptions, partSymbol, symbolKey } from './symbol.ts';
export { type Detail, type MarkerPlace } from './symbols/block.ts';
export { type SlotPlace } from './symbols/slots.ts';
export { ASSUMED_WIDTH, type Assumption } from './symbols/form.ts';
export { type Canvas2D, type CanvasOptions, type CanvasTransform, paintCanvas, paintNode, paintPrimitives } from './paint-canvas.ts';
export { type SvgOptions, escapeXml, paintSvg } from './paint-svg.ts';
export { type Attached, attachedNode, attachmentBox, attachmentNode } from './attachment-nodes.ts';
export { type ContactPlace, type DrawnJumper, contactPlaces, itemsById, jumperBox, jumperNode } from './jumper-node.ts';
export { itemBox, itemNode, markerNode, positionNode, reachOf, slotPlaceOn } from './item-nodes.ts';
export { type RailSlot, railHalf, railNode, railSlots } from './rail-picture.ts';
export { type Dimension, dimensionRow } from './dimension.ts';
export {
  DIMENSION_KINDS,
  type DimensionChoice,
  type DimensionKind,
  type ToleranceBand,
  USUAL_DIMENSIONS,
  dimensionNodes,
  dimensionRows,
  toleranceBand,
} from './rail-dimensions.ts';
export { type StripSpan, stripNodes, stripSpans } from './strip-frames.ts';
export { DRAWING_CONTENT, type FindingMark, type SceneContent, type SceneOptions, jumperNodes, railNodes, railScene } from './rail-scene.ts';
export { ductNode, keepoutNode, plateNode } from './plate-shapes.ts';
export { type PlateMark, type PlateSceneOptions, plateNodes, plateScene } from './plate-scene.ts';
export { type PlateRailOptions, movedNodes, plateRailNodes } from './plate-rail.ts';
export { quarterTurned } from './quarter-turn.ts';
export { projectScene } from './project-scene.ts';
export { A4_SHEET, PRINTER_MARGIN, type SheetOptions, markingSheets } from './marking-sheets.ts';
export { drawingSheets } from './drawing-sheets.ts';
