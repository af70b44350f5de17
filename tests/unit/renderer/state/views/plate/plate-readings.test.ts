import { describe, expect, it } from 'vitest';
import { platesOf } from '../../../../../../shared/cabinet/index.ts';
import type { OnPlateId } from '../../../../../../shared/editing/index.ts';
import { type PlateId, type RailId, recordsOf } from '../../../../../../shared/project/index.ts';
import { type ProjectView, viewOf } from '../../../../../../shared/rail/index.ts';
import { distanceLines, heightReading } from '../../../../../../renderer/state/views/plate/plate-readings.ts';
import { freePlace } from '../../../../../../renderer/state/planning/plate-placing.ts';
import { railOn, readCabinet } from '../../../../../support/cabinet-sketch.ts';
import { run } from '../../../../../support/rail-sketch.ts';

const MM = { decimalMark: '.', lengthUnit: 'mm' } as const;

function cabinet(text: string): { readonly view: ProjectView; readonly plate: PlateId; readonly id: (name: string) => OnPlateId } {
  const view = viewOf(readCabinet(text));
  const plate = view.index.plates[0]?.id;
  if (plate === undefined) throw new Error('no plate');
  return {
    view,
    plate,
    id(name) {
      const found = [...view.index.rails, ...view.index.ducts, ...view.index.keepouts].find((record) => record.name === name);
      if (!found) throw new Error(`no ${name}`);
      return found.id;
    },
  };
}

const PLATE = 'plate MP1 width=400 height=600 depth=210\n';
const duct = (y: number) => `duct K1 plate=MP1 x=50 y=${y} length=200 width=40\n`;

describe('distances that are shown', () => {
  it('are those of what is in hand, with what they have to be', () => {
    const { view, plate, id } = cabinet(PLATE + duct(200) + railOn('1', 50, 100));
    // The blocks reach 24.25 mm over the rail's centre line at 100.
    const lines = distanceLines(view, plate, new Set([id('R1')]), MM);
    expect(lines.find(({ axis, tone }) => axis === 'y' && tone === 'kept')).toMatchObject({
      from: 124_250,
      to: 200_000,
      value: '75.7\u00a0mm',
      text: { en: '75.7\u00a0mm, at least 40\u00a0mm for 2.5\u00a0mm²', de: '75.7\u00a0mm, mindestens 40\u00a0mm bei 2.5\u00a0mm²' },
    });
    // And to the edges of the plate, of the rail itself.
    expect(lines.filter(({ tone }) => tone === 'plain').map(({ axis, from, to }) => [axis, from, to])).toEqual([
      ['x', 0, 50_000],
      ['x', 250_000, 400_000],
      ['y', 0, 82_500],
    ]);
  });

  it('are none where nothing is in hand and nothing is broken', () => {
    const { view, plate } = cabinet(PLATE + duct(200) + railOn('1', 50, 100));
    expect(distanceLines(view, plate, new Set(), MM)).toEqual([]);
  });

  it('are all that are broken, whatever is in hand, and read as short', () => {
    const { view, plate } = cabinet(PLATE + duct(164) + railOn('1', 50, 100));
    expect(distanceLines(view, plate, new Set(), MM)).toMatchObject([{ tone: 'broken', text: { en: '39.7\u00a0mm, at least 40\u00a0mm for 2.5\u00a0mm²' } }]);
    const overlapping = cabinet(PLATE + duct(120) + railOn('1', 50, 100));
    expect(distanceLines(overlapping.view, plate, new Set(), MM)).toMatchObject([{ tone: 'broken', text: { en: 'overlaps by 4.2\u00a0mm' } }]);
  });

  it('are not those between two things that move together', () => {
    const { view, plate, id } = cabinet(PLATE + duct(200) + railOn('1', 50, 100));
    const lines = distanceLines(view, plate, new Set([id('R1'), id('K1')]), MM);
    expect(lines.some(({ from, to }) => from === 124_250 && to === 200_000)).toBe(false);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('say how far something stands beyond the plate', () => {
    const { view, plate, id } = cabinet(PLATE + railOn('1', 300, 100));
    const beyond = distanceLines(view, plate, new Set([id('R1')]), MM).filter(({ tone }) => tone === 'broken');
    expect(beyond.map(({ text }) => text.de)).toContain('100\u00a0mm über die Platte hinaus');
  });
});

describe('the height of a rail', () => {
  const reading = (text: string) => {
    const { view, plate } = cabinet(text);
    const layout = platesOf(view).get(plate);
    const rail = layout?.rails[0];
    if (!rail) throw new Error('no rail');
    return heightReading(view, rail, layout.plate.depth, MM);
  };

  it('is told against the depth of the cabinet', () => {
    expect(reading(PLATE + railOn('1', 50, 100))).toEqual({
      tone: 'kept',
      text: { en: '40.4\u00a0mm of 210\u00a0mm depth', de: '40.4\u00a0mm von 210\u00a0mm Tiefe' },
      short: '40.4\u00a0mm / 210\u00a0mm',
    });
  });

  it('is too much where less than the clearance before the door is left', () => {
    const deep = (depth: number) => reading(`plate MP1 width=400 height=600 depth=${depth}\n${railOn('1', 50, 100)}`).tone;
    expect(deep(60.4)).toBe('kept');
    expect(deep(60.3)).toBe('broken');
  });

  it('is open where nobody says how deep the cabinet is, and never fine', () => {
    expect(reading(`plate MP1 width=400 height=600\n${railOn('1', 50, 100)}`)).toMatchObject({
      tone: 'open',
      text: { en: '40.4\u00a0mm high, depth not said' },
    });
  });
});

describe('the place of a rail that is put onto a plate by itself', () => {
  it('is below what lies there, far enough from it', () => {
    const { view, plate } = cabinet(PLATE + duct(200) + railOn('1', 50, 100) + railOn('2', 50, 300));
    const second = view.index.rails[1]?.id as RailId;
    const taken = run(view.document, { type: 'plate.clear', ids: [second] });
    const loose = viewOf(taken);
    const place = freePlace(loose, plate, second);
    // Duct to 240, 40 mm for the conductors, 24.25 mm of block.
    expect(place).toEqual({ x: 50_000, y: 305_000 });
    const put = viewOf(run(taken, { type: 'plate.arrange', plate, places: [{ id: second, x: place?.x as never, y: place?.y as never }] }));
    expect(distanceLines(put, plate, new Set(), MM)).toEqual([]);
    expect(recordsOf(put.document, 'rail')).toHaveLength(2);
  });

  it('is in the upper left corner of a bare plate', () => {
    const { view, plate } = cabinet(PLATE + railOn('1', 50, 100));
    const first = view.index.rails[0]?.id as RailId;
    const loose = viewOf(run(view.document, { type: 'plate.clear', ids: [first] }));
    expect(freePlace(loose, plate, first)).toEqual({ x: 50_000, y: 50_000 });
  });
});
