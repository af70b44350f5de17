import { type Fact, type Part, type PartRole, type Side, factOf, roleOf } from '../parts/index.ts';
import type { AttachmentRecord, ItemId, ItemRecord, RailRecord, SettingsRecord } from '../project/index.ts';
import { type Um, ZERO_UM, addUm, subUm, um } from '../units/index.ts';

/** Items no farther apart than this touch each other (0.05 mm). */
export const TOUCH_TOLERANCE = um(50);

/** An item in its place. All x are distances from the left cut end of the rail. */
export interface PlacedItem {
  readonly item: ItemRecord;
  readonly part: Part;
  readonly role: PartRole;
  /** Left edge. */
  readonly x: Um;
  /** Width on the rail; 0 where it is unknown, which `widthKnown` tells. */
  readonly width: Um;
  readonly widthKnown: boolean;
  /** Free rail to the item before it (for the first: to the start of placing); negative where they overlap. */
  readonly gap: Um;
  /** Index of the run in which the item stands. */
  readonly run: number;
}

/**
 * What sits on a placed item, in its place. It takes no rail. Where its width is unknown only the point is given at which
 * it starts (with an offset) or which is its middle (without).
 */
export interface PlacedAttachment {
  readonly attachment: AttachmentRecord;
  readonly part: Part;
  /** Index among the layout's items of the one that it sits on. */
  readonly host: number;
  /** Left edge, from the left cut end of the rail. */
  readonly x: Um;
  /** Extent along the rail; 0 where it is unknown, which `widthKnown` tells. */
  readonly width: Um;
  readonly widthKnown: boolean;
}

/** A maximal sequence of touching items: `first` to `last` are indexes into the layout's items. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly x: Um;
  readonly end: Um;
}

/** Where everything on a rail stands. Derived from the sequence, never stored. */
export interface RailLayout {
  readonly rail: RailRecord;
  readonly items: readonly PlacedItem[];
  readonly runs: readonly Run[];
  /** What sits on the items, in the order of these. */
  readonly attachments: readonly PlacedAttachment[];
  /** Whether everything stands in the middle of the rail; the gap before the first item means nothing then. */
  readonly centred: boolean;
  /** Where the usable rail starts and ends. */
  readonly usableStart: Um;
  readonly usableEnd: Um;
  /** Left edge of the first and right edge of the last item; both the usable start for an empty rail. */
  readonly start: Um;
  readonly end: Um;
}

/** What the layout needs to know besides rail and items. Throws where a part is missing: every item has a snapshot. */
export interface LayoutContext {
  readonly settings: SettingsRecord;
  readonly partOf: (record: ItemRecord | AttachmentRecord) => Part;
}

const NOTHING_ATTACHED: readonly PlacedAttachment[] = Object.freeze([]);

/** Width of a part on the rail: a fact, and for plates their thickness. */
export function widthOf(part: Part): Fact<Um> {
  return factOf(part, 'geometry.width');
}

/**
 * Lays out a rail: items follow each other from the margin on, each behind its gap; an anchored item stands where its
 * anchor says and those behind follow it. On a centred rail (without anchors) the whole is put in the middle instead.
 * `attachments`: what sits on these items. `before`: a layout of the same rail with the same parts, of which what stands
 * where it stood is taken over.
 */
export function layOutRail(
  rail: RailRecord,
  items: readonly ItemRecord[],
  context: LayoutContext,
  attachments: readonly AttachmentRecord[] = [],
  before?: RailLayout,
): RailLayout {
  const margin = rail.margin ?? context.settings.margin;
  const centred = rail.centred && items.every((item) => item.anchor === undefined);
  const start = centred ? centredStart(rail, items, context) : margin;

  const placed: PlacedItem[] = [];
  const runs: { first: number; last: number; x: Um; end: Um }[] = [];
  let cursor: Um = start;
  const shift = (before?.items.length ?? 0) - items.length;
  items.forEach((item, position) => {
    const known = placeBefore(before, item, position, shift);
    const { part, width, widthKnown, role } = known ?? sized(item, context);
    const x = item.anchor ?? addUm(cursor, item.gapBefore);
    const gap = subUm(x, cursor);
    const run = runs.at(-1);
    const end = addUm(x, width);
    if (run && position > 0 && Math.abs(gap) <= TOUCH_TOLERANCE) {
      run.last = position;
      run.end = end;
    } else {
      runs.push({ first: position, last: position, x, end });
    }
    const at = runs.length - 1;
    const stays = known?.x === x && known.gap === gap && known.run === at;
    placed.push(stays ? known : { item, part, role, x, width, widthKnown, gap, run: at });
    cursor = end;
  });
  return {
    rail,
    items: placed,
    runs,
    attachments: attachments.length === 0 ? NOTHING_ATTACHED : placeAttachments(placed, attachments, context),
    centred: centred && placed.length > 0,
    usableStart: margin,
    usableEnd: subUm(rail.length, margin),
    start: placed[0]?.x ?? margin,
    end: placed.length === 0 ? margin : cursor,
  };
}

/** How an item stood before, looked for where it is if all that has changed is in one place. */
function placeBefore(before: RailLayout | undefined, item: ItemRecord, position: number, shift: number): PlacedItem | undefined {
  const fromStart = before?.items[position];
  if (fromStart?.item === item) return fromStart;
  const fromEnd = before?.items[position + shift];
  return fromEnd?.item === item ? fromEnd : undefined;
}

function sized(item: ItemRecord, { partOf }: LayoutContext): Pick<PlacedItem, 'part' | 'width' | 'widthKnown' | 'role'> {
  const part = partOf(item);
  const fact = widthOf(part);
  return { part, width: fact.known ? fact.value : ZERO_UM, widthKnown: fact.known, role: roleOf(part.kind) };
}

function placeAttachments(
  items: readonly PlacedItem[],
  attachments: readonly AttachmentRecord[],
  { partOf }: LayoutContext,
): readonly PlacedAttachment[] {
  const indexes = new Map(items.map(({ item }, index) => [item.id, index]));
  return attachments
    .flatMap((attachment): PlacedAttachment[] => {
      const host = indexes.get(attachment.host);
      const on = host === undefined ? undefined : items[host];
      if (host === undefined || !on) return [];
      const part = partOf(attachment);
      const fact = widthOf(part);
      const width = fact.known ? fact.value : ZERO_UM;
      const x = attachment.offset === undefined ? um(on.x + Math.floor((on.width - width) / 2)) : addUm(on.x, attachment.offset);
      return [{ attachment, part, host, x, width, widthKnown: fact.known }];
    })
    .sort((a, b) => a.host - b.host);
}

function centredStart(rail: RailRecord, items: readonly ItemRecord[], context: LayoutContext): Um {
  let total = 0;
  items.forEach((item, position) => {
    const width = widthOf(context.partOf(item));
    total += (position === 0 ? 0 : item.gapBefore) + (width.known ? width.value : 0);
  });
  const firstGap = items[0]?.gapBefore ?? ZERO_UM;
  return um(Math.floor((rail.length - total) / 2) - firstGap);
}

/** The right edge of a placed item. */
export function endOf(placed: PlacedItem): Um {
  return addUm(placed.x, placed.width);
}

/** The leftmost and the rightmost point of a rail's items; with fixed positions these need not be those of first and last. */
export interface Extent {
  readonly from: Um;
  readonly to: Um;
}

/** How far the items of a rail reach; nowhere, at the usable start, for an empty rail. */
export function extentOf({ items, usableStart }: RailLayout): Extent {
  let from: Um = items[0]?.x ?? usableStart;
  let to: Um = usableStart;
  items.forEach((placed, position) => {
    if (placed.x < from) from = placed.x;
    if (position === 0 || endOf(placed) > to) to = endOf(placed);
  });
  return { from, to };
}

/** The item that touches the one at `index` on the given side; undefined at the end of a run. */
export function touchingNeighbour(layout: RailLayout, index: number, side: Side): PlacedItem | undefined {
  const here = layout.items[index];
  const there = layout.items[side === 'left' ? index - 1 : index + 1];
  return here && there && there.run === here.run ? there : undefined;
}

/** The item nearest on the given side, touching or not. */
export function nextItem(layout: RailLayout, index: number, side: Side): PlacedItem | undefined {
  return layout.items[side === 'left' ? index - 1 : index + 1];
}

/** Index of an item in its layout, or -1. */
export function indexOfItem(layout: RailLayout, id: ItemId): number {
  return layout.items.findIndex((placed) => placed.item.id === id);
}
