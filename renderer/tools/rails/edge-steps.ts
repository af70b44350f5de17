import { EDGE_PATIENCE, edgeCamera, isInside, isNearEdge } from '../gestures/index.ts';
import { stretchMeasure } from './measure-steps.ts';
import { dragJumper } from './jumper-steps.ts';
import { place } from './place-steps.ts';
import { drag, stretchMarquee } from './select-steps.ts';
import type { Camera } from '../../state/camera/index.ts';
import type { Tool, ToolContext, ToolStep } from './tool-state.ts';
import { isWithin, trayDock } from './tray-dock.ts';

/** Frames near the edge scroll the drawing beneath the gesture, once the pointer has stayed there. */
export function tick(tool: Tool, milliseconds: number, context: ToolContext): ToolStep {
  const { state } = tool;
  if (state.kind !== 'dragging' && state.kind !== 'marquee' && state.kind !== 'placing' && state.kind !== 'measuring' && state.kind !== 'bridging') {
    return { tool, effects: [] };
  }
  if (!scrolls(tool, context)) {
    return state.dwell === 0 ? { tool, effects: [] } : { tool: { ...tool, state: { ...state, dwell: 0 } }, effects: [] };
  }
  const waiting: Tool = { ...tool, state: { ...state, dwell: state.dwell + milliseconds } };
  if (state.dwell < EDGE_PATIENCE || !state.at) return { tool: waiting, effects: [] };
  return withCamera(waiting, edgeCamera(context, state.at, milliseconds, state.dwell - EDGE_PATIENCE), context);
}

/** Whether the pointer is where staying scrolls. */
function scrolls({ state }: Tool, context: ToolContext): boolean {
  if (!('at' in state) || !state.at || !isNearEdge(context.viewport, state.at)) return false;
  // What comes from the library crosses the edge on its way in.
  if (state.kind === 'placing') return state.entered && isInside(context.viewport, state.at);
  // Who stays on the tray's dock means the tray.
  return state.kind !== 'dragging' || !isWithin(trayDock(context.view, context.camera, context.viewport), state.at);
}

/** A new camera, and the gesture under way as it looks through it. */
export function withCamera(tool: Tool, camera: Camera, context: ToolContext): ToolStep {
  if (camera === context.camera) return { tool, effects: [] };
  const next = again(tool, { ...context, camera });
  return { tool: next.tool, effects: [{ type: 'camera', camera }, ...next.effects] };
}

function again(tool: Tool, context: ToolContext): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'dragging':
      return drag(tool, state, state.at, state.copy, context);
    case 'marquee':
      return stretchMarquee(tool, state, state.at, context);
    case 'measuring':
      return stretchMeasure(tool, state, state.at, state.free, context);
    case 'bridging':
      return dragJumper(tool, state, state.at, { shift: state.onlyEnds }, context);
    case 'placing':
      return state.at ? place(tool, state, state.at, { main: state.replace }, context) : { tool, effects: [] };
    default:
      return { tool, effects: [] };
  }
}
