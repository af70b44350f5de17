import {
  type Axis,
  type PlacedRail,
  type PlacedThing,
  type PlateDistance,
  type PlateLayout,
  type Rect,
  aroundBoth,
  distancesOf,
  railPitchesOf,
} from '../../../cabinet/index.ts';
import type { Command } from '../../../editing/index.ts';
import { extentOf } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, subUm, um } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, plateOf } from '../../kit/fix.ts';
import { defineRule } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { assumedData, assumedText } from './cb-002-duct-distance.ts';
import { EITHER_WAY, moveFixes, offered, thingsOf } from './plate-fixes.ts';
import { between, placeOn, unknownOf, unknownRail } from './plate-place.ts';
import { atStart, thingName } from './plate-words.ts';

interface OverlapData {
  readonly a: LocalText;
  readonly b: LocalText;
  readonly by: Um;
}

function overlapText({ a, b, by }: OverlapData): LocalText {
  return {
    en: `${atStart(a.en)} and ${b.en} overlap by ${lengthIn('en', by)}, counting what stands on rails: they cannot be mounted like ` +
        'that. Move one of them.',
    de: `${atStart(a.de)} und ${b.de} überschneiden sich um ${lengthIn('de', by)}, mit dem, was auf Schienen steht: So lassen sie ` +
        'sich nicht montieren. Eines davon verschieben.',
  };
}

interface BeyondData {
  readonly thing: LocalText;
  readonly plate: string;
  readonly by: Um;
}

function beyondText({ thing, plate, by }: BeyondData): LocalText {
  return {
    en: `${atStart(thing.en)} reaches ${lengthIn('en', by)} beyond mounting plate ${plate}. Move it onto the plate, or shorten it.`,
    de: `${atStart(thing.de)} ragt ${lengthIn('de', by)} über Montageplatte ${plate} hinaus. Auf die Platte rücken oder kürzen.`,
  };
}

interface PitchData {
  readonly a: string;
  readonly b: string;
  readonly duct: string | undefined;
  readonly distance: Um;
  readonly needed: Um;
}

function pitchText({ a, b, duct, distance, needed }: PitchData): LocalText {
  return inEveryLanguage((language) => {
    const now = lengthIn(language, distance);
    const wanted = lengthIn(language, needed);
    if (duct !== undefined) {
      return inLanguage(language, {
        en: `Rails ${a} and ${b} are ${now} apart; with duct ${duct} and room for the conductors on both of its sides they have to be ${wanted} ` +
            'apart from centre to centre. Move one of the rails.',
        de: `Die Schienen ${a} und ${b} liegen ${now} auseinander; mit Kanal ${duct} und Platz für die Leiter zu beiden Seiten sind ${wanted} ` +
            'von Mitte zu Mitte nötig. Eine der Schienen verschieben.',
      });
    }
    return inLanguage(language, {
      en: `Only ${now} between the blocks of rails ${a} and ${b}; their conductors need about ${wanted} to be led out. Move one of the rails.`,
      de: `Nur ${now} zwischen den Klemmen der Schienen ${a} und ${b}; ihre Leiter brauchen etwa ${wanted}, um herausgeführt zu werden. ` +
          'Eine der Schienen verschieben.',
    });
  });
}

/** What is on a mounting plate neither overlaps nor hangs over its edge, and rails are far enough apart for their conductors. */
export const cb003 = defineRule({
  id: 'CB-003',
  area: 'cabinet',
  slug: 'rail-pitch',
  title: { en: 'No room on the mounting plate', de: 'Kein Platz auf der Montageplatte' },
  scope: 'plate',
  reads: ['settings'],
  stage: 'cabinet',
  messages: {
    overlap: { severity: 'error', text: overlapText },
    'beyond-plate': { severity: 'error', text: beyondText },
    'too-close': { severity: 'warning', text: pitchText },
    pitch: { severity: 'warning', text: pitchText },
    assumed: { severity: 'info', text: assumedText },
  },
  *check(context) {
    const { plate, plateLayout, settings } = context;
    const assumed: PlateDistance[] = [];
    const unsure = new Set<PlacedRail>();
    for (const distance of distancesOf(plateLayout, settings)) {
      const { a, b, gap, room, verdict } = distance;
      if (verdict === 'overlap') {
        if (a.kind === 'keepout' && b.kind === 'keepout') continue;
        yield {
          message: 'overlap',
          subjects: [a.id, b.id],
          place: placeOn(plateLayout, aroundBoth(a.body, b.body), a, b),
          measured: { value: um(-gap), quantity: 'length' },
          data: { a: thingName(a), b: thingName(b), by: um(-gap) },
        };
        continue;
      }
      const open = unsizedOf(distance);
      for (const rail of open) unsure.add(rail);
      if (a.kind === 'rail' && b.kind === 'rail' && gap < room.needed) {
        yield {
          message: 'too-close',
          subjects: [a.id, b.id],
          place: placeOn(plateLayout, between(distance), a),
          measured: { value: gap, quantity: 'length' },
          required: { value: room.needed, quantity: 'length' },
          limit: 'ductDistances',
          data: { a: a.name, b: b.name, duct: undefined, distance: gap, needed: room.needed },
        };
        continue;
      }
      // Distances to ducts are a matter of CB-002, as long as there is any.
      const needed = a.kind === 'rail' && b.kind === 'rail' ? room.needed : 0;
      if (open.length === 0 && distance.least < needed) assumed.push(distance);
    }
    yield* pitches(plateLayout, railPitchesOf(plateLayout, settings));
    for (const thing of [...plateLayout.rails, ...plateLayout.ducts]) {
      const by = beyond(thing, plateLayout);
      if (by <= 0) continue;
      yield {
        message: 'beyond-plate',
        subjects: [thing.id, plate.id],
        place: placeOn(plateLayout, thing.body, thing),
        measured: { value: by, quantity: 'length' },
        data: { thing: thingName(thing), plate: plate.name, by },
      };
    }
    for (const rail of unsure) {
      if (!rail.widthKnown) yield unknownRail(plateLayout, rail, ['rail.width']);
      yield* unknownOf(plateLayout, rail.unsized, () => ['geometry.depth']);
    }
    if (assumed.length > 0) {
      yield {
        message: 'assumed',
        subjects: [plate.id],
        place: { items: [], plate: { plate: plate.id } },
        data: assumedData(context, assumed),
      };
    }
  },
  fixes: (finding, site) => {
    if (finding.message === 'beyond-plate') return [...moveFixes(finding, site, EITHER_WAY), ...shorten(finding, site)];
    if (finding.message === 'overlap') return moveFixes(finding, site, EITHER_WAY);
    return finding.message === 'assumed' ? [] : moveFixes(finding, site, acrossOf(finding, site));
  },
});

/** Rails of a distance that could stand out farther across than is known. */
function unsizedOf({ a, b, axis }: PlateDistance): readonly PlacedRail[] {
  return [a, b].flatMap((thing) => (thing.kind === 'rail' && thing.across === axis && !thing.outlineKnown ? [thing] : []));
}

function* pitches(plateLayout: PlateLayout, found: ReturnType<typeof railPitchesOf>) {
  for (const { a, b, duct, pitch, needed } of found) {
    if (pitch >= needed) continue;
    yield {
      message: 'pitch',
      subjects: [a.id, b.id, duct.id],
      place: placeOn(plateLayout, aroundBoth(a.body, b.body), a),
      measured: { value: pitch, quantity: 'length' },
      required: { value: needed, quantity: 'length' },
      limit: 'ductDistances',
      data: { a: a.name, b: b.name, duct: duct.name, distance: pitch, needed },
    } as const;
  }
}

/** How far something reaches over the edges of its plate, at the worst of them. */
function beyond({ body }: PlacedThing, { plate }: PlateLayout): Um {
  return um(Math.max(-body.x, -body.y, rightOf(body) - plate.width, bottomOf(body) - plate.height));
}

function rightOf({ x, width }: Rect): number {
  return x + width;
}

function bottomOf({ y, height }: Rect): number {
  return y + height;
}

function acrossOf(finding: Finding, site: FixSite): readonly Axis[] {
  const plate = plateOf(site, finding);
  const rail = plate && thingsOf(plate, finding).find((thing) => thing.kind === 'rail');
  return rail?.kind === 'rail' ? [rail.across] : [];
}

/** Shortens what is too long for its plate to what is left of it; a rail only as far as what stands on it allows. */
function shorten(finding: Finding, site: FixSite): readonly Fix[] {
  const plate = plateOf(site, finding);
  const [thing] = plate ? thingsOf(plate, finding) : [];
  if (!plate || !thing || thing.kind === 'keepout') return [];
  const size = thing.upright ? plate.plate.height : plate.plate.width;
  const start = thing.upright ? thing.body.y : thing.body.x;
  const length = subUm(size, start);
  const title = inEveryLanguage((language) => {
    const name = thingName(thing)[language];
    return inLanguage(language, { en: `Cut ${name} to ${lengthIn(language, length)}`, de: `${name} auf ${lengthIn(language, length)} kürzen` });
  });
  if (thing.kind === 'duct') {
    const command: Command = { type: 'duct.edit', duct: thing.id, length };
    return length > 0 && length < thing.duct.length ? offered(finding, site, { title, safe: false, command }) : [];
  }
  const { layout, rail } = thing;
  if (length >= rail.length || extentOf(layout).to > length - layout.usableStart) return [];
  return offered(finding, site, { title, safe: false, command: { type: 'rail.edit', rail: rail.id, length } });
}
