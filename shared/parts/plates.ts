import { coversSide, sameContour } from './contour.ts';
import { type Fact, factOf } from './fact.ts';
import { roleOf } from './kinds.ts';
import { type Part, type PartKey, partKey } from './part.ts';

/** What to prefer where several plates fit. */
export interface PlatePreference {
  /** Colour of the plate as the library names it, such as "orange". */
  readonly color?: string;
}

/** The end and partition plates among the candidates that are known to cover the block's open side; order is kept. */
export function findPlates(block: Part, candidates: Iterable<Part>): readonly Part[] {
  const found: Part[] = [];
  for (const candidate of candidates) {
    const role = roleOf(candidate.kind);
    if (role !== 'endPlate' && role !== 'partition') continue;
    const covers = coversSide(candidate, block);
    if (covers.known && covers.value) found.push(candidate);
  }
  return found;
}

/**
 * The end plates among the candidates that are known to cover the block, best first: those that the block lists before
 * those of the same profile before those that are merely large enough; then the preferred colour; then known thickness
 * before unknown; then the thinnest; then by order number.
 */
export function endPlatesFor(
  block: Part,
  candidates: Iterable<Part>,
  preference: PlatePreference = {},
): readonly Part[] {
  const ranked = findPlates(block, candidates)
    .filter((plate) => roleOf(plate.kind) === 'endPlate')
    .map((plate) => ({ plate, rank: rankOf(plate, block, preference) }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareText(a.plate.key, b.plate.key));
  return ranked.map(({ plate }) => plate);
}

/** Low steel rails that are available everywhere: what a rail that stands too high is exchanged for. */
const CUSTOMARY_RAILS: readonly PartKey[] = [
  'wago:210-112',
  'wago:210-113',
  'wago:210-115',
  'phoenix-contact:1207650',
  'phoenix-contact:0807012',
  'phoenix-contact:1206421',
];

/**
 * Keys of the parts that mending a project with this part may need: the end plates that it lists, and for a rail the
 * customary low ones.
 */
export function companionKeys(part: Part): readonly PartKey[] {
  if (part.kind === 'din-rail') return CUSTOMARY_RAILS;
  const plates: Fact<readonly string[]> = factOf(part, 'compatibility.endPlates');
  return plates.known ? plates.value.map((article) => partKey(part.manufacturer, article)) : [];
}

type Rank = readonly [fit: number, color: number, widthKnown: number, width: number];

function rankOf(plate: Part, block: Part, preference: PlatePreference): Rank {
  const width = factOf(plate, 'geometry.width');
  const color = factOf(plate, 'material.color');
  const wanted = preference.color === undefined || (color.known && color.value === preference.color);
  return [fitOf(plate, block), wanted ? 0 : 1, width.known ? 0 : 1, width.known ? width.value : 0];
}

function fitOf(plate: Part, block: Part): number {
  const listed = factOf(block, 'compatibility.endPlates');
  if (plate.manufacturer === block.manufacturer && listed.known && listed.value.includes(plate.article)) return 0;
  const contour = sameContour(plate, block);
  return contour.known && contour.value ? 1 : 2;
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
