import { describe, expect, it } from 'vitest';
import { buildIndex, emptyDocument, mintId } from '../../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../../shared/rail/index.ts';
import { mm } from '../../../../../../shared/units/index.ts';
import {
  boxOfRecord,
  centreOf,
  itemBox,
  railOfRow,
  rowAt,
  rowBox,
  rowOf,
  sheetOf,
} from '../../../../../../renderer/state/views/rails/sheet.ts';
import { itemsOf, run, sketchRail } from '../../../../../support/rail-sketch.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');
const two = sketchRail('ES 3xB', { length: 300, into: sketchRail('2xG', { length: 500 }) });

describe('sheet', () => {
  it('stacks rails in their order without overlap', () => {
    const { rows, bounds } = sheetOf(viewOf(two));
    expect(rows.map((row) => row.layout.rail.name)).toEqual(['R1', 'R2']);
    expect(rows[1]!.top).toBe(rows[0]!.bottom);
    for (const row of rows) {
      expect(row.axis - row.half).toBeGreaterThan(row.top);
      expect(row.axis + row.half).toBeLessThan(row.bottom);
    }
    expect(bounds.bottom).toBe(rows[1]!.bottom);
    expect(bounds.right).toBe(mm(506));
    expect(bounds.left).toBe(mm(-6));
  });

  it('gives rows the room that their tallest item needs', () => {
    const [tall, low] = sheetOf(viewOf(two)).rows;
    expect(tall!.half).toBeGreaterThanOrEqual(mm(70.3) / 2);
    expect(low!.half).toBe(mm(26));
  });

  it('makes a row wider than its rail where something stands beyond its end', () => {
    const [row] = sheetOf(viewOf(sketchRail('20xB', { length: 50 }))).rows;
    expect(row!.right).toBe(mm(5 + 104));
    expect(rowBox(row!).right).toBe(mm(109));
  });

  it('has a size without rails', () => {
    const { rows, bounds } = sheetOf(viewOf(emptyDocument()));
    expect(rows).toEqual([]);
    expect(bounds.right).toBeGreaterThan(mm(300));
    expect(bounds.bottom).toBeGreaterThan(mm(50));
  });

  it('is made once for a view', () => {
    const view = viewOf(two);
    expect(sheetOf(view)).toBe(sheetOf(view));
  });

  it('puts unplaced items side by side into a tray below the rails', () => {
    const removed = run(two, { type: 'rail.remove', rail: R1 });
    const { rows } = sheetOf(viewOf(removed));
    expect(rows.map((row) => row.kind)).toEqual(['rail', 'tray']);
    const tray = rows[1]!;
    expect(tray.layout.items.map(({ x }) => x)).toEqual([0, mm(12)]);
    expect(railOfRow(tray)).toBeUndefined();
    expect(railOfRow(rows[0]!)).toBe(R2);
    expect(rowOf(sheetOf(viewOf(removed)), undefined)?.kind).toBe('tray');
    const id = buildIndex(removed).itemsByRail.get('unplaced')![1]!.id;
    expect(boxOfRecord(viewOf(removed), id)).toMatchObject({ left: mm(12), right: mm(24) });
  });

  it('finds the row at a height, and the place of records', () => {
    const view = viewOf(two);
    const sheet = sheetOf(view);
    const [first, second] = sheet.rows;
    expect(rowAt(sheet, first!.axis)).toBe(first);
    expect(rowAt(sheet, second!.top)).toBe(second);
    expect(rowAt(sheet, mm(-1))).toBeUndefined();
    expect(rowAt(sheet, second!.bottom)).toBeUndefined();
    expect(boxOfRecord(view, R2)).toEqual(rowBox(second!));
    const block = itemsOf(two, R2)[1]!;
    const box = boxOfRecord(view, block.id)!;
    expect(box).toMatchObject({ left: mm(11), right: mm(16.2) });
    expect(box).toEqual(itemBox(second!, second!.layout.items[1]!));
    expect(centreOf(box)).toEqual({ x: mm(13.6), y: second!.axis });
    expect(boxOfRecord(view, mintId('item', 'none'))).toBeUndefined();
    expect(boxOfRecord(view, mintId('strip', '-X1'))).toBeUndefined();
  });
});
