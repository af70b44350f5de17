import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionAt, parsePlacements } from '../../../shared/notation/index.ts';
import { partOfWord } from '../../../shared/notation/quick-insert-words.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { mintId } from '../../../shared/project/index.ts';
import { ALL_PARTS, BLOCK, PE, SAMPLE_LIBRARY, withFacts } from '../../support/sample-parts.ts';

const GRAY: Part = { ...withFacts(BLOCK, { 'material.color': 'gray', 'connection.points': 2 }), key: 'wago:2002-1201', article: '2002-1201' };
const FAMILY = [...ALL_PARTS, GRAY];
const potentials = new Map([['L1', mintId('potential', 'l1')]]);

function read(text: string, family: readonly Part[] = FAMILY) {
  return parsePlacements(text, SAMPLE_LIBRARY, { potentials, partOfWord: (word, named) => partOfWord(word, named, family) });
}
/** Items in short, equal neighbours counted; or the faults with their columns. */
function short(text: string, family?: readonly Part[]): string {
  const parsed = read(text, family);
  if (!parsed.ok) return parsed.errors.map(({ column, message }) => `${column}: ${message.en}`).join(' | ');
  return parsed.items
    .map(({ part, levels = [], gapBefore, turned }) =>
      `${gapBefore === undefined ? '' : `_${gapBefore / 1000} `}${part.slice(5)}${turned ? "'" : ''}${levels.map(({ designation, potential }) => `${designation === undefined ? '' : `:${designation}`}${potential ? '@' : ''}`).join('')}`,
    )
    .join(' ');
}
const A = '2002-1204';
const P = '2002-1207';

describe('patterns', () => {
  it.each([
    ['2x (3x 2002-1204 + 1x 2002-1207)', `${A} ${A} ${A} ${P} ${A} ${A} ${A} ${P}`],
    ['2 x (3x 2002-1204 + 2002-1207)', `${A} ${A} ${A} ${P} ${A} ${A} ${A} ${P}`],
    ['2x(2002-1204 + 2002-1207)', `${A} ${P} ${A} ${P}`],
    ['2 times (2002-1204 + 2002-1207)', `${A} ${P} ${A} ${P}`],
    ['2002-1204 + 2002-1207, 2 times', `${A} ${P} ${A} ${P}`],
    ['2002-1204 + 2002-1207, 2 mal', `${A} ${P} ${A} ${P}`],
    ['2002-1204 + 2002-1207, 2x', `${A} ${P} ${A} ${P}`],
    ['2x 2002-1204, 2 mal', `${A} ${A} ${A} ${A}`],
    ['(2002-1204, 2002-1207), 2 mal', `${A} ${P} ${A} ${P}`],
    ['2002-1204 + 2002-1207', `${A} ${P}`],
    ['249-116, 2x (2002-1204 + 2002-1207), 2002-1292', `249-116 ${A} ${P} ${A} ${P} 2002-1292`],
    ['2x (2x (2002-1204) + 2002-1207)', `${A} ${A} ${P} ${A} ${A} ${P}`],
    ['gap 5, 2x (2002-1204)', `_5 ${A} ${A}`],
    ['2x (2002-1204 turned) turned', `${A} ${A}`],
    ['2x (2002-1204) turned potential=L1', `${A}'@ ${A}'@`],
  ])('%s', (text, expected) => expect(short(text)).toBe(expected));

  it('let designations count on over the whole', () => {
    expect(short('2x (2x 2002-1204 + 2002-1207) labels=1..6')).toBe(`${A}:1 ${A}:2 ${P}:3 ${A}:4 ${A}:5 ${P}:6`);
    expect(short('2002-1204 + 2002-1292, 3 times labels=A1..A3')).toBe(`${A}:A1 2002-1292 ${A}:A2 2002-1292 ${A}:A3 2002-1292`);
    expect(short('2x (2002-1204 + 2002-1207 label=PE)')).toBe(`${A} ${P}:PE ${A} ${P}:PE`);
    const parsed = read('8x (3x 2002-1204 + 1x 2002-1207) labels=1..32');
    expect(parsed.ok && [parsed.items.length, parsed.items[31]?.levels?.[0]?.designation]).toEqual([32, '32']);
  });

  it.each([
    ['2x (2002-1204 + 2002-1207', '4: This bracket is never closed.'],
    ['2002-1204) + 2002-1207', '1: Article "2002-1204)" is not in the library.'],
    ['2002-1204 + ) 2002-1207', '13: A bracket cannot stand here. A pattern is written 8x (3x 2002-1204 + 1x 2002-1207).'],
    ['2x (2002-1204 + )', '16: A placement is missing here.'],
    ['2x ()', '4: A placement is missing here.'],
    ['0x (2002-1204)', '1: A pattern comes once or more.'],
    ['2002-1204, 0 times', '12: A pattern comes once or more.'],
    ['2x (2002-1204 labels=1 + 2002-1207)', '1: These designations would come several times. Write labels= behind the whole pattern, so that they count on.'],
    ['2x (2002-1204 label=PE) labels=1..2', '25: Designations are given inside the pattern and for all of it. Give them in one place.'],
    ['2x (2002-1204) labels=1..3', expect.stringMatching(/^23: 3 labels for 2 blocks/)],
    ['2x (2002-1204) potential=L9', '16: No potential "L9" is declared. Did you mean "L1"?'],
    ['2x (2002-1240)', '5: Article "2002-1240" is not in the library.'],
    ['2x (2002-1204) zone=safe', expect.stringMatching(/^16: "pattern" has no "zone"/)],
    ['200000x (2002-1204 + 2002-1207)', '1: A file holds at most 200000 items.'],
  ])('%s is refused where the fault is', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it('come to as many items as they say, whatever they are made of', () => {
    const leaf = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(A, P, '2002-1292')).map(([count, article]) => ({ text: `${count}x ${article}`, count }));
    const sum = fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ text: all.map(({ text }) => text).join(' + '), count: all.reduce((total, { count }) => total + count, 0) }));
    fc.assert(
      fc.property(sum, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), (inner, times, outer) => {
        const spelled = read(`${outer}x (${times}x (${inner.text}))`);
        const worded = read(`${inner.text}, ${times * outer} mal`);
        expect(spelled.ok && spelled.items.length).toBe(inner.count * times * outer);
        expect(worded).toEqual(spelled);
      }),
      { numRuns: 50 },
    );
  });
});

describe('colour words', () => {
  it('stand for the article named before them in that colour, or its ground block', () => {
    expect(short('2002-1204 + 2x grey + PE')).toBe(`${A} 2002-1201 2002-1201 ${P}`);
    expect(short('2x (2002-1204 + 2x grau + 1x pe)')).toBe(`${A} 2002-1201 2002-1201 ${P} ${A} 2002-1201 2002-1201 ${P}`);
    expect(short('2002-1204 + blau')).toBe(`${A} ${A}`);
  });

  it('say what is the matter where no article is named, none is like it, or several are', () => {
    expect(short('3x grey')).toBe('4: “grey” is a colour of an article named before it, and none is.');
    expect(short('2002-1204 + red')).toBe('13: The library has no block like 2002-1204 in “red”.');
    const twin: Part = { ...GRAY, key: 'wago:2002-1209', article: '2002-1209' };
    expect(short('2002-1204 + grey', [...FAMILY, twin])).toBe('13: Several blocks like 2002-1204 are meant by “grey”: 2002-1201, 2002-1209. Write the order number.');
  });

  it('take the part that is the most like the one named', () => {
    const long: Part = { ...withFacts(GRAY, { 'geometry.contour': 'topjob-2002-4', 'connection.points': 4 }), key: 'wago:2002-1401g', article: '2002-1401g' };
    const two = withFacts(BLOCK, { 'connection.points': 2 });
    expect(partOfWord('grey', two, [long, GRAY])).toBe(GRAY);
    expect(partOfWord('grey', two, [long])).toBe(long);
    expect(partOfWord('PE', GRAY, FAMILY)).toBe(PE);
    expect(partOfWord('blue', PE, FAMILY)).toBe(BLOCK);
  });

  it('are order numbers like any other where nobody explains them', () => {
    const parsed = parsePlacements('3x grey', SAMPLE_LIBRARY);
    expect(parsed.ok).toBe(false);
  });
});

describe('completion in patterns', () => {
  it.each([
    ['8x (3x 2002', { kind: 'article', prefix: '2002' }],
    ['8x (2002', { kind: 'article', prefix: '2002' }],
    ['3x 2002-1204 + 1x 20', { kind: 'article', prefix: '20' }],
    ['8x (3x 2002-1204 tu', { kind: 'word', words: ['turned'] }],
    ['3x 2002-1204 + ', { kind: 'article', prefix: '' }],
  ])('%s', (text, expected) => expect(completionAt(text, text.length)).toMatchObject(expected));

  it('replaces up to the bracket behind it', () => {
    expect(completionAt('8x (2002)', 8)).toMatchObject({ kind: 'article', from: 4, to: 8 });
  });
});
