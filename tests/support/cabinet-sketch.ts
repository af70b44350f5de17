import { type PlateLayout, type PlateDistance, distancesOf, platesOf } from '../../shared/cabinet/index.ts';
import { parseRail } from '../../shared/notation/index.ts';
import { type Part, type PartLookup, partLookup } from '../../shared/parts/index.ts';
import { type Document, countingIds, settingsOf } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { mm } from '../../shared/units/index.ts';
import { realPart, realParts } from './real-library.ts';
import { withFacts } from './sample-parts.ts';

/** Two-conductor block of 2.5 mm², 48.5 mm across the rail, which is in its middle. */
export const TOLD_BLOCK = withFacts(realPart('2002-1204'), { 'geometry.railOffset': mm(24.25) });
export const TOLD_PLATE = withFacts(realPart('2002-1292'), { 'geometry.railOffset': mm(24.25) });
/** End stop as if its height were known: lower than the blocks, and 44 mm across. */
export const TOLD_STOP = withFacts(realPart('249-116'), { 'geometry.height': mm(28), 'geometry.railOffset': mm(22) });

/** The parts that cabinets of tests are built of: everything about them is known. */
const TOLD: readonly Part[] = [TOLD_BLOCK, TOLD_PLATE, TOLD_STOP];

/** The real library, with these parts instead of those of the same number. */
export function toldLookup(others: readonly Part[] = []): PartLookup {
  const instead = new Map([...TOLD, ...others].map((part) => [part.key, part]));
  return partLookup([...realParts().filter(({ key }) => !instead.has(key)), ...instead.values()]);
}

/** A project in rail notation, of parts about which everything is known. */
export function readCabinet(text: string, others: readonly Part[] = []): Document {
  const parsed = parseRail(text, toldLookup(others), { ids: countingIds() });
  if (!parsed.ok) throw new Error(parsed.errors.map(({ line, message }) => `${line}: ${message.en}`).join('; '));
  return parsed.document;
}

/** Three blocks between stops, closed: 24.25 mm to both sides of the rail, 32.9 mm above it. */
export const RUN = '249-116\n3x 2002-1204\n2002-1292\n249-116';

/** A rail with such a run on plate MP1; its name is also the number of its strip. */
export function railOn(name: string, x: number, y: number, rest = '', run = RUN): string {
  return `rail R${name} 210-112 length=200 plate=MP1 x=${x} y=${y} ${rest}\nstrip -X${name}\n${run}\n`;
}

/** The only plate of a project. */
export function plateIn(document: Document): PlateLayout {
  const [plate, ...others] = platesOf(viewOf(document)).values();
  if (!plate || others.length > 0) throw new Error(`${others.length} plates`);
  return plate;
}

/** The distances on the only plate in short: "K1–R1 y 40 kept"; lengths in mm. */
export function distancesIn(document: Document): readonly string[] {
  return distancesOf(plateIn(document), settingsOf(document)).map(
    ({ a, b, axis, gap, verdict }: PlateDistance) => `${a.name}–${b.name} ${axis} ${gap / 1000} ${verdict}`,
  );
}
