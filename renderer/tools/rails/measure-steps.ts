import { type ScreenPoint, scaleOf, toWorld } from '../../state/camera/index.ts';
import { type Measure, type MeasureEnd, type Measuring, NOTHING_MEASURED, measureSelection } from '../../state/views/rails/index.ts';
import { DRAG_THRESHOLD, type Modifiers, type ToolInput } from '../gestures/index.ts';
import { snapEnd } from './snap.ts';
import type { Tool, ToolContext, ToolEffect, ToolMode, ToolState, ToolStep } from './tool-state.ts';

type Drawing = Extract<ToolState, { kind: 'measuring' }>;

/** How near, in pixels, an end must be to snap. */
const SNAP = 8;

/** Changes between selecting and measuring. What is selected is measured at once, so that no pointer is needed for it. */
export function changeMode(tool: Tool, mode: ToolMode, context: ToolContext): ToolStep {
  if (tool.mode === mode) return { tool, effects: [] };
  return mode === 'measure'
    ? { tool: { ...tool, mode }, effects: [showing({ shown: measureSelection(context.view, context.selection), aim: undefined })] }
    : { tool: { ...tool, mode }, effects: tool.mode === 'measure' ? [{ type: 'measure', measuring: null }] : [] };
}

/** The selection has been changed by key while measuring: it is what is measured now. */
export function measureSelected(context: ToolContext): ToolEffect {
  return showing({ shown: measureSelection(context.view, context.selection), aim: undefined });
}

/** Where the next end would come to lie. Alt takes the point as it is. */
export function aim(tool: Tool, at: ScreenPoint, modifiers: Modifiers, context: ToolContext): ToolStep {
  return { tool, effects: [showing({ shown: shownOf(context), aim: endAt(context, at, modifiers) })] };
}

/** The first end of a measurement. */
export function startMeasure(tool: Tool, input: Extract<ToolInput, { type: 'down' }>, context: ToolContext): ToolStep {
  const from = endAt(context, input.point, input.modifiers);
  const state: Drawing = {
    kind: 'measuring',
    pointer: input.pointer,
    start: input.point,
    at: input.point,
    from,
    held: true,
    wandered: false,
    free: input.modifiers.alt,
    dwell: 0,
    before: shownOf(context),
  };
  return stretch(tool, state, context);
}

/** The second end follows the pointer. */
export function stretchMeasure(tool: Tool, state: Drawing, at: ScreenPoint, free: boolean, context: ToolContext): ToolStep {
  const far = Math.hypot(at.x - state.start.x, at.y - state.start.y);
  return stretch(tool, { ...state, at, free, wandered: state.wandered || far >= DRAG_THRESHOLD }, context);
}

/** Letting go ends a measurement that was dragged; after a mere click the second end waits for another. */
export function letGoMeasure(tool: Tool, state: Drawing, context: ToolContext): ToolStep {
  return state.wandered ? endMeasure(tool, state, context) : { tool: { ...tool, state: { ...state, held: false } }, effects: [] };
}

/** The measurement stays as it is now. */
export function endMeasure(tool: Tool, state: Drawing, context: ToolContext): ToolStep {
  const shown = { ...measured(state, context), done: true };
  return { tool: { ...tool, state: { kind: 'idle' } }, effects: [showing({ shown, aim: undefined })] };
}

/** What was shown before a measurement that is taken back. */
export function backToMeasure({ before }: Drawing): ToolEffect {
  return showing({ shown: before, aim: undefined });
}

/** Nothing is measured any more, and measuring goes on. */
export const FORGET_MEASURE: ToolEffect = { type: 'measure', measuring: NOTHING_MEASURED };

function stretch(tool: Tool, state: Drawing, context: ToolContext): ToolStep {
  const shown = measured(state, context);
  return { tool: { ...tool, state }, effects: [showing({ shown, aim: shown.to })] };
}

function measured({ from, at, free }: Drawing, context: ToolContext): Measure {
  return { from, to: endAt(context, at, { alt: free }, from), done: false, items: undefined };
}

function endAt(context: ToolContext, at: ScreenPoint, { alt }: Pick<Modifiers, 'alt'>, from?: MeasureEnd): MeasureEnd {
  return snapEnd(context, toWorld(context.camera, at), alt ? 0 : reachOf(context), scaleOf(context.camera), from);
}

/** The reach of snapping in µm. */
export function reachOf({ camera }: Pick<ToolContext, 'camera'>): number {
  return SNAP / scaleOf(camera);
}

function shownOf({ measuring }: ToolContext): Measure | null {
  return measuring?.shown ?? null;
}

function showing(measuring: Measuring): ToolEffect {
  return { type: 'measure', measuring };
}
