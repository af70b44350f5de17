import type { Command } from '../../../editing/index.ts';
import type { Part, Side } from '../../../parts/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { sentences } from '../../kit/wording.ts';
import { asOneEdit, fitBeside, platesFor } from './accessories.ts';
import { type Exposure, exposuresOf } from './exposure.ts';
import { listedPlates, sideWord } from './words.ts';

type Exposed = Extract<Exposure, { readonly kind: 'exposed' }>;

interface ExposedData {
  readonly block: string;
  readonly side: Side;
  /** What stands there instead of something that covers; undefined for free rail. */
  readonly beside: LocalText | undefined;
  readonly plates: LocalText | undefined;
  /** Further blocks of the run that are open on the same side. */
  readonly more: number;
}

function exposedText({ block, side, beside, plates, more }: ExposedData): LocalText {
  const word = sideWord(side);
  return sentences(
    beside
      ? {
          en: `The open side of ${block} on its ${word.en} is not covered: ${beside.en} beside it does not close it.`,
          de: `Die offene Seite von ${block} ${word.de} ist nicht abgedeckt: ${beside.de} daneben verschließt sie nicht.`,
        }
      : {
          en: `The open side of ${block} on its ${word.en} is not covered.`,
          de: `Die offene Seite von ${block} ${word.de} ist nicht abgedeckt.`,
        },
    more === 0
      ? undefined
      : {
          en: `The same holds for ${more} more ${more === 1 ? 'block' : 'blocks'} of this run.`,
          de: `Dasselbe gilt für ${more} weitere ${more === 1 ? 'Klemme' : 'Klemmen'} dieses Abschnitts.`,
        },
    {
      en: 'Live metal can be touched there, and clearance and creepage distances are not assured.',
      de: 'Dort sind spannungsführende Teile berührbar, und Luft- und Kriechstrecken sind nicht sichergestellt.',
    },
    plates
      ? { en: `Fit end plate ${plates.en}.`, de: `Abschlussplatte ${plates.de} setzen.` }
      : { en: 'Fit an end plate that covers it.', de: 'Eine passende Abschlussplatte setzen.' },
  );
}

function describeNeighbour(context: RailContext, beside: PlacedItem | undefined): LocalText | undefined {
  if (!beside) return undefined;
  const name = context.nameOf(beside.item);
  return beside.role === 'block' ? { en: `the smaller wall of ${name}`, de: `die kleinere Wand von ${name}` } : { en: name, de: name };
}

/** Every open side must be closed by a plate or by a wall that is at least as large. Reported once per run and side. */
export const rc001 = defineRule({
  id: 'RC-001',
  area: 'composition',
  slug: 'exposed-open-side',
  title: { en: 'Exposed open side', de: 'Offene Seite nicht abgedeckt' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'cover',
  messages: {
    'exposed-left': { severity: 'error', text: exposedText },
    'exposed-right': { severity: 'error', text: exposedText },
  },
  *check(context) {
    const { layout } = context;
    const bySide = new Map<string, Exposed[]>();
    for (const exposure of exposuresOf(layout)) {
      if (exposure.kind === 'unknown') {
        yield { unknown: { ...exposure.missing, place: placeOf(layout.rail.id, [exposure.block]) } };
      } else if (exposure.kind === 'exposed') {
        const key = `${exposure.block.run} ${exposure.side}`;
        const group = bySide.get(key);
        if (group) group.push(exposure);
        else bySide.set(key, [exposure]);
      }
    }
    for (const group of bySide.values()) {
      // The outermost one first: it is the one that an engineer looks at.
      const [main, ...others] = group[0]?.side === 'left' ? group : group.toReversed();
      if (!main) continue;
      const { side } = main;
      yield {
        message: `exposed-${side}` as const,
        subjects: [main.block.item.id, ...others.map(({ block }) => block.item.id)],
        place: placeOf(layout.rail.id, [main.block, ...others.map(({ block }) => block)]),
        data: {
          block: context.nameOf(main.block.item),
          side,
          beside: describeNeighbour(context, main.beside),
          plates: listedPlates(main.block.part),
          more: others.length,
        },
      };
    }
  },
  fixes: coverFixes,
});

const FIXES_OFFERED = 3;

/** One fix for each plate that would do, the best first; blocks of another kind in the same run get their own best. */
function coverFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  if (!rail) return [];
  const subjects = new Set(finding.subjects);
  const open = exposuresOf(rail.layout).filter(
    (exposure): exposure is Exposed => exposure.kind === 'exposed' && subjects.has(exposure.block.item.id),
  );
  const main = open.find(({ block }) => block.item.id === finding.subjects[0]);
  if (!main) return [];
  return platesFor(site, main.block.part, main.block.item.strip)
    .slice(0, FIXES_OFFERED)
    .flatMap((plate, rank) => {
      const commands: Command[] = [];
      for (const { block, index, side } of open) {
        const same = block.part.key === main.block.part.key && block.item.strip === main.block.item.strip;
        const part = same ? plate : samePlateOrBest(site, block, plate);
        if (part) commands.push(fitBeside(rail.layout, index, side, [part]));
      }
      if (commands.length < open.length) return [];
      const title = coverTitle(plate, open.length);
      return [{ title, safe: rank === 0, command: asOneEdit(title, commands) }];
    });
}

function samePlateOrBest(site: FixSite, { part, item }: PlacedItem, plate: Part): Part | undefined {
  const choices = platesFor(site, part, item.strip);
  return choices.find(({ key }) => key === plate.key) ?? choices[0];
}

function coverTitle(plate: Part, count: number): LocalText {
  return inEveryLanguage((language) => {
    if (count === 1) return inLanguage(language, { en: `Fit end plate ${plate.article}`, de: `Abschlussplatte ${plate.article} setzen` });
    return inLanguage(language, {
      en: `Fit ${count} end plates, such as ${plate.article}`,
      de: `${count} Abschlussplatten setzen, etwa ${plate.article}`,
    });
  });
}
