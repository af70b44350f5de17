import type { Command } from '../../../editing/index.ts';
import { type AttributeKey, PART_KINDS, type Part, factOf } from '../../../parts/index.ts';
import { type AttachmentRecord, type JumperRow, attachmentsOn } from '../../../project/index.ts';
import { type PlacedAttachment, type PlacedItem, type ProjectView, type RailLayout, endOf, touchingNeighbour } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type Um, addUm, subUm, um } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';

/** What sits on an item, with that item. */
export interface Sitting {
  readonly placed: PlacedAttachment;
  readonly host: PlacedItem;
}

/** Everything that sits on the items of a rail, along the rail. */
export function sittingOn(layout: RailLayout): readonly Sitting[] {
  return layout.attachments.flatMap((placed) => {
    const host = layout.items[placed.host];
    return host ? [{ placed, host }] : [];
  });
}

/** What a part that sits on items is called in a sentence: "Group marker carrier 2009-193". */
export function attachmentName({ kind, article }: Part): LocalText {
  const { en, de } = PART_KINDS[kind].label;
  return { en: `${en} ${article}`, de: `${de} ${article}` };
}

/** What is known of something in its place: all is well, it is not, or nobody can tell without a fact. */
export type SitVerdict<K extends string> =
  | { readonly kind: 'well' }
  | { readonly kind: K; readonly with?: PlacedItem }
  | { readonly kind: 'unknown'; readonly part: Part; readonly attributes: readonly AttributeKey[] };

const WELL = { kind: 'well' } as const;

/** Whether an item is a plate: an end plate, or a partition. */
export function isPlate({ role }: PlacedItem): boolean {
  return role === 'endPlate' || role === 'partition';
}

/**
 * RC-022: whether something sits on a plate, or reaches over one, though its maker forbids it. Without its width only what
 * stands beside its host is in question; with an offset it is known where it begins.
 */
export function plateVerdict(layout: RailLayout, { placed, host }: Sitting): SitVerdict<'on-plate' | 'over-plate'> {
  const forbidden = factOf(placed.part, 'compatibility.notOnEndPlate');
  if (forbidden.known && !forbidden.value) return WELL;
  const unknown = (attribute: AttributeKey) => ({ kind: 'unknown', part: placed.part, attributes: [attribute] }) as const;
  // Where the maker says nothing, that matters only for carriers of markers, which all could sit on a plate.
  const asks = forbidden.known || placed.part.kind === 'group-marker-carrier' || placed.part.kind === 'marker-carrier';
  if (!asks) return WELL;
  if (isPlate(host)) return forbidden.known ? { kind: 'on-plate', with: host } : unknown('compatibility.notOnEndPlate');
  const plate = placed.widthKnown ? plateUnder(layout, placed.x, addUm(placed.x, placed.width)) : plateAt(layout, placed);
  if (plate) return forbidden.known ? { kind: 'over-plate', with: plate } : unknown('compatibility.notOnEndPlate');
  if (!placed.widthKnown && platesBeside(layout, placed)) return unknown('geometry.width');
  return WELL;
}

/** The first plate that a stretch of the rail meets; touching is not meeting. */
function plateUnder(layout: RailLayout, from: Um, to: Um): PlacedItem | undefined {
  return layout.items.find((item) => isPlate(item) && item.x < to && from < endOf(item));
}

/** The plate over which something of unknown width begins, where that place is known. */
function plateAt(layout: RailLayout, { attachment, x }: PlacedAttachment): PlacedItem | undefined {
  return attachment.offset === undefined ? undefined : layout.items.find((item) => isPlate(item) && item.x <= x && x < endOf(item));
}

function platesBeside(layout: RailLayout, { attachment, host, x }: PlacedAttachment): boolean {
  return (['left', 'right'] as const).some((side) => {
    const neighbour = touchingNeighbour(layout, host, side);
    if (!neighbour || !isPlate(neighbour)) return false;
    // What begins behind a plate does not reach over it.
    return side === 'right' || attachment.offset === undefined || x < endOf(neighbour);
  });
}

/** What a host may be wrong about: its series, its article, what it is, or which rows of jumper slots it has. */
export type HostFault = 'series' | 'article' | 'no-block' | 'restricted' | 'no-row' | 'no-slot';

/** RC-023: whether something is made for the item on which it sits. */
export function hostVerdict({ placed, host }: Sitting): SitVerdict<HostFault> {
  const { part } = placed;
  const made = madeFor(part, host.part);
  if (host.role !== 'block' && made !== 'article-fits') {
    // On a plate where it must not be anyway, RC-022 has said what there is to say.
    const forbidden = factOf(part, 'compatibility.notOnEndPlate');
    if (isPlate(host) && forbidden.known && forbidden.value) return WELL;
    return saysNothing(part) ? { kind: 'unknown', part, attributes: ['compatibility.series'] } : { kind: 'no-block' };
  }
  switch (made) {
    case 'unstated':
      return { kind: 'unknown', part, attributes: ['compatibility.series'] };
    case 'unknown-series':
      return { kind: 'unknown', part: host.part, attributes: ['series'] };
    case 'series':
    case 'article':
    case 'restricted':
      return { kind: made };
    case 'article-fits':
    case 'series-fits':
      return slotVerdict(placed, host);
  }
}

function saysNothing(part: Part): boolean {
  return (['compatibility.series', 'compatibility.seriesRestricted', 'compatibility.articles'] as const).every((key) => !factOf(part, key).known);
}

type MadeFor = 'series-fits' | 'article-fits' | 'restricted' | 'series' | 'article' | 'unstated' | 'unknown-series';

/** What the lists of a part say about a host. Numbers and series are those of its own maker. */
function madeFor(part: Part, host: Part): MadeFor {
  const series = factOf(part, 'compatibility.series');
  const restricted = factOf(part, 'compatibility.seriesRestricted');
  const articles = factOf(part, 'compatibility.articles');
  const ownMaker = part.manufacturer === host.manufacturer;
  if (ownMaker && articles.known && articles.value.includes(host.article)) return 'article-fits';
  if (!series.known && !restricted.known) return articles.known ? 'article' : 'unstated';
  if (!ownMaker) return 'series';
  const own = factOf(host, 'series');
  if (!own.known) return 'unknown-series';
  if (series.known && series.value.includes(own.value)) return 'series-fits';
  return restricted.known && restricted.value.includes(own.value) ? 'restricted' : 'series';
}

/** Whether a part sits in a jumper slot of its host. */
export function sitsInSlot(part: Part): boolean {
  const place = factOf(part, 'compatibility.mountsIn');
  return place.known && place.value === 'jumper slot';
}

function slotVerdict({ part, attachment }: PlacedAttachment, host: PlacedItem): SitVerdict<HostFault> {
  if (!sitsInSlot(part)) return WELL;
  if (attachment.row === undefined) return { kind: 'no-row' };
  const slots = factOf(host.part, 'connection.jumperSlots');
  if (!slots.known) return { kind: 'unknown', part: host.part, attributes: ['connection.jumperSlots'] };
  return slots.value > (attachment.row === 'A' ? 0 : 1) ? WELL : { kind: 'no-slot' };
}

/** Whether something would sit well on an item in its middle: by both rules, as far as that is known. */
function sitsWell(layout: RailLayout, attachment: AttachmentRecord, part: Part, host: number): boolean {
  const on = layout.items[host];
  if (!on || on.role !== 'block') return false;
  const sitting = placedOn(layout, attachment, part, host, undefined);
  return sitting !== undefined && plateVerdict(layout, sitting).kind === 'well' && hostVerdict(sitting).kind === 'well';
}

function placedOn(layout: RailLayout, attachment: AttachmentRecord, part: Part, host: number, offset: Um | undefined): Sitting | undefined {
  const on = layout.items[host];
  if (!on) return undefined;
  const width = factOf(part, 'geometry.width');
  const wide = width.known ? width.value : um(0);
  const x = offset === undefined ? um(on.x + Math.floor((on.width - wide) / 2)) : addUm(on.x, offset);
  const { offset: _offset, ...rest } = attachment;
  const moved: AttachmentRecord = { ...rest, host: on.item.id, ...(offset !== undefined && { offset }) };
  return { host: on, placed: { attachment: moved, part, host, x, width: wide, widthKnown: width.known } };
}

/** Something that a finding is about, where it sits now. */
export function sittingOf(finding: Finding, site: FixSite): { readonly layout: RailLayout; readonly sitting: Sitting } | undefined {
  const rail = railOf(site, finding);
  const sitting = rail && sittingOn(rail.layout).find(({ placed }) => placed.attachment.id === finding.subjects[0]);
  return rail && sitting && { layout: rail.layout, sitting };
}

/** Shifts something on its host, no farther than needed, off the plates that it reaches over; undefined where it cannot stay there. */
export function shiftFix(layout: RailLayout, { placed, host }: Sitting): Fix | undefined {
  if (!placed.widthKnown || isPlate(host)) return undefined;
  const plates = layout.items.filter(isPlate);
  const places = plates
    .flatMap((plate) => [subUm(plate.x, placed.width), endOf(plate)])
    .map((x) => subUm(x, host.x))
    .filter((offset) => staysOn(host, offset, placed.width))
    .sort((a, b) => distance(a) - distance(b));
  function distance(offset: Um): number {
    return Math.abs(host.x + offset - placed.x);
  }
  const offset = places.find((each) => {
    const moved = placedOn(layout, placed.attachment, placed.part, placed.host, each);
    return moved !== undefined && plateVerdict(layout, moved).kind === 'well';
  });
  if (offset === undefined) return undefined;
  const left = addUm(host.x, offset) < placed.x;
  return {
    title: left ? { en: 'Shift it to the left', de: 'Nach links schieben' } : { en: 'Shift it to the right', de: 'Nach rechts schieben' },
    safe: false,
    command: { type: 'attachment.edit', attachment: placed.attachment.id, offset },
  };
}

/** The middle of what sits on an item stays over it: else it would sit on something else. */
function staysOn(host: PlacedItem, offset: Um, width: Um): boolean {
  const middle = offset + width / 2;
  return middle >= 0 && middle <= host.width;
}

/** Moves something to the nearest block on which nothing sits and where nothing is against it: of its run, else of its rail. */
export function moveFix(layout: RailLayout, { placed, host }: Sitting, site: FixSite): Fix | undefined {
  const { view } = site;
  const away = (index: number): number => Math.abs(index - placed.host) + ((layout.items[index]?.run ?? -1) === host.run ? 0 : layout.items.length);
  const free = layout.items
    .map((_, index) => index)
    .filter((index) => index !== placed.host && isFree(view, layout, index, placed) && sitsWell(layout, placed.attachment, placed.part, index))
    .sort((a, b) => away(a) - away(b) || a - b)[0];
  const target = free === undefined ? undefined : layout.items[free];
  if (!target) return undefined;
  const command: Command = { type: 'attachment.edit', attachment: placed.attachment.id, host: target.item.id, offset: null };
  return { title: { en: 'Move it to the nearest block that takes it', de: 'Auf die nächste passende Klemme setzen' }, safe: false, command };
}

function isFree(view: ProjectView, layout: RailLayout, index: number, { attachment }: PlacedAttachment): boolean {
  const host = layout.items[index]?.item.id;
  return host !== undefined && attachmentsOn(view.index, host).every(({ row }) => row !== attachment.row);
}

/** Takes something off. */
export function takeOffFix({ placed }: Sitting): Fix {
  return {
    title: { en: 'Take it off', de: 'Abnehmen' },
    safe: false,
    command: { type: 'attachments.remove', attachments: [placed.attachment.id] },
  };
}

/** The rows of jumper slots of a host that nothing on it takes yet. */
export function freeRows(view: ProjectView, { placed, host }: Sitting): readonly JumperRow[] {
  const slots = factOf(host.part, 'connection.jumperSlots');
  const rows: readonly JumperRow[] = slots.known && slots.value < 2 ? ['A'] : ['A', 'B'];
  const others = attachmentsOn(view.index, host.item.id).filter(({ id }) => id !== placed.attachment.id);
  return slots.known && slots.value === 0 ? [] : rows.filter((row) => others.every((each) => each.row !== row));
}
