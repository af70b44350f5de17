import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { LOW } from '../../../support/message-examples.ts';
import { BLOCK, PE, withFacts } from '../../../support/sample-parts.ts';

const rated = (volts: number | undefined) => withFacts(BLOCK, { 'electrical.voltage': volts === undefined ? undefined : volts * 1000 });
const pair = (a: string, b: string, rating: number | undefined, second = '2002-1204') =>
  readRail(
    `potential A ${a}\npotential B ${b}\nrail R1 210-112 length=300 bonded=yes\n249-116\n2002-1204 potential=A\n${second} potential=B\n2002-1292\n249-116`,
    [rated(rating)],
  );
const above = (a: string, b: string, rating: number) => findingsIn(pair(a, b, rating), 'RC-020').length === 1;

describe('RC-020 reports', () => {
  it.each([
    ['between two phases all of the voltage', 'kind=L1 system=tn voltage=400', 'kind=L2 system=tn voltage=400', 400],
    ['between phase and N divided by √3', 'kind=L1 system=tn voltage=400', 'kind=N system=tn', 230.94],
    ['between phase and PE divided by √3', 'kind=L1 system=tt voltage=400', 'kind=PE', 230.94],
    ['to earth all of it in an IT system', 'kind=L1 system=it voltage=400', 'kind=PE', 400],
    ['of one DC source the difference', 'kind=L+ system=dc voltage=220', 'kind=M system=dc', 220],
    ['between two positive poles of different voltage the difference', 'kind=L+ system=dc voltage=220', 'kind=L+ system=dc voltage=24', 196],
    ['between a pole and a signal the higher of both', 'kind=L+ system=dc voltage=24', 'kind=signal system=dc voltage=24', 24],
    ['between systems the sum', 'kind=L1 system=tn voltage=400', 'kind=L+ system=dc voltage=24', 254.94],
    ['between networks of different voltage the sum', 'kind=L1 system=tn voltage=400', 'kind=L1 system=tn voltage=690', 629.312],
  ])('%s', (_, a, b, volts) => {
    expect(above(a, b, volts)).toBe(false);
    expect(above(a, b, Math.floor(volts * 1000 - 1) / 1000)).toBe(true);
    expect(above(b, a, Math.floor(volts * 1000 - 1) / 1000)).toBe(true);
  });

  it('nothing where a voltage is not stated, or it is the same potential', () => {
    expect(above('kind=L1 system=tn', 'kind=L2 system=tn', 1)).toBe(false);
    expect(above('kind=signal', 'kind=signal', 1)).toBe(false);
    const same = readRail('potential A kind=L1 voltage=400\nrail R1 210-112 length=300\n249-116\n2x 2002-1204 potential=A\n2002-1292\n249-116', [rated(1)]);
    expect(findingsIn(same, 'RC-020')).toEqual([]);
  });

  it('nothing where a plate stands between', () => {
    const text = 'potential A kind=L1 system=it voltage=900\npotential B kind=PE\nrail R1 210-112 length=300\n249-116\n2002-1204 potential=A\n2002-1292\n2002-1204 potential=B\n2002-1292\n249-116';
    expect(findingsIn(readRail(text), 'RC-020')).toEqual([]);
  });

  it('the worst pair of blocks with several levels', () => {
    const text =
      'potential L1 kind=L1 system=tn voltage=400\npotential L2 kind=L2 system=tn voltage=400\npotential N kind=N system=tn\nrail R1 210-112 length=300\n249-116\n2002-2201 potentials=L1/N\n2002-2201 potentials=N/L2\n2002-2292\n249-116';
    const double = withFacts(readDouble(), { 'electrical.voltage': 399_000 });
    expect(onlyFinding(readRail(text, [double]), 'RC-020').measured).toEqual({ value: 400_000, quantity: 'voltage' });
  });

  it('blocks of different rated voltage, but not beside ground blocks', () => {
    const text = (second: string) => `rail R1 210-112 length=300 bonded=yes\n249-116\n2002-1204\n${second}\n249-116`;
    expect(findingsIn(readRail(text('2002-1401\n2002-1492'), [LOW]), 'RC-020')).toEqual(['warning RC-020 ratings-differ R1#2 R1#3']);
    expect(findingsIn(readRail(text('2002-1401\n2002-1492')), 'RC-020')).toEqual([]);
    const ground = withFacts(PE, { 'electrical.voltage': 500_000 });
    expect(findingsIn(readRail(text('2002-1207\n2002-1292'), [ground]), 'RC-020')).toEqual([]);
  });

  it('that it cannot tell where a rating is unknown and matters', () => {
    const unknown = (a: string, b: string) => findingsIn(pair(a, b, undefined), 'DQ-001');
    expect(unknown('kind=L1 voltage=400', 'kind=PE')).toEqual(['warning DQ-001 unknown/RC-020 2002-1204 R1']);
    expect(unknown('kind=L1', 'kind=PE')).toEqual([]);
    const mixed = readRail('rail R1 210-112 length=300\n249-116\n2002-1204\n2002-1401\n2002-1492\n249-116', [rated(undefined)]);
    expect(findingsIn(mixed, 'DQ-001')).toEqual(['warning DQ-001 unknown/RC-020 2002-1204 R1']);
  });
});

function readDouble() {
  return [...readRail('rail R1 210-112 length=300\n2002-2201').records.values()].flatMap((record) =>
    record.kind === 'part' && record.part.article === '2002-2201' ? [record.part] : [],
  )[0]!;
}

describe('the fixes of RC-020', () => {
  const document = pair('kind=L1 system=it voltage=690', 'kind=PE', 500);

  it('put a plate between', () => {
    expect(fixTitles(document, onlyFinding(document, 'RC-020'))).toEqual([
      'Fit end plate 2002-1292 between them',
      'Fit end plate 2002-1291 between them',
    ]);
    expect(carryOutAllFixes(document, 'RC-020')).toBe(2);
    expect(carryOutAllFixes(readRail('rail R1 210-112 length=300\n249-116\n2002-1204\n2002-1401\n2002-1492\n249-116', [LOW]), 'RC-020')).toBe(2);
  });

  it('take a partition plate that the project uses first', () => {
    const text =
      'potential A kind=L1 system=it voltage=690\npotential B kind=PE\nrail R1 210-112 length=300\n249-116\n2002-1204 potential=A\n2002-1204 potential=B\n2002-1292\n249-116\nunplaced\n2002-1294';
    const used = readRail(text, [rated(500)]);
    expect(fixTitles(used, onlyFinding(used, 'RC-020'))[0]).toBe('Fit partition plate 2002-1294 between them');
    expect(carryOutAllFixes(used, 'RC-020')).toBe(2);
  });
});

it('RC-020 can be accepted', () => {
  acceptAll(pair('kind=L1 system=it voltage=690', 'kind=PE', 500), 'RC-020');
});
