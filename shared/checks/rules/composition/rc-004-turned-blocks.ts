import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { type Names, listIn, namesOf } from '../../kit/wording.ts';
import { turnAndCover } from './turning.ts';

interface TurnedData {
  readonly names: Names;
  /** How many items face the other way. */
  readonly others: number;
}

function mixedText({ names, others }: TurnedData): LocalText {
  const one = names.count === 1;
  return {
    en:
      `${listIn('en', names)} ${one ? 'is' : 'are'} mounted the other way round than ${othersEn(others)} of this run: ` +
      `the movable feet must all face the same way, and so must the open sides. Turn ${one ? 'it' : 'them'}.`,
    de:
      `${listIn('de', names)} ${one ? 'ist' : 'sind'} andersherum montiert als ${othersDe(others)} dieses Abschnitts: ` +
      'die beweglichen Füße müssen alle in dieselbe Richtung zeigen und damit auch die offenen Seiten. ' +
      `${one ? 'Die Klemme' : 'Die Klemmen'} drehen.`,
  };
}

function runsDifferText({ names, others }: TurnedData): LocalText {
  return {
    en:
      `The run with ${listIn('en', names)} is mounted the other way round than ${othersEn(others)} of this rail: ` +
      'that is easily overlooked at assembly and at wiring. Turn the run, or accept it with a reason.',
    de:
      `Der Abschnitt mit ${listIn('de', names)} ist andersherum montiert als ${othersDe(others)} dieser Schiene: das wird ` +
      'bei Montage und Verdrahtung leicht übersehen. Den Abschnitt drehen oder mit Begründung akzeptieren.',
  };
}

function othersEn(count: number): string {
  return count === 1 ? 'the other block' : `the ${count} other blocks`;
}

function othersDe(count: number): string {
  return count === 1 ? 'die andere Klemme' : `die ${count} anderen Klemmen`;
}

/** Which way the items with a foot of their own face in one run. */
interface Orientation {
  readonly turned: readonly PlacedItem[];
  readonly straight: readonly PlacedItem[];
}

/** All blocks and separators of a run face the same way; runs of one rail should. */
export const rc004 = defineRule({
  id: 'RC-004',
  area: 'composition',
  slug: 'turned-blocks',
  title: { en: 'Feet do not face the same way', de: 'Füße zeigen nicht in dieselbe Richtung' },
  scope: 'rail',
  reads: ['strips'],
  stage: 'orientation',
  messages: {
    mixed: { severity: 'error', text: mixedText },
    'runs-differ': { severity: 'warning', text: runsDifferText },
  },
  *check(context) {
    const { layout } = context;
    const runs = orientations(layout);
    for (const { turned, straight } of runs) {
      if (turned.length === 0 || straight.length === 0) continue;
      const minority = turned.length <= straight.length ? turned : straight;
      const [main, ...rest] = minority;
      if (!main) continue;
      yield {
        message: 'mixed',
        subjects: [main.item.id, ...rest.map(({ item }) => item.id)],
        place: placeOf(layout.rail.id, minority),
        data: {
          names: namesOf(minority, ({ item }) => context.nameOf(item)),
          others: turned.length + straight.length - minority.length,
        },
      };
    }
    const total = (side: keyof Orientation) => runs.reduce((sum, run) => sum + run[side].length, 0);
    const usual = total('turned') > total('straight') ? 'turned' : 'straight';
    const unusual = usual === 'turned' ? 'straight' : 'turned';
    for (const run of runs) {
      const [main, ...rest] = run[unusual];
      if (!main || run[usual].length > 0) continue;
      yield {
        message: 'runs-differ',
        subjects: [main.item.id, ...rest.map(({ item }) => item.id)],
        place: placeOf(layout.rail.id, run[unusual]),
        data: {
          names: namesOf(run[unusual], ({ item }) => context.nameOf(item)),
          others: total(usual),
        },
      };
    }
  },
  fixes: turnFixes,
});

function orientations(layout: RailLayout): readonly Orientation[] {
  const runs: { turned: PlacedItem[]; straight: PlacedItem[] }[] = layout.runs.map(() => ({ turned: [], straight: [] }));
  for (const placed of layout.items) {
    if (placed.role !== 'block' && placed.role !== 'separator') continue;
    runs[placed.run]?.[placed.item.turned ? 'turned' : 'straight'].push(placed);
  }
  return runs;
}

/** Turning one of a run is safe where nothing becomes wrong by it; turning a whole run is the planner's decision. */
function turnFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const items = rail ? subjectsOn(rail.layout, finding).map(({ placed }) => placed.item.id) : [];
  const turning = rail && turnAndCover(site, rail.layout, items);
  if (!turning) return [];
  const count = items.length;
  return [
    {
      title: {
        en: count === 1 ? 'Turn the block' : `Turn ${count} blocks`,
        de: count === 1 ? 'Klemme drehen' : `${count} Klemmen drehen`,
      },
      safe: turning.clean && finding.message === 'mixed',
      command: turning.command,
    },
  ];
}
