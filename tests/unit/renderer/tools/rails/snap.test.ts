import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { railSlots } from '../../../../../shared/drawing/index.ts';
import { findPart } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { um } from '../../../../../shared/units/index.ts';
import { rounded, snapEnd, snapX } from '../../../../../renderer/tools/rails/snap.ts';
import { NO_GUIDES, addGuide } from '../../../../../renderer/state/views/rails/guides.ts';
import { sheetOf } from '../../../../../renderer/state/views/rails/sheet.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';

const view = viewOf(sketchRail('ES 6xB _18 L G PE', { length: 400, margin: 5, into: sketchRail('B', { length: 200 }) }));
const sheet = sheetOf(view);
const context = { view, sheet, guides: addGuide(NO_GUIDES, um(301_234)) };
const row = sheet.rows[1]!;
const slots = railSlots(row.layout.rail, findPart(view.document, row.layout.rail.part));

/** Every place that is worth snapping to, the slow way. */
const places = [
  ...row.layout.items.flatMap(({ x, width }) => [x, x + width]),
  ...[0, row.layout.rail.length, row.layout.usableStart, row.layout.usableEnd, 301_234],
  ...slots.flatMap(({ from, to }) => [from, (from + to) / 2, to]),
];

describe('snapping along a rail', () => {
  it('takes the nearest place within reach, and none beyond it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 420_000 }), fc.integer({ min: 1, max: 6000 }), (x, reach) => {
        const nearest = Math.min(...places.map((place) => Math.abs(place - x)));
        const found = snapX(context, row, um(x), reach);
        if (nearest > reach) expect(found).toBeUndefined();
        else expect(Math.abs(found!.x - x)).toBeLessThanOrEqual(nearest + 0.5);
      }),
    );
  });

  it('names what it took, the firmer where two lie together', () => {
    const first = row.layout.items[0]!;
    expect(snapX(context, row, um(first.x + 300), 1000)).toEqual({ x: first.x, snap: 'edge' });
    expect(snapX(context, row, um(-400), 1000)).toEqual({ x: 0, snap: 'end' });
    expect(snapX(context, row, um(301_000), 500)).toEqual({ x: 301_234, snap: 'guide' });
    expect(snapX(context, row, um(301_000), 500, context.guides.chosen)?.snap).not.toBe('guide');
  });

  it('without a row takes those of all rails', () => {
    expect(snapX(context, undefined, um(199_800), 500)).toEqual({ x: 200_000, snap: 'end' });
    expect(snapX(context, undefined, um(400_300), 500)).toEqual({ x: 400_000, snap: 'end' });
  });
});

describe('an end of a measurement', () => {
  it('comes out level with the other end, unless it is meant to be slanted', () => {
    const from = snapEnd(context, { x: um(100_000), y: um(row.axis + 3000) }, 0, 0.003);
    const near = snapEnd(context, { x: um(150_000), y: um(from.y + 1200) }, 2000, 0.003, from);
    expect(near.y).toBe(from.y);
    const far = snapEnd(context, { x: um(150_000), y: um(from.y + 9000) }, 2000, 0.003, from);
    expect(far.y).not.toBe(from.y);
  });

  it('snaps to the ends of the item under it, and knows its row', () => {
    const block = row.layout.items[2]!;
    const point = { x: um(block.x + 2600), y: um(row.axis + 24_000) };
    expect(snapEnd(context, point, 2000, 0.003)).toMatchObject({ row: row.layout.rail.id, y: row.axis + 24_250 });
  });

  it('belongs to no row beside them', () => {
    expect(snapEnd(context, { x: um(0), y: um(sheet.bounds.bottom + 50_000) }, 2000, 0.003).row).toBeUndefined();
  });
});

describe('rounding', () => {
  it('keeps a place within a pixel and a half, on a usual step', () => {
    expect(rounded(um(123_457), 3 / 1000)).toBe(123_500);
    expect(rounded(um(123_457), 40 / 1000)).toBe(123_460);
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: 0.02, max: 48, noNaN: true }), (x, pixelsPerMm) => {
        expect(Math.abs(rounded(um(x), pixelsPerMm / 1000) - x) * (pixelsPerMm / 1000)).toBeLessThanOrEqual(0.76);
      }),
    );
  });
});
