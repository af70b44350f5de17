import { type Part, roleOf } from '../../../shared/parts/index.ts';
import { type ScreenPoint, toWorld } from '../../state/camera/index.ts';
import { um } from '../../../shared/units/index.ts';
import { type Modifiers, isInside, isNearEdge } from '../gestures/index.ts';
import { NOWHERE, dropRow, planPlace } from './drop.ts';
import { planArticle } from './jumper-plan.ts';
import { previewOf } from './jumper-steps.ts';
import { type SitRequest, planSit, sitPreview } from './sit.ts';
import type { Tool, ToolContext, ToolState, ToolStep } from './tool-state.ts';

type Placing = Extract<ToolState, { kind: 'placing' }>;

/** The middle third of a block must be so many pixels wide to be aimed at. */
const NARROWEST_TARGET = 4;

/** Parts of the library follow the pointer. With Control (Command) they replace what they are let go on. */
export function place(tool: Tool, state: Placing, at: ScreenPoint, { main }: Pick<Modifiers, 'main'>, context: ToolContext): ToolStep {
  const pointer = toWorld(context.camera, at);
  const inside = isInside(context.viewport, at);
  const [first] = state.parts;
  if (first && roleOf(first.kind) === 'attachment') return placeSitting(tool, state, { part: first }, at, context);
  if (first && roleOf(first.kind) === 'jumper') return placeJumper(tool, state, first, at, context);
  const narrowest = um(Math.ceil((NARROWEST_TARGET * 1000) / context.camera.pixelsPerMm));
  const drop = inside ? planPlace(context, state.parts, pointer, state.drop, { always: main, narrowest }) : NOWHERE;
  const entered = state.entered || (inside && !isNearEdge(context.viewport, at));
  const { slot, tray, foresight, fits, fit, replaces, refusal } = drop;
  return {
    tool: { ...tool, state: { ...state, at, replace: main, entered, drop } },
    effects: [
      { type: 'preview', preview: { kind: 'place', parts: state.keys, pointer, slot, tray, foresight, fits, fit, replaces, refusal } },
    ],
  };
}

/** A jumper follows the pointer, and is let go on the first of its blocks. */
function placeJumper(tool: Tool, state: Placing, part: Part, at: ScreenPoint, context: ToolContext): ToolStep {
  const pointer = toWorld(context.camera, at);
  const inside = isInside(context.viewport, at);
  const plan = inside ? planArticle(context, part, pointer, state.jumper) : undefined;
  const entered = state.entered || (inside && !isNearEdge(context.viewport, at));
  const { jumper: _before, ...rest } = state;
  return {
    tool: { ...tool, state: { ...rest, at, replace: false, entered, drop: NOWHERE, ...(plan && { jumper: plan }) } },
    effects: [{ type: 'preview', preview: plan ? previewOf(plan, dropRow(context.sheet, pointer), pointer) : null }],
  };
}

/** What sits on items follows the pointer, and is let go on one of them. */
function placeSitting(tool: Tool, state: Placing, request: SitRequest, at: ScreenPoint, context: ToolContext): ToolStep {
  const pointer = toWorld(context.camera, at);
  const inside = isInside(context.viewport, at);
  const drop = inside ? planSit(context, request, pointer, state.drop) : NOWHERE;
  const entered = state.entered || (inside && !isNearEdge(context.viewport, at));
  return {
    tool: { ...tool, state: { ...state, at, replace: false, entered, drop } },
    effects: [{ type: 'preview', preview: sitPreview(request, pointer, drop) }],
  };
}
