import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf } from '../../shared/parts/index.ts';
import { type Document, type ItemRecord, settingsOf } from '../../shared/project/index.ts';
import { type RailLayout, TOUCH_TOLERANCE, endOf, extentOf, layoutOf, metricsOf, railFit, slotAt, viewOf } from '../../shared/rail/index.ts';
import { mm, um } from '../../shared/units/index.ts';
import { arbitrarySketch } from '../support/arbitrary-edits.ts';
import { itemsOf, railId, run, sketchRail } from '../support/rail-sketch.ts';
import { ALL_PARTS, BLOCK, STOP } from '../support/sample-parts.ts';

const WIDTHS = new Map(ALL_PARTS.map((part) => [part.key, factOf(part, 'geometry.width')]));
const widthOf = (item: ItemRecord): number => {
  const width = WIDTHS.get(item.part);
  return width?.known ? width.value : 0;
};

function layout(document: Document): RailLayout {
  const found = layoutOf(viewOf(document), railId(1));
  if (!found) throw new Error('no layout');
  return found;
}

interface Made {
  readonly sketch: string;
  readonly length: number;
  readonly margin: number;
  readonly centred: boolean;
  /** Items to be fixed, by position, and where. */
  readonly anchors: readonly (readonly [number, number])[];
}

const anyRail: fc.Arbitrary<Made> = fc.record({
  sketch: arbitrarySketch,
  length: fc.integer({ min: 30, max: 400 }),
  margin: fc.integer({ min: 0, max: 12 }),
  centred: fc.boolean(),
  anchors: fc.array(fc.tuple(fc.nat(20), fc.nat(300_000)), { maxLength: 2 }),
});

function build({ sketch, length, margin, centred, anchors }: Made): Document {
  let document = sketchRail(sketch, { length, margin, centred });
  const items = itemsOf(document);
  for (const [at, place] of anchors) {
    const item = items[at];
    if (item) document = run(document, { type: 'items.setAnchor', item: item.id, anchor: um(place) });
  }
  return document;
}
const free: fc.Arbitrary<Made> = anyRail.map((made) => ({ ...made, anchors: [], centred: false }));

/** Where everything stands, worked out once more by adding up from the left. */
function byHand(document: Document, { length, margin, centred }: Made): readonly number[] {
  const items = itemsOf(document);
  const fixed = items.some((item) => item.anchor !== undefined);
  const total = items.reduce((sum, item, at) => sum + widthOf(item) + (at === 0 ? 0 : item.gapBefore), 0);
  let edge = margin * 1000;
  if (centred && !fixed) edge = Math.floor((length * 1000 - total) / 2) - (items[0]?.gapBefore ?? 0);
  return items.map((item) => {
    const x = item.anchor ?? edge + item.gapBefore;
    edge = x + widthOf(item);
    return x;
  });
}

describe('the layout of a rail', () => {
  it('puts everything where adding up from the left puts it', () => {
    fc.assert(
      fc.property(anyRail, (made) => {
        const document = build(made);
        expect(layout(document).items.map(({ x }) => x)).toEqual(byHand(document, made));
      }),
      { numRuns: 300 },
    );
  });

  it('has every item in exactly one run; runs end where items do not touch', () => {
    fc.assert(
      fc.property(anyRail, (made) => {
        const { items, runs } = layout(build(made));
        expect(runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at))).toEqual(items.map((_, at) => at));
        items.forEach((placed, at) => {
          const before = items[at - 1];
          if (!before) return;
          const distance = placed.x - endOf(before);
          expect(placed.gap).toBe(distance);
          expect(placed.run === before.run).toBe(Math.abs(distance) <= TOUCH_TOLERANCE);
        });
        runs.forEach((each, at) => {
          expect([each.x, each.end]).toEqual([items[each.first]?.x, items[each.last] && endOf(items[each.last]!)]);
          for (const placed of items.slice(each.first, each.last + 1)) expect(placed.run).toBe(at);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('reaches as far as its outermost items', () => {
    fc.assert(
      fc.property(anyRail, (made) => {
        const laid = layout(build(made));
        if (laid.items.length === 0) return;
        expect(extentOf(laid)).toEqual({ from: Math.min(...laid.items.map(({ x }) => x)), to: Math.max(...laid.items.map(endOf)) });
      }),
      { numRuns: 200 },
    );
  });

  it('moves nothing when items are turned or named', () => {
    fc.assert(
      fc.property(anyRail, (made) => {
        const document = build(made);
        const items = itemsOf(document).map(({ id }) => id);
        if (items.length === 0) return;
        const turned = run(document, { type: 'items.turn', items });
        expect(layout(turned).items.map(({ x }) => x)).toEqual(layout(document).items.map(({ x }) => x));
      }),
      { numRuns: 100 },
    );
  });

  it('makes room for a newcomer, exactly as much as it is wide, and closes it again', () => {
    fc.assert(
      fc.property(free, fc.nat(20), (made, seed) => {
        const document = build(made);
        const before = layout(document);
        const at = seed % (before.items.length + 1);
        const after = before.items[at - 1]?.item.id ?? null;
        const longer = run(document, { type: 'items.place', target: { rail: railId(1), after }, items: [{ part: BLOCK.key }], parts: [BLOCK] });
        const known = new Set(before.items.map(({ item }) => item.id));
        const placed = layout(longer);
        const newcomer = placed.items[at];
        expect(newcomer && known.has(newcomer.item.id)).toBe(false);
        placed.items.forEach(({ item, x }) => {
          const was = before.items.find((each) => each.item.id === item.id);
          if (was) expect(x - was.x).toBe(before.items.indexOf(was) >= at ? 5200 : 0);
        });
        const gone = newcomer ? run(longer, { type: 'items.remove', items: [newcomer.item.id] }) : longer;
        expect(layout(gone).items.map(({ x }) => x)).toEqual(before.items.map(({ x }) => x));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the slot under a point', () => {
  it('is where a newcomer then stands', () => {
    fc.assert(
      fc.property(anyRail.map((made) => ({ ...made, centred: false })), fc.integer({ min: -20_000, max: 420_000 }), (made, x) => {
        const document = build(made);
        const slot = slotAt(layout(document), um(x), mm(6));
        const known = new Set(itemsOf(document).map(({ id }) => id));
        const then = run(document, {
          type: 'items.place',
          target: { rail: slot.rail, after: slot.after, joins: slot.joins },
          items: [{ part: STOP.key }],
          parts: [STOP],
        });
        const newcomer = layout(then).items.find(({ item }) => !known.has(item.id));
        expect(newcomer?.x).toBe(slot.x);
      }),
      { numRuns: 400 },
    );
  });

  it('moves to the right when the point does, as long as nothing stands before what precedes it', () => {
    fc.assert(
      fc.property(free, fc.integer({ min: -5000, max: 420_000 }), fc.nat(60_000), (made, x, further) => {
        const laid = layout(build(made));
        const place = (at: number) => {
          const { after } = slotAt(laid, um(at), mm(5.2));
          return after === null ? -1 : laid.items.findIndex(({ item }) => item.id === after);
        };
        expect(place(x + further)).toBeGreaterThanOrEqual(place(x));
      }),
      { numRuns: 300 },
    );
  });

  it('never follows an item that is being carried', () => {
    fc.assert(
      fc.property(anyRail, fc.integer({ min: -5000, max: 420_000 }), fc.array(fc.nat(20), { maxLength: 6 }), (made, x, picks) => {
        const laid = layout(build(made));
        const lifted = new Set(picks.flatMap((at) => laid.items[at]?.item.id ?? []));
        const { after } = slotAt(laid, um(x), mm(5.2), lifted);
        expect(after !== null && lifted.has(after)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the verdict on a rail', () => {
  it('is that something sticks out exactly where something does', () => {
    fc.assert(
      fc.property(anyRail, (made) => {
        const document = build(made);
        const view = viewOf(document);
        const laid = layout(document);
        const fit = railFit(laid, metricsOf(view, laid), settingsOf(document));
        const { margin, length } = made;
        const out = laid.items.some((placed) => placed.x < margin * 1000 || endOf(placed) > (length - margin) * 1000);
        if (laid.items.length === 0) expect(fit).toEqual({ kind: 'empty' });
        else if (out) expect(fit.kind).toBe('tooLong');
        // Items that lie over one another can need more rail than they cover.
        else if (fit.kind === 'tooLong') expect(laid.items.some(({ gap }) => gap < 0) || laid.items.some(({ item }) => item.anchor !== undefined)).toBe(true);
        if (fit.kind === 'fits' || fit.kind === 'lowReserve') expect(laid.items.every(({ widthKnown }) => widthKnown)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
