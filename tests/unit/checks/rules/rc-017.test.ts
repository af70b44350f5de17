import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, readRail } from '../../../support/check-sketch.ts';

const rail = (head: string, block: string) =>
  readRail(`potential PE kind=PE\npotential PEN kind=PEN\npotential L1 kind=L1\nrail R1 210-112 length=300${head}\n249-116\n${block}\n2002-1207\n2002-1292\n249-116`);

describe('RC-017 reports', () => {
  it.each([
    ['a rail of which nobody has said how it is connected', '', '2002-1207', ['warning RC-017 not-fed R1']],
    ['a rail whose ground blocks carry something else', '', '2002-1207 potential=L1', ['warning RC-017 not-fed R1']],
    ['a rail on which only another block carries PE', '', '2002-1204 potential=PE', ['warning RC-017 not-fed R1']],
    ['nothing where a ground block feeds it', '', '2002-1207 potential=PE', []],
    ['nothing where a PEN conductor feeds it', '', '2002-1207 potential=PEN', []],
    ['nothing where it is connected', ' bonded=yes', '2002-1207', []],
    ['nothing where it is not: RC-016 does', ' bonded=no', '2002-1207', []],
  ])('%s', (_, head, block, expected) => {
    expect(findingsIn(rail(head, block), 'RC-017')).toEqual(expected);
  });

  it('nothing on a rail without ground blocks', () => {
    expect(findingsIn(readRail('rail R1 210-112 length=300\n249-116\n2002-1204\n2002-1292\n249-116'), 'RC-017')).toEqual([]);
  });
});

describe('the fix of RC-017', () => {
  it('removes the finding, adds no error and can be undone', () => {
    expect(carryOutAllFixes(rail('', '2002-1207'), 'RC-017')).toBe(1);
  });
});

it('RC-017 can be accepted', () => {
  acceptAll(rail('', '2002-1207'), 'RC-017');
});
