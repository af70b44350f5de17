import type { Batch, Command, NewItem, Target } from '../../../shared/editing/index.ts';
import type { ClippedRail, Clipping, NotPasted } from '../../../shared/notation/index.ts';
import { type Part, type PartKey, factOf } from '../../../shared/parts/index.ts';
import { type IdSource, UNPLACED, itemsOnRail } from '../../../shared/project/index.ts';
import { type ProjectView, TOUCH_TOLERANCE } from '../../../shared/rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../shared/text/index.ts';
import { type Um, ZERO_UM, addUm, subUm } from '../../../shared/units/index.ts';
import { labelRoom } from './paste-labels.ts';
import { settleStrips } from './paste-strips.ts';
import { groundFor } from '../editing/index.ts';

/** What to paste, and where. */
export interface PasteRequest {
  readonly clipping: Clipping;
  /** Where items that name no rail go; null: a rail is made first. */
  readonly target: Target | null;
  /** The part of which that rail is made, and how long it is at least. */
  readonly rail?: Part;
  readonly length?: Um;
}

/** The one command that pastes, and what the reader is told about it besides. */
export interface PastePlan {
  readonly command: Batch;
  readonly notes: readonly LocalText[];
}

/**
 * Plans a paste. Rails come behind the others, under free names and with strips of their own. Items join the strip at the
 * place where they go, unless they come from several. Designations that are taken there count on. Undefined where a rail
 * would be needed and none is available.
 */
export function pastePlan(view: ProjectView, request: PasteRequest, ids: IdSource): PastePlan | undefined {
  const { clipping } = request;
  const before: Command[] = [];
  const notes: LocalText[] = [];
  for (const { id, fields } of clipping.potentials) before.push({ type: 'potential.add', id, fields });

  const ground = clipping.loose.length === 0 ? undefined : groundFor(view, { ...request, items: clipping.loose, parts: clipping.parts }, ids);
  if (clipping.loose.length > 0 && !ground) return undefined;
  before.push(...(ground?.before ?? []));
  const strips = settleStrips(view, clipping, ground?.target, ids);
  before.push(...strips.before);
  notes.push(...strips.notes);

  const labels = labelRoom(view, clipping);
  const settled = (items: readonly NewItem[], inherits = false): readonly NewItem[] => labels.free(items.map((item) => strips.settle(item, inherits)));
  const rails = renamedRails(view, clipping.rails);
  for (const { from, rail } of rails) {
    if (from !== rail.name) notes.push({ en: `${from} exists: added as ${rail.name}.`, de: `${from} gibt es schon: hinzugefügt als ${rail.name}.` });
    before.push(...railCommands(rail, settled(rail.items), clipping.parts));
  }
  if (clipping.unplaced.length > 0) {
    const target = { after: itemsOnRail(view.index, UNPLACED).at(-1)?.id ?? null };
    before.push({ type: 'items.place', target, items: settled(clipping.unplaced.map(offRail)), parts: clipping.parts });
  }
  if (ground) {
    const items = fitted(view, clipping, ground.target);
    before.push({ type: 'items.place', target: ground.target, items: settled(items, true), parts: clipping.parts });
  }
  if (clipping.jumpers.length > 0) before.push({ type: 'jumpers.add', jumpers: clipping.jumpers, parts: clipping.parts });
  if (before.length === 0) return undefined;
  notes.push(...labels.notes(), ...leftOutNote(clipping.leftOut));
  return { command: { type: 'batch', label: labelFor(clipping), commands: before }, notes };
}

function labelFor({ rails, loose, unplaced }: Clipping): LocalText {
  const count = rails.length > 0 ? rails.length : loose.length + unplaced.length;
  const [en, de] =
    rails.length > 0
      ? [count === 1 ? 'rail' : `${count} rails`, count === 1 ? 'Tragschiene' : `${count} Tragschienen`]
      : [count === 1 ? 'item' : `${count} items`, count === 1 ? 'Element' : `${count} Elemente`];
  return { en: `Paste ${en}`, de: `${de} einfügen` };
}

/** On an empty rail everything stands as it stood; elsewhere it follows what is there, with the distances within it. */
function fitted(view: ProjectView, { loose, parts }: Clipping, { rail }: Target): readonly NewItem[] {
  if (rail === undefined) return loose.map(offRail);
  return itemsOnRail(view.index, rail).length === 0 ? loose : following(loose, parts);
}

/** On no rail there are no distances. */
function offRail({ gapBefore: _gap, anchor: _anchor, ...item }: NewItem): NewItem {
  return item;
}

/**
 * Items without fixed positions, as far from each other as they were; the first touches what it comes to stand behind.
 * Where a width is unknown, the distance to the next fixed position is too, and they touch.
 */
export function following(items: readonly NewItem[], parts: readonly Part[]): readonly NewItem[] {
  const byKey = new Map<PartKey, Part>(parts.map((part) => [part.key, part]));
  /** Where the last item ends, counted from a fixed position; undefined while there was none. */
  let cursor: Um | undefined;
  return items.map(({ gapBefore, anchor, ...item }, position) => {
    const part = byKey.get(item.part);
    const width = part && factOf(part, 'geometry.width');
    const apart = anchor === undefined ? (gapBefore ?? ZERO_UM) : cursor === undefined ? ZERO_UM : subUm(anchor, cursor);
    const start = anchor ?? (cursor === undefined ? undefined : addUm(cursor, apart));
    cursor = start === undefined || !width?.known ? undefined : addUm(start, width.value);
    const gap = position === 0 || (anchor !== undefined && apart <= TOUCH_TOLERANCE) ? ZERO_UM : apart;
    return gap === 0 ? item : { ...item, gapBefore: gap };
  });
}

/** Rails under names that are free, counted on where theirs are taken. */
function renamedRails(view: ProjectView, rails: readonly ClippedRail[]): readonly { readonly from: string; readonly rail: ClippedRail }[] {
  const taken = new Set(view.index.rails.map(({ name }) => name));
  return rails.map((rail) => {
    const name = freeName(rail.name, taken);
    taken.add(name);
    return { from: rail.name, rail: { ...rail, name } };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name, digits = ''] = /^(.*?)(\d{0,9})$/s.exec(name) ?? [];
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number++) {
    const next = stem + String(number).padStart(digits.length, '0');
    if (!taken.has(next)) return next;
  }
}

function railCommands({ id, name, part, length, margin, centred, items: _items, ...further }: ClippedRail, items: readonly NewItem[], parts: readonly Part[]): Command[] {
  const add: Command = { type: 'rail.add', id, part, name, length, centred, ...(margin !== undefined && { margin }) };
  const commands: Command[] = [add];
  if (Object.keys(further).length > 0) commands.push({ type: 'rail.edit', rail: id, ...further });
  if (items.length > 0) commands.push({ type: 'items.place', target: { rail: id, after: null }, items, parts });
  return commands;
}

const LEFT_OUT: Readonly<Record<NotPasted, LocalText>> = {
  project: { en: 'title block', de: 'Projektkopf' },
  settings: { en: 'settings', de: 'Einstellungen' },
  severity: { en: 'severities', de: 'Schweregrade' },
  reason: { en: 'reasons', de: 'Begründungen' },
  fact: { en: 'facts about parts', de: 'Angaben zu Artikeln' },
  plate: { en: 'mounting plates', de: 'Montageplatten' },
  duct: { en: 'wiring ducts', de: 'Verdrahtungskanäle' },
  keepout: { en: 'keep-outs', de: 'Sperrflächen' },
  accept: { en: 'accepted findings', de: 'akzeptierte Befunde' },
};

function leftOutNote(leftOut: readonly NotPasted[]): readonly LocalText[] {
  if (leftOut.length === 0) return [];
  return [
    inEveryLanguage((language) => {
      const names = leftOut.map((word) => LEFT_OUT[word][language]).join(', ');
      return inLanguage(language, { en: `Not taken over: ${names}.`, de: `Nicht übernommen: ${names}.` });
    }),
  ];
}
