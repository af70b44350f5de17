import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, findingsOf, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { JUMPERS, barOf, withFacts } from '../../../support/sample-parts.ts';

const HEAD = 'potential L1 kind=L1\npotential N kind=N\npotential S kind=signal\nrail R1 210-112 length=400 bonded=yes\nstrip -X1\n249-116\n';
/** Blocks 1-3 carry L1, 4-6 carry N, 7 nothing. */
const rail = (...jumpers: readonly string[]) =>
  readRail(`${HEAD}3x 2002-1204 labels=1..3 potential=L1\n3x 2002-1204 labels=4..6 potential=N\n2002-1204 label=7\n2002-1292\n249-116\n${jumpers.map((jumper) => `jumper ${jumper}\n`).join('')}`, JUMPERS);

describe('JM-025 reports', () => {
  it.each([
    ['a bar between two potentials', ['2002-402 -X1:3 -X1:4'], ['error JM-025 short 2002-402 -X1:3 -X1:4 -X1:3 -X1:4']],
    ['the shortest chain and no other jumper of the net', ['2002-403 -X1:1 -X1:3', '2002-403 -X1:4 -X1:6', '2002-402 -X1:3 -X1:4 row=B'], ['error JM-025 short 2002-402 -X1:3 -X1:4 -X1:3 -X1:4']],
    ['a chain over a block without a potential', ['2002-402 -X1:6 -X1:7', '2009-412 -X1:7 -X1:1'], ['error JM-025 short 2009-412 -X1:7 -X1:1 2002-402 -X1:6 -X1:7 -X1:1 -X1:6']],
    ['nothing within one potential', ['2002-403 -X1:1 -X1:3', '2002-403 -X1:4 -X1:6'], []],
    ['nothing over a contact that is broken out', ['2002-404 -X1:1 -X1:4 without=4'], []],
    ['nothing over what a skipping bar passes', ['2002-433 -X1:5 -X1:7'], []],
  ])('%s', (_, jumpers, expected) => {
    expect(findingsIn(rail(...jumpers), 'JM-025')).toEqual(expected);
  });

  it('one finding for each potential that is too many', () => {
    const document = readRail(`${HEAD}2002-1204 label=1 potential=L1\n2002-1204 label=2 potential=N\n2002-1204 label=3 potential=S\n2002-1292\n249-116\njumper 2002-403 -X1:1 -X1:3`, JUMPERS);
    expect(findingsIn(document, 'JM-025')).toEqual([
      'error JM-025 short 2002-403 -X1:1 -X1:3 -X1:1 -X1:2',
      'error JM-025 short 2002-403 -X1:1 -X1:3 -X1:1 -X1:3',
    ]);
  });

  it('the same on the mirrored rail', () => {
    const document = readRail(`${HEAD}2002-1292 turned\n3x 2002-1204 turned labels=6..4 potential=N\n3x 2002-1204 turned labels=3..1 potential=L1\n249-116\njumper 2002-402 -X1:4 -X1:3`, JUMPERS);
    const [finding] = findingsOf(document).filter(({ rule }) => rule === 'JM-025');
    expect(finding?.text.en.replaceAll('\u00a0', ' ')).toContain('connects N (-X1:4) with L1 (-X1:3)');
  });

  it('what a jumper of unknown pattern connects, which counts as all of it', () => {
    const odd = withFacts(barOf(2), { 'jumper.positions': undefined });
    expect(findingsIn(readRail(`${HEAD}2002-1204 label=1 potential=L1\n2002-1204 label=2 potential=N\n2002-1292\n249-116\njumper 2002-402 -X1:1 -X1:2`, [odd]), 'JM-025')).toHaveLength(1);
  });

  it('a wire from rail to rail once, on the rail where the net starts', () => {
    const document = readRail(`${HEAD}2002-1204 label=1 potential=L1\n2002-1292\n249-116\nrail R2 210-112 length=400\nstrip -X2\n249-116\n2002-1204 label=2 potential=N\n2002-1292\n249-116\njumper 2009-412 -X1:1 -X2:2`, JUMPERS);
    expect(findingsIn(document, 'JM-025')).toEqual(['error JM-025 short 2009-412 -X1:1 -X2:2 -X1:1 -X2:2']);
    expect(onlyFinding(document, 'JM-025').rail).toBe(recordsOf(document, 'rail')[0]?.id);
  });
});

describe('the fixes of JM-025', () => {
  it('remove a jumper of the chain, or break out a contact that parts the ends', () => {
    const document = rail('2002-404 -X1:1 -X1:4');
    const finding = onlyFinding(document, 'JM-025');
    expect(fixTitles(document, finding)).toEqual(['Remove jumper 2002-404 -X1:1 -X1:4', 'Break out contact 4 of 2002-404 -X1:1 -X1:4']);
    const broken = carryOutFix(document, finding, fixesIn(document, finding)[1]!);
    expect(recordsOf(broken, 'jumper')[0]?.contacts.map(({ removed }) => removed)).toEqual([undefined, undefined, undefined, true]);
    expect(carryOutAllFixes(document, 'JM-025')).toBe(2);
  });

  it('leave out what does not part the ends, and contacts that must not be broken out', () => {
    const twice = rail('2002-402 -X1:3 -X1:4 row=A', '2002-402 -X1:3 -X1:4 row=B');
    for (const finding of findingsOf(twice)) if (finding.rule === 'JM-025') expect(fixTitles(twice, finding)).toEqual([]);
    const stiff = withFacts(barOf(4), { 'jumper.breakable': false });
    const document = readRail(`${HEAD}3x 2002-1204 labels=1..3 potential=L1\n2002-1204 label=4 potential=N\n2002-1292\n249-116\njumper 2002-404 -X1:1 -X1:4`, [stiff]);
    expect(fixTitles(document, onlyFinding(document, 'JM-025'))).toEqual(['Remove jumper 2002-404 -X1:1 -X1:4']);
  });
});

it('JM-025 can be accepted', () => {
  acceptAll(rail('2002-402 -X1:3 -X1:4'), 'JM-025');
});
