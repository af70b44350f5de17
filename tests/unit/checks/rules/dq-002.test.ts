import { describe, expect, it } from 'vitest';
import { acceptAll, findingsIn, fixTitles, findingsOf, readRail } from '../../../support/check-sketch.ts';
import { DATED_STOP } from '../../../support/message-examples.ts';

const rail = (settings: string) => readRail(`${settings}rail R1 210-112 length=300\n249-116`, [DATED_STOP]);

describe('DQ-002 reports', () => {
  it.each([
    ['a sheet from before the day', 'settings sheets=2020-01-14\n', ['info DQ-002 old 249-116']],
    ['nothing about one of that day', 'settings sheets=2020-01-13\n', []],
    ['nothing where the project names no day', '', []],
  ])('%s', (_, settings, expected) => {
    expect(findingsIn(rail(settings), 'DQ-002').filter((text) => !text.includes('undated'))).toEqual(expected);
  });

  it('sheets without a date, once the project asks, each part once', () => {
    expect(findingsIn(rail('settings sheets=2020-01-13\n'), 'DQ-002')).toEqual(['info DQ-002 undated 210-112']);
    const finding = findingsOf(readRail('settings sheets=2021-01-01\nrail R1 210-112 length=300\n2x 249-116', [DATED_STOP])).find(({ message }) => message === 'old');
    expect(finding?.items).toHaveLength(2);
  });
});

it('DQ-002 has no fix and can be accepted', () => {
  const document = rail('settings sheets=2020-01-14\n');
  for (const finding of findingsOf(document)) expect(fixTitles(document, finding)).toEqual([]);
  acceptAll(document, 'DQ-002');
});
