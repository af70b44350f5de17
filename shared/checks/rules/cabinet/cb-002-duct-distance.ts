import { type PlacedRail, type PlateDistance, distancesOf } from '../../../cabinet/index.ts';
import { type Part, factOf, roleOf } from '../../../parts/index.ts';
import { type Language, type LocalText, decimalMarkOf, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, formatNumber } from '../../../units/index.ts';
import type { PlateContext } from '../../kit/context.ts';
import { defineRule } from '../../kit/rule.ts';
import { type Names, lengthIn, listIn, namesOf } from '../../kit/wording.ts';
import { moveFixes, thingsOf } from './plate-fixes.ts';
import { between, placeOn, unknownOf } from './plate-place.ts';
import { plateOf } from '../../kit/fix.ts';

interface DistanceData {
  readonly rail: string;
  readonly duct: string;
  readonly gap: Um;
  readonly needed: Um;
  /** Largest rated cross-section on the rail, in 1/1000 mm². */
  readonly area: number;
  /** The table has no row for conductors this large: what is needed is at least the last one. */
  readonly atLeast: boolean;
}

function tooCloseText({ rail, duct, gap, needed, area, atLeast }: DistanceData): LocalText {
  return inEveryLanguage((language) => {
    const distance = lengthIn(language, gap);
    const room = lengthIn(language, needed);
    const size = areaIn(language, area);
    return inLanguage(language, {
      en: `Only ${distance} between the blocks of rail ${rail} and duct ${duct}; conductors of ${size} need ${atLeast ? 'more than' : 'about'} ` +
          `${room} to bend. Connecting takes force, and the conductors pull at the clamps. Move duct or rail.`,
      de: `Nur ${distance} zwischen den Klemmen von Schiene ${rail} und Kanal ${duct}; Leiter von ${size} brauchen ` +
          `${atLeast ? 'mehr als' : 'etwa'} ${room} zum Biegen. Das Anschließen braucht Kraft, und die Leiter ziehen an den Klemmstellen. ` +
          'Kanal oder Schiene verschieben.',
    });
  });
}

function beyondTableText({ rail, area, needed }: Pick<DistanceData, 'rail' | 'area' | 'needed'>): LocalText {
  return {
    en: `Rail ${rail} has blocks for ${areaIn('en', area)}, but the table of distances to ducts ends before that: the last row says ` +
        `${lengthIn('en', needed)}, and how much more they need cannot be told. Add a row to the table, or check it by hand and accept this.`,
    de: `Schiene ${rail} hat Klemmen für ${areaIn('de', area)}, die Tabelle der Abstände zu Kanälen endet aber davor: Die letzte Zeile ` +
        `verlangt ${lengthIn('de', needed)}, wie viel mehr sie brauchen, lässt sich nicht sagen. Die Tabelle ergänzen, oder von Hand ` +
        'prüfen und akzeptieren.',
  };
}

function areaIn(language: Language, area: number): string {
  return `${formatNumber(area / 1000, 2, decimalMarkOf(language))}\u00a0mm²`;
}

interface AssumedData {
  readonly plate: string;
  readonly articles: Names;
  readonly pairs: Names;
}

/** That distances are kept only if housings stand out alike on both sides of their rail. */
export function assumedText({ plate, articles, pairs }: AssumedData): LocalText {
  return {
    en:
      `Distances on ${plate} that are enough only if the housings stand out as far on one side of their rail as on the other: ` +
      `${listIn('en', pairs)}. The library does not say where the rail sits under ${listIn('en', articles)}. Look at the drawing where ` +
      'it is tight.',
    de:
      `Abstände auf ${plate}, die nur reichen, wenn die Gehäuse auf beiden Seiten ihrer Schiene gleich weit überstehen: ` +
      `${listIn('de', pairs)}. Die Bibliothek sagt nicht, wo die Schiene unter ${listIn('de', articles)} sitzt. Wo es eng ist, in der ` +
      'Zeichnung nachsehen.',
  };
}

/** What an assumption about several distances of a plate rests on. */
export function assumedData({ plate }: PlateContext, distances: readonly PlateDistance[]): AssumedData {
  const rails = distances.flatMap(({ a, b }) => [a, b]).filter((thing): thing is PlacedRail => thing.kind === 'rail');
  // Where there are blocks, distances are measured from them.
  const articles = [...new Set(rails.flatMap(({ assumed, blocks }) => assumed.filter(({ kind }) => !blocks || roleOf(kind) === 'block')))];
  return {
    plate: plate.name,
    articles: namesOf(articles, (part) => part.article),
    pairs: namesOf(distances, ({ a, b }) => `${a.name}–${b.name}`),
  };
}

/** A distance between a rail and a duct that its conductors lead into. */
interface ToDuct {
  readonly distance: PlateDistance;
  readonly rail: PlacedRail;
  readonly duct: PlateDistance['a'];
}

function distancesToDucts({ plateLayout, settings }: PlateContext): readonly ToDuct[] {
  return distancesOf(plateLayout, settings).flatMap((distance): ToDuct[] => {
    const { rail } = distance.room;
    const other = distance.a === rail ? distance.b : distance.a;
    return rail && other.kind === 'duct' ? [{ distance, rail, duct: other }] : [];
  });
}

/** Between blocks and a wiring duct there has to be room for the conductors to bend. */
export const cb002 = defineRule({
  id: 'CB-002',
  area: 'cabinet',
  slug: 'duct-distance',
  title: { en: 'Too close to a wiring duct', de: 'Zu nah an einem Verdrahtungskanal' },
  scope: 'plate',
  reads: ['settings'],
  stage: 'cabinet',
  messages: {
    'too-close': { severity: 'warning', text: tooCloseText },
    'beyond-table': { severity: 'warning', text: beyondTableText },
    assumed: { severity: 'info', text: assumedText },
  },
  *check(context) {
    const { plate, plateLayout } = context;
    const assumed: PlateDistance[] = [];
    const beyond = new Set<PlacedRail>();
    const unsure = new Set<PlacedRail>();
    for (const { distance, rail, duct } of distancesToDucts(context)) {
      const { gap, least, room, verdict } = distance;
      const area = rail.conductors.largest ?? 0;
      // Overlapping is a matter of CB-003.
      if (verdict === 'overlap') continue;
      // Said whether it is too close or not: with what is known it is moved just far enough.
      if (room.open === 'table') beyond.add(rail);
      if (room.open === 'size' || hasUnsizedBlocks(rail)) unsure.add(rail);
      if (gap < room.needed) {
        yield {
          message: 'too-close',
          subjects: [rail.id, duct.id],
          place: placeOn(plateLayout, between(distance), rail),
          measured: { value: gap, quantity: 'length' },
          required: { value: room.needed, quantity: 'length' },
          limit: 'ductDistances',
          data: { rail: rail.name, duct: duct.name, gap, needed: room.needed, area, atLeast: room.open === 'table' },
        };
      } else if (!unsure.has(rail) && least < room.needed) assumed.push(distance);
    }
    for (const rail of beyond) {
      const needed = distancesToDucts(context).find((each) => each.rail === rail)?.distance.room.needed;
      if (needed === undefined) continue;
      yield {
        message: 'beyond-table',
        subjects: [rail.id, plate.id],
        place: placeOn(plateLayout, rail.outline, rail),
        limit: 'ductDistances',
        data: { rail: rail.name, area: rail.conductors.largest ?? 0, needed },
      };
    }
    for (const rail of unsure) yield* unknownOf(plateLayout, rail.layout.items.filter(({ role }) => role === 'block'), missingOf);
    if (assumed.length > 0) {
      yield {
        message: 'assumed',
        subjects: [plate.id],
        place: { items: [], plate: { plate: plate.id } },
        data: assumedData(context, assumed),
      };
    }
  },
  fixes(finding, site) {
    const plate = finding.message === 'too-close' ? plateOf(site, finding) : undefined;
    const rail = plate && thingsOf(plate, finding).find((thing) => thing.kind === 'rail');
    return rail?.kind === 'rail' ? moveFixes(finding, site, [rail.across]) : [];
  },
});

function hasUnsizedBlocks({ unsized }: PlacedRail): boolean {
  return unsized.some(({ role }) => role === 'block');
}

function missingOf(part: Part) {
  return (['geometry.depth', 'connection.nominalArea'] as const).filter((key) => !factOf(part, key).known);
}
