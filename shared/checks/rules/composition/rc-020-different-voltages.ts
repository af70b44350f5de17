import { factOf } from '../../../parts/index.ts';
import type { ItemLevel, PotentialRecord } from '../../../project/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, pairOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { touchingBlocks } from './profiles.ts';
import { plateBetween } from './separating.ts';
import { potentialsOf, voltageBetween, voltageIn } from './voltages.ts';

interface AboveData {
  readonly left: string;
  readonly right: string;
  readonly nets: readonly [string, string];
  readonly voltage: number;
  readonly rating: number;
}

function aboveText({ left, right, nets, voltage, rating }: AboveData): LocalText {
  return inEveryLanguage((language) => {
    const between = voltageIn(language, voltage);
    const rated = voltageIn(language, rating);
    return inLanguage(language, {
      en: `Up to ${between} stand between ${nets[0]} on ${left} and ${nets[1]} on ${right}, which touch and are rated for ` +
          `${rated}. Fit a partition plate between them, or blocks of a higher rated voltage.`,
      de: `Zwischen ${nets[0]} an ${left} und ${nets[1]} an ${right} liegen bis zu ${between}; die beiden berühren sich und ` +
          `sind für ${rated} bemessen. Eine Trennplatte dazwischen setzen oder Klemmen höherer Bemessungsspannung verwenden.`,
    });
  });
}

interface DifferData {
  readonly left: string;
  readonly right: string;
  readonly ofLeft: number;
  readonly ofRight: number;
}

function differText({ left, right, ofLeft, ofRight }: DifferData): LocalText {
  return {
    en: `${left} is rated for ${voltageIn('en', ofLeft)} and ${right} for ${voltageIn('en', ofRight)}, and they touch ` +
        'without a plate: the higher rating does not hold there. Fit an end or partition plate between them.',
    de: `${left} ist für ${voltageIn('de', ofLeft)} bemessen, ${right} für ${voltageIn('de', ofRight)}, und sie berühren ` +
        'sich ohne Platte: die höhere Bemessungsspannung gilt dort nicht. Eine Abschluss- oder Trennplatte dazwischen setzen.',
  };
}

/** Touching blocks are rated for the voltage between them, and alike. Ground blocks do not lower a rating. */
export const rc020 = defineRule({
  id: 'RC-020',
  area: 'composition',
  slug: 'different-voltages',
  title: { en: 'Different voltages side by side', de: 'Verschiedene Spannungen nebeneinander' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips', 'potentials'],
  stage: 'other',
  messages: {
    'above-rating': { severity: 'error', text: aboveText },
    'ratings-differ': { severity: 'warning', text: differText },
  },
  *check(context) {
    const { layout } = context;
    for (const { left, right } of touchingBlocks(layout)) {
      // Most neighbours are alike and say nothing of what they carry.
      if (left.part === right.part && left.item.levels.every(isBare)) continue;
      const place = () => placeOf(layout.rail.id, [left, right]);
      const subjects = [left.item.id, right.item.id] as const;
      const names = () => ({ left: context.nameOf(left.item), right: context.nameOf(right.item) });
      const [ofLeft, ofRight] = [ratingOf(left), ratingOf(right)];
      const highest = highestBetween(context, left, right);
      const rating = Math.min(ofLeft ?? Number.POSITIVE_INFINITY, ofRight ?? Number.POSITIVE_INFINITY);
      if (highest && highest.voltage > rating) {
        yield {
          message: 'above-rating',
          subjects,
          place: place(),
          measured: { value: highest.voltage, quantity: 'voltage' },
          required: { value: rating, quantity: 'voltage' },
          data: { ...names(), nets: [highest.left.name, highest.right.name] as const, voltage: highest.voltage, rating },
        };
        continue;
      }
      const compared = left.part.key !== right.part.key && !isGround(left) && !isGround(right);
      if (!compared && !(highest && highest.voltage > 0)) continue;
      for (const [block, rated] of [[left, ofLeft], [right, ofRight]] as const) {
        if (rated === undefined && !isGround(block)) {
          yield { unknown: { part: block.part, attributes: ['electrical.voltage'], place: placeOf(layout.rail.id, [block]) } };
        }
      }
      if (compared && ofLeft !== undefined && ofRight !== undefined && ofLeft !== ofRight) {
        yield { message: 'ratings-differ', subjects, place: place(), data: { ...names(), ofLeft, ofRight } };
      }
    }
  },
  fixes: (finding: Finding, site: FixSite): readonly Fix[] => {
    const pair = pairOf(site, finding);
    return pair ? plateBetween(pair.rail, site, pair.left, pair.right) : [];
  },
});

function isBare({ potential }: ItemLevel): boolean {
  return potential === undefined;
}

function isGround({ part }: PlacedItem): boolean {
  return part.kind === 'ground-terminal';
}

/** Rated voltage; what is printed for ground blocks is none. */
function ratingOf(placed: PlacedItem): number | undefined {
  const voltage = factOf(placed.part, 'electrical.voltage');
  return voltage.known && !isGround(placed) ? voltage.value : undefined;
}

interface Highest {
  readonly left: PotentialRecord;
  readonly right: PotentialRecord;
  readonly voltage: number;
}

/** The two potentials with the highest voltage between them; undefined where no voltage can be told. */
function highestBetween({ view }: RailContext, left: PlacedItem, right: PlacedItem): Highest | undefined {
  let highest: Highest | undefined;
  for (const ofLeft of potentialsOf(view.document, left)) {
    for (const ofRight of potentialsOf(view.document, right)) {
      const voltage = voltageBetween(ofLeft, ofRight);
      if (voltage !== undefined && voltage > (highest?.voltage ?? -1)) highest = { left: ofLeft, right: ofRight, voltage };
    }
  }
  return highest;
}
