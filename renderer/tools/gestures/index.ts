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
