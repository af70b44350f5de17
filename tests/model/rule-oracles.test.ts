import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks, subjectReference } from '../../shared/checks/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { sketchRail } from '../support/rail-sketch.ts';

/**
 * The rules told a second time, as plainly as they can be told: on a list of words, with a table of what covers what that
 * was made by hand from the sizes of the sample parts. Whatever the rules say of a random rail, this must say too.
 */
interface Word {
  readonly name: string;
  readonly turned: boolean;
  /** Free rail before it, in µm. */
  readonly gap: number;
}

const WIDTHS: Readonly<Record<string, number>> = {
  B: 5200,
  PE: 5200,
  L: 5200,
  G: 12_000,
  D: 5200,
  LO: 5200,
  C: 5200,
  EP: 800,
  EPl: 800,
  EPb: 1000,
  EPd: 800,
  TP: 2000,
  SEP: 3000,
  ES: 6000,
};
const BLOCKS = new Set(['B', 'PE', 'L', 'G', 'D', 'LO', 'C']);
const PLATES = new Set(['EP', 'EPl', 'EPb', 'EPd', 'TP']);
const FOOTED = new Set([...BLOCKS, 'SEP']);

/** By what the open side of a block is covered: blocks by profile or by a larger outline, plates by the maker's list. */
const COVERED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  B: new Set(['B', 'PE', 'LO', 'C', 'L', 'G', 'D', 'EP', 'TP']),
  PE: new Set(['B', 'PE', 'LO', 'C', 'L', 'G', 'D', 'EP', 'TP']),
  LO: new Set(['B', 'PE', 'LO', 'C', 'L', 'G', 'D', 'EP', 'TP']),
  L: new Set(['L', 'G', 'EPl', 'TP']),
  G: new Set(['G', 'EPb', 'TP']),
  D: new Set(['D', 'EPd', 'TP']),
};

const openTo = ({ name, turned }: Word): 'left' | 'right' | undefined => {
  if (!BLOCKS.has(name) || name === 'C') return undefined;
  const side = name === 'LO' ? 'left' : 'right';
  if (!turned) return side;
  return side === 'left' ? 'right' : 'left';
};

const arbitraryWords: fc.Arbitrary<readonly Word[]> = fc.array(
  fc.record({
    name: fc.constantFrom('B', 'B', 'B', 'PE', 'L', 'G', 'D', 'LO', 'C', 'EP', 'EP', 'EPl', 'EPb', 'EPd', 'TP', 'SEP', 'ES', 'ES', 'ES'),
    turned: fc.boolean(),
    gap: fc.constantFrom(0, 0, 0, 0, 0, 0, 50, 51, 3000, 4999, 5000, 25_000),
  }),
  { maxLength: 14, size: 'max' },
);

const sketchOf = (words: readonly Word[]) =>
  words.map(({ name, turned, gap }) => `${gap > 0 ? `_${gap / 1000} ` : ''}${name}${turned ? "'" : ''}`).join(' ');

/** The same turning for most, so that sound rails come up too. */
const mostlyStraight = arbitraryWords.chain((words) =>
  fc.array(fc.boolean(), { minLength: words.length, maxLength: words.length }).map((keep) =>
    words.map((word, i) => ({ ...word, turned: word.turned && keep[i] === true && i % 3 === 0 })),
  ),
);

/** What the rules say: rule, message and places, in some order. */
function said(words: readonly Word[], rule: string): readonly string[] {
  const view = viewOf(sketchRail(sketchOf(words), { length: 3000, strip: null }));
  return runChecks(view)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message, subjects }) => [message, ...subjects.map((id) => subjectReference(view, id).replace('R1#', ''))].join(' '))
    .sort();
}

/** Touching: no more than 0.05 mm apart. Places count from one. */
const touches = (words: readonly Word[], left: number) => (words[left + 1]?.gap ?? Infinity) <= 50;

const neighbour = (words: readonly Word[], at: number, side: 'left' | 'right'): Word | undefined => {
  if (side === 'right') return touches(words, at) ? words[at + 1] : undefined;
  return at > 0 && touches(words, at - 1) ? words[at - 1] : undefined;
};

function runsOf(words: readonly Word[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  words.forEach((_, at) => {
    if (at > 0 && touches(words, at - 1)) runs.at(-1)?.push(at);
    else runs.push([at]);
  });
  return runs;
}

function expectAgreement(rule: string, oracle: (words: readonly Word[]) => readonly string[]): void {
  fc.assert(
    fc.property(fc.oneof(arbitraryWords, mostlyStraight), (words) => {
      expect(said(words, rule), sketchOf(words)).toEqual([...oracle(words)].sort());
    }),
    { numRuns: 400 },
  );
}

const places = (list: readonly number[]) => list.map((at) => at + 1).join(' ');

describe('told a second time', () => {
  it('RC-001: an open side without a plate or a wall that is large enough, grouped by run and side', () => {
    expectAgreement('RC-001', (words) =>
      runsOf(words).flatMap((run) =>
        (['left', 'right'] as const).flatMap((side) => {
          const exposed = run.filter((at) => {
            const word = words[at]!;
            if (openTo(word) !== side) return false;
            const beside = neighbour(words, at, side);
            if (!beside || !(BLOCKS.has(beside.name) || PLATES.has(beside.name))) return true;
            if (PLATES.has(beside.name)) return false;
            const facing = openTo(beside) === (side === 'left' ? 'right' : 'left');
            return !facing && !COVERED_BY[word.name]!.has(beside.name);
          });
          if (exposed.length === 0) return [];
          return [`exposed-${side} ${places(side === 'left' ? exposed : exposed.toReversed())}`];
        }),
      ),
    );
  });

  it('RC-002: a plate at an open side that it does not cover', () => {
    expectAgreement('RC-002', (words) =>
      words.flatMap((plate, at) => {
        if (!PLATES.has(plate.name)) return [];
        const open = [at - 1, at + 1].filter((other) => {
          const word = words[other];
          if (!word || !touches(words, Math.min(at, other))) return false;
          return openTo(word) === (other < at ? 'right' : 'left') && !COVERED_BY[word.name]!.has(plate.name);
        });
        return open.length === 0 ? [] : [`too-small ${places([at, ...open])}`];
      }),
    );
  });

  it('RC-004: who faces the other way in a run, and runs that face the other way', () => {
    expectAgreement('RC-004', (words) => {
      const runs = runsOf(words).map((run) => run.filter((at) => FOOTED.has(words[at]!.name)));
      const turned = runs.map((run) => run.filter((at) => words[at]!.turned));
      const straight = runs.map((run) => run.filter((at) => !words[at]!.turned));
      const total = (lists: readonly (readonly number[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
      const unusual = total(turned) > total(straight) ? straight : turned;
      const usual = unusual === turned ? straight : turned;
      return [
        ...runs.flatMap((_, i) => {
          if (turned[i]!.length === 0 || straight[i]!.length === 0) return [];
          return [`mixed ${places(turned[i]!.length <= straight[i]!.length ? turned[i]! : straight[i]!)}`];
        }),
        ...runs.flatMap((_, i) => (unusual[i]!.length > 0 && usual[i]!.length === 0 ? [`runs-differ ${places(unusual[i]!)}`] : [])),
      ];
    });
  });

  it('RC-005: open sides or walls that face each other', () => {
    expectAgreement('RC-005', (words) =>
      words.slice(1).flatMap((right, i) => {
        const left = words[i]!;
        if (!touches(words, i) || !BLOCKS.has(left.name) || !BLOCKS.has(right.name)) return [];
        if (openTo(left) === 'right' && openTo(right) === 'left') return [`open-open ${places([i, i + 1])}`];
        if (openTo(left) === 'left' && openTo(right) === 'right') return [`closed-closed ${places([i, i + 1])}`];
        return [];
      }),
    );
  });

  it('RC-006: a run with blocks whose outermost item, loose plates apart, is no stop', () => {
    expectAgreement('RC-006', (words) =>
      runsOf(words).flatMap((run) => {
        const blocks = run.filter((at) => BLOCKS.has(words[at]!.name));
        if (blocks.length === 0) return [];
        const solid = run.filter((at) => !PLATES.has(words[at]!.name));
        return [
          ...(words[solid[0]!]!.name === 'ES' ? [] : [`missing-left ${places([blocks[0]!])}`]),
          ...(words[solid.at(-1)!]!.name === 'ES' ? [] : [`missing-right ${places([blocks.at(-1)!])}`]),
        ];
      }),
    );
  });

  it('RC-008: a plate at the very end of a run', () => {
    expectAgreement('RC-008', (words) =>
      words.flatMap((word, at) =>
        PLATES.has(word.name) && !(neighbour(words, at, 'left') && neighbour(words, at, 'right')) ? [`loose ${places([at])}`] : [],
      ),
    );
  });

  it('RC-011: a gap that is one, narrower than any stop, and not between stops', () => {
    expectAgreement('RC-011', (words) =>
      words.slice(1).flatMap(({ name, gap }, i) =>
        gap > 50 && gap < 5000 && !(name === 'ES' && words[i]!.name === 'ES') ? [`gap ${places([i, i + 1])}`] : [],
      ),
    );
  });

  it('RC-012 and RC-013: widths, gaps and allowance added up in millimetres', () => {
    fc.assert(
      fc.property(arbitraryWords, fc.integer({ min: 5, max: 300 }), fc.integer({ min: 0, max: 60 }), (words, length, reserve) => {
        const options = { length, strip: null };
        const document = sketchRail(sketchOf(words), options);
        const settings = { ...document.records.get('settings/main' as never), reservePercent: reserve };
        const view = viewOf({ records: new Map(document.records).set('settings/main' as never, settings as never) });
        const found = runChecks(view)
          .findings.filter(({ rule }) => rule === 'RC-012' || rule === 'RC-013')
          .map(({ message }) => message);
        const blocks = words.filter(({ name }) => BLOCKS.has(name)).length;
        const taken = words.reduce((sum, { name, gap }) => sum + WIDTHS[name]! + gap, 0);
        const usable = length * 1000 - 10_000;
        const left = usable - taken - blocks * 200;
        const expected = () => {
          if (words.length === 0) return [];
          if (taken > usable) return ['too-long'];
          if (left < 0) return ['no-allowance'];
          return usable > 0 && left / usable < reserve / 100 - 1e-12 ? ['too-little'] : [];
        };
        expect(found, sketchOf(words)).toEqual(expected());
      }),
      { numRuns: 600 },
    );
  });
});
