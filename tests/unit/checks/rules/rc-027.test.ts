import { describe, expect, it } from 'vitest';
import { findPotential, mintId } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { acceptAll, carryOutFix, findingsIn, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { itemsOf, run, sketchOf } from '../../../support/rail-sketch.ts';
import { DISCONNECT } from '../../../support/message-examples.ts';

const POTENTIALS = 'potential L1 kind=L1\npotential + kind=L+\npotential N kind=N\npotential M kind=M\npotential PE kind=PE\npotential S kind=signal\n';
const strip = (words: string, head = 'strip -X1\n') =>
  readRail(`${POTENTIALS}rail R1 210-112 length=500 bonded=yes\n${head}249-116\n${words
    .split(' ')
    .map((word) => (word === '.' ? '2002-1204' : word === 'Q' ? '2002-7114' : `2002-1204 potential=${word}`))
    .join('\n')}\n2002-1292\n249-116`, [DISCONNECT]);
const order = (words: string, head?: string) => findingsIn(strip(words, head), 'RC-027');

describe('RC-027 reports', () => {
  it.each([
    ['nothing about the usual order', 'L1 L1 N PE S S', []],
    ['nothing about a part of it', 'L1 S', []],
    ['nothing about DC in the same order', '+ M PE S', []],
    ['PE before the supply', 'PE L1', ['info RC-027 order -X1 R1']],
    ['loads before N', 'L1 S N', ['info RC-027 order -X1 R1']],
    ['nothing where sections come back: laid out by function', 'L1 N PE L1 N PE', []],
    ['nothing because of blocks without a potential', '. L1 . N .', []],
    ['nothing about a single section', 'S S', []],
    ['N-disconnect blocks that stand apart', 'Q . Q', ['info RC-027 n-disconnect-apart -X1 R1']],
    ['nothing about those side by side', '. Q Q .', []],
  ])('%s', (_, words, expected) => {
    expect(order(words)).toEqual(expected);
  });

  it('nothing outside of strips', () => {
    expect(order('PE L1', '')).toEqual([]);
  });

  it('each strip for itself, on each rail', () => {
    const text = (name: string) => `rail ${name} 210-112 length=300 bonded=yes\nstrip -X1\n249-116\n2002-1204 potential=PE\n2002-1204 potential=L1\n2002-1292\n249-116\n`;
    expect(findingsIn(readRail(`${POTENTIALS}${text('R1')}${text('R2')}`), 'RC-027')).toEqual([
      'info RC-027 order -X1 R1',
      'info RC-027 order -X1 R2',
    ]);
  });
});

describe('the fix of RC-027', () => {
  const mended = (words: string) => {
    const document = strip(words);
    const finding = onlyFinding(document, 'RC-027');
    const [fix] = fixesIn(document, finding);
    if (!fix) return 'none';
    const after = carryOutFix(document, finding, fix);
    return itemsOf(after)
      .filter(({ levels }) => levels.length > 0)
      .map(({ part, levels }) => (part === DISCONNECT.key ? 'Q' : levels[0]?.potential === undefined ? '.' : findPotential(after, levels[0].potential)?.name))
      .join(' ');
  };

  it.each([
    ['PE L1', 'L1 PE'],
    ['S S N PE L1 L1', 'L1 L1 N PE S S'],
    ['PE . L1 . N', 'L1 . N PE .'],
    ['. S N', 'N . S'],
    ['Q . Q S', 'Q Q . S'],
    ['. Q L1 Q . Q', '. Q Q Q L1 .'],
  ])('%s becomes %s', (words, expected) => expect(mended(words)).toBe(expected));

  it('says what it does, and is a suggestion', () => {
    const document = strip('S PE L1');
    expect(fixTitles(document, onlyFinding(document, 'RC-027'))).toEqual(['Put the sections in order: supply – PE – loads']);
    const apart = strip('Q . Q');
    expect(fixTitles(apart, onlyFinding(apart, 'RC-027'))).toEqual(['Put the N-disconnect blocks side by side']);
  });

  it('takes plates along with what they cover, and is none where a block would be left uncovered', () => {
    const rail = (blocks: string) => readRail(`${POTENTIALS}rail R1 210-112 length=500 bonded=yes\nstrip -X1\n249-116\n${blocks}\n249-116`);
    const both = rail('2002-1401 potential=S\n2002-1492\n2002-1204 potential=PE\n2002-1292\n2002-1401 potential=L1\n2002-1492');
    const finding = onlyFinding(both, 'RC-027');
    const [fix] = fixesIn(both, finding);
    expect(fix && sketchOf(carryOutFix(both, finding, fix))).toBe('ES L EPl B EP L EPl ES');
    const small = rail('2002-1401 potential=PE\n2002-1492\n2002-1204 potential=L1\n2002-1292');
    const [other] = fixesIn(small, onlyFinding(small, 'RC-027'));
    expect(other && sketchOf(carryOutFix(small, onlyFinding(small, 'RC-027'), other))).toBe('ES B EP L EPl ES');
    // Without a plate between them the larger wall covers the smaller block, and the other way round it would not.
    const bare = rail('2002-1204 potential=PE\n2002-1401 potential=L1\n2002-1492');
    expect(fixTitles(bare, onlyFinding(bare, 'RC-027'))).toEqual([]);
  });

  it('is none where positions are fixed or another strip stands between', () => {
    const fixed = strip('PE L1');
    const second = itemsOf(fixed)[2]!.id;
    const anchored = run(fixed, { type: 'items.setAnchor', item: second, anchor: mm(40) });
    expect(fixTitles(anchored, onlyFinding(anchored, 'RC-027'))).toEqual([]);
    const other = run(run(strip('PE S L1'), { type: 'strip.add', id: mintId('strip', 'other'), tag: '-X9' }), {
      type: 'items.assignStrip',
      items: [itemsOf(strip('PE S L1'))[2]!.id],
      strip: mintId('strip', 'other'),
    });
    expect(fixTitles(other, onlyFinding(other, 'RC-027'))).toEqual([]);
  });
});

it('RC-027 can be accepted', () => {
  acceptAll(strip('PE L1'), 'RC-027');
});
