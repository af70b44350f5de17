import { type Foreseen, foresee } from '../../../shared/foresight/index.ts';
import type { JumperRecord } from '../../../shared/project/index.ts';
import { type ScreenPoint, toWorld } from '../../state/camera/index.ts';
import { DRAG_THRESHOLD, TOUCH_THRESHOLD, type Modifiers, type ToolInput } from '../gestures/index.ts';
import { itemAt } from './hit-test.ts';
import { type JumperPlan, type SlotHit, planJumper, planStretch, slotAtPoint, toggleContact } from './jumper-plan.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import type { Tool, ToolContext, ToolEffect, ToolState, ToolStep } from './tool-state.ts';

type Bridging = Extract<ToolState, { kind: 'bridging' }>;
type Down = Extract<ToolInput, { type: 'down' }>;

/** In the select tool slots are large enough to be aimed at from this zoom on (pixels per millimetre). */
export const SLOTS_FROM = 5;

/** A press with the jumper tool: on a jumper its contact or its end, else a slot from which a new one is drawn. */
export function pressWithJumperTool(tool: Tool, input: Down, context: ToolContext): ToolStep {
  const from = slotAtPoint(context, toWorld(context.camera, input.point), false);
  return from ? startBridging(tool, input, { kind: 'new', from }) : { tool, effects: [{ type: 'select', ids: [] }] };
}

/** A press on a slot that is large enough, with the select tool. Undefined where there is none. */
export function pressSlot(tool: Tool, input: Down, context: ToolContext): ToolStep | undefined {
  if (context.camera.pixelsPerMm < SLOTS_FROM || input.modifiers.main || input.modifiers.shift || input.clicks > 1) return undefined;
  const from = slotAtPoint(context, toWorld(context.camera, input.point), true);
  if (!from || context.selection.ids.has(from.placed.item.id)) return undefined;
  const id = from.placed.item.id;
  const { tool: next } = startBridging(tool, input, { kind: 'new', from });
  return { tool: next, effects: [{ type: 'select', ids: [id], focus: id }] };
}

/** A press on a jumper that is selected already: a click toggles the contact, a drag of an end stretches it. */
export function pressJumper(tool: Tool, input: Down, on: { readonly row: SheetRow; readonly jumper: JumperRecord; readonly at: number }, context: ToolContext): ToolStep {
  const { jumper, at, row } = on;
  if (!context.selection.ids.has(jumper.id)) return { tool, effects: [{ type: 'select', ids: [jumper.id], focus: jumper.id }] };
  return startBridging(tool, input, { kind: 'present', jumper, at, row });
}

function startBridging(tool: Tool, { pointer, point, touch }: Down, what: Bridging['what']): ToolStep {
  return { tool: { ...tool, state: { kind: 'bridging', pointer, start: point, at: point, touch, what, wandered: false, onlyEnds: false, dwell: 0, plan: undefined } }, effects: [] };
}

/** The pointer moves: once it has moved far enough, what letting go would do is shown. */
export function dragJumper(tool: Tool, state: Bridging, at: ScreenPoint, { shift }: Pick<Modifiers, 'shift'>, context: ToolContext): ToolStep {
  const far = Math.hypot(at.x - state.start.x, at.y - state.start.y) >= (state.touch ? TOUCH_THRESHOLD : DRAG_THRESHOLD);
  const wandered = state.wandered || far;
  if (!wandered) return { tool: { ...tool, state: { ...state, at } }, effects: [] };
  const pointer = toWorld(context.camera, at);
  const plan = planOf(state, shift, pointer, context);
  return {
    tool: { ...tool, state: { ...state, at, wandered, onlyEnds: shift, plan } },
    effects: plan ? [{ type: 'preview', preview: previewOf(plan, railOf(state), pointer) }] : [],
  };
}

function planOf({ what, plan }: Bridging, shift: boolean, pointer: ReturnType<typeof toWorld>, context: ToolContext): JumperPlan | undefined {
  if (what.kind === 'new') return planJumper(context, what.from, pointer, shift, context.jumpers, plan);
  const { jumper, at, row } = what;
  const end = at === 0 ? 'first' : at === jumper.contacts.length - 1 ? 'last' : undefined;
  return end && planStretch(context, jumper, end, row.layout, itemAt(row.layout, pointer.x), context.jumpers, plan);
}

/** The preview of a plan. */
export function previewOf({ jumpers, words, foresight }: JumperPlan, row: SheetRow | undefined, pointer: ReturnType<typeof toWorld>) {
  return { kind: 'jumper', rail: row?.layout.rail.id, jumpers, words, pointer, slot: null, tray: false, foresight, fits: true, fit: null, replaces: null, refusal: null } as const;
}

function railOf({ what }: Bridging): SheetRow {
  return what.kind === 'new' ? (what.from satisfies SlotHit).row : what.row;
}

/** Letting go: the command of the plan, the click on a contact, or the reason why nothing comes of it. */
export function letGoJumper(tool: Tool, state: Bridging, { view, ids }: Pick<ToolContext, 'view' | 'ids'>): ToolStep {
  const rest: Tool = { ...tool, state: { kind: 'idle' } };
  const clear: ToolEffect = { type: 'preview', preview: null };
  const { what, wandered, plan } = state;
  if (!wandered) {
    if (what.kind === 'present') return { tool: rest, effects: toggled(foresee(view, toggleContact(what.jumper, what.at), { ids })) };
    const { id } = what.from.placed.item;
    return { tool: rest, effects: [{ type: 'select', ids: [id], focus: id }] };
  }
  if (plan?.foresight) return { tool: rest, effects: [clear, { type: 'carryOut', foresight: plan.foresight }] };
  const said = plan?.words?.tone === 'error' ? plan.words.deed : undefined;
  return { tool: rest, effects: said ? [clear, { type: 'announce', text: said }] : [clear] };
}

function toggled(foreseen: Foreseen): readonly ToolEffect[] {
  switch (foreseen.kind) {
    case 'done':
      return [{ type: 'carryOut', foresight: foreseen }];
    case 'refused':
      return [{ type: 'announce', text: foreseen.reason }];
    case 'noChange':
      return [];
  }
}
