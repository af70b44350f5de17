import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LevelNaming,
  type NumberingOptions,
  type NumberingScheme,
  PLAIN_NUMBERING,
  nextDesignation,
  planNumbering,
  planStrips,
  splitStrip,
} from '../../shared/marking/index.ts';
import { type Part, factOf, roleOf } from '../../shared/parts/index.ts';
import { findItem, findPart } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { um } from '../../shared/units/index.ts';
import { arbitrarySketch } from '../support/arbitrary-edits.ts';
import { exampleFiles } from '../support/examples.ts';
import { itemsOf, sketchRail } from '../support/rail-sketch.ts';
import { realParts } from '../support/real-library.ts';

const scheme: fc.Arbitrary<NumberingScheme> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), start: fc.constantFrom('1', 'A1', '01', '1.1'), step: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('cycle' as const), names: fc.constantFrom(['U', 'V', 'W'], ['L', 'N']), start: fc.nat(9), step: fc.integer({ min: 1, max: 3 }) }),
);
const options: fc.Arbitrary<NumberingOptions> = fc.record({
  scheme,
  prefix: fc.constantFrom('', 'X', '+'),
  suffix: fc.constantFrom('', "'", 'a'),
  levels: fc.constantFrom<LevelNaming>('dotted', 'consecutive', 'same'),
  direction: fc.constantFrom('leftToRight' as const, 'rightToLeft' as const),
  skip: fc.constant(new Set<never>()),
  keepExisting: fc.boolean(),
});

function plan(sketch: string, chosen: NumberingOptions) {
  const document = sketchRail(sketch);
  const items = itemsOf(document);
  const planned = planNumbering(items, chosen, (item) => findPart(document, item.part)?.kind === 'ground-terminal');
  if (!planned.ok) throw new Error(planned.error.en);
  return { items, entries: planned.value };
}

describe('a numbering', () => {
  it('names every level of every block once, unless it is told to leave it', () => {
    fc.assert(
      fc.property(arbitrarySketch, options, (sketch, chosen) => {
        const { items, entries } = plan(sketch, chosen);
        const wanted = items.flatMap((item) => item.levels.map((_, level) => `${item.id} ${level}`));
        expect(entries.map(({ item, level }) => `${item} ${level}`).sort()).toEqual(wanted.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('gives no name twice, but where all levels of a block are to be named alike', () => {
    fc.assert(
      fc.property(arbitrarySketch, options, (sketch, chosen) => {
        const { entries } = plan(sketch, chosen);
        const seen = new Map<string, string>();
        for (const { item, designation } of entries) {
          const before = seen.get(designation ?? '');
          if (before !== undefined) expect(chosen.levels === 'same' && before === item).toBe(true);
          seen.set(designation ?? '', item);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('from the right is that from the left on the mirrored rail', () => {
    fc.assert(
      fc.property(arbitrarySketch, options, (sketch, chosen) => {
        const document = sketchRail(sketch);
        const items = itemsOf(document);
        const left = planNumbering(items, { ...chosen, direction: 'leftToRight' });
        const right = planNumbering(items.toReversed(), { ...chosen, direction: 'rightToLeft' });
        expect(right).toEqual(left);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out skipped blocks as if they were not there', () => {
    fc.assert(
      fc.property(arbitrarySketch, options, fc.array(fc.nat(20), { maxLength: 5 }), (sketch, chosen, picks) => {
        const items = itemsOf(sketchRail(sketch));
        const skip = new Set(picks.flatMap((at) => items[at]?.id ?? []));
        const rest = items.filter(({ id }) => !skip.has(id));
        expect(planNumbering(items, { ...chosen, skip })).toEqual(planNumbering(rest, chosen));
      }),
      { numRuns: 100 },
    );
  });

  it('in steps passes over the names between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 5 }), fc.constantFrom('1', 'A1', '007'), (count, step, start) => {
        const names = (sketch: string, by: number) =>
          plan(sketch, { ...PLAIN_NUMBERING, scheme: { kind: 'count', start, step: by } }).entries.map(({ designation }) => designation);
        const every = names(`${count * step}xB`, 1);
        expect(names(`${count}xB`, step)).toEqual(every.filter((_, at) => at % step === 0));
        expect(every[1]).toBe(nextDesignation(start));
      }),
      { numRuns: 60 },
    );
  });
});

const sized = (role: string) => realParts().filter((part) => roleOf(part.kind) === role && factOf(part, 'geometry.width').known);
const BLOCKS = sized('block');
const PLATES = sized('endPlate');
const STOPS = sized('endStop');
const width = (part: Part): number => {
  const fact = factOf(part, 'geometry.width');
  return fact.known ? fact.value : 0;
};

describe('marking strips over parts of the library (CALC-11)', () => {
  /** A rail of real parts: stops, blocks and plates in any order, the blocks labelled. */
  const rail = fc
    .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...BLOCKS) }, { weight: 2, arbitrary: fc.constantFrom(...PLATES) }, { weight: 1, arbitrary: fc.constantFrom(...STOPS) }), { minLength: 1, maxLength: 14 })
    .map((parts) => {
      const named = Object.fromEntries(parts.map((part, at) => [`Z${String.fromCharCode(97 + at)}`, part]));
      const sketch = Object.entries(named).map(([token, part], at) => (roleOf(part.kind) === 'block' ? `${token}:${at + 1}` : token));
      return { parts, document: sketchRail(sketch.join(' '), { parts: named, margin: 0 }) };
    });

  it('lie where their blocks lie, to the micrometre, however wide these are', () => {
    fc.assert(
      fc.property(rail, ({ parts, document }) => {
        const { strips } = planStrips(viewOf(document));
        const items = itemsOf(document);
        let x = 0;
        const places = parts.map((part) => {
          const place = { x, width: width(part), centre: x + Math.floor(width(part) / 2) };
          x += width(part);
          return place;
        });
        for (const strip of strips) {
          expect(strip.length).toBe(strip.fields.reduce((sum, field) => sum + field.width, 0));
          for (const field of strip.fields) {
            const at = items.findIndex(({ id }) => id === field.item);
            expect({ x: field.x, width: field.width, centre: field.centre }).toEqual(places[at]);
          }
        }
        const labelled = strips.flatMap(({ fields }) => fields).filter(({ labels }) => labels.length > 0);
        expect(labelled.map(({ labels }) => labels[0])).toEqual(parts.flatMap((part, at) => (roleOf(part.kind) === 'block' ? [String(at + 1)] : [])));
      }),
      { numRuns: 120 },
    );
  });

  it('say which widths no document confirms', () => {
    fc.assert(
      fc.property(rail, ({ document }) => {
        for (const strip of planStrips(viewOf(document)).strips) {
          const doubtful = strip.fields.flatMap(({ item }) => {
            const record = findItem(document, item);
            const part = record && findPart(document, record.part);
            return part?.attributes['geometry.width']?.confirmed === false ? [item] : [];
          });
          expect(strip.unconfirmed).toEqual(doubtful);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('split for any sheet into as few pieces as edges allow', () => {
    const strips = exampleFiles().flatMap(({ document }) => planStrips(viewOf(document)).strips);
    expect(strips.length).toBeGreaterThan(4);
    // Any length, and those that just hold a number of blocks.
    const longestPiece = fc.oneof(fc.integer({ min: 1000, max: 300_000 }), fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(5200, 6200, 7500)).map(([count, pitch]) => count * pitch));
    fc.assert(
      fc.property(fc.constantFrom(...strips), longestPiece, (strip, longest) => {
        const segments = splitStrip(strip, um(longest));
        expect(segments.flatMap(({ fields }) => fields)).toEqual(strip.fields);
        segments.forEach((segment, at) => {
          const next = segments[at + 1]?.fields[0];
          if (segment.fields.length > 1) expect(segment.length).toBeLessThanOrEqual(longest);
          // One field more would have been too long.
          if (next) expect(next.x + next.width - segment.start).toBeGreaterThan(longest);
        });
      }),
      { numRuns: 200 },
    );
  });
});
