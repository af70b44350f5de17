import type { Box } from '../../../shared/drawing/index.ts';
import { type ItemId, type RecordId, findItem, itemsOfStrip } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { type ScreenPoint, type WorldPoint, toWorld } from '../../state/camera/index.ts';
import { anchorOf, runOf, selectedItems, stretchOf, withTheirAccessories } from '../../state/editing/index.ts';
import { NOWHERE, planMove } from './drop.ts';
import { DRAG_THRESHOLD, TOUCH_THRESHOLD, type ToolInput } from '../gestures/index.ts';
import { itemsWithin } from './hit-test.ts';
import { type Pointed, idsOf } from './pointed.ts';
import { planSit, sitPreview } from './sit.ts';
import type { Tool, ToolContext, ToolEffect, ToolState, ToolStep } from './tool-state.ts';
import { isWithin, trayDock } from './tray-dock.ts';

type Pressing = Extract<ToolState, { kind: 'pressing' }>;
type Dragging = Extract<ToolState, { kind: 'dragging' }>;
type Marquee = Extract<ToolState, { kind: 'marquee' }>;
type Down = Extract<ToolInput, { type: 'down' }>;

/** A press of the primary button: what is under it is selected at once, so that the drag knows what it takes. */
export function press(tool: Tool, input: Down, on: Pointed, context: ToolContext): ToolStep {
  const id = on.kind === 'item' || on.kind === 'rail' || on.kind === 'attachment' || on.kind === 'jumper' ? idsOf(on, context.view)[0] : undefined;
  const { selection } = context;
  const already = id !== undefined && selection.ids.has(id);
  const plain = !input.modifiers.main && !input.modifiers.shift;
  const narrow = already && plain && input.clicks === 1 && selection.ids.size > 1 ? id : undefined;
  const pressing: Pressing = {
    kind: 'pressing',
    pointer: input.pointer,
    start: input.point,
    world: toWorld(context.camera, input.point),
    on,
    modifiers: input.modifiers,
    narrow,
    touch: input.touch,
  };
  return { tool: { ...tool, state: pressing }, effects: selectPressed(on, input, context) };
}

function selectPressed(on: Pointed, { modifiers, clicks }: Down, { view, selection }: ToolContext): ToolEffect[] {
  // An empty place takes the selection away when the button is let go, unless a marquee comes of it.
  const [id, ...others] = idsOf(on, view);
  if (id === undefined) return [];
  if (on.kind === 'item' && clicks === 2) return [{ type: 'select', ids: runOf(view, on.placed.item.id), focus: id }];
  if (on.kind === 'item' && clicks >= 3) {
    const { strip } = on.placed.item;
    const all = strip === undefined ? runOf(view, on.placed.item.id) : itemsOfStrip(view.index, strip).map((item) => item.id);
    return [{ type: 'select', ids: all, focus: id }];
  }
  if (on.kind === 'strip') {
    const ids = modifiers.main || modifiers.shift ? new Set([...selection.ids, id, ...others]) : [id, ...others];
    return [{ type: 'select', ids: [...ids], focus: id }];
  }
  if (modifiers.main) {
    const ids = new Set<RecordId>(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    const focus = ids.has(id) ? id : [...ids].at(-1);
    return [{ type: 'select', ids: [...ids], ...(focus !== undefined && { focus }) }];
  }
  if (modifiers.shift && on.kind === 'item') {
    return [{ type: 'select', ids: stretchOf(view, anchorOf(view, selection), on.placed.item.id), focus: id }];
  }
  return selection.ids.has(id) ? [] : [{ type: 'select', ids: [id], focus: id }];
}

/** A press that wanders becomes a drag of items, or a marquee. */
export function wander(tool: Tool, state: Pressing, input: Extract<ToolInput, { type: 'move' }>, context: ToolContext): ToolStep {
  const far = Math.hypot(input.point.x - state.start.x, input.point.y - state.start.y);
  if (far < (state.touch ? TOUCH_THRESHOLD : DRAG_THRESHOLD)) return { tool, effects: [] };
  const { on } = state;
  const held = on.kind === 'attachment' && context.selection.ids.has(on.placed.attachment.id) ? on.placed : undefined;
  if (held) {
    const sitting = { part: held.part, attachment: held.attachment.id };
    const carried: Dragging = { kind: 'dragging', pointer: state.pointer, items: [], moved: [], copy: false, grab: um(0), at: input.point, dwell: 0, drop: NOWHERE, sitting };
    return drag(tool, carried, input.point, false, context);
  }
  if (on.kind === 'strip' || (on.kind === 'item' && context.selection.ids.has(on.placed.item.id))) {
    const items = selectedItems(context.view, context.selection);
    const dragging: Dragging = {
      kind: 'dragging',
      pointer: state.pointer,
      items,
      moved: withTheirAccessories(context.view, items),
      copy: input.modifiers.alt,
      grab: um(0),
      at: input.point,
      dwell: 0,
      drop: NOWHERE,
    };
    const grab = um(grabOf(context, state, dragging.copy ? dragging.items : dragging.moved));
    return drag(tool, { ...dragging, grab }, input.point, input.modifiers.alt, context);
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

/** From the left edge of what is dragged, put together, to the pointer: by the item under it, for a strip by the last before. */
function grabOf({ view }: ToolContext, { on, world }: Pressing, items: readonly ItemId[]): number {
  if (on.kind !== 'item' && on.kind !== 'strip') return 0;
  const held = on.kind === 'item' ? on.placed.item.id : undefined;
  let left = 0;
  for (const id of items) {
    const item = findItem(view.document, id);
    const layout = item?.rail === undefined ? on.row.layout : view.layouts.get(item.rail);
    const placed = layout?.items.find((each) => each.item.id === id);
    if (!placed) continue;
    const here = layout === on.row.layout && world.x < placed.x + placed.width;
    if (id === held || (held === undefined && here)) return left + world.x - placed.x;
    left += placed.width;
  }
  return left;
}

/** Items follow the pointer. */
export function drag(tool: Tool, state: Dragging, at: ScreenPoint, copy: boolean, context: ToolContext): ToolStep {
  const { view, camera, viewport } = context;
  const pointer = toWorld(camera, at);
  if (state.sitting) {
    const drop = planSit(context, state.sitting, pointer, state.drop);
    return {
      tool: { ...tool, state: { ...state, at, drop } },
      effects: [{ type: 'preview', preview: sitPreview(state.sitting, pointer, drop) }],
    };
  }
  const docked = isWithin(trayDock(view, camera, viewport), at);
  const { grab } = state;
  const items = copy ? state.items : state.moved;
  const drop = planMove(context, items, copy, pointer, state.drop, docked);
  const { slot, tray, foresight, fits, fit, replaces, refusal } = drop;
  return {
    tool: { ...tool, state: { ...state, at, copy, drop } },
    effects: [
      { type: 'preview', preview: { kind: 'move', items, copy, grab, pointer, slot, tray, foresight, fits, fit, replaces, refusal } },
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
  return (state.on.kind === 'nothing' || state.on.kind === 'tray') && plain ? [{ type: 'select', ids: [] }] : [];
}

function boxBetween(a: WorldPoint, b: WorldPoint): Box {
  return {
    left: a.x < b.x ? a.x : b.x,
    right: a.x < b.x ? b.x : a.x,
    top: a.y < b.y ? a.y : b.y,
    bottom: a.y < b.y ? b.y : a.y,
  };
}
