import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { BLOCK, withFacts } from '../../../support/sample-parts.ts';

const RATED = (volts: number, impulse: number) =>
  withFacts(BLOCK, { 'electrical.voltage': volts * 1000, 'electrical.impulse': impulse * 1_000_000 });
const SELV = 'kind=L+ system=dc voltage=24 circuit=selv';
const MAINS = 'kind=L1 system=tn voltage=400';
const rail = (a: string, b: string, part = RATED(500, 6), between = '') =>
  readRail(
    `potential A ${a}\npotential B ${b}\nrail R1 210-112 length=300\n249-116\n2002-1204 potential=A\n${between}2002-1204 potential=B\n2002-1292\n249-116`,
    [part],
  );
const found = (...args: Parameters<typeof rail>) => findingsIn(rail(...args), 'RC-021').length;

describe('RC-021 reports', () => {
  it.each([
    ['SELV beside mains', SELV, MAINS, 1],
    ['PELV beside mains, mirrored', MAINS, SELV.replace('selv', 'pelv'), 1],
    ['SELV beside a neutral conductor of which no voltage is stated', SELV, 'kind=N', 1],
    ['nothing beside PE', SELV, 'kind=PE', 0],
    ['nothing beside other extra-low voltage', SELV, 'kind=L+ system=dc voltage=120', 0],
    ['DC above 120 V', SELV, 'kind=L+ system=dc voltage=120.001', 1],
    ['nothing beside 50 V AC', SELV, 'kind=L1 system=it voltage=50', 0],
    ['AC above 50 V', SELV, 'kind=signal voltage=400', 1],
    ['nothing beside a signal of which nothing is stated', SELV, 'kind=signal', 0],
    ['nothing between two circuits of SELV', SELV, SELV, 0],
    ['nothing between low voltages', MAINS, 'kind=N', 0],
  ])('%s', (_, a, b, count) => {
    // Ratings that part nothing, so that the circuits alone decide.
    expect(found(a, b, RATED(100, 1))).toBe(count);
  });

  // 400 V TN: 231 V to earth needs 4 kV, reinforced 6 kV; with 24 V of SELV 255 V, so twice 4 mm: rated 630 V.
  it.each([
    ['ratings that are enough', 630, 6, 0],
    ['too low an impulse voltage', 630, 5.999, 1],
    ['too low a rated voltage', 629.999, 6, 1],
  ])('by the ratings: %s', (_, volts, impulse, count) => {
    expect(found(SELV, MAINS, RATED(volts, impulse))).toBe(count);
  });

  it('nothing where a partition stands between, but an end plate is too small', () => {
    expect(found(SELV, MAINS, undefined, '2002-1294\n')).toBe(0);
    expect(found(SELV, MAINS, undefined, '2002-1292\n')).toBe(1);
    expect(found(SELV, MAINS, undefined, '2002-1204\n')).toBe(0);
    expect(found(SELV, MAINS, undefined, '2002-1292\n249-116\ngap 20\n249-116\n')).toBe(0);
  });

  it('voltages beyond the tables', () => {
    expect(found(SELV, 'kind=L1 system=it voltage=1500', RATED(1000, 12))).toBe(1);
  });

  it('that it cannot tell where ratings are unknown', () => {
    const vague = withFacts(BLOCK, { 'electrical.impulse': undefined });
    expect(findingsIn(rail(SELV, MAINS, vague), 'DQ-001')).toEqual(['warning DQ-001 unknown/RC-021 2002-1204 R1']);
    expect(found(SELV, MAINS, withFacts(vague, { 'electrical.voltage': 100_000 }))).toBe(1);
  });
});

describe('the fix of RC-021', () => {
  it('fits a partition plate that the project uses', () => {
    const text = `potential A ${SELV}\npotential B ${MAINS}\nrail R1 210-112 length=300\n249-116\n2002-1204 potential=A\n2002-1204 potential=B\n2002-1292\n249-116\nunplaced\n2002-1294`;
    const document = readRail(text, [RATED(500, 6)]);
    expect(fixTitles(document, onlyFinding(document, 'RC-021'))).toEqual(['Fit partition plate 2002-1294 between them']);
    expect(carryOutAllFixes(document, 'RC-021')).toBe(1);
  });

  it('is none where the project uses none', () => {
    const document = rail(SELV, MAINS);
    expect(fixTitles(document, onlyFinding(document, 'RC-021'))).toEqual([]);
  });
});

it('RC-021 can be accepted', () => {
  acceptAll(rail(SELV, MAINS), 'RC-021');
});
