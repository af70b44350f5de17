import type { Part } from '../../shared/parts/index.ts';
import { type ScreenPoint, toWorld } from '../state/camera.ts';
import type { Camera } from '../state/session-state.ts';
import { EDGE_PATIENCE, edgeCamera, isInside, isNearEdge, pinchCamera, pushCamera, wheelCamera } from './camera-steps.ts';
import { type Drop, NOWHERE, planPlace } from './drop.ts';
import { hitTest } from './hit-test.ts';
import type { ToolInput } from './input.ts';
import { click, drag, idOf, press, stretchMarquee, wander } from './select-steps.ts';
import type { Tool, ToolContext, ToolEffect, ToolState, ToolStep } from './tool-state.ts';

type Placing = Extract<ToolState, { kind: 'placing' }>;

/** One input to a tool. Pure: the same tool, input and context always give the same step. */
export function step(tool: Tool, input: ToolInput, context: ToolContext): ToolStep {
  switch (input.type) {
    case 'cancel':
    case 'projectChanged':
      return cancel(tool);
    case 'complete':
      return complete(tool);
    case 'panKey':
      return { tool: { ...tool, panKey: input.held }, effects: [] };
    case 'wheel':
      return withCamera(tool, wheelCamera(input, context), context);
    case 'tick':
      return tick(tool, input.milliseconds, context);
    case 'down':
      return down(tool, input, context);
    case 'move':
      return move(tool, input, context);
    case 'up':
      return up(tool, input, context);
    case 'leave':
      return tool.state.kind === 'idle' ? { tool, effects: [{ type: 'hover', id: undefined }] } : { tool, effects: [] };
    case 'modifiers':
      return tool.state.kind === 'dragging' && tool.state.copy !== input.modifiers.alt
        ? drag(tool, tool.state, tool.state.at, input.modifiers.alt, context)
        : { tool, effects: [] };
  }
}

/** Hangs parts of the library on the pointer. `held`: the button is down already, letting go places them. */
export function beginPlacing(tool: Tool, parts: readonly Part[], held: boolean): ToolStep {
  const { effects } = cancel(tool);
  const keys = parts.map((part) => part.key);
  return { tool: { ...tool, state: { kind: 'placing', parts, keys, held, at: undefined, entered: false, dwell: 0, drop: NOWHERE } }, effects };
}

/** Back to rest, without a trace of what was under way. A marquee gives back what was selected before it. */
function cancel(tool: Tool): ToolStep {
  const { state } = tool;
  const effects: ToolEffect[] = [];
  if (showsPreview(state)) effects.push({ type: 'preview', preview: null });
  if (state.kind === 'marquee') {
    const { ids, focus } = state.before;
    effects.push({ type: 'select', ids: [...ids], ...(focus !== undefined && { focus }) });
  }
  return { tool: atRest(tool), effects };
}

function complete(tool: Tool): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'dragging':
      return { tool: atRest(tool), effects: letGo(state.drop) };
    case 'placing':
      return { tool: state.held ? atRest(tool) : { ...tool, state: rearmed(state) }, effects: letGo(state.drop) };
    case 'marquee':
      return { tool: atRest(tool), effects: [{ type: 'preview', preview: null }] };
    case 'idle':
    case 'pressing':
    case 'panning':
    case 'pinching':
      return { tool, effects: [] };
  }
}

function down(tool: Tool, input: Extract<ToolInput, { type: 'down' }>, context: ToolContext): ToolStep {
  const { state } = tool;
  if (state.kind !== 'idle' && input.touch) return secondFinger(tool, input);
  switch (state.kind) {
    case 'idle':
      if (input.button === 'middle' || (input.button === 'primary' && tool.panKey)) {
        return { tool: { ...tool, state: { kind: 'panning', pointer: input.pointer, last: input.point } }, effects: [] };
      }
      return input.button === 'primary' ? press(tool, input, context) : { tool, effects: [] };
    case 'placing':
      if (state.held) return { tool, effects: [] };
      if (input.button !== 'primary') return cancel(tool);
      return isInside(context.viewport, input.point)
        ? complete(place(tool, state, input.point, context).tool)
        : { tool, effects: [] };
    case 'pressing':
    case 'dragging':
    case 'marquee':
    case 'panning':
    case 'pinching':
      // Another button during a gesture takes it back, as in every drawing program.
      return cancel(tool);
  }
}

/** A second finger turns whatever the first had begun into a pinch. */
function secondFinger(tool: Tool, input: Extract<ToolInput, { type: 'down' }>): ToolStep {
  const { state } = tool;
  const first = state.kind === 'pressing' ? state.start : state.kind === 'panning' ? state.last : 'at' in state ? state.at : undefined;
  const { effects } = cancel(tool);
  if (!first || !('pointer' in state) || state.pointer === input.pointer) return { tool: atRest(tool), effects };
  const a = { pointer: state.pointer, point: first };
  return { tool: { ...tool, state: { kind: 'pinching', a, b: { pointer: input.pointer, point: input.point } } }, effects };
}

function move(tool: Tool, input: Extract<ToolInput, { type: 'move' }>, context: ToolContext): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'idle': {
      const hit = tool.panKey ? undefined : hitTest(context.view, context.sheet, toWorld(context.camera, input.point));
      return { tool, effects: [{ type: 'hover', id: idOf(hit) }] };
    }
    case 'placing':
      return place(tool, state, input.point, context);
    case 'pinching': {
      const [a, b] = [state.a, state.b].map((finger) =>
        finger.pointer === input.pointer ? { ...finger, point: input.point } : finger,
      ) as [typeof state.a, typeof state.b];
      const camera = pinchCamera(context, [state.a.point, state.b.point], [a.point, b.point]);
      return { tool: { ...tool, state: { ...state, a, b } }, effects: [{ type: 'camera', camera }] };
    }
    case 'pressing':
    case 'dragging':
    case 'marquee':
    case 'panning':
      if (input.pointer !== state.pointer) return { tool, effects: [] };
  }
  switch (state.kind) {
    case 'pressing':
      return wander(tool, state, input, context);
    case 'dragging':
      return drag(tool, state, input.point, input.modifiers.alt, context);
    case 'marquee':
      return stretchMarquee(tool, state, input.point, context);
    case 'panning':
      return {
        tool: { ...tool, state: { ...state, last: input.point } },
        effects: [{ type: 'camera', camera: pushCamera(context, state.last, input.point) }],
      };
  }
}

function up(tool: Tool, input: Extract<ToolInput, { type: 'up' }>, context: ToolContext): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'idle':
      return { tool, effects: [] };
    case 'placing': {
      if (!state.held) return { tool, effects: [] };
      // A click on a card without a drag places nothing: `at` is set by the first real movement.
      if (state.at === undefined) return cancel(tool);
      return complete(place(tool, state, input.point, context).tool);
    }
    case 'pinching':
      return state.a.pointer === input.pointer || state.b.pointer === input.pointer ? cancel(tool) : { tool, effects: [] };
    case 'pressing':
      return input.pointer === state.pointer ? { tool: atRest(tool), effects: click(state) } : { tool, effects: [] };
    case 'dragging': {
      if (input.pointer !== state.pointer) return { tool, effects: [] };
      const last = drag(tool, state, input.point, input.modifiers.alt, context);
      return complete(last.tool);
    }
    case 'marquee': {
      if (input.pointer !== state.pointer) return { tool, effects: [] };
      const last = stretchMarquee(tool, state, input.point, context);
      return { tool: atRest(tool), effects: [...last.effects, { type: 'preview', preview: null }] };
    }
    case 'panning':
      return input.pointer === state.pointer ? { tool: atRest(tool), effects: [] } : { tool, effects: [] };
  }
}

function place(tool: Tool, state: Placing, at: ScreenPoint, context: ToolContext): ToolStep {
  const pointer = toWorld(context.camera, at);
  const inside = isInside(context.viewport, at);
  const drop = inside ? planPlace(context, state.parts, pointer, state.drop) : NOWHERE;
  const entered = state.entered || (inside && !isNearEdge(context.viewport, at));
  return {
    tool: { ...tool, state: { ...state, at, entered, drop } },
    effects: [
      {
        type: 'preview',
        preview: {
          kind: 'place',
          parts: state.keys,
          pointer,
          slot: drop.slot,
          tray: drop.tray,
          after: drop.after,
          fits: drop.fits,
          refusal: drop.refusal,
        },
      },
    ],
  };
}

/** Frames near the edge scroll the drawing beneath the gesture, once the pointer has stayed there. */
function tick(tool: Tool, milliseconds: number, context: ToolContext): ToolStep {
  const { state } = tool;
  if (state.kind !== 'dragging' && state.kind !== 'marquee' && state.kind !== 'placing') return { tool, effects: [] };
  const { at } = state;
  // What comes from the library crosses the edge on its way in.
  const onCanvas = state.kind !== 'placing' || (state.entered && at !== undefined && isInside(context.viewport, at));
  if (!at || !onCanvas || !isNearEdge(context.viewport, at)) {
    return state.dwell === 0 ? { tool, effects: [] } : { tool: { ...tool, state: { ...state, dwell: 0 } }, effects: [] };
  }
  const waiting: Tool = { ...tool, state: { ...state, dwell: state.dwell + milliseconds } };
  return state.dwell < EDGE_PATIENCE
    ? { tool: waiting, effects: [] }
    : withCamera(waiting, edgeCamera(context, at, milliseconds), context);
}

/** A new camera, and the gesture under way as it looks through it. */
function withCamera(tool: Tool, camera: Camera, context: ToolContext): ToolStep {
  if (camera === context.camera) return { tool, effects: [] };
  const seen = { ...context, camera };
  const next = again(tool, seen);
  return { tool: next.tool, effects: [{ type: 'camera', camera }, ...next.effects] };
}

function again(tool: Tool, context: ToolContext): ToolStep {
  const { state } = tool;
  if (state.kind === 'dragging') return drag(tool, state, state.at, state.copy, context);
  if (state.kind === 'marquee') return stretchMarquee(tool, state, state.at, context);
  if (state.kind === 'placing' && state.at) return place(tool, state, state.at, context);
  return { tool, effects: [] };
}

function letGo(drop: Drop): readonly ToolEffect[] {
  const clear: ToolEffect = { type: 'preview', preview: null };
  if (drop.command) return [clear, { type: 'dispatch', command: drop.command }];
  return drop.refusal ? [clear, { type: 'refused', drop }] : [clear];
}

function rearmed(state: Placing): Placing {
  return { ...state, drop: NOWHERE };
}

function atRest(tool: Tool): Tool {
  return { ...tool, state: { kind: 'idle' } };
}

function showsPreview(state: ToolState): boolean {
  return state.kind === 'dragging' || state.kind === 'marquee' || state.kind === 'placing';
}
