import { type Part, factOf } from '../../../parts/index.ts';
import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, pairOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { listIn, namesOf } from '../../kit/wording.ts';
import { platesFor, platesForBoth } from './accessories.ts';
import { touchingBlocks } from './profiles.ts';
import { openOne, plateBehind } from './separating.ts';

interface PairData {
  readonly left: string;
  readonly right: string;
  readonly systems: readonly string[];
}

function touchingText({ left, right, systems }: PairData): LocalText {
  return {
    en:
      `${left} and ${right} are of different systems (${systems.join(', ')}) and touch without a plate between them: no ` +
      'maker states ratings or clearances for that. Fit the end plate of one of them between, or keep them in runs of their own.',
    de:
      `${left} und ${right} gehören zu verschiedenen Systemen (${systems.join(', ')}) und berühren sich ohne Platte ` +
      'dazwischen: dafür nennt kein Hersteller Bemessungsdaten oder Luftstrecken. Die Abschlussplatte einer der beiden ' +
      'dazwischen setzen oder sie in eigene Abschnitte trennen.',
  };
}

interface RunData {
  readonly rail: string;
  readonly systems: readonly string[];
}

function unverifiedText({ rail, systems }: RunData): LocalText {
  return inEveryLanguage((language) => {
    const list = listIn(language, namesOf(systems, (each) => each));
    return inLanguage(language, {
      en: `A run on ${rail} combines ${list}. The ratings of such a combination are not verified by any of the makers. ` +
          'Check it and accept this with a reason, or give each system a run of its own.',
      de: `Ein Abschnitt auf ${rail} kombiniert ${list}. Die Bemessungsdaten einer solchen Kombination hat keiner der ` +
          'Hersteller bestätigt. Prüfen und mit Begründung akzeptieren, oder jedem System einen eigenen Abschnitt geben.',
    });
  });
}

/** Blocks of one maker and system stand together. */
export const rc025 = defineRule({
  id: 'RC-025',
  area: 'composition',
  slug: 'mixed-systems',
  title: { en: 'Makers or systems mixed', de: 'Hersteller oder Systeme gemischt' },
  scope: 'rail',
  reads: ['strips'],
  stage: 'cover',
  messages: {
    touching: { severity: 'error', text: touchingText },
    unverified: { severity: 'warning', text: unverifiedText },
  },
  *check(context) {
    const { layout } = context;
    for (const { left, right } of touchingBlocks(layout)) {
      if (!differ(left.part, right.part)) continue;
      yield {
        message: 'touching',
        subjects: [left.item.id, right.item.id],
        place: placeOf(layout.rail.id, [left, right]),
        data: {
          left: context.nameOf(left.item),
          right: context.nameOf(right.item),
          systems: [systemName(left.part, right.part), systemName(right.part, left.part)],
        },
      };
    }
    for (const [discriminator, { systems, blocks }] of mixedRuns(layout)) {
      yield {
        message: 'unverified',
        discriminator,
        subjects: [layout.rail.id],
        place: placeOf(layout.rail.id, blocks),
        data: { rail: layout.rail.name, systems },
      };
    }
  },
  fixes: plateFixes,
});

function differ(a: Part, b: Part): boolean {
  if (a === b) return false;
  if (a.manufacturer !== b.manufacturer) return true;
  const ofA = factOf(a, 'family');
  const ofB = factOf(b, 'family');
  return ofA.known && ofB.known && ofA.value !== ofB.value;
}

/** The maker; with the product family where two of one maker are told apart. */
function systemName(part: Part, other: Part): string {
  const family = factOf(part, 'family');
  return part.manufacturer === other.manufacturer && family.known ? `${part.manufacturer} ${family.value}` : part.manufacturer;
}

interface Mixture {
  readonly systems: readonly string[];
  readonly blocks: readonly PlacedItem[];
}

/** Runs whose blocks are of several systems, by these systems: the same mixture twice on a rail is one matter. */
function mixedRuns(layout: RailLayout): ReadonlyMap<string, Mixture> {
  const byRun = new Map<number, PlacedItem[]>();
  for (const placed of layout.items) {
    if (placed.role !== 'block') continue;
    const blocks = byRun.get(placed.run);
    if (blocks) blocks.push(placed);
    else byRun.set(placed.run, [placed]);
  }
  const mixed = new Map<string, Mixture>();
  for (const blocks of byRun.values()) {
    const systems = systemsOf(blocks);
    if (systems.length < 2) continue;
    const key = systems.join('+');
    mixed.set(key, { systems, blocks: [...(mixed.get(key)?.blocks ?? []), ...blocks] });
  }
  return mixed;
}

function systemsOf(blocks: readonly PlacedItem[]): readonly string[] {
  const families = new Map<string, Set<string>>();
  for (const part of new Set(blocks.map((block) => block.part))) {
    const family = factOf(part, 'family');
    const known = families.get(part.manufacturer) ?? new Set();
    if (family.known) known.add(family.value);
    families.set(part.manufacturer, known);
  }
  return [...families]
    .flatMap(([maker, named]) => (named.size < 2 ? [maker] : [...named].map((family) => `${maker} ${family}`)))
    .sort();
}

/** A plate that covers the open side between them. Which of the systems should go elsewhere is for the planner to say. */
function plateFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const pair = finding.message === 'touching' ? pairOf(site, finding) : undefined;
  if (!pair) return [];
  const { rail, left, right } = pair;
  const open = openOne(left.placed, right.placed);
  const closed = open === left.placed ? right.placed : left.placed;
  const plates = open
    ? [...platesForBoth(site, open.part, closed.part, open.item.strip), ...platesFor(site, open.part, open.item.strip)]
    : [left.placed, right.placed].flatMap(({ part, item }) => platesFor(site, part, item.strip));
  const [plate] = plates;
  if (!plate) return [];
  const fix = plateBehind(rail, left, plate);
  return [{ ...fix, safe: open !== undefined && site.tryOut(fix.command)?.addsErrors === false }];
}
