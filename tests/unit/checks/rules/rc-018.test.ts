import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { SLOTTED } from '../../../support/message-examples.ts';
import { withFacts } from '../../../support/sample-parts.ts';

// Slots of 15 mm every 25 mm: 17 to 23 mm behind the start of a slot a cut is clean.
const rail = (length: number, slots: string, part = SLOTTED) => readRail(`rail R1 210-112 length=${length}${slots}`, [part]);

describe('RC-018 reports', () => {
  it.each([
    ['a cut through a slot', 310, ' slots=5', ['right-end']],
    ['a clean cut', 300, ' slots=5', []],
    ['a cut 2 mm behind a slot as clean', 322, ' slots=5', []],
    ['a cut nearer to it', 321.999, ' slots=5', ['right-end']],
    ['a cut 2 mm before a slot as clean', 303, ' slots=5', []],
    ['a cut nearer to that', 303.001, ' slots=5', ['right-end']],
    ['a left end too near to the first slot', 295, ' slots=1.999', ['left-end']],
    ['a left end 2 mm before it as clean', 295, ' slots=2', []],
    ['a left end through a slot', 300, ' slots=15', ['left-end', 'right-end']],
    ['nothing where nobody says where the slots are', 310, '', []],
  ])('%s', (_, length, slots, messages) => {
    expect(findingsIn(rail(length, slots), 'RC-018')).toEqual(messages.map((message) => `warning RC-018 ${message} R1`));
  });

  it('nothing on a plain rail', () => {
    expect(findingsIn(rail(310, ' slots=5', withFacts(SLOTTED, { 'rail.slotted': false })), 'RC-018')).toEqual([]);
  });

  it('that it cannot tell without the size of the slots', () => {
    const vague = withFacts(SLOTTED, { 'rail.slotPitch': undefined, 'rail.slotted': undefined });
    expect(findingsIn(rail(310, ' slots=5', vague))).toEqual(['warning DQ-001 unknown/RC-018 210-112 R1']);
  });
});

describe('the fixes of RC-018', () => {
  it('are the nearest clean lengths on both sides', () => {
    const document = rail(310, ' slots=5');
    expect(fixTitles(document, onlyFinding(document, 'RC-018'))).toEqual(['Cut the rail to 303\u00a0mm', 'Cut the rail to 322\u00a0mm']);
    expect(carryOutAllFixes(document, 'RC-018')).toBe(2);
  });

  it('leave out a length for which there is too much on the rail', () => {
    const document = readRail('settings reserve=0\nrail R1 210-112 length=310 slots=5\n249-116\n54x 2002-1204\n2002-1292\n249-116', [SLOTTED]);
    expect(fixTitles(document, onlyFinding(document, 'RC-018'))).toEqual(['Cut the rail to 322\u00a0mm']);
  });

  it('are none where slots leave no room for a cut, or where the left end is meant', () => {
    const dense = withFacts(SLOTTED, { 'rail.slotPitch': 18_000 as never });
    const right = rail(320, ' slots=5', dense);
    for (const document of [rail(295, ' slots=1'), right]) {
      expect(carryOutAllFixes(document, 'RC-018')).toBe(0);
    }
  });
});

it('RC-018 can be accepted', () => {
  acceptAll(rail(310, ' slots=5'), 'RC-018');
});
