import { type AttributeKey, factOf } from '../../../parts/index.ts';
import type { PotentialRecord } from '../../../project/index.ts';
import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, pairOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { creepageOfRating, reinforcedNeed } from './insulation.ts';
import { partitionsInUse, plateBehind } from './separating.ts';
import { kilovoltsIn, potentialsOf, voltageBetween, voltageToEarth } from './voltages.ts';

interface SeparationData {
  readonly low: string;
  readonly high: string;
  readonly circuit: string;
  readonly net: string;
  /** What both blocks would have to be rated for; undefined where no voltage is stated. */
  readonly impulse: number | undefined;
}

function separationText({ low, high, circuit, net, impulse }: SeparationData): LocalText {
  return inEveryLanguage((language) => {
    const need = impulse === undefined ? '' : kilovoltsIn(language, impulse);
    return inLanguage(language, {
      en: `${low} carries ${circuit} and stands beside ${high} with ${net}: protective separation between them is not shown` +
          `${need && ` (it needs ${need} rated impulse voltage and twice the creepage distance)`}. Fit an oversized partition ` +
          'plate between them, or a spare or PE block.',
      de: `${low} führt ${circuit} und steht neben ${high} mit ${net}: die sichere Trennung zwischen beiden ist nicht ` +
          `nachgewiesen${need && ` (nötig sind ${need} Bemessungsstoßspannung und die doppelte Kriechstrecke)`}. Eine ` +
          'überstehende Trennplatte dazwischen setzen oder eine freie oder PE-Klemme.',
    });
  });
}

/** Circuits of extra-low voltage stand apart from those of low voltage, or between blocks whose ratings part them safely. */
export const rc021 = defineRule({
  id: 'RC-021',
  area: 'composition',
  slug: 'protective-separation',
  title: { en: 'SELV or PELV beside low voltage', de: 'SELV oder PELV neben Niederspannung' },
  scope: 'rail',
  reads: ['strips', 'potentials'],
  stage: 'other',
  messages: { unseparated: { severity: 'warning', text: separationText } },
  *check(context) {
    const { layout } = context;
    for (const [left, right] of neighbours(layout)) {
      const meeting = meetingOf(context, left, right);
      if (!meeting) continue;
      const { low, high, lowNet, highNet } = meeting;
      const toEarth = voltageToEarth(highNet);
      const between = voltageBetween(lowNet, highNet) ?? toEarth;
      const need = toEarth === undefined || between === undefined ? undefined : reinforcedNeed(toEarth, between);
      const ratings = [low, high].map((block) => ({ block, ...insulationOf(block) }));
      const fails = !need || ratings.some(({ impulse, creepage }) =>
        (impulse !== undefined && impulse < need.impulse) || (creepage !== undefined && creepage < need.creepage));
      if (fails) {
        yield {
          message: 'unseparated',
          subjects: [low.item.id, high.item.id],
          place: placeOf(layout.rail.id, [left, right]),
          data: {
            low: context.nameOf(low.item),
            high: context.nameOf(high.item),
            circuit: (lowNet.circuit ?? '').toUpperCase(),
            net: highNet.name,
            impulse: need?.impulse,
          },
        };
        continue;
      }
      for (const { block, missing } of ratings) {
        if (missing.length > 0) yield { unknown: { part: block.part, attributes: missing, place: placeOf(layout.rail.id, [block]) } };
      }
    }
  },
  fixes: partitionFixes,
});

/** Blocks with nothing between them but end plates, which are too small to part circuits. */
function* neighbours({ items }: RailLayout): Iterable<readonly [PlacedItem, PlacedItem]> {
  let left: PlacedItem | undefined;
  for (const placed of items) {
    if (placed.role === 'block') {
      if (left && left.run === placed.run) yield [left, placed];
      left = placed;
    } else if (placed.role !== 'endPlate') left = undefined;
  }
}

interface Meeting {
  readonly low: PlacedItem;
  readonly high: PlacedItem;
  readonly lowNet: PotentialRecord;
  readonly highNet: PotentialRecord;
}

/** The pair where one block carries an extra-low voltage and the other a low voltage; the worst of several. */
function meetingOf({ view }: RailContext, left: PlacedItem, right: PlacedItem): Meeting | undefined {
  for (const [low, high] of [[left, right], [right, left]] as const) {
    const lowNet = potentialsOf(view.document, low).find(({ circuit }) => circuit === 'selv' || circuit === 'pelv');
    if (!lowNet) continue;
    const [highNet] = potentialsOf(view.document, high)
      .filter(isLowVoltage)
      .sort((a, b) => (voltageToEarth(b) ?? Number.MAX_VALUE) - (voltageToEarth(a) ?? Number.MAX_VALUE));
    if (highNet) return { low, high, lowNet, highNet };
  }
  return undefined;
}

/** Upper limits of extra-low voltage: 50 V AC, 120 V DC (IEC 61140). */
const EXTRA_LOW = { ac: 50_000, dc: 120_000 } as const;

/** Whether a potential is above extra-low voltage. A phase or N without a stated voltage is; others are not known to be. */
function isLowVoltage({ circuit, potentialKind, voltage, system }: PotentialRecord): boolean {
  if (circuit !== undefined && circuit !== 'ex-e') return false;
  switch (potentialKind) {
    case 'PE':
    case 'PEN':
      return false;
    case 'L1':
    case 'L2':
    case 'L3':
    case 'N':
      return voltage === undefined || voltage > EXTRA_LOW.ac;
    case 'L+':
    case 'M':
      return voltage !== undefined && voltage > EXTRA_LOW.dc;
    case 'signal':
      return voltage !== undefined && voltage > (system === 'dc' ? EXTRA_LOW.dc : EXTRA_LOW.ac);
  }
}

function insulationOf({ part }: PlacedItem): {
  readonly impulse: number | undefined;
  readonly creepage: number | undefined;
  readonly missing: readonly AttributeKey[];
} {
  const impulse = factOf(part, 'electrical.impulse');
  const voltage = factOf(part, 'electrical.voltage');
  const missing: AttributeKey[] = [];
  if (!impulse.known) missing.push('electrical.impulse');
  if (!voltage.known) missing.push('electrical.voltage');
  return {
    impulse: impulse.known ? impulse.value : undefined,
    creepage: voltage.known ? creepageOfRating(voltage.value) : undefined,
    missing,
  };
}

/** A partition that the project uses, right behind the left one of the two. */
function partitionFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const pair = pairOf(site, finding);
  if (!pair) return [];
  return partitionsInUse(site).flatMap((plate) => {
    const fix = plateBehind(pair.rail, pair.left, plate);
    return site.tryOut(fix.command)?.addsErrors === false ? [fix] : [];
  });
}
