import { describe, expect, it } from 'vitest';
import { type Fact, type Part, type Side, coversSide, oppositeSide, sameContour, sideState } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { realPart } from '../../support/real-library.ts';
import { makePart, withFacts } from '../../support/sample-parts.ts';

function valueOf<T>(fact: Fact<T>): T | 'unknown' {
  return fact.known ? fact.value : 'unknown';
}
function unconfirmed(part: Part, key: keyof Part['attributes']): Part {
  const attribute = part.attributes[key];
  return { ...part, attributes: { ...part.attributes, [key]: { ...attribute, confirmed: false } } };
}

const block = makePart('WAGO', 'B', 'through-terminal', { 'geometry.openSide': 'right' });
const plate = makePart('WAGO', 'P', 'end-plate', {});

describe('sideState', () => {
  it.each([
    ['right', false, 'right', 'open'],
    ['right', false, 'left', 'closed'],
    ['right', true, 'right', 'closed'],
    ['right', true, 'left', 'open'],
    ['left', false, 'left', 'open'],
    ['left', false, 'right', 'closed'],
    ['left', true, 'right', 'open'],
    ['left', true, 'left', 'closed'],
    ['none', false, 'left', 'closed'],
    ['none', true, 'right', 'closed'],
  ] as const)('of a block open %s, turned %s, on its %s is %s', (openSide, turned, side, state) => {
    expect(valueOf(sideState(withFacts(block, { 'geometry.openSide': openSide }), turned, side))).toBe(state);
  });

  it('is unknown where the open side is unknown or the value means nothing', () => {
    for (const side of ['left', 'right'] as const) {
      expect(valueOf(sideState(withFacts(block, { 'geometry.openSide': undefined }), false, side))).toBe('unknown');
      expect(valueOf(sideState(withFacts(block, { 'geometry.openSide': 'front' }), false, side))).toBe('unknown');
    }
  });

  it('turning twice changes nothing, turning once swaps the sides', () => {
    for (const openSide of ['left', 'right', 'none']) {
      const part = withFacts(block, { 'geometry.openSide': openSide });
      for (const side of ['left', 'right'] as const satisfies readonly Side[]) {
        expect(sideState(part, true, side)).toEqual(sideState(part, false, oppositeSide(side)));
      }
    }
  });

  it('keeps origin and doubt of the open side', () => {
    const doubtful = unconfirmed(block, 'geometry.openSide');
    expect(sideState(doubtful, false, 'right')).toMatchObject({ confirmed: false, source: { id: 'sheet' } });
    expect(sideState(block, false, 'right')).toMatchObject({ confirmed: true });
  });

  it.each([
    ['end-plate', 'plate'],
    ['partition-plate', 'plate'],
    ['ex-separator', 'neutral'],
    ['end-stop', 'neutral'],
    ['busbar-carrier', 'neutral'],
    ['jumper-bar', 'neutral'],
    ['pluggable-connector-plug', 'neutral'],
  ] as const)('of an %s is %s on both sides, whatever its open side', (kind, state) => {
    const part = makePart('WAGO', 'X', kind, { 'geometry.openSide': 'right' });
    for (const turned of [false, true]) {
      expect(valueOf(sideState(part, turned, 'left'))).toBe(state);
      // What the kind of a part decides needs no document.
      expect(sideState(part, turned, 'right')).toEqual({ known: true, value: state, source: { id: 'derived', at: 'kind of part' }, confirmed: true });
    }
  });
});

describe('coversSide', () => {
  const listing = withFacts(block, { 'compatibility.endPlates': ['P', 'Q'] });
  const outline = (part: Part, depth: number, height: number): Part =>
    withFacts(part, { 'geometry.depth': mm(depth), 'geometry.height': mm(height) });

  it('nothing but plates and blocks covers', () => {
    for (const kind of ['end-stop', 'ex-separator', 'busbar-carrier', 'marker', 'din-rail', 'jumper-bar'] as const) {
      const other = outline(makePart('WAGO', 'P', kind, { 'geometry.contour': 'c' }), 200, 200);
      expect(valueOf(coversSide(other, outline(withFacts(listing, { 'geometry.contour': 'c' }), 10, 10)))).toBe(false);
    }
  });

  it('only blocks have something to cover', () => {
    expect(valueOf(coversSide(plate, plate))).toBe(false);
    expect(valueOf(coversSide(plate, makePart('WAGO', 'S', 'end-stop', {})))).toBe(false);
  });

  it('a listed plate covers, even where its size is unknown or its profile has another name', () => {
    expect(valueOf(coversSide(plate, listing))).toBe(true);
    const renamed = withFacts(plate, { 'geometry.contour': 'x' });
    expect(valueOf(coversSide(renamed, withFacts(listing, { 'geometry.contour': 'y' })))).toBe(true);
  });

  it('a plate that a confirmed list of its maker leaves out does not cover, even where it is large enough', () => {
    const other = outline(makePart('WAGO', 'Z', 'end-plate', {}), 100, 100);
    expect(valueOf(coversSide(other, outline(listing, 50, 30)))).toBe(false);
  });

  it('an unconfirmed list leaves it to the outlines', () => {
    const other = makePart('WAGO', 'Z', 'end-plate', {});
    const doubtful = unconfirmed(listing, 'compatibility.endPlates');
    expect(valueOf(coversSide(other, doubtful))).toBe('unknown');
    expect(valueOf(coversSide(outline(other, 100, 100), outline(doubtful, 50, 30)))).toBe(true);
    expect(valueOf(coversSide(outline(other, 40, 100), outline(doubtful, 50, 30)))).toBe(false);
    expect(coversSide(plate, doubtful)).toMatchObject({ value: true, confirmed: false });
  });

  it('a list says nothing about plates of other makers, nor does an empty one', () => {
    expect(valueOf(coversSide(makePart('ACME', 'P', 'end-plate', {}), listing))).toBe('unknown');
    expect(valueOf(coversSide(plate, withFacts(block, { 'compatibility.endPlates': [] })))).toBe('unknown');
  });

  it('a list does not speak of partition plates that it leaves out', () => {
    const partition = makePart('WAGO', 'T', 'partition-plate', {});
    expect(valueOf(coversSide(partition, listing))).toBe('unknown');
    expect(valueOf(coversSide(outline(partition, 60, 40), outline(listing, 50, 30)))).toBe(true);
    expect(valueOf(coversSide(makePart('WAGO', 'P', 'partition-plate', {}), listing))).toBe(true);
  });

  it('the same profile covers, a different one leaves it to the outlines', () => {
    const withContour = (part: Part, contour: string): Part => withFacts(part, { 'geometry.contour': contour });
    expect(valueOf(coversSide(withContour(plate, 'c'), withContour(block, 'c')))).toBe(true);
    expect(valueOf(coversSide(withContour(block, 'c'), withContour(block, 'c')))).toBe(true);
    expect(valueOf(coversSide(withContour(plate, 'c'), withContour(block, 'd')))).toBe('unknown');
    expect(valueOf(coversSide(outline(withContour(plate, 'c'), 50, 30), outline(withContour(block, 'd'), 50, 30)))).toBe(true);
  });

  it('blocks with the same end plates cover each other, in whatever order these are listed', () => {
    const other = makePart('WAGO', 'B2', 'ground-terminal', { 'compatibility.endPlates': ['Q', 'P'] });
    expect(valueOf(coversSide(other, listing))).toBe(true);
    const fewer = withFacts(other, { 'compatibility.endPlates': ['P'] });
    expect(valueOf(coversSide(fewer, listing))).toBe('unknown');
    expect(valueOf(coversSide({ ...other, manufacturer: 'ACME' }, listing))).toBe('unknown');
    expect(coversSide(unconfirmed(other, 'compatibility.endPlates'), listing)).toMatchObject({ confirmed: false });
    expect(coversSide(other, unconfirmed(listing, 'compatibility.endPlates'))).toMatchObject({ confirmed: false });
  });

  it('by outline: both directions to say yes, one to say no', () => {
    const small = outline(block, 48.5, 32.9);
    expect(valueOf(coversSide(outline(plate, 48.5, 32.9), small))).toBe(true);
    expect(valueOf(coversSide(outline(plate, 48.499, 50), small))).toBe(false);
    expect(valueOf(coversSide(outline(plate, 60, 32.899), small))).toBe(false);
    expect(valueOf(coversSide(withFacts(plate, { 'geometry.depth': mm(40) }), small))).toBe(false);
    expect(valueOf(coversSide(withFacts(plate, { 'geometry.depth': mm(60) }), small))).toBe('unknown');
    expect(valueOf(coversSide(outline(plate, 60, 60), withFacts(small, { 'geometry.height': undefined })))).toBe('unknown');
  });

  it('an outline is as sure as its least sure size', () => {
    const small = outline(block, 48.5, 32.9);
    const large = outline(plate, 60, 60);
    expect(coversSide(large, small)).toMatchObject({ value: true, confirmed: true });
    for (const key of ['geometry.depth', 'geometry.height'] as const) {
      expect(coversSide(unconfirmed(large, key), small)).toMatchObject({ value: true, confirmed: false });
      expect(coversSide(large, unconfirmed(small, key))).toMatchObject({ value: true, confirmed: false });
    }
    const short = outline(plate, 40, 60);
    expect(coversSide(unconfirmed(short, 'geometry.depth'), small)).toMatchObject({ value: false, confirmed: false });
    expect(coversSide(short, unconfirmed(small, 'geometry.depth'))).toMatchObject({ value: false, confirmed: false });
    const low = outline(plate, 60, 20);
    expect(coversSide(low, small)).toMatchObject({ value: false, confirmed: true });
    expect(coversSide(unconfirmed(low, 'geometry.height'), small)).toMatchObject({ value: false, confirmed: false });
    expect(coversSide(low, unconfirmed(small, 'geometry.height'))).toMatchObject({ value: false, confirmed: false });
    // A size that does not decide does not make the answer doubtful.
    expect(coversSide(unconfirmed(short, 'geometry.height'), small)).toMatchObject({ value: false, confirmed: true });
  });

  it('knows nothing of parts of which nothing is known', () => {
    expect(coversSide(plate, block)).toEqual({ known: false });
    expect(coversSide(block, block)).toEqual({ known: false });
  });
});

describe('sameContour', () => {
  it('compares profiles and is unknown where one is', () => {
    const a = withFacts(block, { 'geometry.contour': 'a' });
    expect(valueOf(sameContour(a, a))).toBe(true);
    expect(valueOf(sameContour(a, withFacts(block, { 'geometry.contour': 'b' })))).toBe(false);
    expect(valueOf(sameContour(a, block))).toBe('unknown');
    expect(valueOf(sameContour(block, a))).toBe('unknown');
    expect(sameContour(a, unconfirmed(a, 'geometry.contour'))).toMatchObject({ confirmed: false });
  });
});

describe('real parts', () => {
  it.each([
    ['2002-1292', '2002-1204', true],
    ['2002-1291', '2002-1207', true],
    ['2002-1292', '2001-1201', true], // the 1.5 mm² blocks share the plates of the 2.5 mm² blocks
    ['2002-1292', '2002-1401', false], // four conductors: longer
    ['2002-1292', '2016-1201', false], // 16 mm²: larger
    ['2000-1292', '2002-1204', false], // same length, other housing
    ['2016-1292', '2002-1204', false], // larger, but latches into another housing
    ['2002-1204', '2002-1201', true],
    ['2002-1401', '2002-1204', true],
    ['2002-1204', '2002-1401', false],
    ['2002-2291', '2002-2201', true],
    ['249-116', '2002-1204', false],
    ['209-189', '2002-1204', false],
  ])('%s on %s: %s', (cover, covered, expected) => {
    expect(valueOf(coversSide(realPart(cover), realPart(covered)))).toBe(expected);
  });

  it('cannot tell for an oversized separator of unknown size', () => {
    expect(valueOf(coversSide(realPart('2002-1293'), realPart('2002-1204')))).toBe('unknown');
  });

  it('the open side of TOPJOB S blocks is right, and not confirmed', () => {
    expect(sideState(realPart('2002-1204'), false, 'right')).toMatchObject({ value: 'open', confirmed: false });
    expect(sideState(realPart('3209510'), false, 'right')).toEqual({ known: false });
  });
});
