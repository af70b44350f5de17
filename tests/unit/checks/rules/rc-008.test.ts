import { describe, expect, it } from 'vitest';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  findingsOf,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { sketchOf, sketchRail } from '../../../support/rail-sketch.ts';

const rc008 = (sketch: string) => findingsIn(sketch, 'RC-008').map((finding) => finding.replace('error RC-008 loose ', ''));

describe('RC-008 reports', () => {
  it.each([
    ['a plate outside of the stop', 'ES B ES EP', ['R1#4']],
    ['a plate outside of the left stop', 'EP ES B EP ES', ['R1#1']],
    ['a plate that no stop holds', 'ES B EP', ['R1#3']],
    ['a plate at a gap', 'ES B EP _10 ES', ['R1#3']],
    ['a plate all alone', 'ES ES _20 EP', ['R1#3']],
    ['the outer one of two', 'ES B ES EP EP', ['R1#5']],
    ['a partition', 'ES B EP ES TP', ['R1#5']],
  ])('%s', (_, sketch, expected) => {
    expect(rc008(sketch)).toEqual(expected);
  });

  it.each(['ES B EP ES', 'ES EP B B ES', 'ES B EP SEP B EP ES', "ES B EP EP B' ES", 'ES B EP BC', 'ES EP ES', ''])(
    'nothing in %j',
    (sketch) => {
      expect(rc008(sketch)).toEqual([]);
    },
  );
});

describe('the fixes of RC-008', () => {
  it.each([
    ['ES 2xB ES EP', 'ES 2xB EP ES'],
    ["EP ES 2xB' ES", "ES EP 2xB' ES"],
    ['ES 2xB ES 2xB EP ES _30 EP', 'ES 2xB EP ES 2xB EP ES'],
  ])('move the plate to the open side that needs it: %s to %s', (sketch, expected) => {
    const document = sketchRail(sketch);
    const finding = onlyFinding(document, 'RC-008');
    const [fix] = fixesIn(document, finding);
    expect(fix).toMatchObject({ safe: true });
    expect(sketchOf(carryOutFix(document, finding, fix!))).toBe(expected);
  });

  it('choose the nearest open side that the plate covers', () => {
    const document = sketchRail('ES B ES L ES G ES EPl');
    const [fix] = fixesIn(document, onlyFinding(document, 'RC-008'));
    expect(fix?.title.en).toBe('Move the plate to R1#4 (2002-1401)');
  });

  it('only suggest to remove a plate that nothing needs', () => {
    const document = sketchRail('ES 2xB EP ES EP');
    const finding = onlyFinding(document, 'RC-008');
    expect(fixTitles(document, finding)).toEqual(['Remove the plate']);
    expect(sketchOf(carryOutFix(document, finding, fixesIn(document, finding)[0]!))).toBe('ES 2xB EP ES');
  });

  it('leave a plate in its place to the stop that is missing', () => {
    for (const sketch of ['ES B EP', "EP B' ES", 'ES B EP _10 ES']) {
      const document = sketchRail(sketch);
      const finding = findingsOf(document).find(({ rule }) => rule === 'RC-008')!;
      expect(fixTitles(document, finding)).toEqual([]);
      const stop = findingsOf(document).find(({ rule }) => rule === 'RC-006')!;
      expect(findingsIn(carryOutFix(document, stop, fixesIn(document, stop)[0]!), 'RC-008')).toEqual([]);
    }
  });

  it.each(['ES 2xB ES EP', 'ES 2xB EP ES EP', 'ES ES _20 EP'])('remove the finding of %s and add no error', (sketch) => {
    expect(carryOutAllFixes(sketchRail(sketch), 'RC-008')).toBeGreaterThan(0);
  });
});

it('RC-008 names the plate, and can be accepted', () => {
  const document = sketchRail('ES 2xB EP ES EP');
  expect(onlyFinding(document, 'RC-008').text).toEqual({
    en: 'End plate R1#6 (2002-1292) is loose: nothing touches it on one side, so it can come off. It belongs between a block and an end stop.',
    de: 'Die Abschlussplatte R1#6 (2002-1292) ist lose: auf einer Seite berührt sie nichts, sie kann sich lösen. Sie gehört zwischen eine Klemme und eine Endklammer.',
  });
  acceptAll(document, 'RC-008');
});
