import { type Part, factOf } from '../parts/index.ts';
import type { SettingsRecord } from '../project/index.ts';
import { type PlacedItem, endOf } from '../rail/index.ts';
import { addUm } from '../units/index.ts';
import { ratedArea } from './conductors.ts';
import { distancesOf } from './distances.ts';
import type { PlacedRail } from './placed-rail.ts';
import type { PlacedDuct, PlateLayout } from './plate-layout.ts';
import { commonSpan, otherAxis, spanOf } from './rect.ts';

/**
 * Outer diameters of single cores with PVC insulation (H05V-K, H07V-K) by cross-section in 1/1000 mm², in µm: planning
 * practice, the larger of what makers of cables print.
 */
const OUTER_DIAMETERS: readonly (readonly [area: number, diameter: number])[] = [
  [500, 2500],
  [750, 2700],
  [1000, 2800],
  [1500, 3400],
  [2500, 4100],
  [4000, 4800],
  [6000, 5300],
  [10_000, 6800],
  [16_000, 8100],
  [25_000, 10_200],
  [35_000, 11_700],
  [50_000, 13_900],
  [70_000, 16_000],
  [95_000, 18_200],
  [120_000, 20_200],
  [150_000, 22_500],
  [185_000, 24_900],
  [240_000, 28_400],
];

/** The area that an insulated conductor takes in a duct, in µm², by its cross-section in 1/1000 mm². */
export function outerAreaOf(crossSection: number): number {
  const row = OUTER_DIAMETERS.find(([area]) => crossSection <= area);
  if (row) return circle(row[1]);
  // Beyond the table insulation adds less and less: in proportion to the largest there is, which errs on the safe side.
  const [area, diameter] = OUTER_DIAMETERS.at(-1) ?? [1, 1];
  return (circle(diameter) * crossSection) / area;
}

function circle(diameter: number): number {
  return (Math.PI * diameter ** 2) / 4;
}

/** How full a wiring duct gets, as far as it can be estimated before there is a wiring plan. */
export interface DuctFill {
  readonly duct: PlacedDuct;
  /** Conductors that lead into the duct: one of rated cross-section for each clamping point on the side of the duct. */
  readonly conductors: number;
  /** Their outer areas, all laid through one cross-section of the duct, in percent of it; undefined without its height. */
  readonly percent: number | undefined;
  /** Blocks beside the duct whose clamping points or cross-section are unknown; they are not in it. */
  readonly unknown: readonly PlacedItem[];
}

/** Estimates the fill of every duct of a plate from the blocks that face it across their rails. */
export function ductFillsOf(plate: PlateLayout, settings: SettingsRecord): readonly DuctFill[] {
  const distances = distancesOf(plate, settings);
  return plate.ducts.map((duct) => {
    let conductors = 0;
    let area = 0;
    const unknown: PlacedItem[] = [];
    for (const { a, b, axis } of distances) {
      const rail = a === duct ? b : b === duct ? a : undefined;
      if (rail?.kind !== 'rail' || rail.across !== axis) continue;
      for (const placed of blocksBeside(rail, duct)) {
        const ends = conductorsOnOneSide(placed.part);
        const size = ratedArea(placed.part);
        if (ends === undefined || size === undefined) unknown.push(placed);
        else {
          conductors += ends;
          area += ends * outerAreaOf(size);
        }
      }
    }
    const { width, height } = duct.duct;
    return { duct, conductors, percent: height === undefined ? undefined : (100 * area) / (width * height), unknown };
  });
}

/** The blocks of a rail that face a duct over at least part of their width. */
function blocksBeside({ layout, body, across }: PlacedRail, duct: PlacedDuct): readonly PlacedItem[] {
  const along = otherAxis(across);
  const start = spanOf(body, along).from;
  const face = spanOf(duct.body, along);
  return layout.items.filter(
    (placed) =>
      placed.role === 'block' &&
      (commonSpan({ from: addUm(start, placed.x), to: addUm(start, endOf(placed)) }, face) !== undefined || placed.width === 0),
  );
}

/** Clamping points on one of the two sides of a block; the larger half where they are odd. */
function conductorsOnOneSide(part: Part): number | undefined {
  const points = factOf(part, 'connection.points');
  return points.known ? Math.ceil(points.value / 2) : undefined;
}
