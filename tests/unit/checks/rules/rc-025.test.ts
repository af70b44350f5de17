import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, findingsOf } from '../../../support/check-sketch.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { BIG, BLOCK, OTHER_MAKER, withFacts } from '../../../support/sample-parts.ts';

const rail = (sketch: string) => sketchRail(sketch, { strip: null });
/** Another maker's block that is open to the right, as those it stands beside. */
const RIGHT = withFacts(OTHER_MAKER, { 'geometry.openSide': 'right' });

describe('RC-025 reports', () => {
  it.each([
    ['blocks of two makers that touch', 'ES B O ES', ['warning RC-025 unverified/Phoenix Contact+WAGO R1', 'error RC-025 touching R1#2 R1#3']],
    ['the same, mirrored', "ES O' B' ES", ['warning RC-025 unverified/Phoenix Contact+WAGO R1', 'error RC-025 touching R1#2 R1#3']],
    ['only the mixture where a plate parts them', 'ES B EP O ES', ['warning RC-025 unverified/Phoenix Contact+WAGO R1']],
    ['one mixture once, however often it comes', 'ES B EP O ES _20 ES B EP O ES', ['warning RC-025 unverified/Phoenix Contact+WAGO R1']],
    ['nothing where each maker has a run of its own', 'ES B EP ES _20 ES O ES', []],
    ['nothing about a foreign end stop', 'ES B L G EPb ES', []],
  ])('%s', (_, sketch, expected) => {
    expect([...findingsIn(rail(sketch), 'RC-025')].sort()).toEqual([...expected].sort());
  });

  it('product families of one maker, where both are known', () => {
    const family = (name: string | undefined) => ({ X: withFacts(BLOCK, { family: name }), Y: withFacts(BIG, { family: 'X-COM' }) });
    const sketch = (name: string | undefined) => sketchRail('ES X Y EPb ES', { strip: null, parts: family(name) });
    expect([...findingsIn(sketch('TOPJOB S'), 'RC-025')].sort()).toEqual([
      'error RC-025 touching R1#2 R1#3',
      'warning RC-025 unverified/WAGO TOPJOB S+WAGO X-COM R1',
    ]);
    expect(findingsIn(sketch('X-COM'), 'RC-025')).toEqual([]);
    expect(findingsIn(sketch(undefined), 'RC-025')).toEqual([]);
  });
});

describe('the fix of RC-025', () => {
  it('fits the plate of the open block between them, and is safe where that adds no error', () => {
    const document = sketchRail('ES B X EPo ES', { strip: null, parts: { X: RIGHT } });
    const touching = findingsOf(document).find(({ message }) => message === 'touching')!;
    expect(fixTitles(document, touching)).toEqual(['Fit end plate 2002-1292 between them !']);
    expect(carryOutAllFixes(document, 'RC-025')).toBe(1);
  });

  it('is none for the mixture alone', () => {
    const document = rail('ES B EP O ES');
    expect(fixTitles(document, onlyFinding(document, 'RC-025'))).toEqual([]);
  });
});

it('RC-025 can be accepted', () => {
  acceptAll(rail('ES B EP O ES'), 'RC-025');
});
