import { describe, expect, it } from 'vitest';
import { acceptAll, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
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

it('RC-027 offers no fix: what speaks against another order, only the planner knows', () => {
  const document = strip('PE L1');
  expect(fixTitles(document, onlyFinding(document, 'RC-027'))).toEqual([]);
});

it('RC-027 can be accepted', () => {
  acceptAll(strip('PE L1'), 'RC-027');
});
