import { type ScreenPoint, toWorld } from '../state/camera.ts';
import { um } from '../../shared/units/index.ts';
import { isInside, isNearEdge } from './camera-steps.ts';
import { NOWHERE, planPlace } from './drop.ts';
import type { Modifiers } from './input.ts';
import type { Tool, ToolContext, ToolState, ToolStep } from './tool-state.ts';

type Placing = Extract<ToolState, { kind: 'placing' }>;

/** The middle third of a block must be so many pixels wide to be aimed at. */
const NARROWEST_TARGET = 4;

/** Parts of the library follow the pointer. With Control (Command) they replace what they are let go on. */
export function place(tool: Tool, state: Placing, at: ScreenPoint, { main }: Pick<Modifiers, 'main'>, context: ToolContext): ToolStep {
  const pointer = toWorld(context.camera, at);
  const inside = isInside(context.viewport, at);
  const narrowest = um(Math.ceil((NARROWEST_TARGET * 1000) / context.camera.pixelsPerMm));
  const drop = inside ? planPlace(context, state.parts, pointer, state.drop, { always: main, narrowest }) : NOWHERE;
  const entered = state.entered || (inside && !isNearEdge(context.viewport, at));
  const { slot, tray, after, fits, fit, replaces, refusal } = drop;
  return {
    tool: { ...tool, state: { ...state, at, replace: main, entered, drop } },
    effects: [
      { type: 'preview', preview: { kind: 'place', parts: state.keys, pointer, slot, tray, after, fits, fit, replaces, refusal } },
    ],
  };
}
