/** Tools: gestures and keys of the drawing as state machines, free of React, Konva and the page. */
export { type Modifiers, NO_MODIFIERS, type PointerButton, type ToolInput } from './input.ts';
export { type Hit, type PlaceIndex, hitTest, itemAt, itemsWithin, placeIndex, positionsBetween } from './hit-test.ts';
export { type Drop, type DropContext, NOWHERE, type Replacing, planMove, planPlace, widthOfParts } from './drop.ts';
export { BRACKET, GUIDE_FLAG, type MenuTarget, type Pointed, menuTargetOf, pointedAt } from './pointed.ts';
export { type SnapContext, type SnappedX, rounded, snapEnd, snapX } from './snap.ts';
export { type ScreenBox, isWithin, trayDock } from './tray-dock.ts';
export {
  IDLE,
  type Tool,
  type ToolContext,
  type ToolEffect,
  type ToolMode,
  type ToolState,
  type ToolStep,
  cursorOf,
  toolPath,
  wantsTicks,
} from './tool-state.ts';
export { beginPlacing, step } from './step.ts';
export { CANVAS_KEYS, type CanvasKeys, HELD_KEYS, POINTER_GESTURES, type PointerGesture } from './canvas-keys.ts';
export { type KeyAction, type KeyInput, keyAction } from './keyboard.ts';
export { type ToolHost, type ToolListener, createToolHost, toolHostOf } from './tool-host.ts';
export { keyboardMenu } from './menu-steps.ts';
export {
  type PlateContext,
  type PlateEffect,
  type PlateMode,
  type PlateStep,
  type PlateTool,
  type PlateToolState,
  PLATE_IDLE,
  plateCursor,
  plateToolPath,
  plateWantsTicks,
} from './plate/plate-tool.ts';
export { placeOf as placeOfEntry } from './plate/plate-plan.ts';
export { HANDLE, type Handle, type PlatePointed, handlesOf } from './plate/plate-pointed.ts';
export { type PlateInput, beginRailPlacing, plateStep } from './plate/plate-step.ts';
export { PLATE_GESTURES, PLATE_KEYS, type PlateKeyAction, plateKeyAction } from './plate/plate-keys.ts';
export { type PlateListener, type PlateToolHost, createPlateToolHost, plateToolHostOf } from './plate/plate-tool-host.ts';
