import type { KeyInput, Modifiers } from '../gestures/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import { jumpersOfRail, railOfJumper } from '../../../shared/circuits/index.ts';
import { type ItemId, type JumperRecord, type RecordId, UNPLACED } from '../../../shared/project/index.ts';
import type { RailLayout } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { ZERO_UM, addUm, mm, subUm } from '../../../shared/units/index.ts';
import {
  anchorOf,
  focusItem,
  nudgeCommand,
  removeCommand,
  selectAllIds,
  selectedRails,
  stretchOf,
  turnCommand,
} from '../../state/editing/index.ts';
import { type Guides, type SheetRow, addGuide, findGuide, moveGuide, removeGuide, sheetOf } from '../../state/views/rails/index.ts';
import type { SessionState } from '../../state/session/index.ts';

/** What a key does. `nothing`: the key is ours and there is nothing to do; undefined (as a whole): the key is not ours. */
export type KeyAction =
  | { readonly type: 'select'; readonly ids: readonly RecordId[]; readonly focus: RecordId }
  | { readonly type: 'selectNone' }
  | { readonly type: 'dispatch'; readonly command: Command }
  | { readonly type: 'guides'; readonly guides: Guides }
  /** Ask for the position of a guide. */
  | { readonly type: 'editGuide'; readonly id: number }
  /** Makes a jumper longer (1) or shorter (-1) at its right end. */
  | { readonly type: 'stretch'; readonly jumper: JumperRecord; readonly by: 1 | -1 }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' }
  /** Show the properties of the selection. */
  | { readonly type: 'inspect' }
  | { readonly type: 'nothing'; readonly reason?: LocalText };

/** One press of + or −. */
const ZOOM_STEP = 1.25;

/** How far one press moves a guide: with Alt, alone, with Shift. */
const GUIDE_STRIDES = { fine: mm(0.1), usual: mm(1), coarse: mm(10) } as const;

const END_OF_RAIL: LocalText = { en: 'End of the rail', de: 'Ende der Tragschiene' };
const NO_JUMPER: LocalText = { en: 'No further jumper here', de: 'Hier ist kein weiterer Brücker' };
const NOTHING_SELECTED: LocalText = { en: 'Nothing is selected', de: 'Es ist nichts ausgewählt' };

/** What a key means for the drawing; undefined for keys that it does not use. */
export function keyAction({ key, modifiers }: KeyInput, state: SessionState): KeyAction | undefined {
  const moves = modifiers.main || modifiers.alt;
  const onGuide = guideAction(key, modifiers, state);
  if (onGuide) return onGuide;
  const onJumper = jumperAction(key, modifiers, state);
  if (onJumper) return onJumper;
  switch (key) {
    case 'ArrowLeft':
      return moves ? nudge(state, -1) : walk(state, -1, modifiers.shift);
    case 'ArrowRight':
      return moves ? nudge(state, 1) : walk(state, 1, modifiers.shift);
    case 'ArrowUp':
      return moves ? undefined : changeRow(state, -1);
    case 'ArrowDown':
      return moves ? undefined : changeRow(state, 1);
    case 'Home':
      return moves ? undefined : toEnd(state, 'first', modifiers.shift);
    case 'End':
      return moves ? undefined : toEnd(state, 'last', modifiers.shift);
    case 'Delete':
    case 'Backspace':
      return moves ? undefined : dispatching(removeCommand(state.view, state.selection), NOTHING_SELECTED);
    case 't':
    case 'T':
      return moves ? undefined : dispatching(turnCommand(state.view, state.selection), NOTHING_SELECTED);
    case 'a':
    case 'A': {
      if (!modifiers.main || modifiers.shift || modifiers.alt) return undefined;
      const ids = selectAllIds(state.view, state.selection, state.activeRail);
      const focus = ids.at(-1);
      return focus === undefined ? { type: 'nothing' } : { type: 'select', ids, focus };
    }
    case 'g':
    case 'G':
      return moves ? undefined : guideAtFocus(state);
    case '+':
    case '=':
      return moves ? undefined : { type: 'zoom', factor: ZOOM_STEP };
    case '-':
      return moves ? undefined : { type: 'zoom', factor: 1 / ZOOM_STEP };
    case '0':
      return moves ? undefined : { type: 'fit' };
    case 'Enter':
      return moves ? undefined : { type: 'inspect' };
    case 'Escape':
      return { type: 'selectNone' };
    default:
      return undefined;
  }
}

/** Alt with the arrows up and down leads from a block to the jumpers over it and back; on a jumper left and right lead along the rail. */
function jumperAction(key: string, { shift, main, alt }: Modifiers, { view, selection }: SessionState): KeyAction | undefined {
  if (main) return undefined;
  const { focus } = selection;
  const record = focus === undefined ? undefined : view.document.records.get(focus);
  const to = (next: RecordId | undefined): KeyAction => (next === undefined ? { type: 'nothing', reason: NO_JUMPER } : { type: 'select', ids: [next], focus: next });
  if (record?.kind === 'item') {
    if (alt && key === 'ArrowDown') return { type: 'nothing', reason: NO_JUMPER };
    if (!alt || key !== 'ArrowUp') return undefined;
    return to(jumpersOfRail(view.document, record.rail ?? UNPLACED).byItem.get(record.id)?.[0]?.id);
  }
  if (record?.kind !== 'jumper') return undefined;
  const [first] = record.contacts;
  if (alt && key === 'ArrowDown') return to(first?.item);
  const rail = railOfJumper(view.document, record);
  const { jumpers, byItem } = rail === undefined ? { jumpers: [record], byItem: undefined } : jumpersOfRail(view.document, rail);
  if (alt && key === 'ArrowUp') {
    const over = (first && byItem?.get(first.item)) ?? [record];
    return to(over[(over.indexOf(record) + 1) % over.length]?.id);
  }
  if (alt || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return undefined;
  const by = key === 'ArrowRight' ? 1 : -1;
  if (shift) return { type: 'stretch', jumper: record, by };
  return to(jumpers[jumpers.indexOf(record) + by]?.id);
}

/** Keys of the chosen guide: they move it, remove it, or ask for its position. */
function guideAction(key: string, { shift, main, alt }: Modifiers, { guides }: SessionState): KeyAction | undefined {
  const guide = guides.chosen === undefined ? undefined : findGuide(guides, guides.chosen);
  if (!guide || main) return undefined;
  const stride = alt ? GUIDE_STRIDES.fine : shift ? GUIDE_STRIDES.coarse : GUIDE_STRIDES.usual;
  switch (key) {
    case 'ArrowLeft':
      return { type: 'guides', guides: moveGuide(guides, guide.id, subUm(guide.x, stride)) };
    case 'ArrowRight':
      return { type: 'guides', guides: moveGuide(guides, guide.id, addUm(guide.x, stride)) };
    case 'Delete':
    case 'Backspace':
      return { type: 'guides', guides: removeGuide(guides, guide.id) };
    case 'Enter':
      return { type: 'editGuide', id: guide.id };
    default:
      return undefined;
  }
}

/** A guide along the left edge of what the keyboard is on, else at the start of the rails. */
function guideAtFocus(state: SessionState): KeyAction {
  const focus = focusItem(state.view, state.selection);
  const placed = rowOfFocus(state)?.layout.items.find(({ item }) => item.id === focus?.id);
  return { type: 'guides', guides: addGuide(state.guides, placed?.x ?? ZERO_UM) };
}

function nudge({ view, selection }: SessionState, direction: -1 | 1): KeyAction {
  return dispatching(nudgeCommand(view, selection, direction), selection.ids.size === 0 ? NOTHING_SELECTED : END_OF_RAIL);
}

function dispatching(command: Command | undefined, reason: LocalText): KeyAction {
  return command ? { type: 'dispatch', command } : { type: 'nothing', reason };
}

/** To the next item on the same row; from nowhere to the first of the active rail. */
function walk(state: SessionState, direction: -1 | 1, extend: boolean): KeyAction {
  const focus = focusItem(state.view, state.selection);
  const row = rowOfFocus(state);
  if (!row) return { type: 'nothing' };
  const { items } = row.layout;
  const at = focus ? items.findIndex(({ item }) => item.id === focus.id) : direction > 0 ? -1 : items.length;
  const next = items[at + direction]?.item.id;
  if (next === undefined) return focus ? { type: 'nothing', reason: END_OF_RAIL } : { type: 'nothing' };
  return go(state, next, extend);
}

function toEnd(state: SessionState, end: 'first' | 'last', extend: boolean): KeyAction {
  const items = rowOfFocus(state)?.layout.items;
  const id = (end === 'first' ? items?.[0] : items?.at(-1))?.item.id;
  return id === undefined ? { type: 'nothing' } : go(state, id, extend);
}

function go({ view, selection }: SessionState, id: ItemId, extend: boolean): KeyAction {
  const ids = extend ? stretchOf(view, anchorOf(view, selection), id) : [id];
  return { type: 'select', ids, focus: id };
}

/** To the row above or below: to the item nearest to the one left, or to the rail itself where it is empty. */
function changeRow(state: SessionState, direction: -1 | 1): KeyAction {
  const { rows } = sheetOf(state.view);
  const here = rowOfFocus(state);
  const there = here ? rows[rows.indexOf(here) + direction] : rows[0];
  if (!there) return { type: 'nothing' };
  const focus = focusItem(state.view, state.selection);
  const from = here?.layout.items.find(({ item }) => item.id === focus?.id);
  const nearest = nearestTo(there.layout, from ? from.x + from.width / 2 : 0);
  if (nearest !== undefined) return { type: 'select', ids: [nearest], focus: nearest };
  const rail = there.layout.rail.id;
  return { type: 'select', ids: [rail], focus: rail };
}

function nearestTo(layout: RailLayout, x: number): ItemId | undefined {
  let nearest: ItemId | undefined;
  let least = Infinity;
  for (const placed of layout.items) {
    const distance = Math.abs(placed.x + placed.width / 2 - x);
    if (distance >= least) continue;
    least = distance;
    nearest = placed.item.id;
  }
  return nearest;
}

/** The row that the keyboard is on: that of the focus, of a selected rail, of the active rail, or the first. */
function rowOfFocus(state: SessionState): SheetRow | undefined {
  const { rows } = sheetOf(state.view);
  const focus = focusItem(state.view, state.selection);
  if (focus) return rows.find((row) => (focus.rail === undefined ? row.kind === 'tray' : row.layout.rail.id === focus.rail));
  const rail = selectedRails(state.view, state.selection)[0] ?? state.activeRail;
  return rows.find((row) => row.kind === 'rail' && row.layout.rail.id === rail) ?? rows[0];
}

