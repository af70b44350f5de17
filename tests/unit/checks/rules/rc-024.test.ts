import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { WEAK_STOP } from '../../../support/message-examples.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const STRONG = withFacts(WEAK_STOP, { 'mounting.verticalLoad': true });
const rail = (items: string, stop = WEAK_STOP, mounted = ' vertical') =>
  readRail(`rail R1 210-112 length=300${mounted}\n${items.split(' ').join('\n')}`, [stop]);
const RUN = '249-116 2002-1204 2002-1292 249-116';

describe('RC-024 reports', () => {
  it.each([
    ['the lower stop of an upright rail', RUN, ['warning RC-024 weak-stop R1#4']],
    ['nothing where two stops hold the lower end', `${RUN} 249-116`, []],
    ['nothing where the stop is missing: RC-006 does', '249-116 2002-1204 2002-1292', []],
    ['nothing where stops stand alone', '249-116', []],
  ])('%s', (_, items, expected) => {
    expect(findingsIn(rail(items), 'RC-024')).toEqual(expected);
  });

  it('each run for itself', () => {
    const document = readRail('rail R1 210-112 length=300 vertical\n249-116\n2002-1204\n2002-1292\n249-116\ngap 20\n249-116\n2002-1204\n2002-1292\n249-116', [WEAK_STOP]);
    expect(findingsIn(document, 'RC-024')).toEqual(['warning RC-024 weak-stop R1#4', 'warning RC-024 weak-stop R1#8']);
  });

  it('nothing on a rail that lies, nor about a stop that is made for it', () => {
    expect(findingsIn(rail(RUN, WEAK_STOP, ''), 'RC-024')).toEqual([]);
    expect(findingsIn(rail(RUN, STRONG), 'RC-024')).toEqual([]);
  });

  it('that it cannot tell where the library does not know', () => {
    const vague = withFacts(WEAK_STOP, { 'mounting.verticalLoad': undefined });
    expect(findingsIn(rail(RUN, vague))).toEqual(['warning DQ-001 unknown/RC-024 249-116 R1']);
    expect(findingsIn(rail(`${RUN} 249-116`, vague))).toEqual([]);
  });
});

describe('the fix of RC-024', () => {
  it('fits a second stop', () => {
    const document = rail(RUN);
    expect(fixTitles(document, onlyFinding(document, 'RC-024'))).toEqual(['Fit a second end stop 249-116']);
    expect(carryOutAllFixes(document, 'RC-024')).toBe(1);
  });

  it('is not offered where there is no room for it', () => {
    const short = readRail('settings reserve=0 allowance=0\nrail R1 210-112 length=28 vertical\n249-116\n2002-1204\n2002-1292\n249-116', [WEAK_STOP]);
    expect(fixTitles(short, onlyFinding(short, 'RC-024'))).toEqual([]);
  });
});

it('RC-024 can be accepted', () => {
  acceptAll(rail(RUN), 'RC-024');
});
