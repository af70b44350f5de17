import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../shared/checks/index.ts';
import { lengthFor, plannedLength } from '../../shared/checks/rules/composition/rail-length.ts';
import { railContext } from '../../shared/checks/kit/context.ts';
import { type RailMetrics, layoutOf, metricsOf, railFit, viewOf } from '../../shared/rail/index.ts';
import { type Document, keepsReserve, settingsOf } from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { arbitrarySketch } from '../support/arbitrary-edits.ts';
import { itemsOf, railId, run, sketchRail } from '../support/rail-sketch.ts';
import { BLOCK } from '../support/sample-parts.ts';

function metrics(document: Document): RailMetrics {
  const view = viewOf(document);
  const layout = layoutOf(view, railId(1));
  if (!layout) throw new Error('no layout');
  return metricsOf(view, layout);
}

const rail = fc.record({
  sketch: arbitrarySketch,
  length: fc.integer({ min: 12, max: 500 }),
  centred: fc.boolean(),
});
const build = ({ sketch, length, centred }: { sketch: string; length: number; centred: boolean }) =>
  sketchRail(sketch, { length, centred });

const atEnd = (document: Document, count: number): Document =>
  run(document, {
    type: 'items.place',
    target: { rail: railId(1), after: itemsOf(document).at(-1)?.id ?? null },
    items: Array.from({ length: count }, () => ({ part: BLOCK.key })),
    parts: [BLOCK],
  });

describe('the read-outs of a rail', () => {
  it('add up: what is taken and what remains is the usable length', () => {
    fc.assert(
      fc.property(rail, (options) => {
        const { usable, length, planningWidth, gaps, remaining, width, blocks } = metrics(build(options));
        expect(usable).toBe(length - 10_000);
        expect(planningWidth + gaps + remaining).toBe(usable);
        expect(planningWidth - width).toBe(blocks * 200);
        expect(width).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('promise exactly as many further blocks as then fit, and not one more', () => {
    fc.assert(
      fc.property(rail, (options) => {
        // The last block decides the width that further ones are taken to have.
        const document = atEnd(build(options), 1);
        const before = metrics(document);
        const further = before.furtherBlocks;
        if (further === undefined) throw new Error('the last block has a width');
        if (before.remaining >= 0) expect(metrics(atEnd(document, further)).remaining).toBeGreaterThanOrEqual(0);
        expect(metrics(atEnd(document, further + 1)).remaining).toBeLessThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on order, turning, or where the assembly stands', () => {
    fc.assert(
      fc.property(rail, fc.nat(), (options, seed) => {
        const document = build({ ...options, sketch: options.sketch.replace(/_\S+/g, ''), centred: false });
        const items = itemsOf(document);
        const moved = items[seed % Math.max(1, items.length)];
        const changed = moved
          ? run(run(document, { type: 'items.turn', items: [moved.id] }), {
              type: 'items.move',
              items: [moved.id],
              target: { rail: railId(1), after: null },
            })
          : document;
        const centred = run(changed, { type: 'rail.edit', rail: railId(1), centred: true });
        const { furtherBlocks: _, ...rest } = metrics(document);
        const { furtherBlocks: __, ...after } = metrics(centred);
        expect(after).toEqual(rest);
      }),
      { numRuns: 200 },
    );
  });

  it('know tolerances that grow with the number of blocks: in proportion at worst, with its root statistically', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const { tolerance } = metrics(sketchRail(`${count}xB`));
        expect(tolerance.worst).toBe(count * 50);
        expect(Math.abs(tolerance.rss - 50 * Math.sqrt(count))).toBeLessThanOrEqual(0.5);
        expect(tolerance.rss).toBeLessThanOrEqual(tolerance.worst);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the verdict beside the read-outs', () => {
  it('says what the checks say of the length of the rail', () => {
    const verdicts = { tooLong: 'error', allowance: 'warning', lowReserve: 'RC-013', unknown: '', empty: '', fits: '' } as const;
    fc.assert(
      fc.property(rail, fc.option(fc.integer({ min: 0, max: 400 })), fc.nat(), (options, at, seed) => {
        const plain = build(options);
        const items = itemsOf(plain);
        const item = items[seed % Math.max(1, items.length)];
        const document = item && at !== null ? run(plain, { type: 'items.setAnchor', item: item.id, anchor: um(at * 1000) }) : plain;
        const view = viewOf(document);
        const layout = layoutOf(view, railId(1));
        if (!layout) throw new Error('no layout');
        const { findings } = runChecks(view);
        // One rail can have several of them, listed by place: the worst one is the verdict.
        const ofLength = findings.filter(({ rule }) => rule === 'RC-012').map(({ severity }) => severity);
        const severity = ofLength.find((each) => each === 'error') ?? ofLength[0];
        const said = severity ?? findings.find(({ rule }) => rule === 'RC-013')?.rule ?? '';
        const fit = railFit(layout, metricsOf(view, layout), settingsOf(document));
        // With a width missing nothing is promised, even where the rest already leaves too little.
        if (fit.kind === 'unknown') expect(['', 'RC-013']).toContain(said);
        else expect(said).toBe(verdicts[fit.kind]);
        if (fit.kind === 'empty') expect(items).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the shortest length on offer', () => {
  it('is a multiple of the step, keeps the reserve, and one step less would not', () => {
    fc.assert(
      fc.property(
        rail,
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(1, 999, 1000, 5000, 50_000),
        (options, reserve, step) => {
          const document = run(build(options), { type: 'settings.edit', fields: { railStep: um(step) } });
          const view = viewOf(document);
          const layout = layoutOf(view, railId(1));
          if (!layout) throw new Error('no layout');
          const context = railContext(view, layout);
          const length = lengthFor(context, reserve);
          const taken = plannedLength(context);
          const enough = (whole: number) =>
            whole - 10_000 >= taken && keepsReserve(whole - 10_000 - taken, whole - 10_000, reserve);
          if (length === undefined) {
            expect(enough(2_000_000 - (2_000_000 % step))).toBe(false);
            return;
          }
          expect(length % step).toBe(0);
          expect(length).toBeLessThanOrEqual(2_000_000);
          expect(enough(length)).toBe(true);
          // Also what has been placed must lie on it, however it got there.
          const reached = layout.centred ? 0 : Math.max(0, ...layout.items.map(({ x, width }) => x + width)) + 5000;
          expect(enough(length - step) && length - step >= reached && length - step > 0).toBe(false);
          expect(settingsOf(view.document).railStep).toBe(step);
        },
      ),
      { numRuns: 400 },
    );
  });
});
