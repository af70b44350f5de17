import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { JUMPERS } from '../../../support/sample-parts.ts';

const HEAD = 'potential L1 kind=L1\npotential N kind=N\npotential PE kind=PE\npotential PEN kind=PEN\npotential M kind=M circuit=pelv\npotential M2 kind=M\nrail R1 210-112 length=400 bonded=yes\nstrip -X1\n249-116\n';
const rail = (items: string, ...jumpers: readonly string[]) => readRail(`${HEAD}${items}\n2002-1292\n249-116\n${jumpers.map((jumper) => `jumper ${jumper}\n`).join('')}`, JUMPERS);
const block = (label: string, potential?: string) => `2002-1204 label=${label}${potential === undefined ? '' : ` potential=${potential}`}`;
const FOOT = '2002-1207 label=PE';

describe('JM-026 reports', () => {
  it.each([
    ['a phase on a ground block', [block('1', 'L1'), FOOT], ['2002-402 -X1:1 -X1:PE'], ['error JM-026 live 2002-402 -X1:1 -X1:PE -X1:1 -X1:PE']],
    ['N on a ground block', [block('1', 'N'), FOOT], ['2002-402 -X1:1 -X1:PE'], ['error JM-026 live 2002-402 -X1:1 -X1:PE -X1:1 -X1:PE']],
    ['a phase on a through block that carries PE', [block('1', 'L1'), block('2', 'PE')], ['2002-402 -X1:1 -X1:2'], ['error JM-026 live 2002-402 -X1:1 -X1:2 -X1:1 -X1:2']],
    ['a phase on PEN', [block('1', 'L1'), block('2', 'PEN')], ['2002-402 -X1:1 -X1:2'], ['error JM-026 live 2002-402 -X1:1 -X1:2 -X1:1 -X1:2']],
    ['M of a circuit that is not PELV', [block('1', 'M2'), FOOT], ['2002-402 -X1:1 -X1:PE'], ['error JM-026 live 2002-402 -X1:1 -X1:PE -X1:1 -X1:PE']],
    ['the same seen from behind', [FOOT, block('1', 'L1')], ['2002-402 -X1:PE -X1:1'], ['error JM-026 live 2002-402 -X1:PE -X1:1 -X1:1 -X1:PE']],
    ['not where N meets PEN', [block('1', 'N'), block('2', 'PEN')], ['2002-402 -X1:1 -X1:2'], []],
    ['not where a PELV circuit is earthed', [block('1', 'M'), FOOT], ['2002-402 -X1:1 -X1:PE'], []],
    ['not where PE meets PE', [FOOT, block('2', 'PE')], ['2002-402 -X1:PE -X1:2'], []],
    ['not where nobody says what a block carries', [block('1'), FOOT], ['2002-402 -X1:1 -X1:PE'], []],
    ['not without a jumper', [block('1', 'L1'), FOOT], [], []],
  ])('%s', (_, items, jumpers, expected) => {
    expect(findingsIn(rail(items.join('\n'), ...jumpers), 'JM-026')).toEqual(expected);
  });

  it('each potential once, and leaves what they do to each other to JM-025', () => {
    const document = rail([block('1', 'L1'), block('2', 'N'), FOOT].join('\n'), '2002-403 -X1:1 -X1:PE');
    expect(findingsIn(document, 'JM-026')).toHaveLength(2);
    expect(findingsIn(document, 'JM-025')).toHaveLength(1);
  });

  it('that N on PE may be the one link of the installation', () => {
    const text = (potential: string) => onlyFinding(rail([block('1', potential), FOOT].join('\n'), '2002-402 -X1:1 -X1:PE'), 'JM-026').text;
    expect(text('N').de).toContain('Verbindung von N und PE');
    expect(text('L1').de).not.toContain('Verbindung von N und PE');
  });
});

describe('the fixes of JM-026', () => {
  it('remove the jumper or break out a contact that parts the two', () => {
    const document = rail([block('1', 'N'), block('2', 'N'), FOOT].join('\n'), '2002-403 -X1:1 -X1:PE');
    // Without the first contact the second block would still be on PE.
    expect(fixTitles(document, onlyFinding(document, 'JM-026'))).toEqual(['Remove jumper 2002-403 -X1:1 -X1:PE', 'Break out contact 3 of 2002-403 -X1:1 -X1:PE']);
    expect(carryOutAllFixes(document, 'JM-026')).toBe(2);
  });
});

it('JM-026 can be accepted', () => {
  acceptAll(rail([block('1', 'N'), FOOT].join('\n'), '2002-402 -X1:1 -X1:PE'), 'JM-026');
});
