import { describe, expect, it } from 'vitest';
import { companionKeys, coversSide, endPlatesFor, findPlates } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { realLookup, realPart, realParts } from '../../support/real-library.ts';
import { makePart, withFacts } from '../../support/sample-parts.ts';

const block = makePart('WAGO', 'B', 'through-terminal', { 'compatibility.endPlates': ['P2', 'P1', 'P3'] });
const plateOf = (article: string, thickness?: number, color?: string) =>
  makePart('WAGO', article, 'end-plate', {
    ...(thickness !== undefined && { 'geometry.width': mm(thickness) }),
    ...(color !== undefined && { 'material.color': color }),
  });
const articles = (parts: readonly { article: string }[]): readonly string[] => parts.map((part) => part.article);

describe('endPlatesFor', () => {
  it('leaves out what is not known to cover', () => {
    const candidates = [plateOf('P1', 1), plateOf('Z', 0.5), makePart('WAGO', 'P2', 'end-stop', {}), block];
    expect(articles(endPlatesFor(block, candidates))).toEqual(['P1']);
    expect(endPlatesFor(block, [])).toEqual([]);
  });

  it('prefers the wanted colour, then known thickness, then the thinnest, then the order number', () => {
    const candidates = [plateOf('P3', 2, 'orange'), plateOf('P2', undefined, 'orange'), plateOf('P1', 1, 'gray')];
    expect(articles(endPlatesFor(block, candidates, { color: 'orange' }))).toEqual(['P3', 'P2', 'P1']);
    expect(articles(endPlatesFor(block, candidates, { color: 'gray' }))).toEqual(['P1', 'P3', 'P2']);
    expect(articles(endPlatesFor(block, candidates))).toEqual(['P1', 'P3', 'P2']);
    expect(articles(endPlatesFor(block, [plateOf('P2', 1), plateOf('P1', 1)]))).toEqual(['P1', 'P2']);
    expect(articles(endPlatesFor(block, [plateOf('P1', 1.001), plateOf('P2', 1)]))).toEqual(['P2', 'P1']);
  });

  it('a plate of unknown colour is not of the wanted one', () => {
    const candidates = [plateOf('P1', 0.5), plateOf('P2', 1, 'orange')];
    expect(articles(endPlatesFor(block, candidates, { color: 'orange' }))).toEqual(['P2', 'P1']);
  });

  it('prefers listed plates to plates of the profile, and these to plates that are merely large enough', () => {
    const sized = withFacts(block, {
      'compatibility.endPlates': undefined,
      'geometry.contour': 'c',
      'geometry.depth': mm(50),
      'geometry.height': mm(30),
    });
    const large = withFacts(plateOf('L', 0.3), { 'geometry.depth': mm(60), 'geometry.height': mm(60) });
    const fitting = withFacts(plateOf('F', 2), { 'geometry.contour': 'c' });
    expect(articles(endPlatesFor(sized, [large, fitting]))).toEqual(['F', 'L']);
    // Another profile is no recommendation: thickness decides, as among plates of no profile.
    const foreign = withFacts(plateOf('O', 0.5), { 'geometry.contour': 'd', 'geometry.depth': mm(60), 'geometry.height': mm(60) });
    expect(articles(endPlatesFor(sized, [foreign, large]))).toEqual(['L', 'O']);
    expect(articles(endPlatesFor(sized, [foreign, fitting]))).toEqual(['F', 'O']);
    const listing = withFacts(sized, { 'compatibility.endPlates': ['P1'] });
    expect(articles(endPlatesFor(listing, [fitting, plateOf('P1', 3)]))).toEqual(['P1', 'F']);
  });

  it('does not depend on the order of the candidates', () => {
    const candidates = [plateOf('P1', 1, 'gray'), plateOf('P2', 1, 'orange'), plateOf('P3', 1)];
    const expected = endPlatesFor(block, candidates, { color: 'orange' });
    expect(endPlatesFor(block, candidates.toReversed(), { color: 'orange' })).toEqual(expected);
  });

  it('finds the plates of real blocks among all parts', () => {
    const best = (article: string, color?: string) =>
      endPlatesFor(realPart(article), realParts(), color === undefined ? {} : { color })[0]?.article;
    expect(best('2002-1204', 'orange')).toBe('2002-1292');
    expect(best('2002-1204', 'gray')).toBe('2002-1291');
    expect(best('2001-1201', 'orange')).toBe('2002-1292');
    expect(best('2002-1401', 'orange')).toBe('2002-1492');
    expect(best('2004-1201', 'orange')).toBe('2004-1292');
    expect(best('2016-1207', 'orange')).toBe('2016-1292');
    expect(best('2002-2201', 'orange')).toBe('2002-2292');
    expect(best('2002-2231', 'gray')).toBe('2002-2291');
    expect(best('3209510')).toBe('3030417');
    expect(best('1020000000')).toBe('1050000000');
    expect(best('285-134')).toBeUndefined();
  });

  it('gives every block with listed plates one that the library has', () => {
    const blocks = realParts().filter((part) => part.attributes['compatibility.endPlates'] !== undefined);
    expect(blocks.length).toBeGreaterThan(380);
    const without = blocks.filter((part) => endPlatesFor(part, companionKeys(part).flatMap((key) => realLookup().get(key) ?? [])).length === 0);
    expect(articles(without)).toEqual([]);
  });
});

describe('findPlates', () => {
  it('takes no blocks and no stops, even where they would cover', () => {
    const twin = withFacts(makePart('WAGO', 'B2', 'ground-terminal', {}), { 'compatibility.endPlates': ['P2', 'P1', 'P3'] });
    expect(coversSide(twin, block)).toMatchObject({ known: true, value: true });
    expect(findPlates(block, [twin, makePart('WAGO', 'P1', 'end-stop', {}), makePart('WAGO', 'P1', 'cover', {})])).toEqual([]);
  });

  it('takes partition plates too and keeps the order', () => {
    const partition = makePart('WAGO', 'P1', 'partition-plate', {});
    expect(articles(findPlates(block, [plateOf('P3'), partition, plateOf('Q'), plateOf('P2')]))).toEqual(['P3', 'P1', 'P2']);
    expect(articles(endPlatesFor(block, [partition]))).toEqual([]);
  });
});

describe('companionKeys', () => {
  it('names low rails for a rail, all of which the library has', () => {
    const rails = companionKeys(realPart('210-118')).map((key) => realLookup().get(key));
    expect(rails.length).toBeGreaterThan(2);
    expect(rails.every((rail) => rail?.attributes['rail.height']?.value === mm(7.5))).toBe(true);
  });

  it('names the end plates that a part lists', () => {
    expect(companionKeys(block)).toEqual(['wago:P2', 'wago:P1', 'wago:P3']);
    expect(companionKeys(realPart('2002-1204'))).toEqual(['wago:2002-1291', 'wago:2002-1292']);
    expect(companionKeys(realPart('3209510'))).toEqual(['phoenix-contact:3030417']);
    expect(companionKeys(plateOf('P1'))).toEqual([]);
  });
});
