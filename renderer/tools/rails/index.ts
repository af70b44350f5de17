/** Gestures and keys of the drawing of the rails. */
export {
  CANVAS_KEYS,
  type CanvasKeys,
  HELD_KEYS,
  POINTER_GESTURES,
  type PointerGesture,
  canvasKeys,
  pointerGesture,
} from './canvas-keys.ts';
export { placeIndex, positionsBetween } from './hit-test.ts';
export type { KeyInput } from './keyboard.ts';
export { keyboardMenu } from './menu-steps.ts';
export { BRACKET, GUIDE_FLAG, type MenuTarget } from './pointed.ts';
export { type ToolHost, toolHostOf } from './tool-host.ts';
export { cursorOf, toolPath, wantsTicks } from './tool-state.ts';
export { trayDock } from './tray-dock.ts';
