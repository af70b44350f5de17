import { type ItemId, type RailKey, UNPLACED } from '../../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, endOf, itemReference } from '../../../../shared/rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../../shared/text/index.ts';
import { type NumberStyle, type Um, formatLength, subUm, um } from '../../../../shared/units/index.ts';
import { selectedItems } from '../../editing/index.ts';
import type { Selection } from '../../selection/index.ts';
import { type SheetRow, rowOf, sheetOf } from './sheet.ts';
import type { WorldPoint } from '../../camera/index.ts';

/** What an end of a measurement holds on to. */
export type SnapKind = 'edge' | 'end' | 'usable' | 'slot' | 'guide';

/** One end of a measurement. Heights count only within one row: between rows the drawing is not to scale. */
export interface MeasureEnd extends WorldPoint {
  readonly row: RailKey | undefined;
  readonly snap: SnapKind | undefined;
}

/** A distance shown in the drawing. `done`: it stays; otherwise its second end still follows the pointer. */
export interface Measure {
  readonly from: MeasureEnd;
  readonly to: MeasureEnd;
  readonly done: boolean;
  /** What was measured, where it was the selection and not two points. */
  readonly items: readonly ItemId[] | undefined;
}

/** The measuring mode: what is shown, and where the next end would come to lie. */
export interface Measuring {
  readonly shown: Measure | null;
  readonly aim: MeasureEnd | undefined;
}

/** Measuring, with nothing measured yet. */
export const NOTHING_MEASURED: Measuring = Object.freeze({ shown: null, aim: undefined });

/** The figures of a measurement in µm; `dy` is undefined where its ends lie on different rows. */
export interface MeasureFigures {
  readonly length: Um;
  readonly dx: Um;
  readonly dy: Um | undefined;
}

/** How far apart the ends are. */
export function measureFigures({ from, to }: Pick<Measure, 'from' | 'to'>): MeasureFigures {
  const dx = distance(from.x, to.x);
  if (from.row !== to.row) return { length: dx, dx, dy: undefined };
  const dy = distance(from.y, to.y);
  return { length: um(Math.round(Math.hypot(dx, dy))), dx, dy };
}

/** The figures as they stand beside the line: one length, and its parts where it is slanted. */
export function measureLabel(measure: Pick<Measure, 'from' | 'to'>, style: NumberStyle): readonly string[] {
  const { length, dx, dy } = measureFigures(measure);
  if (dy === undefined) return [`Δx ${formatLength(dx, style)}`];
  if (dx === 0 || dy === 0) return [formatLength(length, style)];
  return [formatLength(length, style), `Δx ${formatLength(dx, style)}   Δy ${formatLength(dy, style)}`];
}

/**
 * Measures the selection: one item from the left end of its rail, two items by the room between them, more by their whole
 * extent. Null where no item is selected.
 */
export function measureSelection(view: ProjectView, selection: Pick<Selection, 'ids'>): Measure | null {
  const items = selectedItems(view, selection);
  const standing = items
    .map((id) => standingOf(view, id))
    .filter((each) => each !== undefined)
    .sort((a, b) => a.placed.x - b.placed.x);
  const [first] = standing;
  const last = standing.at(-1);
  if (!first || !last) return null;
  const ids = standing.map(({ placed }) => placed.item.id);
  const done = true;
  const end = (x: Um, { row }: Standing): MeasureEnd => ({ x, y: row.axis, row: keyOf(row), snap: 'edge' });
  if (standing.length === 1) {
    const start: MeasureEnd = { x: um(0), y: first.row.axis, row: keyOf(first.row), snap: 'end' };
    return { from: start, to: end(first.placed.x, first), done, items: ids };
  }
  if (first.row !== last.row) return { from: end(first.placed.x, first), to: end(last.placed.x, last), done, items: ids };
  return standing.length === 2
    ? { from: end(endOf(first.placed), first), to: end(last.placed.x, last), done, items: ids }
    : { from: end(first.placed.x, first), to: end(endOf(last.placed), last), done, items: ids };
}

/** A finished measurement as a sentence for those who do not see it. */
export function measureSentence(view: ProjectView, measure: Measure, style: NumberStyle): LocalText {
  const { length, dx, dy } = measureFigures(measure);
  const far = formatLength(length, style);
  const { items } = measure;
  const [first, second] = items ?? [];
  if (!items || first === undefined) {
    if (dy === undefined || dx === 0 || dy === 0) return inEveryLanguage((language) => `${inLanguage(language, { en: 'Distance', de: 'Abstand' })} ${far}`);
    const parts = `Δx ${formatLength(dx, style)}, Δy ${formatLength(dy, style)}`;
    return inEveryLanguage((language) => `${inLanguage(language, { en: 'Distance', de: 'Abstand' })} ${far}, ${parts}`);
  }
  const one = itemReference(view, first);
  if (second === undefined) {
    return { en: `${one} begins ${far} from the left end of the rail`, de: `${one} beginnt ${far} vom linken Ende der Schiene` };
  }
  if (items.length > 2) {
    return { en: `${items.length} items: ${far} over all`, de: `${items.length} Elemente: ${far} über alles` };
  }
  const other = itemReference(view, second);
  if (dy === undefined) {
    return {
      en: `${one} and ${other} stand on different rails; along the rails their left edges are ${far} apart`,
      de: `${one} und ${other} stehen auf verschiedenen Schienen; längs der Schienen liegen ihre linken Kanten ${far} auseinander`,
    };
  }
  return { en: `${far} between ${one} and ${other}`, de: `${far} zwischen ${one} und ${other}` };
}

interface Standing {
  readonly row: SheetRow;
  readonly placed: PlacedItem;
}

function standingOf(view: ProjectView, id: ItemId): Standing | undefined {
  const record = view.document.records.get(id);
  if (record?.kind !== 'item') return undefined;
  const row = rowOf(sheetOf(view), record.rail);
  const placed = row?.layout.items.find(({ item }) => item.id === id);
  return row && placed ? { row, placed } : undefined;
}

/** The row of the drawing as the end of a measurement names it. */
export function keyOf(row: SheetRow): RailKey {
  return row.kind === 'tray' ? UNPLACED : row.layout.rail.id;
}

function distance(a: Um, b: Um): Um {
  return a < b ? subUm(b, a) : subUm(a, b);
}
