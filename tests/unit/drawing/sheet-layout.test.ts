import { describe, expect, it } from 'vitest';
import { type Scene, drawingSheets, nodeBox } from '../../../shared/drawing/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { sketchRail } from '../../support/rail-sketch.ts';
import { RAIL, withFacts } from '../../support/sample-parts.ts';
import { OPTIONS, nodesOf } from './support.ts';

describe('rails on sheets', () => {
  // Nothing but the rails themselves: no title, no captions.
  const bare = { ...OPTIONS, show: new Set<never>() };
  const ofWidth = (width: number) => withFacts(RAIL, { 'rail.width': um(width) });
  function sheets(count: number, length: number, width = 35_000): readonly Scene[] {
    let document = sketchRail('', { length, rail: ofWidth(width) });
    for (let made = 1; made < count; made += 1) document = sketchRail('', { length, rail: ofWidth(width), into: document });
    return drawingSheets(viewOf(document), bare);
  }
  const size = ([sheet]: readonly Scene[]) => [sheet!.bounds.right / 1000, sheet!.bounds.bottom / 1000];

  it('take the next size up as soon as a margin of 12 mm would be too small', () => {
    expect(size(sheets(1, 297 - 24))).toEqual([297, 210]);
    expect(size(sheets(1, 297 - 24 + 0.001))).toEqual([420, 297]);
    expect(size(sheets(1, 1189 - 24))).toEqual([1189, 841]);
    expect(size(sheets(1, 1189 - 24 + 0.001))).toEqual([1189.001, 210]);
  });

  it('take the next size up as soon as the foot would have no room', () => {
    expect(size(sheets(1, 100, 210_000 - 24_000 - 8000))).toEqual([297, 210]);
    expect(size(sheets(1, 100, 210_000 - 24_000 - 8000 + 2))).toEqual([420, 297]);
  });

  it('stand 9 mm apart, and go on to the next sheet where they would reach the foot', () => {
    const middles = (count: number) => sheets(count, 200).map((sheet) => nodesOf(sheet, 'rail').map(({ y }) => y));
    expect(middles(5)).toEqual([[29_500, 73_500, 117_500, 161_500], [29_500]]);
    // 12 + 84.5 + 9 + 84.5 = 190 mm: just above margin and foot.
    expect(sheets(2, 200, 84_500)).toHaveLength(1);
    expect(sheets(2, 200, 84_502)).toHaveLength(2);
    for (const sheet of sheets(5, 200)) {
      for (const node of nodesOf(sheet, 'rail')) expect(nodeBox(node)).toMatchObject({ left: 12_000, right: 212_000 });
    }
  });
});
