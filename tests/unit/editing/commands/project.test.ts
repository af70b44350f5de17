import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../shared/editing/index.ts';
import { DEFAULT_SETTINGS, projectOf, recordsOf, settingsOf } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, sketchRail } from '../../../support/rail-sketch.ts';

const start = sketchRail('ES B ES');

describe('project.edit', () => {
  it('writes fields of the title block, and an empty text takes one away', () => {
    const filled = carryOut(start, {
      type: 'project.edit',
      fields: { name: 'Pump station 3', number: 'P-2031', customer: 'Waterworks', author: 'KL', remark: 'draft' },
    });
    expect(projectOf(filled)).toMatchObject({ name: 'Pump station 3', number: 'P-2031', customer: 'Waterworks', remark: 'draft' });
    const emptied = carryOut(filled, { type: 'project.edit', fields: { name: '', number: '', remark: '' } });
    expect(projectOf(emptied)).toEqual({ kind: 'project', id: 'project/main', name: '', customer: 'Waterworks', author: 'KL' });
  });

  it('has nothing to do for what is written already', () => {
    expect(changesNothing(start, { type: 'project.edit', fields: { name: 'Sketch' } })).toBe(true);
  });
});

describe('settings.edit', () => {
  it('changes what is given', () => {
    const after = carryOut(start, { type: 'settings.edit', fields: { margin: mm(0), severities: { 'RC-013': 'off' } } });
    expect(settingsOf(after)).toEqual({ ...DEFAULT_SETTINGS, margin: 0, severities: { 'RC-013': 'off' } });
  });

  it.each([
    [{ margin: mm(-1) }, 'A length here is not negative.'],
    [{ allowance: mm(-0.001) }, 'A length here is not negative.'],
    [{ tolerance: mm(-1) }, 'A length here is not negative.'],
    [{ railStep: mm(0) }, 'Step of rail lengths: above zero.'],
    [{ reservePercent: -1 }, 'Reserve on each rail: 0 to 100 percent.'],
    [{ reservePercent: 100.5 }, 'Reserve on each rail: 0 to 100 percent.'],
    [{ reservePercent: Number.NaN }, 'Reserve on each rail: 0 to 100 percent.'],
  ])('refuses %j', (fields, reason) => {
    expect(refusalOf(start, { type: 'settings.edit', fields })).toBe(reason);
  });
});

describe('waivers', () => {
  const [stop, block] = itemsOf(start).map((item) => item.id);
  const waiver = { rule: 'RC-001', message: 'exposed', subjects: [stop!, block!].reverse(), reason: 'covered on site', author: 'KL' };

  it('are kept with sorted subjects, and withdrawn', () => {
    const accepted = carryOut(start, { type: 'waiver.add', waiver });
    const [record] = recordsOf(accepted, 'waiver');
    expect(record).toMatchObject({ ...waiver, subjects: [block!, stop!].toSorted((a, b) => (a < b ? -1 : 1)) });
    const withdrawn = carryOut(accepted, { type: 'waiver.remove', waiver: record!.id });
    expect(withdrawn).toEqual(start);
    expect(changesNothing(start, { type: 'waiver.remove', waiver: record!.id })).toBe(true);
  });

  it('need a reason', () => {
    expect(refusalOf(start, { type: 'waiver.add', waiver: { ...waiver, reason: ' ' } })).toBe(
      'An accepted finding needs a reason.',
    );
  });

  it('are named after the rule', () => {
    expect(labelOf({ type: 'waiver.add', waiver })).toEqual({
      en: 'Accept finding RC-001',
      de: 'Befund RC-001 akzeptieren',
    });
  });
});

describe('limits that a project need not state', () => {
  it('are set, and the day of data sheets is taken back by an empty one', () => {
    const fields = { toleranceSum: 'rss', fixingEnd: mm(40), fixingPitch: mm(60), spareBlocks: 2, sheetsSince: '2024-01-31' } as const;
    const set = carryOut(sketchRail('B'), { type: 'settings.edit', fields });
    expect(settingsOf(set)).toEqual({ ...DEFAULT_SETTINGS, ...fields });
    expect(settingsOf(carryOut(set, { type: 'settings.edit', fields: { sheetsSince: '' } }))).not.toHaveProperty('sheetsSince');
  });

  it.each([
    ['fixings at no distance', { fixingPitch: mm(0) }, 'Fixings at most apart: above zero.'],
    ['a negative end', { fixingEnd: mm(-1) }, 'A length here is not negative.'],
    ['half a spare block', { spareBlocks: 0.5 }, 'Spare blocks in each strip: a whole number from 0 to 1000.'],
  ])('refuse %s', (_, fields, reason) => {
    expect(refusalOf(sketchRail('B'), { type: 'settings.edit', fields })).toBe(reason);
  });
});
