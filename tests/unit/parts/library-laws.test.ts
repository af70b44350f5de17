import { LANGUAGE_TAGS } from '../../../shared/text/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTES,
  type AttributeDefinition,
  type AttributeKey,
  type AttributeValueOf,
  type Part,
  companionKeys,
  coversSide,
  endPlatesFor,
  factOf,
  findPlates,
  formatAttributeValue,
  oppositeSide,
  roleOf,
  sameContour,
  sideState,
} from '../../../shared/parts/index.ts';
import { realLookup, realParts } from '../../support/real-library.ts';

const parts = realParts();
const blocks = parts.filter(({ kind }) => roleOf(kind) === 'block');
const plates = parts.filter(({ kind }) => roleOf(kind) === 'endPlate');
const anyPart = fc.constantFrom(...parts);
const anyBlock = fc.constantFrom(...blocks);
const named = (list: readonly Part[]): readonly string[] => list.map(({ key }) => key);

describe('sides of the parts of the library', () => {
  it('swap when the part is turned, and a part is open on one side at most', () => {
    for (const part of parts) {
      for (const side of ['left', 'right'] as const) {
        expect(sideState(part, true, side), part.key).toEqual(sideState(part, false, oppositeSide(side)));
      }
      const states = (['left', 'right'] as const).map((side) => sideState(part, false, side));
      const open = states.filter((state) => state.known && state.value === 'open').length;
      expect(open, part.key).toBe(factOf(part, 'geometry.openSide').known && roleOf(part.kind) === 'block' ? (factOfOpenSide(part) === 'none' ? 0 : 1) : 0);
    }
  });

  it('are unknown for exactly the blocks that do not say', () => {
    const silent = blocks.filter((part) => !factOf(part, 'geometry.openSide').known);
    expect(named(parts.filter((part) => !sideState(part, false, 'right').known))).toEqual(named(silent));
    expect(silent.length).toBeGreaterThan(100);
  });
});

function factOfOpenSide(part: Part): string {
  const fact = factOf(part, 'geometry.openSide');
  return fact.known ? fact.value : 'unknown';
}

describe('covers, among the parts of the library', () => {
  it('only plates, partitions and blocks do, and only blocks need it', () => {
    fc.assert(
      fc.property(anyPart, anyPart, (cover, covered) => {
        const fact = coversSide(cover, covered);
        const able = ['endPlate', 'partition', 'block'].includes(roleOf(cover.kind)) && roleOf(covered.kind) === 'block';
        if (!able) expect(fact).toMatchObject({ known: true, value: false });
        if (fact.known) expect(fact.source.id).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('a block covers a block of its own profile, itself above all', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        const same = sameContour(a, b);
        expect(sameContour(b, a).known).toBe(same.known);
        if (same.known && same.value) {
          expect(coversSide(a, b)).toMatchObject({ known: true, value: true });
          expect(coversSide(b, a)).toMatchObject({ known: true, value: true });
        }
        const self = coversSide(a, a);
        if (self.known) expect(self.value).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('every end plate that a block lists and the library has covers that block', () => {
    let checked = 0;
    for (const block of blocks) {
      for (const key of companionKeys(block)) {
        const plate = realLookup().get(key);
        if (!plate) continue;
        checked += 1;
        expect(coversSide(plate, block), `${plate.key} on ${block.key}`).toMatchObject({ known: true, value: true });
      }
    }
    expect(checked).toBeGreaterThan(600);
  });

  it('what is known only from a doubtful fact is itself in doubt', () => {
    for (const block of blocks) {
      const listed = block.attributes['compatibility.endPlates'];
      if (!listed || listed.confirmed) continue;
      for (const key of companionKeys(block)) {
        const plate = realLookup().get(key);
        if (plate) expect(coversSide(plate, block), `${plate.key} on ${block.key}`).toMatchObject({ confirmed: false });
      }
    }
  });
});

describe('end plates on offer', () => {
  const colors = [undefined, 'orange', 'gray', 'blue', 'mauve'] as const;

  it('are the same whatever colour is preferred: a preference orders and never leaves out', () => {
    fc.assert(
      fc.property(anyBlock, fc.constantFrom(...colors), (block, color) => {
        const offered = endPlatesFor(block, plates, color === undefined ? {} : { color });
        expect([...named(offered)].sort()).toEqual([...named(findPlates(block, plates))].sort());
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order in which the library is read', () => {
    fc.assert(
      fc.property(anyBlock, fc.shuffledSubarray([...plates], { minLength: plates.length }), (block, shuffled) => {
        expect(named(endPlatesFor(block, shuffled, { color: 'orange' }))).toEqual(named(endPlatesFor(block, plates, { color: 'orange' })));
      }),
      { numRuns: 60 },
    );
  });

  it('keep their order when others drop out: the ranking compares two plates at a time', () => {
    fc.assert(
      fc.property(anyBlock, fc.subarray([...plates]), (block, some) => {
        const kept = new Set(named(some));
        expect(named(endPlatesFor(block, some))).toEqual(named(endPlatesFor(block, plates)).filter((key) => kept.has(key)));
      }),
      { numRuns: 150 },
    );
  });

  it('for each block that has any begin with one that it lists, where it lists one that there is', () => {
    for (const block of blocks) {
      const listed = new Set(companionKeys(block).filter((key) => realLookup().get(key) !== undefined));
      const [best] = endPlatesFor(block, plates);
      if (listed.size > 0) expect(best && listed.has(best.key), block.key).toBe(true);
    }
  });
});

describe('every fact of the library in words', () => {
  it.each(LANGUAGE_TAGS)('reads well in %s: a number is tied to its unit, nothing is undefined', (language) => {
    for (const part of parts) {
      for (const [name, attribute] of Object.entries(part.attributes)) {
        const key = name as AttributeKey;
        const text = formatAttributeValue(key, attribute.value as AttributeValueOf<AttributeKey> as never, language);
        const definition: AttributeDefinition = ATTRIBUTES[key];
        expect(text, `${part.key} ${key}`).not.toMatch(/undefined|NaN|null|\[object|^\s|\s$/);
        if (definition.type !== 'quantity' && definition.type !== 'range') continue;
        // One number, or two with a dash between: the unit stands once, behind a blank that does not break.
        expect(text, `${part.key} ${key}`).toMatch(/^-?[\d/]+([.,]\d+)?((–| … )-?[\d/]+([.,]\d+)?)?(\u00a0(mm²?|in|AWG|g|MJ|A|k?V|mΩ|W|°C|N|s)|°)?$/);
        expect(text, `${part.key} ${key}`).not.toMatch(language === 'de' ? /\d\.\d/ : /\d,\d/);
      }
    }
  });
});
