import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Finding,
  counts,
  findRule,
  fixesOf,
  planAccessories,
  planSafeFixes,
  runChecks,
  updateChecks,
} from '../../shared/checks/index.ts';
import { applyCommand } from '../../shared/editing/index.ts';
import {
  applyChanges,
  checkInvariants,
  countingIds,
  type Document,
  invertChanges,
} from '../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../shared/rail/index.ts';
import { arbitraryEdit, arbitrarySketch, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';
import { changesOf, inShort } from '../support/check-sketch.ts';
import { envFor, sketchOf, sketchRail } from '../support/rail-sketch.ts';
import { SAMPLE_LIBRARY } from '../support/sample-parts.ts';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 40, size: 'max' });

describe('findings brought up to date', () => {
  it('equal those of a full run after every edit', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        const env = { ids: countingIds(10_000) };
        let view = viewOf(start);
        let state = runChecks(view);
        for (const seed of seeds) {
          const outcome = applyCommand(view.document, commandFor(view.document, seed), env);
          if (outcome.kind !== 'done') continue;
          const next = updateView(view, outcome.document, outcome.changes);
          state = updateChecks(state, view, next, outcome.changes);
          view = next;
          expect(state, seed.kind).toEqual(runChecks(viewOf(view.document)));
        }
      }),
      { numRuns: 80 },
    );
    // Every edit is checked twice in full; on a busy machine that takes a while.
  }, 180_000);

  it('have unique keys, texts in both languages, and subjects that exist', () => {
    fc.assert(
      fc.property(arbitraryStart, (start) => {
        const { findings } = runChecks(viewOf(start));
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { text, subjects, items, rule, message } of findings) {
          expect(text.en).not.toMatch(/undefined|NaN|\[object|^$/);
          expect(text.de).not.toMatch(/undefined|NaN|\[object|^$/);
          expect(text.de).not.toBe(text.en);
          for (const id of [...subjects, ...items]) expect(start.records.has(id)).toBe(true);
          expect(Object.keys(findRule(rule)?.messages ?? {})).toContain(message.split('/')[0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Errors by rule; those that say how long the rail and how large the cabinet must be follow from what has to be fitted. */
function errors(findings: readonly Finding[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { rule, severity, subjects } of findings) {
    const stage = findRule(rule)?.stage;
    if (severity !== 'error' || stage === 'length' || stage === 'cabinet') continue;
    counted.set(rule, (counted.get(rule) ?? 0) + subjects.length);
  }
  return counted;
}

describe('safe fixes', () => {
  it('remove their finding, add no error, keep the invariants and can be undone', () => {
    fc.assert(
      fc.property(arbitraryStart, (start) => {
        const view = viewOf(start);
        const { findings } = runChecks(view);
        const before = errors(findings);
        for (const finding of findings) {
          for (const fix of fixesOf(finding, { view, parts: SAMPLE_LIBRARY })) {
            const what = `${inShort(view, finding)}: ${fix.title.en}`;
            const outcome = applyCommand(start, fix.command, envFor(start));
            if (outcome.kind !== 'done') throw new Error(`${what}: ${outcome.kind}`);
            expect(checkInvariants(outcome.document), what).toEqual([]);
            expect(applyChanges(invertChanges(outcome.changes), outcome.document), what).toEqual(start);
            const after = runChecks(viewOf(outcome.document)).findings;
            expect(after.map(({ key }) => key), what).not.toContain(finding.key);
            if (!fix.safe) continue;
            for (const [rule, count] of errors(after)) {
              // A plate that was fitted is only held by the stop that comes next.
              if (rule !== 'RC-008') expect(count, `${what}: ${rule}`).toBeLessThanOrEqual(before.get(rule) ?? 0);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('carried out together never make things worse, and leave nothing that would make them better', () => {
    fc.assert(
      fc.property(arbitraryStart, (start) => {
        const view = viewOf(start);
        const plan = planSafeFixes(view, SAMPLE_LIBRARY, envFor(start));
        const sum = (findings: readonly Finding[]) => [...errors(findings.filter(counts)).values()].reduce((a, b) => a + b, 0);
        expect(sum(plan.remaining)).toBeLessThanOrEqual(sum(runChecks(view).findings));
        expect(applyChanges(changesOf(plan), start)).toEqual(plan.view.document);
        expect(applyChanges(invertChanges(changesOf(plan)), plan.view.document)).toEqual(start);
        expect(plan.state).toEqual(runChecks(viewOf(plan.view.document)));
        const again = planSafeFixes(plan.view, SAMPLE_LIBRARY, envFor(plan.view.document));
        expect(sketchOf(again.view.document)).toBe(sketchOf(plan.view.document));
      }),
      { numRuns: 150 },
    );
  });
});

/** Blocks of one maker whose plates are all available, mounted one way, in runs that stand apart. */
const arbitraryBlocks = fc
  .array(fc.array(fc.constantFrom('B', '2xB', 'PE', 'L', 'G', 'D', '3xL'), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .chain((runs) =>
    fc.boolean().map((turned) =>
      runs.map((words) => words.map((word) => (turned ? `${word}'` : word)).join(' ')).join(' _25 '),
    ),
  );

describe('complete accessories', () => {
  it('closes any rows of blocks, so that no error is left, and adds nothing but plates and stops', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (sketch) => {
        const document = sketchRail(sketch, { length: 1500 });
        const plan = planAccessories(viewOf(document), SAMPLE_LIBRARY, envFor(document));
        expect(plan.remaining.filter(({ severity }) => severity === 'error')).toEqual([]);
        const blocks = (each: Document) =>
          sketchOf(each)
            .split(' ')
            .filter((word) => !/^(\d+x)?(EP|ES)/.test(word));
        expect(expand(blocks(plan.view.document))).toEqual(expand(blocks(document)));
      }),
      { numRuns: 150 },
    );
  });
});

function expand(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const match = /^(\d+)x(.*)$/.exec(word);
    return match ? Array.from({ length: Number(match[1]) }, () => match[2] ?? '') : [word];
  });
}

/** The same rail seen from behind: order reversed, everything turned over. */
function mirrored(sketch: string): string {
  const words = sketch.split(' ').filter((word) => word !== '');
  const items: { word: string; gap: string }[] = [];
  let gap = '';
  for (const word of words) {
    if (word.startsWith('_')) gap = word;
    else {
      items.push({ word, gap });
      gap = '';
    }
  }
  const turned = (word: string) => (word.endsWith("'") ? word.slice(0, -1) : `${word}'`);
  return items
    .toReversed()
    .map(({ word }, position, all) => {
      const before = position === 0 ? '' : (items[all.length - position]?.gap ?? '');
      return `${before} ${turned(word)}`;
    })
    .join(' ');
}

const SIDED = new Set(['RC-001', 'RC-002', 'RC-005', 'RC-006', 'RC-008', 'RC-011', 'DQ-001']);

function sided(view: ProjectView, swap: boolean): readonly string[] {
  const count = [...view.layouts.values()][0]?.items.length ?? 0;
  return runChecks(view)
    .findings.filter(({ rule }) => SIDED.has(rule))
    .map((finding) => {
      const message = finding.message.replace(/left|right/, (side) => (swap ? (side === 'left' ? 'right' : 'left') : side));
      const places = [...inShort(view, finding).matchAll(/R1#(\d+)/g)].map(([, place]) => (swap ? count + 1 - Number(place) : Number(place)));
      return `${finding.rule} ${message} ${places.sort((a, b) => a - b).join(' ')}`;
    })
    .sort();
}

describe('left and right', () => {
  it('are alike: a rail seen from behind has the same findings on the other side', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const options = { strip: null, length: 2000 };
        const front = viewOf(sketchRail(sketch, options));
        const back = viewOf(sketchRail(mirrored(sketch), options));
        expect(sided(back, true)).toEqual(sided(front, false));
      }),
      { numRuns: 500 },
    );
  });
});
