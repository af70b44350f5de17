import type { Box } from '../../../shared/drawing/index.ts';
import type { OnPlateId } from '../../../shared/editing/index.ts';
import type { RailId, RecordId } from '../../../shared/project/index.ts';
import { type Camera, type ScreenPoint, type WorldPoint, scaleOf, toWorld } from '../../state/camera/index.ts';
import { entriesWithin } from '../../state/views/plate/index.ts';
import {
  DRAG_THRESHOLD,
  EDGE_PATIENCE,
  TOUCH_THRESHOLD,
  type ToolInput,
  edgeCamera,
  isNearEdge,
  pinchCamera,
  pushCamera,
  wheelCamera,
} from '../gestures/index.ts';
import { type PlanContext, type PlatePlan, noPlan, planDrawing, planMove, planOff, planPlacing, planResize } from './plate-plan.ts';
import { type PlatePointed, plateAt, plateMenuTarget } from './plate-pointed.ts';
import { SNAP_REACH } from './plate-snap.ts';
import type { PlateContext, PlateEffect, PlateMode, PlateStep, PlateTool, PlateToolState } from './plate-tool.ts';

/** What happens to the plate tool: what happens to any tool, and another mode of its own. */
export type PlateInput = Exclude<ToolInput, { type: 'mode' }> | { readonly type: 'plateMode'; readonly mode: PlateMode };

type Input<T extends PlateInput['type']> = Extract<PlateInput, { type: T }>;
type State<K extends PlateToolState['kind']> = Extract<PlateToolState, { kind: K }>;
/** The states in which something follows the pointer. */
type Gesture = State<'moving' | 'resizing' | 'drawing' | 'placing' | 'marquee'>;

/** One input to the plate tool. Pure: the same tool, input and context always give the same step. */
export function plateStep(tool: PlateTool, input: PlateInput, context: PlateContext): PlateStep {
  switch (input.type) {
    case 'cancel':
    case 'projectChanged':
      return cancel(tool);
    case 'complete':
      return complete(tool, context);
    case 'panKey':
      return { tool: { ...tool, panKey: input.held }, effects: [] };
    case 'plateMode': {
      const rest = cancel(tool);
      return { tool: { ...rest.tool, mode: input.mode }, effects: rest.effects };
    }
    case 'wheel':
      return withCamera(tool, wheelCamera(input, cameraContext(context)), context);
    case 'tick':
      return tick(tool, input.milliseconds, context);
    case 'down':
      return down(tool, input, context);
    case 'move':
      return move(tool, input, context);
    case 'up':
      return up(tool, input, context);
    case 'leave':
      return tool.state.kind === 'idle' ? hovering(tool, { kind: 'nothing' }) : { tool, effects: [] };
    case 'modifiers':
      return heldKeys(tool, input.modifiers.alt, context);
    case 'menu':
      return tool.state.kind === 'idle' || tool.state.kind === 'pressing' ? askForMenu(atRest(tool), input.point, context) : cancel(tool);
  }
}

/** Hangs a rail that is on no plate on the pointer, whose button is down. */
export function beginRailPlacing(tool: PlateTool, rail: RailId): PlateStep {
  const { effects } = cancel(tool);
  const state: PlateToolState = { kind: 'placing', rail, at: undefined, free: false, dwell: 0, plan: noPlan([rail]) };
  return { tool: { ...tool, mode: 'select', state }, effects };
}

/** Back to rest, without a trace of what was under way. */
function cancel(tool: PlateTool): PlateStep {
  const { state } = tool;
  const effects: PlateEffect[] = showsPreview(state) ? [NO_PREVIEW] : [];
  if (state.kind === 'marquee') {
    const { ids, focus } = state.before;
    effects.push({ type: 'select', ids: [...ids], ...(focus !== undefined && { focus }) });
  }
  return { tool: atRest(tool), effects };
}

const NO_PREVIEW: PlateEffect = { type: 'preview', preview: null };

function complete(tool: PlateTool, context: PlateContext): PlateStep {
  const { state } = tool;
  switch (state.kind) {
    case 'moving':
    case 'resizing':
    case 'placing':
      return { tool: atRest(tool), effects: letGo(state.plan) };
    case 'drawing': {
      // What was drawn is there to be moved next; a click that drew nothing leaves the pencil in hand.
      const mode = state.plan.foresight ? 'select' : tool.mode;
      return { tool: { ...atRest(tool), mode }, effects: letGo(state.plan) };
    }
    case 'marquee': {
      const { effects } = stretch(tool, state, state.at, context);
      return { tool: atRest(tool), effects: [...effects, NO_PREVIEW] };
    }
    case 'idle':
    case 'pressing':
    case 'panning':
    case 'pinching':
      return { tool, effects: [] };
  }
}

function letGo({ foresight, preview, refusal }: PlatePlan): readonly PlateEffect[] {
  if (foresight) return [NO_PREVIEW, { type: 'carryOut', foresight, select: preview.off ? [] : preview.ids }];
  return refusal ? [NO_PREVIEW, { type: 'refused', reason: refusal }] : [NO_PREVIEW];
}

function down(tool: PlateTool, input: Input<'down'>, context: PlateContext): PlateStep {
  const { state } = tool;
  if (state.kind !== 'idle') return input.touch ? secondFinger(tool, input) : cancel(tool);
  if (input.button === 'middle' || (input.button === 'primary' && tool.panKey)) {
    return { tool: { ...tool, state: { kind: 'panning', pointer: input.pointer, last: input.point } }, effects: [] };
  }
  if (input.button !== 'primary') return { tool, effects: [] };
  const world = toWorld(context.camera, input.point);
  if (tool.mode !== 'select' && context.sheet) {
    const id: OnPlateId = tool.mode === 'duct' ? context.ids.next('duct') : context.ids.next('keepout');
    const { pointer, point } = input;
    const free = input.modifiers.alt;
    const drawing: PlateToolState = { kind: 'drawing', pointer, what: tool.mode, id, from: world, start: point, at: point, free, dwell: 0, plan: noPlan([id]) };
    return { tool: { ...tool, state: drawing }, effects: [] };
  }
  return press(tool, input, plateAt(context.sheet, context.camera, context.selection, input.point), world, context);
}

/** A press of the primary button: what is under it is selected at once, so that the drag knows what it takes. */
function press(tool: PlateTool, input: Input<'down'>, on: PlatePointed, world: WorldPoint, { selection }: PlateContext): PlateStep {
  const { modifiers, clicks, pointer, point, touch } = input;
  const adds = modifiers.main || modifiers.shift;
  const id = on.kind === 'entry' ? on.entry.id : undefined;
  const already = id !== undefined && selection.ids.has(id);
  const narrow = already && !adds && clicks === 1 && selection.ids.size > 1 ? id : undefined;
  const pressing: PlateToolState = { kind: 'pressing', pointer, start: point, world, on, adds, narrow, touch };
  const pressed = { ...tool, state: pressing };
  if (id === undefined) return { tool: pressed, effects: [] };
  if (on.kind === 'entry' && on.entry.kind === 'rail' && clicks >= 2) {
    return { tool: atRest(tool), effects: [{ type: 'openRail', rail: on.entry.id }] };
  }
  if (!adds) return { tool: pressed, effects: already ? [] : [{ type: 'select', ids: [id], focus: id }] };
  const ids = new Set<RecordId>(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  const focus = ids.has(id) ? id : [...ids].at(-1);
  return { tool: pressed, effects: [{ type: 'select', ids: [...ids], ...(focus !== undefined && { focus }) }] };
}

/** A second finger turns whatever the first had begun into a pinch. */
function secondFinger(tool: PlateTool, input: Input<'down'>): PlateStep {
  const { state } = tool;
  const first = state.kind === 'pressing' ? state.start : state.kind === 'panning' ? state.last : 'at' in state ? state.at : undefined;
  const { effects } = cancel(tool);
  if (!first || !('pointer' in state) || state.pointer === input.pointer) return { tool: atRest(tool), effects };
  const a = { pointer: state.pointer, point: first };
  return { tool: { ...tool, state: { kind: 'pinching', a, b: { pointer: input.pointer, point: input.point } } }, effects };
}

function move(tool: PlateTool, input: Input<'move'>, context: PlateContext): PlateStep {
  const { state } = tool;
  switch (state.kind) {
    case 'idle':
      return hovering(tool, tool.panKey ? { kind: 'nothing' } : plateAt(context.sheet, context.camera, context.selection, input.point));
    case 'placing':
      return follow(tool, { ...state, at: input.point, free: input.modifiers.alt }, context);
    case 'pinching': {
      const moved = (finger: (typeof state)['a']) => (finger.pointer === input.pointer ? { ...finger, point: input.point } : finger);
      const [a, b] = [moved(state.a), moved(state.b)];
      const camera = pinchCamera(cameraContext(context), [state.a.point, state.b.point], [a.point, b.point]);
      return { tool: { ...tool, state: { kind: 'pinching', a, b } }, effects: [{ type: 'camera', camera }] };
    }
    case 'pressing':
    case 'moving':
    case 'resizing':
    case 'drawing':
    case 'marquee':
    case 'panning':
      break;
  }
  if (input.pointer !== state.pointer) return { tool, effects: [] };
  const free = input.modifiers.alt;
  switch (state.kind) {
    case 'pressing':
      return wander(tool, state, input, context);
    case 'panning': {
      const camera = pushCamera(cameraContext(context), state.last, input.point);
      return { tool: { ...tool, state: { ...state, last: input.point } }, effects: [{ type: 'camera', camera }] };
    }
    case 'marquee':
      return follow(tool, { ...state, at: input.point }, context);
    case 'moving':
    case 'resizing':
    case 'drawing':
      return follow(tool, { ...state, at: input.point, free }, context);
  }
}

/** A press that wanders becomes a drag, a change of size, or a marquee. */
function wander(tool: PlateTool, state: State<'pressing'>, input: Input<'move'>, context: PlateContext): PlateStep {
  const far = Math.hypot(input.point.x - state.start.x, input.point.y - state.start.y);
  if (far < (state.touch ? TOUCH_THRESHOLD : DRAG_THRESHOLD)) return { tool, effects: [] };
  const { on, pointer, world: from } = state;
  const common = { pointer, from, at: input.point, dwell: 0 };
  const free = input.modifiers.alt;
  if (on.kind === 'handle') {
    const { entry, handle } = on;
    return follow(tool, { kind: 'resizing', ...common, id: entry.id, handle, free, plan: noPlan([entry.id]) }, context);
  }
  if (on.kind === 'entry' && context.selection.ids.has(on.entry.id)) {
    const ids = (context.sheet?.entries ?? []).map(({ id }) => id).filter((id) => context.selection.ids.has(id));
    return follow(tool, { kind: 'moving', ...common, ids, lead: on.entry.id, free, plan: noPlan(ids) }, context);
  }
  return follow(tool, { kind: 'marquee', ...common, adds: state.adds, before: context.selection }, context);
}

/** What follows the pointer has a new place, or is seen through another camera. */
function follow(tool: PlateTool, state: Gesture, context: PlateContext): PlateStep {
  if (state.kind === 'marquee') return stretch(tool, state, state.at, context);
  const { sheet, view } = context;
  if (!sheet || !state.at) return { tool: { ...tool, state }, effects: [] };
  const planning: PlanContext & { readonly keepoutName: string } = {
    view,
    sheet,
    ids: context.ids,
    reach: SNAP_REACH / scaleOf(context.camera),
    keepoutName: context.keepoutName,
  };
  const plan = planned(state, state.at, planning, context);
  const next: Gesture = { ...state, plan };
  return { tool: { ...tool, state: next }, effects: plan === state.plan ? [] : [{ type: 'preview', preview: plan.preview }] };
}

function planned(
  state: Exclude<Gesture, { kind: 'marquee' }>,
  at: ScreenPoint,
  planning: PlanContext & { readonly keepoutName: string },
  { camera }: PlateContext,
): PlatePlan {
  const world = toWorld(camera, at);
  switch (state.kind) {
    case 'placing':
      return isBeside(at) ? noPlan([state.rail]) : planPlacing(planning, state.rail, world, state.free, state.plan);
    case 'moving':
      if (isBeside(at)) return planOff(planning, state.ids, state.plan);
      return planMove(planning, state.ids, state.lead, { x: world.x - state.from.x, y: world.y - state.from.y }, state.free, state.plan);
    case 'resizing':
      return planResize(planning, state.id, state.handle, { x: world.x - state.from.x, y: world.y - state.from.y }, state.free, state.plan);
    case 'drawing': {
      const far = Math.hypot(at.x - state.start.x, at.y - state.start.y) >= DRAG_THRESHOLD;
      return far ? planDrawing(planning, state.what, state.id, state.from, world, state.free, state.plan) : noPlan([state.id]);
    }
  }
}

/** Whether a point lies beside the canvas on the left, where the rails are listed that are on no plate. */
function isBeside({ x }: ScreenPoint): boolean {
  return x < 0;
}

/** The frame follows the pointer, and what it touches is selected. */
function stretch(tool: PlateTool, state: State<'marquee'>, at: ScreenPoint, { camera, sheet }: PlateContext): PlateStep {
  const to = toWorld(camera, at);
  const touched = sheet ? entriesWithin(sheet, boxBetween(state.from, to)) : [];
  const ids: readonly RecordId[] = state.adds ? [...new Set<RecordId>([...state.before.ids, ...touched])] : touched;
  const focus = touched.at(-1) ?? (state.adds ? state.before.focus : undefined);
  return {
    tool: { ...tool, state: { ...state, at } },
    effects: [
      { type: 'preview', preview: { kind: 'marquee', from: state.from, to, before: state.before } },
      { type: 'select', ids, ...(focus !== undefined && { focus }) },
    ],
  };
}

function up(tool: PlateTool, input: Input<'up'>, context: PlateContext): PlateStep {
  const { state } = tool;
  switch (state.kind) {
    case 'idle':
      return { tool, effects: [] };
    case 'placing': {
      // A click on a card without a drag places nothing.
      if (!state.at) return cancel(tool);
      return complete(follow(tool, { ...state, at: input.point, free: input.modifiers.alt }, context).tool, context);
    }
    case 'pinching':
      return state.a.pointer === input.pointer || state.b.pointer === input.pointer ? cancel(tool) : { tool, effects: [] };
    case 'pressing':
    case 'moving':
    case 'resizing':
    case 'drawing':
    case 'marquee':
    case 'panning':
      break;
  }
  if (input.pointer !== state.pointer) return { tool, effects: [] };
  switch (state.kind) {
    case 'pressing':
      return { tool: atRest(tool), effects: click(state) };
    case 'panning':
      return { tool: atRest(tool), effects: [] };
    case 'marquee':
      return complete({ ...tool, state: { ...state, at: input.point } }, context);
    case 'moving':
    case 'resizing':
    case 'drawing':
      return complete(follow(tool, { ...state, at: input.point, free: input.modifiers.alt }, context).tool, context);
  }
}

/** A press that stayed in its place: a click. */
function click({ on, narrow, adds }: State<'pressing'>): readonly PlateEffect[] {
  if (narrow !== undefined) return [{ type: 'select', ids: [narrow], focus: narrow }];
  return (on.kind === 'nothing' || on.kind === 'plate') && !adds ? [{ type: 'select', ids: [] }] : [];
}

/** Alt, pressed or let go under way, lets go of the lines or takes hold of them. */
function heldKeys(tool: PlateTool, free: boolean, context: PlateContext): PlateStep {
  const { state } = tool;
  const follows = state.kind === 'moving' || state.kind === 'resizing' || state.kind === 'drawing' || state.kind === 'placing';
  return follows && state.free !== free ? follow(tool, { ...state, free }, context) : { tool, effects: [] };
}

function hovering(tool: PlateTool, over: PlatePointed): PlateStep {
  const id = over.kind === 'entry' || over.kind === 'handle' ? over.entry.id : undefined;
  return { tool: { ...tool, over }, effects: [{ type: 'hover', id }] };
}

/** A menu at a point: what lies there is selected first, unless it is among what is selected. */
function askForMenu(tool: PlateTool, at: ScreenPoint, { sheet, camera, selection }: PlateContext): PlateStep {
  const on = plateAt(sheet, camera, selection, at);
  const id = on.kind === 'entry' || on.kind === 'handle' ? on.entry.id : undefined;
  const effects: PlateEffect[] = [];
  if (id === undefined) effects.push({ type: 'select', ids: [] });
  else if (!selection.ids.has(id)) effects.push({ type: 'select', ids: [id], focus: id });
  effects.push({ type: 'menu', at, target: plateMenuTarget(on, sheet) });
  return { tool, effects };
}

/** Frames near the edge scroll the plate beneath the gesture, once the pointer has stayed there. */
function tick(tool: PlateTool, milliseconds: number, context: PlateContext): PlateStep {
  const { state } = tool;
  if (!isGesture(state) || !state.at) return { tool, effects: [] };
  const near = isNearEdge(context.viewport, state.at) && !isBeside(state.at) && state.kind !== 'placing';
  if (!near) return state.dwell === 0 ? { tool, effects: [] } : { tool: { ...tool, state: { ...state, dwell: 0 } }, effects: [] };
  const waiting: PlateTool = { ...tool, state: { ...state, dwell: state.dwell + milliseconds } };
  if (state.dwell < EDGE_PATIENCE) return { tool: waiting, effects: [] };
  return withCamera(waiting, edgeCamera(cameraContext(context), state.at, milliseconds, state.dwell - EDGE_PATIENCE), context);
}

/** A new camera, and the gesture under way as it looks through it. */
function withCamera(tool: PlateTool, camera: Camera, context: PlateContext): PlateStep {
  if (camera === context.camera) return { tool, effects: [] };
  const next = isGesture(tool.state) ? follow(tool, tool.state, { ...context, camera }) : { tool, effects: [] };
  return { tool: next.tool, effects: [{ type: 'camera', camera }, ...next.effects] };
}

function cameraContext({ camera, viewport, bounds }: PlateContext) {
  return { camera, viewport, sheet: { bounds } };
}

function boxBetween(a: WorldPoint, b: WorldPoint): Box {
  const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
  const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
  return { left, top, right, bottom };
}

function atRest(tool: PlateTool): PlateTool {
  return { ...tool, state: { kind: 'idle' } };
}

function isGesture(state: PlateToolState): state is Gesture {
  return showsPreview(state);
}

function showsPreview({ kind }: PlateToolState): boolean {
  return kind === 'moving' || kind === 'resizing' || kind === 'drawing' || kind === 'placing' || kind === 'marquee';
}
