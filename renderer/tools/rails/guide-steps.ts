import type { Um } from '../../../shared/units/index.ts';
import { RULER_HEIGHT, type ScreenPoint, scaleOf, toWorld } from '../../state/camera/index.ts';
import { type Guide, addGuide, chooseGuide, moveGuide, removeGuide } from '../../state/views/rails/index.ts';
import type { ToolInput } from '../gestures/index.ts';
import { reachOf } from './measure-steps.ts';
import { rounded, snapX } from './snap.ts';
import type { Tool, ToolContext, ToolState, ToolStep } from './tool-state.ts';

type Guiding = Extract<ToolState, { kind: 'guiding' }>;
type Down = Extract<ToolInput, { type: 'down' }>;

/** A press on the ruler: a guide comes of it once the pointer leaves the ruler. Two clicks make one to type a position for. */
export function pressRuler(tool: Tool, input: Down, context: ToolContext): ToolStep {
  if (input.clicks >= 2) {
    const guides = addGuide(context.guides, placeAt(context, input.point, input.modifiers.alt));
    return {
      tool,
      effects: [
        { type: 'guides', guides },
        { type: 'editGuide', id: guides.chosen },
      ],
    };
  }
  return { tool: { ...tool, state: guiding(input, undefined, context) }, effects: [] };
}

/** A press on a guide takes hold of it and chooses it; two clicks ask for its position. */
export function pressGuide(tool: Tool, input: Down, guide: Guide, context: ToolContext): ToolStep {
  const guides = chooseGuide(context.guides, guide.id);
  const choose = [{ type: 'select', ids: [] }, { type: 'guides', guides }] as const;
  if (input.clicks >= 2) return { tool, effects: [...choose, { type: 'editGuide', id: guide.id }] };
  return { tool: { ...tool, state: guiding(input, guide.id, context) }, effects: choose };
}

function guiding(input: Down, guide: number | undefined, { guides }: ToolContext): Guiding {
  return { kind: 'guiding', pointer: input.pointer, guide, before: guides, start: input.point, at: input.point, free: input.modifiers.alt };
}

/** The guide follows the pointer and snaps; back on the ruler it is gone. A press that has not moved moves nothing. */
export function dragGuide(tool: Tool, state: Guiding, at: ScreenPoint, free: boolean, context: ToolContext): ToolStep {
  const onRuler = at.y < RULER_HEIGHT;
  const moved: Guiding = { ...state, at, free };
  if (onRuler) {
    const { guide } = state;
    if (guide === undefined) return { tool: { ...tool, state: moved }, effects: [] };
    return {
      tool: { ...tool, state: { ...moved, guide: undefined } },
      effects: [{ type: 'guides', guides: removeGuide(context.guides, guide) }],
    };
  }
  if (state.guide === undefined) {
    const guides = addGuide(context.guides, placeAt(context, at, free));
    return { tool: { ...tool, state: { ...moved, guide: guides.chosen } }, effects: [{ type: 'select', ids: [] }, { type: 'guides', guides }] };
  }
  const guides = moveGuide(context.guides, state.guide, placeAt(context, at, free, state.guide));
  return { tool: { ...tool, state: moved }, effects: guides === context.guides ? [] : [{ type: 'guides', guides }] };
}

/** Where a guide comes to lie: snapped, else rounded to what a pixel can tell. Alt takes the point as it is. */
function placeAt(context: ToolContext, at: ScreenPoint, free: boolean, except?: number): Um {
  const { x } = toWorld(context.camera, at);
  const scale = scaleOf(context.camera);
  if (free) return rounded(x, scale);
  return snapX(context, undefined, x, reachOf(context), except)?.x ?? rounded(x, scale);
}
