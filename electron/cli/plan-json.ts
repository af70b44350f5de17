import { articleOf, factOf } from '../../shared/parts/index.ts';
import { type ItemRecord, UNPLACED, findPart, findStrip, itemsOnRail } from '../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, metricsOf } from '../../shared/rail/index.ts';
import { toMm } from '../../shared/units/index.ts';
import type { RecordNames } from './record-names.ts';

/** An item of a rail as `plan --json` prints it. Lengths in mm, exact to the micrometre. */
export interface ItemJson {
  readonly ref: string;
  readonly article: string;
  readonly designation: string | null;
  /** One entry a level, for blocks of several levels. */
  readonly designations?: readonly (string | null)[];
  readonly strip: string | null;
  /** Left edge, from the left cut end of the rail. */
  readonly xMm: number;
  /** null = unknown; the item then takes no room in the plan. */
  readonly widthMm: number | null;
  readonly turned: boolean;
}

/** A rail as `plan --json` prints it. */
export interface RailJson {
  readonly name: string;
  readonly article: string;
  readonly lengthMm: number;
  readonly usableMm: number;
  readonly widthMm: number;
  readonly planningWidthMm: number;
  /** Free length that was asked for between items. */
  readonly gapsMm: number;
  readonly remainingMm: number;
  readonly reservePercent: number;
  /** null where no block of known width stands on the rail. */
  readonly furtherBlocks: number | null;
  readonly blocks: number;
  /** Height of rail and tallest item above the mounting plate; null = unknown. */
  readonly heightMm: number | null;
  readonly toleranceMm: { readonly worst: number; readonly rss: number };
  /** Articles whose width is unknown and which the widths above therefore lack. */
  readonly widthUnknown: readonly string[];
  /** Articles whose height is unknown and which could be taller than `heightMm`. */
  readonly heightUnknown: readonly string[];
  readonly items: readonly ItemJson[];
  /** What sits on the items, in their order. */
  readonly attachments: readonly AttachmentJson[];
}

/** Something that sits on an item, as `plan --json` prints it. Lengths in mm. */
export interface AttachmentJson {
  /** The item that it sits on. */
  readonly ref: string;
  readonly article: string;
  /** Level of the item, from 1; null = the item as a whole. */
  readonly level: number | null;
  /** Row of jumper slots; null = in none. */
  readonly row: 'A' | 'B' | null;
  readonly text: string | null;
  /** Left edge, from the left cut end of the rail; null where its width is unknown and no offset is given. */
  readonly xMm: number | null;
  /** null = unknown. */
  readonly widthMm: number | null;
}

/** Every rail of a view, in the order of the project. */
export function railsJson(view: ProjectView, names: RecordNames): readonly RailJson[] {
  return [...view.layouts.values()].map((layout) => railJson(view, layout, names));
}

function railJson(view: ProjectView, layout: RailLayout, names: RecordNames): RailJson {
  const metrics = metricsOf(view, layout);
  const { rail } = layout;
  return {
    name: rail.name,
    article: findPart(view.document, rail.part)?.article ?? rail.part,
    lengthMm: toMm(metrics.length),
    usableMm: toMm(metrics.usable),
    widthMm: toMm(metrics.width),
    planningWidthMm: toMm(metrics.planningWidth),
    gapsMm: toMm(metrics.gaps),
    remainingMm: toMm(metrics.remaining),
    reservePercent: metrics.reservePercent,
    furtherBlocks: metrics.furtherBlocks ?? null,
    blocks: metrics.blocks,
    heightMm: metrics.height.value === undefined ? null : toMm(metrics.height.value),
    toleranceMm: { worst: toMm(metrics.tolerance.worst), rss: toMm(metrics.tolerance.rss) },
    widthUnknown: articlesWhere(layout, (placed) => !placed.widthKnown),
    heightUnknown: heightUnknown(layout),
    items: layout.items.map((placed) => itemJson(view, placed, names)),
    attachments: layout.attachments.map(({ attachment, part, x, width, widthKnown }) => ({
      ref: names(attachment.host),
      article: part.article,
      level: attachment.level === undefined ? null : attachment.level + 1,
      row: attachment.row ?? null,
      text: attachment.text ?? null,
      xMm: widthKnown || attachment.offset !== undefined ? toMm(x) : null,
      widthMm: widthKnown ? toMm(width) : null,
    })),
  };
}

/** Order numbers of what could be taller than is known, each once, sorted. */
export function heightUnknown({ items, attachments }: RailLayout): readonly string[] {
  const unknown = [...items, ...attachments].filter(({ part }) => !factOf(part, 'geometry.height').known);
  return [...new Set(unknown.map(({ part }) => part.article))].sort();
}

/** Order numbers of the items that a condition holds for, each once, sorted. */
export function articlesWhere(layout: RailLayout, condition: (placed: PlacedItem) => boolean): readonly string[] {
  return [...new Set(layout.items.filter(condition).map((placed) => placed.part.article))].sort();
}

function itemJson(view: ProjectView, placed: PlacedItem, names: RecordNames): ItemJson {
  const { item, part } = placed;
  const levels = item.levels.map((level) => level.designation ?? null);
  const strip = item.strip === undefined ? undefined : findStrip(view.document, item.strip)?.tag;
  return {
    ref: names(item.id),
    article: part.article,
    designation: designationOf(item),
    ...(levels.length > 1 && { designations: levels }),
    strip: strip ?? null,
    xMm: toMm(placed.x),
    widthMm: placed.widthKnown ? toMm(placed.width) : null,
    turned: item.turned,
  };
}

/** An item that is planned and stands on no rail. */
export interface UnplacedJson {
  readonly ref: string;
  readonly article: string;
  readonly designation: string | null;
  readonly strip: string | null;
}

/** The items that stand on no rail. */
export function unplacedJson(view: ProjectView, names: RecordNames): readonly UnplacedJson[] {
  return itemsOnRail(view.index, UNPLACED).map((item) => ({
    ref: names(item.id),
    article: articleOf(item.part),
    designation: designationOf(item),
    strip: item.strip === undefined ? null : (findStrip(view.document, item.strip)?.tag ?? null),
  }));
}

/** The designations of an item's levels, separated by slashes; null where it has none. */
function designationOf(item: ItemRecord): string | null {
  const levels = item.levels.map((level) => level.designation);
  return levels.every((level) => level === undefined) ? null : levels.map((level) => level ?? '').join('/');
}
