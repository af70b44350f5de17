import { type Fact, type Part, UNKNOWN, factOf, roleOf } from '../parts/index.ts';

/** How a jumper goes with a block: `restricted` where the maker allows it under conditions that our sources do not state. */
export type JumperFit = 'fits' | 'restricted' | 'unfit';

/**
 * Whether a jumper goes into the slots of a block. Answered by the first of these that can: the block's own lists of
 * jumpers, the jumper's lists of series and of articles, and for test accessories likewise. A list that leaves the other
 * out says no only for a block and a jumper of one maker. Unknown otherwise.
 */
export function jumperFits(jumper: Part, block: Part): Fact<JumperFit> {
  if (roleOf(block.kind) !== 'block') return { known: true, value: 'unfit', source: { id: 'derived', at: 'kind of part' }, confirmed: true };
  const sameMaker = jumper.manufacturer === block.manufacturer;
  if (!sameMaker) return UNKNOWN;
  const restricted = factOf(block, 'compatibility.jumpersRestricted');
  if (restricted.known && restricted.value.includes(jumper.article)) return { ...restricted, value: 'restricted' };
  const listed = factOf(block, 'compatibility.jumpers');
  if (listed.known && listed.value.includes(jumper.article)) return { ...listed, value: 'fits' };

  const series = factOf(block, 'series');
  const forSeries = factOf(jumper, 'compatibility.series');
  const restrictedSeries = factOf(jumper, 'compatibility.seriesRestricted');
  const articles = factOf(jumper, 'compatibility.articles');
  if (articles.known && articles.value.includes(block.article)) return { ...articles, value: 'fits' };
  if (series.known && forSeries.known && forSeries.value.includes(series.value)) return { ...forSeries, value: 'fits' };
  if (series.known && restrictedSeries.known && restrictedSeries.value.includes(series.value)) {
    return { ...restrictedSeries, value: 'restricted' };
  }
  const ownSeries = factOf(jumper, 'series');
  if (series.known && ownSeries.known && series.value === ownSeries.value) return { ...ownSeries, value: 'fits' };
  if (series.known && forSeries.known) return { ...forSeries, value: 'unfit', confirmed: forSeries.confirmed && series.confirmed };
  if (articles.known) return { ...articles, value: 'unfit' };
  return UNKNOWN;
}
