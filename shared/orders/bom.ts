import { type Part, type PartKey, type PartRole, factOf, roleOf } from '../parts/index.ts';
import {
  type RailRecord,
  type SettingsRecord,
  findPart,
  limitOf,
  resolveLimit,
  settingsOf,
} from '../project/index.ts';
import { type ProjectView, type Total, totalOf } from '../rail/index.ts';
import { type Um, sumUm } from '../units/index.ts';
import { type CutList, planCuts } from './cut-list.ts';
import { compareNatural } from './natural-order.ts';
import { orderedCuts, orderedPieces } from './ordered.ts';
import { compressReferences, itemPlaces } from './references.ts';

/** One article of the order list. */
export interface BomLine {
  readonly part: Part;
  /** Pieces that the project uses; of a rail: pieces cut to length. */
  readonly quantity: number;
  /** Pieces to order: whole packaging units, of a rail whole stock lengths. */
  readonly orderQuantity: number;
  /** Undefined where the library does not say: then the order quantity is the bare need. */
  readonly packUnit: number | undefined;
  /** Where the pieces are, shortest form: `-X1:1..20`, `R1#1`; of what sits on items, these. Rails by name. */
  readonly references: readonly string[];
  /** Pieces that are planned but are on no rail yet; they are part of `quantity`. */
  readonly unplaced: number;
  /** For rails only. */
  readonly cutting?: RailCutting;
}

/** How the pieces of a rail article are cut. */
export interface RailCutting {
  /** Length in which the article is bought: its own, else the project's, else the customary one. */
  readonly stockLength: Um;
  /** False where the stock length is assumed: neither the article nor the project says. */
  readonly stockLengthKnown: boolean;
  /** Width of a saw cut. */
  readonly kerf: Um;
  readonly total: Um;
  readonly cuts: CutList;
  /** Each length once, with its number of pieces, longest first. */
  readonly lengths: readonly { readonly length: Um; readonly count: number }[];
}

/** The order list of a project, and what its parts add up to. */
export interface Bom {
  readonly lines: readonly BomLine[];
  /** Mass (mg) and fire load (J) of everything on the rails and planned; rails themselves are not included. */
  readonly mass: Total;
  readonly fireLoad: Total;
}

/** How an order list is made up. */
export interface BomOptions {
  /** Spare pieces to be ordered, in percent of the quantity. */
  readonly sparePercent: number;
}

const PLAIN_BOM: BomOptions = { sparePercent: 0 };

/** Order in which the roles are listed: as an assembler takes them out of the store. */
const ROLE_ORDER: readonly PartRole[] = ['rail', 'block', 'endPlate', 'partition', 'separator', 'endStop', 'device', 'jumper', 'attachment'];

/**
 * The order list: articles of all items, placed or planned, of what sits on them and connects them, and the rails, each article once (BM-001,
 * BM-002, BM-005). Law: the quantities add up to the number of items, attachments,
 * jumpers and rails.
 */
export function billOfMaterials(view: ProjectView, options: BomOptions = PLAIN_BOM): Bom {
  const settings = settingsOf(view.document);
  const placeOf = itemPlaces(view);
  const lines: BomLine[] = [];
  for (const [key, used] of groupByPart(orderedPieces(view))) {
    const items = used.map(({ item }) => item);
    const packUnit = packUnitOf(partOf(view, key));
    lines.push({
      part: partOf(view, key),
      quantity: items.length,
      orderQuantity: wholePacks(items.length + Math.ceil((items.length * options.sparePercent) / 100), packUnit),
      packUnit,
      references: compressReferences(items.map(placeOf)),
      unplaced: items.reduce((count, { rail }) => count + (rail === undefined ? 1 : 0), 0),
    });
  }
  const pieces = lines.map(({ part, quantity }) => ({ part, count: quantity }));
  for (const [key, rails] of groupByPart(orderedCuts(view))) lines.push(railLine(partOf(view, key), rails, settings));
  lines.sort(compareLines);
  return { lines, mass: totalOf(pieces, 'material.mass'), fireLoad: totalOf(pieces, 'material.fireLoad') };
}

function groupByPart<R extends { readonly part: PartKey }>(all: readonly R[]): ReadonlyMap<PartKey, readonly R[]> {
  const groups = new Map<PartKey, R[]>();
  for (const each of all) {
    const group = groups.get(each.part);
    if (group) group.push(each);
    else groups.set(each.part, [each]);
  }
  return groups;
}

function railLine(part: Part, rails: readonly RailRecord[], settings: SettingsRecord): BomLine {
  const stock = resolveLimit('stockLength', settings, { part });
  const kerf = limitOf('kerf', settings);
  const lengths = rails.map(({ length }) => length);
  const cuts = planCuts(lengths, stock.value, kerf);
  const packUnit = packUnitOf(part);
  const counts = new Map<Um, number>();
  for (const length of lengths.toSorted((a, b) => b - a)) counts.set(length, (counts.get(length) ?? 0) + 1);
  return {
    part,
    quantity: rails.length,
    // A rail longer than the stock is ordered all the same, as a piece of its own that has to be agreed on.
    orderQuantity: wholePacks(cuts.stocks.length + cuts.tooLong.length, packUnit),
    packUnit,
    references: rails.map(({ name }) => name),
    unplaced: 0,
    cutting: {
      stockLength: stock.value,
      stockLengthKnown: stock.chain[0]?.origin !== 'default',
      kerf,
      total: sumUm(lengths),
      cuts,
      lengths: [...counts].map(([length, count]) => ({ length, count })),
    },
  };
}

function packUnitOf(part: Part): number | undefined {
  const fact = factOf(part, 'commercial.packUnit');
  return fact.known && fact.value > 0 ? fact.value : undefined;
}

function wholePacks(quantity: number, packUnit: number | undefined): number {
  return packUnit === undefined ? quantity : Math.ceil(quantity / packUnit) * packUnit;
}

function partOf(view: ProjectView, key: PartKey): Part {
  const part = findPart(view.document, key);
  if (!part) throw new Error(`no snapshot of ${key}`);
  return part;
}

function compareLines(a: BomLine, b: BomLine): number {
  return (
    rankOf(a.part) - rankOf(b.part) ||
    compareNatural(a.part.manufacturer, b.part.manufacturer) ||
    compareNatural(a.part.article, b.part.article)
  );
}

function rankOf(part: Part): number {
  const rank = ROLE_ORDER.indexOf(roleOf(part.kind));
  return rank < 0 ? ROLE_ORDER.length : rank;
}
