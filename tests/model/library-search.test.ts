import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../db/index.ts';
import { type Part, type PartKey, coversSide, endPlatesFor, oppositeSide, sideState } from '../../shared/parts/index.ts';
import { searchTokens } from '../../db/library/fold.ts';
import { realParts } from '../support/real-library.ts';

const parts = realParts();
const library = memoryLibrary(parts);
afterAll(() => library.close());
const anyPart = fc.constantFrom(...parts);
const keysFor = (text: string): readonly PartKey[] => library.searchParts({ text, limit: 2000, offset: 0 }).parts.map((part) => part.key);

/** Pieces of three or more characters from the words that describe a part, as a user may remember them. */
const remembered = anyPart.chain((part) => {
  const words = searchTokens(`${part.article} ${part.manufacturer} ${part.description.en} ${part.description.de}`).filter((word) => word.length >= 3);
  const piece = fc.constantFrom(...words).chain((word) =>
    fc
      .tuple(fc.nat(word.length - 3), fc.nat(word.length))
      .map(([start, more]) => searchTokens(word.slice(start, start + 3 + more)).join(' '))
      // What is shorter without the marks at its ends is looked up as the beginning of a word instead.
      .map((text) => (text.length >= 3 ? text : word)),
  );
  return fc.record({ part: fc.constant(part), pieces: fc.array(piece, { minLength: 1, maxLength: 4 }) });
});

describe('search', () => {
  it('finds a part by whatever pieces of its words one remembers', () => {
    fc.assert(
      fc.property(remembered, ({ part, pieces }) => {
        expect(keysFor(pieces.join(' '))).toContain(part.key);
      }),
      { numRuns: 300 },
    );
  });

  it('another word never finds more, and the order of words does not matter', () => {
    fc.assert(
      fc.property(remembered, ({ pieces }) => {
        const all = keysFor(pieces.join(' '));
        // Texts that read as the beginning of an order number or type are found by that as well.
        const fewer = new Set(keysFor(pieces.slice(0, 1).join(' ')));
        const mayBeANumber = /^[\d\s./-]+$/.test(pieces.join(''));
        if (!mayBeANumber) expect(all.filter((key) => !fewer.has(key))).toEqual([]);
        expect(keysFor(pieces.toReversed().join(' ')).toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('never throws and its numbers agree, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(30), fc.nat(30), (text, offset, limit) => {
        const page = library.searchParts({ text, offset, limit });
        const count = page.facets.makers.reduce((sum, maker) => sum + maker.count, 0);
        expect(count).toBe(page.total);
        expect(page.parts.length).toBe(Math.max(0, Math.min(limit, page.total - offset)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('covering', () => {
  const blocks = parts.filter((part) => part.kind.endsWith('-terminal'));
  const anyBlock = fc.constantFrom(...blocks);

  it('a block covers itself wherever anything is known of its outline', () => {
    fc.assert(
      fc.property(anyBlock, (block: Part) => {
        const covers = coversSide(block, block);
        const known = block.attributes['compatibility.endPlates'] !== undefined || block.attributes['geometry.contour'] !== undefined;
        if (known) expect(covers).toMatchObject({ known: true, value: true });
        if (covers.known) expect(covers.value).toBe(true);
      }),
    );
  });

  it('a chosen end plate covers, and no candidate that covers is left out', () => {
    fc.assert(
      fc.property(anyBlock, fc.shuffledSubarray([...parts], { maxLength: 200 }), (block, candidates) => {
        const chosen = new Set(endPlatesFor(block, candidates).map((plate) => plate.key));
        for (const candidate of candidates) {
          const covers = candidate.kind === 'end-plate' ? coversSide(candidate, block) : { known: false as const };
          expect(chosen.has(candidate.key)).toBe(covers.known && covers.value);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('turning swaps the sides of every part', () => {
    fc.assert(
      fc.property(anyPart, fc.constantFrom('left' as const, 'right' as const), (part, side) => {
        expect(sideState(part, true, side)).toEqual(sideState(part, false, oppositeSide(side)));
      }),
    );
  });
});
