/** Tools: gestures and keys of the drawing as state machines, free of React, Konva and the page. */
export { type Modifiers, NO_MODIFIERS, type PointerButton, type ToolInput } from './gestures/input.ts';
export { type Hit, type PlaceIndex, hitTest, itemAt, itemsWithin, placeIndex, positionsBetween } from './rails/hit-test.ts';
export { type Drop, type DropContext, NOWHERE, type Replacing, planMove, planPlace, widthOfParts } from './rails/drop.ts';
export { BRACKET, GUIDE_FLAG, type MenuTarget, type Pointed, menuTargetOf, pointedAt } from './rails/pointed.ts';
export { type SnapContext, type SnappedX, rounded, snapEnd, snapX } from './rails/snap.ts';
export { type ScreenBox, isWithin, trayDock } from './rails/tray-dock.ts';
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
} from './rails/tool-state.ts';
export { beginPlacing, step } from './rails/step.ts';
export { CANVAS_KEYS, type CanvasKeys, HELD_KEYS, POINTER_GESTURES, type PointerGesture } from './rails/canvas-keys.ts';
export { type KeyAction, type KeyInput, keyAction } from './rails/keyboard.ts';
export { type ToolHost, type ToolListener, createToolHost, toolHostOf } from './rails/tool-host.ts';
export { keyboardMenu } from './rails/menu-steps.ts';
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
