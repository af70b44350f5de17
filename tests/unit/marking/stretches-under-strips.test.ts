import { describe, expect, it } from 'vitest';
import { stretchesUnderStrips } from '../../../shared/marking/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { type SketchOptions, railId, sketchRail } from '../../support/rail-sketch.ts';

/** What each strip of a sketch covers: places of the items from the first block to the last. */
function stretches(sketch: string, options?: SketchOptions): readonly (readonly [first: number, last: number])[] {
  const layout = layoutOf(viewOf(sketchRail(sketch, options)), railId(1));
  if (!layout) throw new Error('no rail');
  const place = new Map(layout.items.map((placed, index) => [placed, index + 1]));
  return [...stretchesUnderStrips(layout)].map(({ placed }) => {
    const places = placed.map((each) => place.get(each) ?? 0);
    expect(places, 'without a hole').toEqual(places.map((_, offset) => (places[0] ?? 0) + offset));
    return [places[0] ?? 0, places.at(-1) ?? 0] as const;
  });
}

describe('a marking strip', () => {
  it.each<readonly [string, string, readonly (readonly [number, number])[]]>([
    ['covers the blocks between two stops', 'ES 3xB EP ES', [[2, 4]]],
    ['goes over end plates between blocks, not over those at its ends', 'ES EP B EP B EP ES', [[3, 5]]],
    ['is separated by an end stop', 'ES 2xB EP ES 2xB EP ES', [[2, 3], [6, 7]]],
    ['is separated by a partition and by a separator', 'B TP B SEP B', [[1, 1], [3, 3], [5, 5]]],
    ['is separated by a busbar carrier', 'B BC B', [[1, 1], [3, 3]]],
    ['is separated by a gap that parts runs', '2xB _0.051 2xB', [[1, 2], [3, 4]]],
    ['goes over a gap that does not', '2xB _0.05 2xB', [[1, 4]]],
    ['ends before a block of unknown width and begins anew behind it', 'B U B', [[1, 1], [3, 3]]],
    ['covers nothing where there is no block', 'ES EP ES', []],
    ['covers nothing of an empty rail', '', []],
  ])('%s', (_, sketch, expected) => {
    expect(stretches(sketch)).toEqual(expected);
  });

  it('is made for blocks of no terminal strip only where one of them has a label', () => {
    expect(stretches('3xB', { strip: null })).toEqual([]);
    expect(stretches('B B:7 B', { strip: null })).toEqual([[1, 3]]);
    expect(stretches('B ES B:7', { strip: null })).toEqual([[3, 3]]);
  });

  it('is made for a terminal strip without labels too', () => {
    expect(stretches('3xB', { strip: '-X1' })).toEqual([[1, 3]]);
  });
});
