import { describe, expect, it } from 'vitest';
import { planAccessories } from '../../../../shared/checks/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { acceptAll, carryOutAllFixes, findingsIn, readRail } from '../../../support/check-sketch.ts';
import { FOOT } from '../../../support/message-examples.ts';
import { envFor, sketchOf } from '../../../support/rail-sketch.ts';
import { SAMPLE_LIBRARY } from '../../../support/sample-parts.ts';

const rail = (items: string, on = true, parts = [FOOT]) =>
  readRail(`${on ? 'severity RC-007=info\n' : ''}rail R1 210-112 length=300 bonded=yes\n${items.split(' ').join('\n')}`, parts);

describe('RC-007 reports', () => {
  it.each([
    ['a stop beside a foot that holds', '249-116 2002-1207 2002-1292 249-116', ['info RC-007 may-be-omitted R1#1']],
    ['nothing where a plate is between', '249-116 2002-1292 2002-1207 2002-1292 249-116', []],
    ['nothing beside other blocks', '249-116 2002-1204 2002-1292 249-116', []],
    ['nothing where the stop parts two blocks', '2002-1207 249-116 2002-1207', []],
  ])('%s', (_, items, expected) => {
    expect(findingsIn(rail(items), 'RC-007')).toEqual(expected);
  });

  it('nothing as long as the project has not switched it on', () => {
    expect(findingsIn(rail('249-116 2002-1207 2002-1292 249-116', false))).toEqual([]);
  });

  it('that it cannot tell, as a note, where the library does not know', () => {
    expect(findingsIn(rail('249-116 2002-1207 2002-1292 249-116', true, []), 'DQ-001')).toEqual(['info DQ-001 unknown/RC-007 2002-1207 R1']);
  });
});

describe('switching RC-007 on', () => {
  it('lets the foot take the place of a stop', () => {
    expect(findingsIn(rail('2002-1207 2002-1292 249-116'), 'RC-006')).toEqual([]);
    expect(findingsIn(rail('2002-1207 2002-1292 249-116', false), 'RC-006')).toEqual(['error RC-006 missing-left R1#1']);
    expect(findingsIn(rail('2002-1207 2002-1292 249-116', true, []), 'RC-006')).toEqual(['error RC-006 missing-left R1#1']);
  });

  it('does not make the fixes change their mind about other blocks', () => {
    const document = rail('2002-1204');
    const plan = planAccessories(viewOf(document), SAMPLE_LIBRARY, envFor(document));
    expect(sketchOf(plan.view.document)).toBe('ES B EP ES');
  });
});

describe('the fix of RC-007', () => {
  it('removes the stop, adds no error and can be undone', () => {
    expect(carryOutAllFixes(rail('249-116 2002-1207 2002-1292 249-116'), 'RC-007')).toBe(1);
  });
});

it('RC-007 can be accepted', () => {
  acceptAll(rail('249-116 2002-1207 2002-1292 249-116'), 'RC-007');
});
