import { type BarPlan, type NewJumper, barForms, barOver, circuitsOf, freeRows, jumperShape, liveCount, netAt, slotsOnRail } from '../../../shared/circuits/index.ts';
import { slotPlaceOn } from '../../../shared/drawing/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import { type Foresight, foresee } from '../../../shared/foresight/index.ts';
import { type Part, articleOf } from '../../../shared/parts/index.ts';
import { type ItemId, type JumperContact, type JumperId, type JumperRecord, type JumperRow, findItem, findPart, findPotential } from '../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, itemReference } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import type { JumperPreview, SheetRow } from '../../state/views/rails/index.ts';
import type { DropContext } from './drop.ts';
import { hitTest, itemAt } from './hit-test.ts';

/** A slot of a block that stands on a rail: where a jumper is drawn from. */
export interface SlotHit {
  readonly row: SheetRow;
  readonly index: number;
  readonly placed: PlacedItem;
  readonly level: number;
  readonly slot: JumperRow;
}

/** What a jumper gesture would do and how that is put, or why it does nothing. */
export interface JumperPlan {
  /** Equal keys, equal plans: moving the pointer within one block costs nothing. */
  readonly key: string;
  readonly foresight: Foresight | null;
  readonly jumpers: readonly NewJumper[];
  readonly words: JumperPreview['words'];
}

/** How near to the middle of a slot a press has to be to mean it, in µm along and across. */
const SLOT_REACH = { across: 1700, along: 2400 } as const;

/** The slot of a block that is nearest to a point; `exact`: only where the point is on it. */
export function slotAtPoint({ view, sheet }: Pick<DropContext, 'view' | 'sheet'>, point: WorldPoint, exact: boolean): SlotHit | undefined {
  const hit = hitTest(view, sheet, point);
  const host = hit?.kind === 'attachment' ? { row: hit.row, index: hit.placed.host } : hit?.kind === 'item' ? hit : undefined;
  const placed = host?.row.layout.items[host.index];
  if (!host || !placed || host.row.kind === 'tray' || placed.role !== 'block') return undefined;
  let best: { readonly level: number; readonly slot: JumperRow; readonly away: number } | undefined;
  for (let level = 0; level < placed.item.levels.length; level++) {
    for (const slot of ['A', 'B'] as const) {
      const place = slotPlaceOn(placed, level, slot);
      if (!place) continue;
      const away = Math.abs(host.row.axis + place.y - point.y);
      const on = away <= SLOT_REACH.across && Math.abs(place.x - point.x) <= SLOT_REACH.along;
      if ((!exact || on) && (!best || away < best.away)) best = { level, slot, away };
    }
  }
  return best && { ...host, placed, level: best.level, slot: best.slot };
}

/** Plans the jumpers from a slot to the block under a point. */
export function planJumper(
  context: DropContext,
  from: SlotHit,
  point: WorldPoint,
  onlyEnds: boolean,
  candidates: readonly Part[],
  previous: JumperPlan | undefined,
): JumperPlan {
  const to = itemAt(from.row.layout, point.x) ?? from.index;
  const key = `bar ${from.index} ${to} ${onlyEnds} ${candidates.length}`;
  if (previous?.key === key) return previous;
  const { view } = context;
  const name = (at: number) => nameAt(view, from.row.layout, at);
  if (to === from.index) {
    return { ...NOTHING, key, words: { deed: { en: `Jumper from ${name(to)}: drag to the last block`, de: `Brücker ab ${name(to)}: bis zur letzten Klemme ziehen` }, outcome: undefined, tone: 'neutral' } };
  }
  const plan = barOver(view, circuitsOf(view), { layout: from.row.layout, from: from.index, to, level: from.level, row: from.slot, onlyEnds, candidates });
  return planned(context, key, plan);
}

/** Plans putting a jumper of the library on the blocks from the one under a point on. */
export function planArticle(context: DropContext, part: Part, point: WorldPoint, previous: JumperPlan | undefined): JumperPlan {
  const { view } = context;
  const slot = slotAtPoint(context, point, false);
  const key = `article ${part.key} ${slot ? `${slot.placed.item.id} ${slot.level} ${slot.slot}` : ''}`;
  if (previous?.key === key) return previous;
  if (!slot) return refused(key, { en: `${part.article} sits in the slots of blocks: let it go over the first of them.`, de: `${part.article} sitzt in den Schächten von Klemmen: über der ersten loslassen.` });
  return planned(context, key, articleFrom(view, part, slot));
}

/** The jumper of a given article from a slot on to the right, in the wanted row if it is free, else in the other. */
function articleFrom(view: ProjectView, part: Part, { row, index, level, slot }: SlotHit): BarPlan {
  const shape = jumperShape(part);
  const { layout } = row;
  if (!shape.positions.known) return { refusal: { en: `It is not known how many blocks ${part.article} reaches.`, de: `Es ist nicht bekannt, wie viele Klemmen ${part.article} erreicht.` } };
  if (shape.design.known && shape.design.value === 'vertical') return verticalAt(layout.items[index], part, slot);
  const count = shape.positions.value;
  const loose = shape.design.known && (shape.design.value === 'wire' || shape.design.value === 'step-down');
  const blocks = layout.items.slice(index).filter(({ role }) => !loose || role === 'block').slice(0, count);
  if (blocks.length < count) return { refusal: { en: `${part.article} needs ${count} blocks; from here there are ${blocks.length}.`, de: `${part.article} braucht ${count} Klemmen; ab hier sind es ${blocks.length}.` } };
  const other = blocks.find(({ role, item }) => role !== 'block' || level >= item.levels.length);
  if (other) return { refusal: { en: `${other.part.article} stands between: ${part.article} does not reach over it.`, de: `${other.part.article} steht dazwischen: ${part.article} reicht nicht darüber.` } };
  const apart = loose ? undefined : blocks.find(({ run }) => run !== blocks[0]?.run);
  if (apart) return { refusal: { en: `There is a gap before ${itemReference(view, apart.item.id)}.`, de: `Vor ${itemReference(view, apart.item.id)} ist eine Lücke.` } };
  const { pitch } = shape;
  const wide = !loose && pitch.known ? blocks.find(({ width, widthKnown }) => widthKnown && width !== pitch.value) : undefined;
  if (wide) {
    return {
      refusal: {
        en: `The pitch of ${part.article} does not fit ${itemReference(view, wide.item.id)} (${wide.part.article}).`,
        de: `Das Raster von ${part.article} passt nicht zu ${itemReference(view, wide.item.id)} (${wide.part.article}).`,
      },
    };
  }
  const contactsIn = (inRow: JumperRow) => blocks.map(({ item }): JumperContact => ({ item: item.id, level, row: inRow }));
  const free = freeRows(slotsOnRail(view, circuitsOf(view), layout.rail.id), shape, { contacts: contactsIn(slot) });
  const chosen = free.includes(slot) ? slot : free[0];
  if (!chosen) return { refusal: { en: `No row has a free slot on all ${count} blocks.`, de: `In keiner Reihe ist auf allen ${count} Klemmen ein Schacht frei.` } };
  return { jumpers: [{ part, contacts: contactsIn(chosen) }] };
}

function verticalAt(placed: PlacedItem | undefined, part: Part, row: JumperRow): BarPlan {
  if (!placed || placed.item.levels.length < 2) return { refusal: { en: `${part.article} needs a block with two levels.`, de: `${part.article} braucht eine Klemme mit zwei Etagen.` } };
  return { jumpers: [{ part, contacts: [0, 1].map((level): JumperContact => ({ item: placed.item.id, level, row })) }] };
}

/** Plans moving the end of a jumper to another block of its rail (by its place in the layout): longer or shorter, by the article of that length. */
export function planStretch(
  context: DropContext,
  jumper: JumperRecord,
  end: 'first' | 'last',
  layout: RailLayout,
  to: number | undefined,
  candidates: readonly Part[],
  previous?: JumperPlan,
): JumperPlan {
  const { view } = context;
  const part = findPart(view.document, jumper.part);
  const fixedAt = layout.items.findIndex(({ item }) => item.id === (end === 'first' ? jumper.contacts.at(-1) : jumper.contacts[0])?.item);
  const key = `stretch ${jumper.id} ${end} ${to ?? ''}`;
  if (previous?.key === key) return previous;
  const target = to === undefined ? undefined : layout.items[to];
  if (to === undefined || !target || !part || fixedAt < 0) return { ...NOTHING, key };
  const turned = end === 'first' ? to >= fixedAt : to <= fixedAt;
  if (turned) return refused(key, { en: 'A jumper needs two contacts.', de: 'Ein Brücker braucht zwei Kontakte.' });
  const [first, last] = end === 'first' ? [to, fixedAt] : [fixedAt, to];
  const blocks = layout.items.slice(first, last + 1);
  if (blocks.length === jumper.contacts.length) return { ...NOTHING, key, words: { deed: { en: 'Stays as it is', de: 'Bleibt, wie er ist' }, outcome: undefined, tone: 'neutral' } };
  const level = jumper.contacts[0]?.level ?? 0;
  const other = blocks.find(({ role, item, run }) => role !== 'block' || level >= item.levels.length || run !== blocks[0]?.run);
  if (other) return refused(key, { en: `${other.part.article} stands between: a jumper does not reach over it.`, de: `${other.part.article} steht dazwischen: Ein Brücker reicht nicht darüber.` });
  const host = blocks[0];
  const plain = host && barForms(host.part, candidates).find(({ length, contacts, halves }) => length === blocks.length && contacts.length === length && halves === 2);
  if (!plain) return refused(key, { en: `There is no jumper over ${blocks.length} blocks in this series.`, de: `Es gibt in dieser Serie keinen Brücker über ${blocks.length} Klemmen.` });
  const slot = jumper.contacts[0]?.row ?? 'A';
  const removed = new Set<ItemId>(jumper.contacts.flatMap((contact) => (contact.removed ? [contact.item] : [])));
  const contactsIn = (inRow: JumperRow) =>
    blocks.map(({ item }): JumperContact => ({ item: item.id, level, row: inRow, ...(removed.has(item.id) && { removed: true as const }) }));
  const free = freeRows(slotsOnRail(view, circuitsOf(view), layout.rail.id), jumperShape(plain.part), { contacts: contactsIn(slot) }, jumper);
  const chosen = free.includes(slot) ? slot : free[0];
  if (!chosen) return refused(key, { en: `No row has a free slot on all ${blocks.length} blocks.`, de: `In keiner Reihe ist auf allen ${blocks.length} Klemmen ein Schacht frei.` });
  return foreseen(context, key, { type: 'jumper.edit', jumper: jumper.id, part: plain.part, contacts: contactsIn(chosen) }, [{ part: plain.part, contacts: contactsIn(chosen) }], jumper.id);
}

/** Breaks out the contact of a jumper, or puts it back. */
export function toggleContact(jumper: JumperRecord, at: number): Command {
  return { type: 'jumper.edit', jumper: jumper.id, contact: { at, removed: jumper.contacts[at]?.removed !== true } };
}

const NOTHING: JumperPlan = { key: '', foresight: null, jumpers: [], words: undefined };

function refused(key: string, deed: LocalText): JumperPlan {
  return { ...NOTHING, key, words: { deed, outcome: undefined, tone: 'error' } };
}

function planned(context: DropContext, key: string, plan: BarPlan): JumperPlan {
  if ('refusal' in plan) return refused(key, plan.refusal);
  return foreseen(context, key, addCommand(plan.jumpers), plan.jumpers, undefined);
}

/** Puts planned jumpers in. */
export function addCommand(jumpers: readonly NewJumper[]): Command {
  return { type: 'jumpers.add', jumpers: jumpers.map(({ part, contacts }) => ({ part: part.key, contacts })), parts: [...new Set(jumpers.map(({ part }) => part))] };
}

/** The plan with what comes of it: how many poles, which row, and what would be short-circuited. */
function foreseen({ view, ids }: DropContext, key: string, command: Command, jumpers: readonly NewJumper[], changed: JumperId | undefined): JumperPlan {
  const foresight = foresee(view, command, { ids });
  if (foresight.kind === 'refused') return refused(key, foresight.reason);
  if (foresight.kind === 'noChange') return { ...NOTHING, key };
  const short = shortOf(view, foresight.view, jumpers);
  const deed = changed === undefined ? deedOf(view, jumpers) : withPlace(view, jumpers, { en: 'Change to', de: 'Ändern in' });
  return { key, foresight, jumpers, words: { deed, outcome: short, tone: short ? 'error' : 'ok' } };
}

function deedOf(view: ProjectView, jumpers: readonly NewJumper[]): LocalText {
  return withPlace(view, jumpers, { en: '', de: '' });
}

/** "2002-405, 5 poles, row A, -X1:1 to -X1:5". */
function withPlace(view: ProjectView, jumpers: readonly NewJumper[], verb: LocalText): LocalText {
  const [only, second] = jumpers;
  if (!only) return { en: '', de: '' };
  const articles = [...new Set(jumpers.map(({ part }) => part.key))].map((part) => `${jumpers.filter((jumper) => jumper.part.key === part).length} × ${articleOf(part)}`).join(', ');
  if (second) return { en: `${verb.en} ${articles}`.trim(), de: `${verb.de} ${articles}`.trim() };
  const poles = liveCount(jumperShape(only.part), only);
  const row = only.contacts[0]?.row ?? 'A';
  const from = only.contacts[0] && itemReference(view, only.contacts[0].item);
  const last = only.contacts.at(-1);
  const to = last && itemReference(view, last.item);
  return {
    en: `${verb.en} ${only.part.article}: ${poles} poles, row ${row}, ${from} to ${to}`.trim(),
    de: `${verb.de} ${only.part.article}: ${poles}-polig, Reihe ${row}, ${from} bis ${to}`.trim(),
  };
}

/** What a plan would short-circuit that is not so already. */
function shortOf(view: ProjectView, after: ProjectView, jumpers: readonly NewJumper[]): LocalText | undefined {
  const circuits = circuitsOf(after);
  for (const { contacts } of jumpers) {
    for (const { item: id, level } of contacts) {
      const item = findItem(after.document, id);
      const net = item && netAt(after, circuits, item, level);
      const before = item && netAt(view, circuitsOf(view), item, level);
      if (!net || net.potentials.length < 2 || net.potentials.length === before?.potentials.length) continue;
      const names = net.potentials.map((potential) => findPotential(after.document, potential)?.name ?? potential);
      return { en: `Short circuit: ${names.join(' and ')}`, de: `Kurzschluss: ${names.join(' und ')}` };
    }
  }
  return undefined;
}

function nameAt(view: ProjectView, layout: RailLayout, at: number): string {
  const placed = layout.items[at];
  return placed ? itemReference(view, placed.item.id) : '';
}
