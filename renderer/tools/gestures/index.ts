/** What all views do with pointer and camera. */
export {
  DRAG_THRESHOLD,
  EDGE_PATIENCE,
  TOUCH_THRESHOLD,
  edgeCamera,
  isInside,
  isNearEdge,
  pinchCamera,
  pushCamera,
  wheelCamera,
} from './camera-steps.ts';
export { type Modifiers, NO_MODIFIERS, type PointerButton, type ToolInput } from './input.ts';
export type { KeyInput } from './key-input.ts';
export { type CanvasKeys, type PointerGesture, canvasKeys, pointerGesture } from './key-lists.ts';
export { type MenuTarget, type RecordTarget, targetOf } from './menu-target.ts';
export {
  type Carrier,
  type DrivenTool,
  type KeyHost,
  type ViewListener,
  type ViewToolHost,
  createViewToolHost,
  hostsBySession,
} from './view-tool-host.ts';
