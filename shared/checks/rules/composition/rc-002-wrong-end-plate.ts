import { type AttributeKey, type Part, factOf } from '../../../parts/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, subUm } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { lengthIn, sentences } from '../../kit/wording.ts';
import { platesFor } from './accessories.ts';
import { covers, exposuresOf, openSideOf } from './exposure.ts';
import { listedPlates } from './words.ts';

/** By how much a plate falls short of a block, in the direction in which it is known to. */
interface Shortfall {
  readonly direction: 'length' | 'height';
  readonly plate: Um;
  readonly block: Um;
}

interface WrongPlateData {
  readonly plate: string;
  readonly block: string;
  readonly shortfall: Shortfall | undefined;
  readonly plates: LocalText | undefined;
}

function wrongPlateText({ plate, block, shortfall, plates }: WrongPlateData): LocalText {
  return sentences(
    {
      en: `End plate ${plate} does not cover the open side of ${block}.`,
      de: `Die Abschlussplatte ${plate} deckt die offene Seite von ${block} nicht ab.`,
    },
    shortfall &&
      inEveryLanguage((language) => {
        const open = lengthIn(language, subUm(shortfall.block, shortfall.plate));
        return inLanguage(language, {
          en: `${open} of its ${shortfall.direction} stay open.`,
          de: `${open} ihrer ${shortfall.direction === 'length' ? 'Länge' : 'Höhe'} bleiben offen.`,
        });
      }),
    plates
      ? { en: `Use ${plates.en}.`, de: `${plates.de} verwenden.` }
      : { en: 'Use the plate of this block.', de: 'Die Platte zu dieser Klemme verwenden.' },
  );
}

/** A plate beside an open side must cover the whole of it. */
export const rc002 = defineRule({
  id: 'RC-002',
  area: 'composition',
  slug: 'wrong-end-plate',
  title: { en: 'End plate does not cover the block', de: 'Abschlussplatte deckt die Klemme nicht ab' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'plates',
  messages: { 'too-small': { severity: 'error', text: wrongPlateText } },
  *check(context) {
    const { layout } = context;
    const byPlate = new Map<PlacedItem, PlacedItem[]>();
    for (const exposure of exposuresOf(layout)) {
      if (exposure.kind === 'unknownPlate') {
        yield { unknown: { ...exposure.missing, place: placeOf(layout.rail.id, [exposure.plate, exposure.block]) } };
      } else if (exposure.kind === 'wrongPlate') {
        byPlate.set(exposure.plate, [...(byPlate.get(exposure.plate) ?? []), exposure.block]);
      }
    }
    for (const [plate, blocks] of byPlate) {
      const [block] = blocks;
      if (!block) continue;
      const shortfall = shortfallOf(plate.part, block.part);
      yield {
        message: 'too-small',
        subjects: [plate.item.id, ...blocks.map(({ item }) => item.id)],
        place: placeOf(layout.rail.id, [plate, ...blocks]),
        ...(shortfall && {
          measured: { value: shortfall.plate, quantity: 'length' },
          required: { value: shortfall.block, quantity: 'length' },
        }),
        data: {
          plate: context.nameOf(plate.item),
          block: context.nameOf(block.item),
          shortfall,
          plates: listedPlates(block.part),
        },
      };
    }
  },
  fixes: replaceFixes,
});

function shortfallOf(plate: Part, block: Part): Shortfall | undefined {
  const directions = [
    ['length', 'geometry.depth'],
    ['height', 'geometry.height'],
  ] as const satisfies readonly (readonly [string, AttributeKey])[];
  for (const [direction, key] of directions) {
    const ofPlate = factOf(plate, key);
    const ofBlock = factOf(block, key);
    if (ofPlate.known && ofBlock.known && ofPlate.value < ofBlock.value) {
      return { direction, plate: ofPlate.value, block: ofBlock.value };
    }
  }
  return undefined;
}

const FIXES_OFFERED = 3;

/** Replaces the plate by one that covers every open side it stands at. */
function replaceFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [located] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!rail || !located) return [];
  const { placed: plate, index: at } = located;
  const open: PlacedItem[] = [];
  for (const [neighbour, side] of [
    [rail.layout.items[at - 1], 'right'],
    [rail.layout.items[at + 1], 'left'],
  ] as const) {
    if (neighbour?.run === plate.run && neighbour.role === 'block' && openSideOf(neighbour) === side) open.push(neighbour);
  }
  const worst = open.find((block) => covers(plate.part, block.part) === false);
  if (!worst) return [];
  return platesFor(site, worst.part, worst.item.strip)
    .filter((candidate) => open.every((block) => covers(candidate, block.part) === true))
    .slice(0, FIXES_OFFERED)
    .map((part, rank) => ({
      title: {
        en: `Replace it by end plate ${part.article}`,
        de: `Durch Abschlussplatte ${part.article} ersetzen`,
      },
      safe: rank === 0,
      command: { type: 'items.replace', items: [plate.item.id], part },
    }));
}
