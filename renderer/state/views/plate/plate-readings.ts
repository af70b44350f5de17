import {
  type DistanceVerdict,
  type EdgeDistance,
  type PlacedRail,
  type PlateDistance,
  distancesOf,
  edgeDistancesOf,
  platesOf,
} from '../../../../shared/cabinet/index.ts';
import type { OnPlateId } from '../../../../shared/editing/index.ts';
import { type PlateId, limitOf, settingsOf } from '../../../../shared/project/index.ts';
import type { ProjectView } from '../../../../shared/rail/index.ts';
import { type LocalText, inEveryLanguage } from '../../../../shared/text/index.ts';
import { type NumberStyle, type Um, formatConductorSize, formatLength, um } from '../../../../shared/units/index.ts';

/** How something on a plate stands to its limit: none, kept, cannot be told for sure, broken. */
export type ReadingTone = 'plain' | 'kept' | 'open' | 'broken';

/** A distance to be drawn: along `axis` from `from` to `to`, at `at` on the other axis. */
export interface DistanceLine {
  readonly axis: 'x' | 'y';
  readonly from: Um;
  readonly to: Um;
  readonly at: Um;
  readonly tone: ReadingTone;
  /** The distance alone. */
  readonly value: string;
  /** With what it has to be. */
  readonly text: LocalText;
}

/** More distances than these tell nothing: of many things only what is broken is shown. */
const MOST_LINES = 24;
const MOST_BROKEN = 40;
const MOST_AT_EDGES = 3;

const TONES: Readonly<Record<DistanceVerdict, ReadingTone>> = {
  free: 'plain',
  kept: 'kept',
  assumed: 'open',
  unknown: 'open',
  short: 'broken',
  overlap: 'broken',
};

/**
 * The distances that are shown on a plate: those of what is in hand (selected or moved) to its neighbours and to the edges of
 * the plate, and every one that is broken.
 */
export function distanceLines(view: ProjectView, plate: PlateId, inHand: ReadonlySet<OnPlateId>, style: NumberStyle): readonly DistanceLine[] {
  const layout = platesOf(view).get(plate);
  if (!layout) return [];
  const distances = distancesOf(layout, settingsOf(view.document));
  const broken = distances.filter(({ verdict }) => TONES[verdict] === 'broken').slice(0, MOST_BROKEN);
  // Between two things that move together nothing changes.
  const own = distances.filter(({ a, b, verdict }) => inHand.has(a.id) !== inHand.has(b.id) && TONES[verdict] !== 'broken');
  // What lies at the edge says so by itself, and of many things at once nobody reads how far each is from it.
  const edges = edgeDistancesOf(layout).filter(({ thing, gap }) => inHand.has(thing.id) && (gap < 0 || (gap > 0 && inHand.size <= MOST_AT_EDGES)));
  const lines = broken.map((distance) => lineOf(distance, style));
  if (own.length + edges.length > MOST_LINES) return lines;
  return [...own.map((distance) => lineOf(distance, style)), ...edges.map((edge) => edgeLine(edge, style)), ...lines];
}

function lineOf({ axis, from, to, at, gap, verdict, room }: PlateDistance, style: NumberStyle): DistanceLine {
  const value = formatLength(shown(gap), style);
  const least = limitWords(room.needed, room.rail, style);
  return { axis, from, to, at, tone: TONES[verdict], value, text: wordsOf(verdict, value, least, gap, style) };
}

function edgeLine({ axis, from, to, at, gap }: EdgeDistance, style: NumberStyle): DistanceLine {
  const value = formatLength(shown(gap), style);
  if (gap >= 0) return { axis, from, to, at, tone: 'plain', value, text: inEveryLanguage(() => value) };
  const beyond = formatLength(shown(um(-gap)), style);
  return {
    axis,
    from,
    to,
    at,
    tone: 'broken',
    value,
    text: { en: `${beyond} beyond the plate`, de: `${beyond} über die Platte hinaus` },
  };
}

/** In tenths of a millimetre, always downwards: what is short by less must not read as kept. */
function shown(length: Um): Um {
  return um(Math.floor(length / 100) * 100);
}

function wordsOf(verdict: DistanceVerdict, value: string, least: LocalText, gap: Um, style: NumberStyle): LocalText {
  switch (verdict) {
    case 'free':
      return inEveryLanguage(() => value);
    case 'kept':
    case 'short':
      return { en: `${value}, ${least.en}`, de: `${value}, ${least.de}` };
    case 'assumed':
      return { en: `${value}, ${least.en}, position on the rail assumed`, de: `${value}, ${least.de}, Lage auf der Schiene angenommen` };
    case 'unknown':
      return { en: `${value}, cannot be verified`, de: `${value}, nicht prüfbar` };
    case 'overlap': {
      const depth = formatLength(shown(um(-gap)), style);
      return { en: `overlaps by ${depth}`, de: `überlappt um ${depth}` };
    }
  }
}

/** "at least 40 mm for 4 mm²": what is needed, and for which conductors. */
function limitWords(needed: Um, rail: PlacedRail | undefined, style: NumberStyle): LocalText {
  const length = formatLength(needed, style);
  const area = rail?.conductors.largest;
  if (area === undefined) return { en: `at least ${length}`, de: `mindestens ${length}` };
  const size = formatConductorSize({ unit: 'mm2', thousandths: area }, style.decimalMark);
  return { en: `at least ${length} for ${size}`, de: `mindestens ${length} bei ${size}` };
}

/** How high a rail builds up against the depth of the cabinet. */
export interface HeightReading {
  readonly tone: ReadingTone;
  /** "40.4 mm of 210 mm depth" and the like. */
  readonly text: LocalText;
  /** The same where there is little room. */
  readonly short: string;
}

/** The build-up height of a rail on a plate, against the depth of its cabinet less what has to stay free before the door. */
export function heightReading(view: ProjectView, rail: PlacedRail, depth: Um | undefined, style: NumberStyle): HeightReading {
  const { value, unknown, unknownAttachments } = rail.height;
  if (value === undefined) {
    const text = rail.layout.items.length === 0 ? { en: 'height: empty', de: 'Höhe: leer' } : { en: 'height unknown', de: 'Höhe unbekannt' };
    return { tone: rail.layout.items.length === 0 ? 'plain' : 'open', text, short: rail.layout.items.length === 0 ? '' : '?' };
  }
  const open = unknown.length + unknownAttachments.length > 0;
  const height = `${open ? '≥ ' : ''}${formatLength(value, style)}`;
  if (depth === undefined) return { tone: 'open', short: height, text: { en: `${height} high, depth not said`, de: `${height} hoch, Tiefe nicht angegeben` } };
  const whole = formatLength(depth, style);
  const fits = value + limitOf('frontClearance', settingsOf(view.document)) <= depth;
  return {
    tone: fits ? (open ? 'open' : 'kept') : 'broken',
    text: { en: `${height} of ${whole} depth`, de: `${height} von ${whole} Tiefe` },
    short: `${height} / ${whole}`,
  };
}
