import { describe, expect, it } from 'vitest';
import { circuitsOf, netsOnRail } from '../../../shared/circuits/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import { findingsIn, readRail } from '../../support/check-sketch.ts';
import { JUMPERS } from '../../support/sample-parts.ts';

/** Blocks 1-3 carry L1, 4-6 N, 7 is a ground block; bars in row A over 1-3 and 4-6. */
const rail = (more = '') =>
  readRail(
    'potential L1 kind=L1\npotential N kind=N\nrail R1 210-112 length=300 bonded=yes\nstrip -X1\n249-116\n' +
      '3x 2002-1204 labels=1..3 potential=L1\n3x 2002-1204 labels=4..6 potential=N\n2002-1207 label=7\n2002-1292\n249-116\n' +
      `jumper 2002-403 -X1:1 -X1:3\njumper 2002-403 -X1:4 -X1:6\n${more}`,
    JUMPERS,
  );
const shorts = (more?: string) => [...findingsIn(rail(more), 'JM-025'), ...findingsIn(rail(more), 'JM-026')];

describe('W-21 short circuit', () => {
  it('two bars, three nets and nothing wrong', () => {
    const view = viewOf(rail());
    const [railRecord] = recordsOf(view.document, 'rail');
    expect(railRecord && netsOnRail(circuitsOf(view), railRecord.id).filter(({ nodes }) => nodes.length > 0).map(({ nodes, bonded }) => [nodes.length, bonded])).toEqual([
      [3, false],
      [3, false],
      [1, true],
    ]);
    expect(shorts()).toEqual([]);
  });

  it('a bar 3-4 in row B: L1 on N, over that bar alone', () => {
    expect(shorts('jumper 2002-402 -X1:3 -X1:4 row=B')).toEqual(['error JM-025 short 2002-402 -X1:3 -X1:4 -X1:3 -X1:4']);
  });

  it('a bar 6-7 in row B: N on PE', () => {
    expect(shorts('jumper 2002-402 -X1:6 -X1:7 row=B')).toEqual(['error JM-026 live 2002-402 -X1:6 -X1:7 -X1:6 -X1:7']);
  });
});
