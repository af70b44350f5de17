import { widthOf, type PlacedItem, type ProjectView, type RailLayout } from '../rail/index.ts';
import { type ItemId, type RailId, type StripId, findStrip, itemsOnRail, UNPLACED } from '../project/index.ts';
import { type Um, ZERO_UM, addUm, subUm, um } from '../units/index.ts';

/** What a marking strip shows above one item. */
export interface StripField {
  readonly item: ItemId;
  /** Left edge, from the left end of the rail. */
  readonly x: Um;
  readonly width: Um;
  /** Middle of the item (to the micrometre below): where its label is centred. */
  readonly centre: Um;
  /** One label a level, lowest first; undefined = none given. Empty for plates that the strip merely passes over. */
  readonly labels: readonly (string | undefined)[];
}

/** One piece of marking strip: a strip's blocks in one run, with true positions (CALC-11). */
export interface MarkingStrip {
  /** The terminal strip; absent for blocks that belong to none but are labelled. */
  readonly strip?: StripId;
  /** Its tag, such as `-X1`; the rail's name where there is none. */
  readonly tag: string;
  readonly rail: RailId;
  readonly railName: string;
  /** Which piece of this tag it is, from 1, and how many there are. */
  readonly piece: number;
  readonly pieces: number;
  readonly start: Um;
  readonly end: Um;
  /** `end − start`: from the left edge of the first block to the right edge of the last. */
  readonly length: Um;
  /** Number of levels of the block with most levels: as many strips lie one behind the other. */
  readonly levels: number;
  readonly fields: readonly StripField[];
  /** Items under the strip whose width no document confirms: the strip is only as right as they are. */
  readonly unconfirmed: readonly ItemId[];
}

/** All marking strips of a project, and the labelled items for which none can be printed. */
export interface StripPlan {
  readonly strips: readonly MarkingStrip[];
  readonly unprintable: readonly UnprintableItem[];
}

export interface UnprintableItem {
  readonly item: ItemId;
  readonly reason: 'unknownWidth' | 'unplaced';
}

/** What one piece of marking strip covers: blocks of one terminal strip, or of none, with the end plates between them. */
export interface CoveredStretch {
  readonly strip: StripId | undefined;
  /** From the first block to the last. */
  readonly placed: readonly PlacedItem[];
}

/**
 * The marking strips of every rail. A strip covers the blocks of one terminal strip in one run, and end plates between
 * them; end stops, partitions and separators stand higher than a strip and part it, and so does an item of unknown
 * width, because nothing behind it has a known position to it.
 */
export function planStrips(view: ProjectView): StripPlan {
  const strips: Omit<MarkingStrip, 'piece' | 'pieces'>[] = [];
  const unprintable: UnprintableItem[] = [];
  for (const rail of view.index.rails) {
    const layout = view.layouts.get(rail.id);
    if (layout) collect(view, layout, strips, unprintable);
  }
  for (const item of itemsOnRail(view.index, UNPLACED)) {
    if (item.levels.some((level) => level.designation !== undefined)) unprintable.push({ item: item.id, reason: 'unplaced' });
  }
  return { strips: numberPieces(strips), unprintable };
}

function collect(
  view: ProjectView,
  layout: RailLayout,
  strips: Omit<MarkingStrip, 'piece' | 'pieces'>[],
  unprintable: UnprintableItem[],
): void {
  for (const { item, widthKnown } of layout.items) {
    if (!widthKnown && item.levels.some((level) => level.designation !== undefined)) {
      unprintable.push({ item: item.id, reason: 'unknownWidth' });
    }
  }
  for (const stretch of stretchesUnderStrips(layout)) {
    const made = finish(view, layout, stretch);
    if (made) strips.push(made);
  }
}

/** What the marking strips of a rail cover, from left to right; those without a terminal strip or a label are left out. */
export function* stretchesUnderStrips(layout: RailLayout): Iterable<CoveredStretch> {
  let strip: StripId | undefined;
  let open: PlacedItem[] = [];
  for (const placed of layout.items) {
    const parts =
      placed.run !== open[0]?.run ||
      !placed.widthKnown ||
      (placed.role === 'block' ? placed.item.strip !== strip : placed.role !== 'endPlate');
    if (parts) {
      yield* covered(strip, open);
      open = [];
    }
    if (!placed.widthKnown) continue;
    if (placed.role === 'block') {
      if (open.length === 0) strip = placed.item.strip;
      open.push(placed);
    } else if (placed.role === 'endPlate' && open.length > 0) {
      open.push(placed);
    }
  }
  yield* covered(strip, open);
}

function* covered(strip: StripId | undefined, placed: readonly PlacedItem[]): Iterable<CoveredStretch> {
  const labelled = placed.some(({ item }) => item.levels.some((level) => level.designation !== undefined));
  if (placed.length === 0 || (strip === undefined && !labelled)) return;
  // Plates behind the last block are not under the strip any more.
  const last = placed.findLastIndex(({ role }) => role === 'block');
  yield { strip, placed: placed.slice(0, last + 1) };
}

function finish(
  view: ProjectView,
  layout: RailLayout,
  { strip, placed }: CoveredStretch,
): Omit<MarkingStrip, 'piece' | 'pieces'> | undefined {
  const first = placed[0];
  const end = placed.at(-1);
  if (!first || !end) return undefined;
  const right = addUm(end.x, end.width);
  return {
    ...(strip !== undefined && { strip }),
    tag: (strip === undefined ? undefined : findStrip(view.document, strip)?.tag) ?? layout.rail.name,
    rail: layout.rail.id,
    railName: layout.rail.name,
    start: first.x,
    end: right,
    length: subUm(right, first.x),
    levels: Math.max(1, ...placed.map(({ item }) => item.levels.length)),
    fields: placed.map(fieldOf),
    unconfirmed: placed.filter(widthUnconfirmed).map(({ item }) => item.id),
  };
}

function fieldOf({ item, role, x, width }: PlacedItem): StripField {
  return {
    item: item.id,
    x,
    width,
    centre: addUm(x, um(Math.floor(width / 2))),
    labels: role === 'block' ? item.levels.map((level) => level.designation) : [],
  };
}

function widthUnconfirmed({ part }: PlacedItem): boolean {
  const width = widthOf(part);
  return width.known && !width.confirmed;
}

function numberPieces(strips: readonly Omit<MarkingStrip, 'piece' | 'pieces'>[]): readonly MarkingStrip[] {
  const keyOf = ({ strip, rail }: { readonly strip?: StripId; readonly rail: RailId }): string => strip ?? rail;
  const pieces = new Map<string, number>();
  for (const strip of strips) pieces.set(keyOf(strip), (pieces.get(keyOf(strip)) ?? 0) + 1);
  const counted = new Map<string, number>();
  return strips.map((strip) => {
    const piece = (counted.get(keyOf(strip)) ?? 0) + 1;
    counted.set(keyOf(strip), piece);
    return { ...strip, piece, pieces: pieces.get(keyOf(strip)) ?? 1 };
  });
}

/** A part of a marking strip that fits a sheet. */
export interface StripSegment {
  readonly fields: readonly StripField[];
  readonly start: Um;
  readonly end: Um;
  readonly length: Um;
}

/**
 * Cuts a strip into segments no longer than `longest`, at edges of items only and as few as possible. An item that is
 * wider than `longest` by itself is a segment of its own.
 */
export function splitStrip(strip: Pick<MarkingStrip, 'fields'>, longest: Um): readonly StripSegment[] {
  const segments: StripSegment[] = [];
  let fields: StripField[] = [];
  const flush = (): void => {
    const first = fields[0];
    const last = fields.at(-1);
    if (first && last) {
      const end = addUm(last.x, last.width);
      segments.push({ fields, start: first.x, end, length: subUm(end, first.x) });
    }
    fields = [];
  };
  for (const field of strip.fields) {
    const start = fields[0]?.x ?? field.x;
    if (fields.length > 0 && field.x + field.width - start > longest) flush();
    fields.push(field);
  }
  flush();
  return segments;
}

/** The pitch of a strip whose blocks all have one width, or undefined. Plates between them make no difference. */
export function pitchOf(strip: Pick<MarkingStrip, 'fields'>): Um | undefined {
  let pitch: Um = ZERO_UM;
  for (const { width, labels } of strip.fields) {
    if (labels.length === 0) continue;
    if (pitch !== ZERO_UM && pitch !== width) return undefined;
    pitch = width;
  }
  return pitch === ZERO_UM ? undefined : pitch;
}
