import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarForm } from '../../../shared/circuits/commoning/bar-form.ts';
import { type Place, type Placing, planSegment } from '../../../shared/circuits/commoning/plan-segment.ts';
import { makePart } from '../../support/sample-parts.ts';
import { cheapestBySearch, groupsAfter, halvesTaken } from '../../support/exhaustive-commoning.ts';

const part = makePart('WAGO', 'bar', 'jumper-bar', {});

function bar(length: number, breakable = true): BarForm {
  return { part, length, contacts: Array.from({ length }, (_, at) => at), halves: 2, breakable };
}
function skip(length: number): BarForm {
  return { part, length, contacts: [0, length - 1], halves: 2, breakable: false };
}
const CONTINUOUS: BarForm = { part, length: 2, contacts: [0, 1], halves: 1, breakable: false };
const ONE_TO_THREE: BarForm = { part, length: 3, contacts: [0, 2], halves: 1, breakable: false };
const BARS = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((length) => bar(length));
const RIGID = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((length) => bar(length, false));
const SKIPS = [3, 4, 5, 6, 7, 8, 9, 10].map(skip);

/** `x` a place of its own, letters places connected already, `.` foreign; digits after it: free halves in A and B. */
function row(text: string): readonly Place[] {
  let fresh = 100;
  return text.split(' ').map((word) => {
    const [kind = '.', a = '2', b = '2'] = word;
    const component = kind === '.' ? undefined : kind === 'x' ? fresh++ : kind.charCodeAt(0);
    return { component, free: { A: Number(a), B: Number(b) } };
  });
}

function said({ placings }: { placings: readonly Placing[] }): readonly string[] {
  return placings.map(({ form, start, row: at, removed }) => `${start + 1}–${start + form.length} ${at}${removed.length > 0 ? ` without ${removed.map((position) => position + 1).join(',')}` : ''}`);
}

const repeated = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ');

describe('planSegment', () => {
  it.each([
    ['two neighbours', 'x x', BARS, ['1–2 A']],
    ['nothing to do', 'x', BARS, []],
    ['connected already', 'a . a', BARS, []],
    ['a foreign place between, skipping', 'x . x', [...RIGID, ...SKIPS], ['1–3 A']],
    ['a foreign place between, contact broken out', 'x . x', BARS, ['1–3 A without 2']],
    ['a skipping bar rather than a broken one', 'x . x', [...BARS, ...SKIPS], ['1–3 A']],
    ['one broken bar rather than two skipping ones', 'x . x . x', [...BARS, ...SKIPS], ['1–5 A without 2,4']],
    ['row A taken', 'x02 x02', BARS, ['1–2 B']],
    ['one half free: continuous', 'x10 x10', [...BARS, CONTINUOUS], ['1–2 A']],
    ['every other place in a single row', 'x10 . x20 . x10', [...BARS, ONE_TO_THREE], ['1–3 A', '3–5 A']],
    ['around what is connected already', 'a x a x', [bar(2, false)], ['1–2 A', '3–4 A']],
  ] as const)('%s', (_, text, forms, expected) => {
    const plan = planSegment(row(text), forms);
    expect(said(plan)).toEqual(expected);
    expect(plan.groups).toBe(1);
  });

  it('leaves apart what nothing connects', () => {
    expect(planSegment(row('x . x'), RIGID)).toEqual({ placings: [], groups: 2 });
    expect(planSegment(row('x00 x x'), BARS)).toMatchObject({ groups: 2, placings: [{ start: 1 }] });
  });

  it.each([2, 3, 4, 5, 9, 10, 11, 19, 20, 28, 29, 40, 100])('joins %i neighbours with as many bars as the formula says', (count) => {
    for (const most of [2, 3, 5, 10]) {
      const plan = planSegment(row(repeated('x', count)), BARS.slice(0, most - 1));
      expect(plan.placings).toHaveLength(Math.ceil((count - 1) / (most - 1)));
      expect(plan.groups).toBe(1);
    }
  });

  it('is quick on a long row of alternating potentials', () => {
    const before = performance.now();
    const plan = planSegment(row(repeated('x .', 60)), [...BARS, ...SKIPS, CONTINUOUS, ONE_TO_THREE]);
    expect(plan.groups).toBe(1);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  const place: fc.Arbitrary<Place> = fc.record({
    component: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(1, 2) }),
    free: fc.record({ A: fc.constantFrom(2, 2, 2, 1, 0), B: fc.constantFrom(2, 2, 2, 1, 0) }),
  });
  const segment = fc.array(place, { minLength: 2, maxLength: 12, size: 'max' }).map((places) => places.map((one, at) => (one.component === -1 ? { ...one, component: 100 + at } : one)));
  const series = fc.constantFrom(
    [bar(2), bar(3), bar(5)],
    [bar(2, false), bar(3, false), bar(4, false), skip(3), skip(4)],
    [bar(2, false), skip(3), ONE_TO_THREE],
    [bar(2), bar(4), CONTINUOUS, ONE_TO_THREE],
  );

  it('is as cheap as the best found by exhaustive search, takes no slot twice and touches nothing foreign', () => {
    fc.assert(
      fc.property(segment, series, (places, forms) => {
        const plan = planSegment(places, forms);
        expect(groupsAfter(places, plan.placings)).toBe(plan.groups);
        for (const { row: name, place: at, halves } of halvesTaken(plan.placings)) expect(halves).toBeLessThanOrEqual(places[at]?.free[name] ?? 0);
        expect({ groups: plan.groups, jumpers: plan.placings.length }).toEqual(cheapestBySearch(places, forms));
      }),
      { numRuns: 150 },
    );
  });
});
