import { idsAside } from '../../../shared/foresight/index.ts';
import type { Command, OnPlateId } from '../../../shared/editing/index.ts';
import type { RailId, RecordId } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { um } from '../../../shared/units/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { type PlateEntry, type PlateSheet, entryOf, plateSheetOf } from '../../state/views/plate/index.ts';
import { type CanvasKeys, type KeyInput, NO_MODIFIERS, type PointerGesture, canvasKeys, pointerGesture } from '../gestures/index.ts';
import { planNudge } from './plate-plan.ts';

/** What a key means on a mounting plate. */
export type PlateKeyAction =
  | { readonly type: 'select'; readonly ids: readonly RecordId[]; readonly focus: RecordId }
  | { readonly type: 'selectNone' }
  | { readonly type: 'dispatch'; readonly command: Command }
  | { readonly type: 'openRail'; readonly rail: RailId }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' }
  | { readonly type: 'inspect' }
  /** The key is the plate's, and nothing comes of it; the reason is told. */
  | { readonly type: 'nothing'; readonly reason?: LocalText };

/** By how much the arrows move what is selected. */
const STRIDES = { usual: 1000, fine: 100, coarse: 10_000 } as const;
const ZOOM_STEP = 1.25;

const NOTHING_SELECTED: LocalText = { en: 'Nothing is selected.', de: 'Es ist nichts ausgewählt.' };
const EDGE: LocalText = { en: 'It is at the edge of the plate.', de: 'Es liegt am Rand der Platte.' };
const EMPTY: LocalText = { en: 'There is nothing on the plate.', de: 'Auf der Platte ist nichts.' };

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What a key press means; undefined for keys that are not the plate's. */
export function plateKeyAction({ key, modifiers }: KeyInput, state: SessionState): PlateKeyAction | undefined {
  const sheet = plateSheetOf(state.view, state.views.plate.shown);
  const arrow = ARROWS[key];
  if (arrow) return modifiers.main ? walkTo(sheet, state, arrow) : nudge(sheet, state, arrow, strideOf(modifiers));
  if (modifiers.main && (key === 'a' || key === 'A') && !modifiers.shift && !modifiers.alt) return selectAll(sheet);
  if (modifiers.main || modifiers.alt) return undefined;
  switch (key) {
    case 'Home':
      return choose(sheet?.entries[0]);
    case 'End':
      return choose(sheet?.entries.at(-1));
    case 'Delete':
    case 'Backspace':
      return state.plateSelection.length === 0
        ? { type: 'nothing', reason: NOTHING_SELECTED }
        : { type: 'dispatch', command: { type: 'plate.clear', ids: state.plateSelection } };
    case 'Enter': {
      const [only] = state.plateSelection;
      const entry = state.plateSelection.length === 1 && only !== undefined ? entryOf(sheet, only) : undefined;
      return entry?.kind === 'rail' ? { type: 'openRail', rail: entry.id } : { type: 'inspect' };
    }
    case '+':
    case '=':
      return { type: 'zoom', factor: ZOOM_STEP };
    case '-':
      return { type: 'zoom', factor: 1 / ZOOM_STEP };
    case '0':
      return { type: 'fit' };
    case 'Escape':
      return { type: 'selectNone' };
    default:
      return undefined;
  }
}

/** Every key that `plateKeyAction` uses, for the list of shortcuts. */
export const PLATE_KEYS: readonly CanvasKeys[] = [
  canvasKeys(Object.keys(ARROWS), NO_MODIFIERS, { en: 'Move by 1 mm', de: 'Um 1 mm verschieben' }),
  canvasKeys(Object.keys(ARROWS), { ...NO_MODIFIERS, shift: true }, { en: 'Move by 10 mm', de: 'Um 10 mm verschieben' }),
  canvasKeys(Object.keys(ARROWS), { ...NO_MODIFIERS, alt: true }, { en: 'Move by 0.1 mm', de: 'Um 0,1 mm verschieben' }),
  canvasKeys(Object.keys(ARROWS), { ...NO_MODIFIERS, main: true }, { en: 'Go to what lies there', de: 'Zu dem gehen, was dort liegt' }),
  canvasKeys(['Home', 'End'], NO_MODIFIERS, { en: 'Go to the first or last on the plate', de: 'Zum Ersten oder Letzten auf der Platte gehen' }),
  canvasKeys(['a'], { ...NO_MODIFIERS, main: true }, { en: 'Select all on the plate', de: 'Alles auf der Platte auswählen' }),
  canvasKeys(['Enter'], NO_MODIFIERS, { en: 'Open the rail, or show the properties', de: 'Tragschiene öffnen oder Eigenschaften zeigen' }),
  canvasKeys(['Delete', 'Backspace'], NO_MODIFIERS, { en: 'Take rails off the plate, delete ducts', de: 'Schienen von der Platte nehmen, Kanäle löschen' }),
  canvasKeys(['Escape'], NO_MODIFIERS, { en: 'Break off a gesture, or select nothing', de: 'Geste abbrechen oder Auswahl aufheben' }),
  canvasKeys(['+', '=', '-'], NO_MODIFIERS, { en: 'Zoom in and out', de: 'Vergrößern und verkleinern' }),
  canvasKeys(['0'], NO_MODIFIERS, { en: 'Fit to window', de: 'Einpassen' }),
];

/** What the pointer does on a mounting plate, besides moving the view as in the drawing of the rails. */
export const PLATE_GESTURES: readonly PointerGesture[] = [
  pointerGesture({ en: 'Drag', de: 'Ziehen' }, { en: 'Move; lines and distances to be kept draw', de: 'Verschieben; Linien und einzuhaltende Abstände ziehen an' }),
  pointerGesture({ en: 'Alt + drag', de: 'Alt + Ziehen' }, { en: 'Move freely', de: 'Frei verschieben' }),
  pointerGesture({ en: 'Drag to the list on the left', de: 'In die Liste links ziehen' }, { en: 'Take a rail off the plate', de: 'Tragschiene von der Platte nehmen' }),
  pointerGesture({ en: 'Drag a handle', de: 'Griff ziehen' }, { en: 'Change length or size', de: 'Länge oder Größe ändern' }),
  pointerGesture({ en: 'Shift or Ctrl + click', de: 'Umschalt oder Strg + Klick' }, { en: 'Add to the selection, or take from it', de: 'Zur Auswahl hinzufügen oder daraus entfernen' }),
  pointerGesture({ en: 'Double click on a rail', de: 'Doppelklick auf Tragschiene' }, { en: 'Open it among the rails', de: 'Bei den Tragschienen öffnen' }),
];

function strideOf({ shift, alt }: KeyInput['modifiers']): number {
  return alt ? STRIDES.fine : shift ? STRIDES.coarse : STRIDES.usual;
}

function nudge(sheet: PlateSheet | undefined, { view, plateSelection }: SessionState, arrow: { x: number; y: number }, stride: number): PlateKeyAction {
  const ids: readonly OnPlateId[] = plateSelection.filter((id) => entryOf(sheet, id));
  if (!sheet || ids.length === 0) return { type: 'nothing', reason: sheet && sheet.entries.length === 0 ? EMPTY : NOTHING_SELECTED };
  const { foresight } = planNudge({ view, sheet, ids: idsAside(), reach: 0 }, ids, { x: um(arrow.x * stride), y: um(arrow.y * stride) });
  return foresight ? { type: 'dispatch', command: foresight.command } : { type: 'nothing', reason: EDGE };
}

function selectAll(sheet: PlateSheet | undefined): PlateKeyAction {
  const ids = sheet?.entries.map(({ id }) => id) ?? [];
  const focus = ids.at(-1);
  return focus === undefined ? { type: 'nothing', reason: EMPTY } : { type: 'select', ids, focus };
}

function choose(entry: PlateEntry | undefined): PlateKeyAction {
  return entry ? { type: 'select', ids: [entry.id], focus: entry.id } : { type: 'nothing', reason: EMPTY };
}

/** The nearest thing in a direction: what lies ahead counts once, what lies aside twice. */
function walkTo(sheet: PlateSheet | undefined, { selection }: SessionState, { x, y }: { x: number; y: number }): PlateKeyAction {
  if (!sheet || sheet.entries.length === 0) return { type: 'nothing', reason: EMPTY };
  const from = selection.focus === undefined ? undefined : entryOf(sheet, selection.focus);
  if (!from) return choose(sheet.entries[0]);
  const here = middle(from);
  let nearest: PlateEntry | undefined;
  let least = Infinity;
  for (const entry of sheet.entries) {
    const there = middle(entry);
    const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    if (entry === from || ahead <= 0 || ahead + 2 * aside >= least) continue;
    least = ahead + 2 * aside;
    nearest = entry;
  }
  return nearest ? choose(nearest) : { type: 'nothing' };
}

function middle({ body }: PlateEntry): { readonly x: number; readonly y: number } {
  return { x: (body.left + body.right) / 2, y: (body.top + body.bottom) / 2 };
}
