import type { Box } from '../../shared/drawing/index.ts';
import { type RecordId, findItem, itemsOfStrip } from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { type ScreenPoint, toWorld } from '../state/camera.ts';
import { anchorOf, runOf, selectedItems, stretchOf } from '../state/edits.ts';
import type { WorldPoint } from '../state/session-state.ts';
import { NOWHERE, planMove } from './drop.ts';
import { type Hit, hitTest, itemsWithin } from './hit-test.ts';
import type { ToolInput } from './input.ts';
import type { Tool, ToolContext, ToolEffect, ToolState, ToolStep } from './tool-state.ts';

type Pressing = Extract<ToolState, { kind: 'pressing' }>;
type Dragging = Extract<ToolState, { kind: 'dragging' }>;
type Marquee = Extract<ToolState, { kind: 'marquee' }>;
type Down = Extract<ToolInput, { type: 'down' }>;

/** Pixels that a press may wander without meaning a drag; more for fingers. */
const DRAG_THRESHOLD = 4;
const TOUCH_THRESHOLD = 10;

/** A press of the primary button: what is under it is selected at once, so that the drag knows what it takes. */
export function press(tool: Tool, input: Down, context: ToolContext): ToolStep {
  const world = toWorld(context.camera, input.point);
  const hit = hitTest(context.view, context.sheet, world);
  const id = idOf(hit);
  const { selection } = context;
  const already = id !== undefined && selection.ids.has(id);
  const plain = !input.modifiers.main && !input.modifiers.shift;
  const narrow = already && plain && input.clicks === 1 && selection.ids.size > 1 ? id : undefined;
  const pressing: Pressing = {
    kind: 'pressing',
    pointer: input.pointer,
    start: input.point,
    world,
    hit,
    modifiers: input.modifiers,
    narrow,
    touch: input.touch,
  };
  return { tool: { ...tool, state: pressing }, effects: selectPressed(hit, input, context) };
}

function selectPressed(hit: Hit | undefined, { modifiers, clicks }: Down, { view, selection }: ToolContext): ToolEffect[] {
  const id = idOf(hit);
  // An empty place takes the selection away when the button is let go, unless a marquee comes of it.
  if (id === undefined) return [];
  if (hit?.kind === 'item' && clicks === 2) return [{ type: 'select', ids: runOf(view, hit.placed.item.id), focus: id }];
  if (hit?.kind === 'item' && clicks >= 3) {
    const { strip } = hit.placed.item;
    const all = strip === undefined ? runOf(view, hit.placed.item.id) : itemsOfStrip(view.index, strip).map((item) => item.id);
    return [{ type: 'select', ids: all, focus: id }];
  }
  if (modifiers.main) {
    const ids = new Set<RecordId>(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    const focus = ids.has(id) ? id : [...ids].at(-1);
    return [{ type: 'select', ids: [...ids], ...(focus !== undefined && { focus }) }];
  }
  if (modifiers.shift && hit?.kind === 'item') {
    return [{ type: 'select', ids: stretchOf(view, anchorOf(view, selection), hit.placed.item.id), focus: id }];
  }
  return selection.ids.has(id) ? [] : [{ type: 'select', ids: [id], focus: id }];
}

/** A press that wanders becomes a drag of items, or a marquee. */
export function wander(tool: Tool, state: Pressing, input: Extract<ToolInput, { type: 'move' }>, context: ToolContext): ToolStep {
  const far = Math.hypot(input.point.x - state.start.x, input.point.y - state.start.y);
  if (far < (state.touch ? TOUCH_THRESHOLD : DRAG_THRESHOLD)) return { tool, effects: [] };
  const { hit } = state;
  if (hit?.kind === 'item' && context.selection.ids.has(hit.placed.item.id)) {
    const dragging: Dragging = {
      kind: 'dragging',
      pointer: state.pointer,
      items: selectedItems(context.view, context.selection),
      copy: input.modifiers.alt,
      grab: um(grabOf(context, state)),
      at: input.point,
      dwell: 0,
      drop: NOWHERE,
    };
    return drag(tool, dragging, input.point, input.modifiers.alt, context);
  }
  const marquee: Marquee = {
    kind: 'marquee',
    pointer: state.pointer,
    from: state.world,
    at: input.point,
    dwell: 0,
    mode: state.modifiers.shift || state.modifiers.main ? 'add' : 'replace',
    before: context.selection,
  };
  return stretchMarquee(tool, marquee, input.point, context);
}

/** From the left edge of what is dragged, put together, to the pointer. */
function grabOf({ view, selection }: ToolContext, { hit, world }: Pressing): number {
  if (hit?.kind !== 'item') return 0;
  let left = 0;
  for (const id of selectedItems(view, selection)) {
    if (id === hit.placed.item.id) break;
    const item = findItem(view.document, id);
    const layout = item?.rail === undefined ? hit.row.layout : view.layouts.get(item.rail);
    left += layout?.items.find((placed) => placed.item.id === id)?.width ?? 0;
  }
  return left + world.x - hit.placed.x;
}

/** Items follow the pointer. */
export function drag(tool: Tool, state: Dragging, at: ScreenPoint, copy: boolean, context: ToolContext): ToolStep {
  const pointer = toWorld(context.camera, at);
  const drop = planMove(context, state.items, copy, pointer, state.drop);
  return {
    tool: { ...tool, state: { ...state, at, copy, drop } },
    effects: [
      {
        type: 'preview',
        preview: {
          kind: 'move',
          items: state.items,
          copy,
          grab: state.grab,
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

/** The frame follows the pointer, and what it touches is selected. */
export function stretchMarquee(tool: Tool, state: Marquee, at: ScreenPoint, context: ToolContext): ToolStep {
  const to = toWorld(context.camera, at);
  const touched: RecordId[] = itemsWithin(context.sheet, boxBetween(state.from, to));
  const ids = state.mode === 'add' ? [...new Set([...state.before.ids, ...touched])] : touched;
  const focus = touched.at(-1) ?? (state.mode === 'add' ? state.before.focus : undefined);
  return {
    tool: { ...tool, state: { ...state, at } },
    effects: [
      { type: 'preview', preview: { kind: 'marquee', from: state.from, to, before: state.before } },
      { type: 'select', ids, ...(focus !== undefined && { focus }) },
    ],
  };
}

/** A press that stayed in its place: a click. */
export function click(state: Pressing): readonly ToolEffect[] {
  if (state.narrow !== undefined) return [{ type: 'select', ids: [state.narrow], focus: state.narrow }];
  const plain = !state.modifiers.main && !state.modifiers.shift;
  return state.hit === undefined && plain ? [{ type: 'select', ids: [] }] : [];
}

/** The record that a hit is about. */
export function idOf(hit: Hit | undefined): RecordId | undefined {
  if (!hit) return undefined;
  return hit.kind === 'item' ? hit.placed.item.id : hit.row.layout.rail.id;
}

function boxBetween(a: WorldPoint, b: WorldPoint): Box {
  return {
    left: a.x < b.x ? a.x : b.x,
    right: a.x < b.x ? b.x : a.x,
    top: a.y < b.y ? a.y : b.y,
    bottom: a.y < b.y ? b.y : a.y,
  };
}
