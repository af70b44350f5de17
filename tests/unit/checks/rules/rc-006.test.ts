import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../../shared/parts/index.ts';
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
import { itemsOf, run, sketchOf, sketchRail, stripId } from '../../../support/rail-sketch.ts';
import { CARRIER, STOP_WIDE, withFacts } from '../../../support/sample-parts.ts';

const rc006 = (sketch: string, parts = {}) =>
  findingsIn(sketch, 'RC-006', { parts }).map((finding) => finding.replace('error RC-006 missing-', ''));

describe('RC-006 reports', () => {
  it.each([
    ['both ends of bare blocks', '3xB', ['left R1#1', 'right R1#3']],
    ['the left end', '2xB EP ES', ['left R1#1']],
    ['the right end', 'ES 2xB EP', ['right R1#3']],
    ['both ends of a single block', 'B', ['left R1#1', 'right R1#1']],
    ['each run for itself', 'ES 2xB EP _20 2xB EP ES', ['right R1#3', 'left R1#5']],
    ['a run that ends with a separator', 'ES B EP SEP', ['right R1#2']],
    ['a stop that does not touch', 'ES 2xB EP _0.06 ES', ['right R1#3']],
  ])('%s', (_, sketch, expected) => {
    expect(rc006(sketch)).toEqual(expected);
  });

  it.each(['ES 2xB EP ES', 'ESw 2xB EP ESw', 'ES 2xB EP _0.05 ES', 'ES ES', 'EP', '', 'ES B EP ES EP', 'EP ES B EP ES', 'ES B EP ES B EP ES'])(
    'nothing in %j',
    (sketch) => {
      expect(rc006(sketch)).toEqual([]);
    },
  );

  it('nothing at a device that holds the run, and not verifiable where that is not known', () => {
    const holding = { BC: withFacts(CARRIER, { 'mounting.securesRun': true }) };
    const loose = { BC: withFacts(CARRIER, { 'mounting.securesRun': false }) };
    expect(rc006('BC B EP BC', holding)).toEqual([]);
    expect(rc006('BC B EP BC', loose)).toEqual(['left R1#2', 'right R1#2']);
    expect(rc006('ES B EP BC')).toEqual([]);
    expect(findingsIn('ES B EP BC', 'DQ-001')).toEqual(['warning DQ-001 unknown/RC-006 2009-305 R1']);
  });
});

describe('the text of RC-006', () => {
  it('names the run, its end and the stop to fit', () => {
    const finding = onlyFinding(sketchRail('B:1 B:2 EP ES'), 'RC-006');
    expect(finding.text.en).toBe(
      'The run from -X1:1 (2002-1204) to -X1:2 (2002-1204) is not held at its left end: blocks can slide on the rail, and ' +
        'nothing keeps an end plate in place. Fit end stop 249-116.',
    );
    expect(finding.text.de).toBe(
      'Der Abschnitt von -X1:1 (2002-1204) bis -X1:2 (2002-1204) ist am linken Ende nicht gehalten: Klemmen können auf der ' +
        'Schiene rutschen, und eine Abschlussplatte hat keinen Halt. Endklammer 249-116 setzen.',
    );
    const single = findingsOf(sketchRail('ES B:7 EP')).find(({ rule }) => rule === 'RC-006');
    expect(single?.text.en).toMatch(/^-X1:7 \(2002-1204\) is not held at its right end/);
    expect(single?.text.de).toMatch(/^-X1:7 \(2002-1204\) ist am rechten Ende nicht gehalten/);
  });
});

describe('the fixes of RC-006', () => {
  it.each([
    ['2xB EP ES', 'ES 2xB EP ES'],
    ['ES 2xB EP', 'ES 2xB EP ES'],
    ['_20 2xB EP ES', '_20 ES 2xB EP ES'],
    ["EP' 2xB' ES", "ES EP' 2xB' ES"],
    ['ES 2xB EP ES _15 2xB EP ES', 'ES 2xB EP ES _15 ES 2xB EP ES'],
    ['ES 2xB EP _15 ES 2xB EP ES', 'ES 2xB EP ES _15 ES 2xB EP ES'],
    ['@40 2xB EP ES', '@34 ES @40 2xB EP ES'],
  ])('fit a stop at the end of the run: %s to %s', (sketch, expected) => {
    const document = sketchRail(sketch);
    const finding = onlyFinding(document, 'RC-006');
    const [fix] = fixesIn(document, finding);
    expect(fix).toMatchObject({ safe: true });
    expect(sketchOf(carryOutFix(document, finding, fix!))).toBe(expected);
  });

  it.each(['3xB', 'B', 'ES 2xB EP _20 2xB EP ES', "2xB'", 'ES B SEP'])('remove the findings of %s and add no error', (sketch) => {
    expect(carryOutAllFixes(sketchRail(sketch), 'RC-006')).toBeGreaterThan(0);
  });

  it('use the stop of the project, in the strip of the run', () => {
    const document = run(sketchRail('2xB EP ES'), { type: 'settings.edit', fields: { endStop: STOP_WIDE.key } });
    const finding = onlyFinding(document, 'RC-006');
    expect(finding.text.en).toContain('Fit end stop 249-117.');
    const [fix] = fixesIn(document, finding);
    expect(itemsOf(carryOutFix(document, finding, fix!))[0]).toMatchObject({
      part: STOP_WIDE.key,
      strip: stripId('-X1'),
      turned: false,
    });
  });

  it('are not offered where the library lacks the stop, or names something else', () => {
    const document = sketchRail('2xB EP');
    const [finding] = findingsOf(document).filter(({ rule }) => rule === 'RC-006');
    expect(fixTitles(document, finding!, partLookup([]))).toEqual([]);
    const odd = run(document, { type: 'settings.edit', fields: { endStop: 'wago:2002-1204' } });
    expect(fixTitles(odd, finding!)).toEqual([]);
    expect(fixTitles(run(document, { type: 'rail.remove', rail: finding!.rail! }), finding!)).toEqual([]);
  });
});

it('RC-006 can be accepted', () => {
  acceptAll(sketchRail('3xB EP'), 'RC-006');
});
