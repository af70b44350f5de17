/** Gestures and keys of the drawing of the rails. */
export { SLOTS_FROM } from './jumper-steps.ts';
export { addCommand, slotAtPoint, toggleContact } from './jumper-plan.ts';
export { CANVAS_KEYS, HELD_KEYS, POINTER_GESTURES } from './canvas-keys.ts';
export { placeIndex, positionsBetween } from './hit-test.ts';
export { keyboardMenu } from './menu-steps.ts';
export { BRACKET, GUIDE_FLAG } from './pointed.ts';
export { type ToolHost, toolHostOf } from './tool-host.ts';
export { toolPath } from './tool-state.ts';
export { trayDock } from './tray-dock.ts';
