import { describe, expect, it } from 'vitest';
import { completionAt, parsePlacements } from '../../../shared/notation/index.ts';
import { mintId } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { ALL_PARTS, SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

const potentials = new Map([['L1', mintId('potential', 'l1')]]);
const articles = () => ALL_PARTS.map((part) => part.article);

function read(text: string) {
  return parsePlacements(text, SAMPLE_LIBRARY, { potentials, articles });
}
function short(text: string) {
  const parsed = read(text);
  if (!parsed.ok) return parsed.errors.map((error) => `${error.line}:${error.column} ${error.message.en}`);
  return parsed.items.map((item) =>
    [item.gapBefore ? `_${item.gapBefore / 1000}` : '', item.part.replace('wago:', ''), item.turned ? "'" : '']
      .concat(item.levels?.map((level) => `:${level.designation ?? ''}${level.potential ? '@' : ''}`) ?? [])
      .join(''),
  );
}

describe('parsePlacements', () => {
  it('reads one placement', () => {
    const parsed = read('20x 2002-1204');
    expect(parsed.ok && parsed.items).toHaveLength(20);
    expect(parsed.ok && parsed.items[0]).toEqual({ part: 'wago:2002-1204', turned: false, levels: [{}] });
    expect(parsed.ok && parsed.parts.map((part) => part.key)).toEqual(['wago:2002-1204']);
  });

  it('reads several, separated by comma, semicolon or line', () => {
    const expected = ['249-116', '2002-1204:1', '2002-1204:2', '2002-1292', '249-116'];
    expect(short('249-116, 2x 2002-1204 labels=1,2, 2002-1292; 249-116')).toEqual(expected);
    expect(short('249-116\n2x 2002-1204 labels=1..2\r\n2002-1292,\n249-116;')).toEqual(expected);
  });

  it('takes all that a placement may say', () => {
    const parsed = read('2002-2201 turned label=1.1/1.2 potential=L1 current=4 zone=ex-i at=30');
    expect(parsed.ok && parsed.items).toEqual([
      {
        part: 'wago:2002-2201',
        turned: true,
        anchor: mm(30),
        current: 4000,
        zone: 'ex-i',
        levels: [
          { designation: '1.1', potential: 'potential/l1' },
          { designation: '1.2', potential: 'potential/l1' },
        ],
      },
    ]);
  });

  it('leaves gaps before what follows', () => {
    expect(short('gap 5, gap 2,5, 2x 249-116')).toEqual(['_7.5249-116', '249-116']);
    expect(short('249-116, gap 5')).toEqual([expect.stringContaining('1:10 Nothing follows this gap')]);
  });

  it('is nothing for an empty text', () => {
    for (const text of ['', '  ', ' , ', '# later, 249-116']) expect(read(text)).toEqual({ ok: true, items: [], parts: [] });
  });

  it('keeps commas in quotes and does not read comments', () => {
    expect(short('2002-1204 label="a, b", 249-116 # , 249-117')).toEqual(['2002-1204:a, b', '249-116']);
  });

  it('tells line and column of every fault', () => {
    expect(short('2002-1204, 3x 2002-1240, 249-161')).toEqual([
      '1:15 Article "2002-1240" is not in the library. Did you mean 2002-1204?',
      '1:26 Article "249-161" is not in the library. Did you mean 249-116?',
    ]);
    expect(short('249-116\n249-116, 2x 2002-1204 labels=1..3')).toEqual([expect.stringMatching(/^2:30 3 labels for 2 blocks/)]);
    expect(short('249-116, "x')).toEqual([expect.stringMatching(/^1:10 This quote/)]);
    expect(short('249-116, rail R1')).toEqual([expect.stringMatching(/^1:10 "rail" cannot be used here/)]);
    expect(short('249-116, jumper 2002-410')).toEqual([expect.stringMatching(/^1:10 "jumper" cannot be used here/)]);
    expect(short('2002-1204 potential=L2')).toEqual([expect.stringMatching(/^1:21 No potential "L2"/)]);
  });
});

describe('completionAt', () => {
  /** The bar is the cursor. */
  function at(text: string) {
    const cursor = text.indexOf('|');
    return completionAt(text.replace('|', ''), cursor);
  }

  it.each([
    ['|', 0, 0, ''],
    ['20|', 0, 2, '20'],
    ['2002-12|', 0, 7, '2002-12'],
    ['2002|-12', 0, 7, '2002'],
    ['20x |', 4, 4, ''],
    ['20x 2002-1|', 4, 10, '2002-1'],
    ['  wago:20|02', 2, 11, 'wago:20'],
    ['249-116, 20x 20|', 13, 15, '20'],
    ['249-116\n20x 20|\n249', 12, 14, '20'],
    ['2002-1204 labels=1,2, 2|', 22, 23, '2'],
  ])('offers articles at %s', (text, from, to, prefix) => {
    expect(at(text)).toEqual({ kind: 'article', from, to, prefix });
  });

  it.each([
    ['2x 2002-1204 t|', ['turned'], 13, 14],
    ['2x 2002-1204 l|', ['label=', 'labels=', 'levels='], 13, 14],
    ['2x 2002-1204 turned zo|ne', ['zone='], 20, 24],
    ['2002-1204 labels=1 la|', ['label='], 19, 21],
    ['2002-1204 zone=ex|', ['ex-e', 'ex-i'], 15, 17],
  ])('offers words at %s', (text, words, from, to) => {
    expect(at(text)).toMatchObject({ kind: 'word', words, from, to });
  });

  it('offers every key behind an article', () => {
    const completion = at('2002-1204 |');
    expect(completion.kind === 'word' && completion.words).toContain('potential=');
    expect(completion.kind === 'word' && completion.words).toContain('turned');
  });

  it('offers potentials, by level too', () => {
    expect(at('2002-1204 potential=L|')).toEqual({ kind: 'potential', from: 20, to: 21, prefix: 'L' });
    expect(at('2002-2201 potentials=L1/N|')).toEqual({ kind: 'potential', from: 24, to: 25, prefix: 'N' });
  });

  it.each(['20x|', '2002-1204 turned|', 'gap 5|', '2002-1204 labels=1..|', '249-116 # 20|', '2002-1204 zone=safe|'])(
    'offers nothing at %s',
    (text) => expect(at(text)).toEqual({ kind: 'nothing' }),
  );
});
