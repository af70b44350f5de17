import { describe, expect, it } from 'vitest';
import { UNPLACED, mintId } from '../../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../../shared/rail/index.ts';
import { um } from '../../../../../../shared/units/index.ts';
import {
  type MeasureEnd,
  measureFigures,
  measureLabel,
  measureSelection,
  measureSentence,
} from '../../../../../../renderer/state/views/rails/measure.ts';
import { itemsOf, run, sketchRail } from '../../../../../support/rail-sketch.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');
const MM = { decimalMark: '.', lengthUnit: 'mm' } as const;
const end = (x: number, y: number, row: MeasureEnd['row'] = R1): MeasureEnd => ({ x: um(x), y: um(y), row, snap: undefined });
const plain = (words: readonly string[]): string[] => words.map((word) => word.replaceAll('\u00a0', ' '));

describe('a measured distance', () => {
  it('is the same from either end, and slanted ones have their parts', () => {
    const there = measureFigures({ from: end(1000, 0), to: end(4000, 4000) });
    expect(there).toEqual({ length: 5000, dx: 3000, dy: 4000 });
    expect(measureFigures({ from: end(4000, 4000), to: end(1000, 0) })).toEqual(there);
  });

  it('between two rows is that along the rails: between rows the drawing is not to scale', () => {
    expect(measureFigures({ from: end(1000, 0), to: end(4000, 9000, R2) })).toEqual({ length: 3000, dx: 3000, dy: undefined });
  });

  it('is written in the unit of the reader', () => {
    const level = { from: end(0, 0), to: end(10_400, 0) };
    expect(plain(measureLabel(level, MM))).toEqual(['10.4 mm']);
    expect(plain(measureLabel(level, { decimalMark: ',', lengthUnit: 'mm' }))).toEqual(['10,4 mm']);
    expect(plain(measureLabel({ from: end(0, 0), to: end(25_400, 0) }, { decimalMark: '.', lengthUnit: 'in' }))).toEqual(['1 in']);
    expect(plain(measureLabel({ from: end(0, 0), to: end(3000, 4000) }, MM))).toEqual(['5 mm', 'Δx 3 mm   Δy 4 mm']);
    expect(plain(measureLabel({ from: end(0, 0), to: end(3000, 4000, R2) }, MM))).toEqual(['Δx 3 mm']);
  });
});

describe('measuring the selection', () => {
  const document = sketchRail('G', { length: 300, into: sketchRail('B _30 B B', { length: 300, margin: 5 }) });
  const view = viewOf(document);
  const ids = itemsOf(document, R1).map(({ id }) => id);
  const measured = (...chosen: number[]) => {
    const measure = measureSelection(view, { ids: new Set(chosen.map((at) => ids[at]!)) })!;
    return { figures: measureFigures(measure), said: measureSentence(view, measure, MM) };
  };

  it('gives the room between two, whichever was selected first', () => {
    expect(measured(0, 1).figures).toEqual({ length: 30_000, dx: 30_000, dy: 0 });
    expect(measured(1, 0)).toEqual(measured(0, 1));
    expect(measured(0, 1).said.en.replaceAll('\u00a0', ' ')).toBe('30 mm between R1#1 and R1#2');
    expect(measured(0, 1).said.de).toContain('zwischen R1#1 und R1#2');
    expect(measured(1, 2).figures.length).toBe(0);
  });

  it('gives the distance of one from the end of its rail, and of more their whole extent', () => {
    expect(measured(0).figures.length).toBe(5000);
    expect(measured(0).said.en).toContain('from the left end of the rail');
    expect(measured(0, 1, 2).figures.length).toBe(3 * 5200 + 30_000);
    expect(measured(0, 1, 2).said.en).toContain('3 items');
  });

  it('says so where they stand on different rails', () => {
    const other = itemsOf(document, R2)[0]!.id;
    const measure = measureSelection(view, { ids: new Set([ids[1]!, other]) })!;
    expect(measureFigures(measure).dy).toBeUndefined();
    expect(measureSentence(view, measure, MM).en).toContain('different rails');
  });

  it('knows unplaced items, and nothing of rails and of nothing', () => {
    const loose = viewOf(run(document, { type: 'rail.remove', rail: R1 }));
    expect(measureSelection(loose, { ids: new Set([ids[0]!, ids[1]!]) })?.from.row).toBe(UNPLACED);
    expect(measureSelection(view, { ids: new Set() })).toBeNull();
    expect(measureSelection(view, { ids: new Set([R1]) })).toBeNull();
  });
});
