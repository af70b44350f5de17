import { describe, expect, it } from 'vitest';
import { ENGINE, WAIVER, acceptCommand, acceptanceOf, acceptancesOf, isAcceptable } from '../../../../shared/checks/index.ts';
import { recordsOf } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { carryOutFix, findingsIn, findingsOf, fixesIn, onlyFinding, totals } from '../../../support/check-sketch.ts';
import { itemsOf, run, sketchRail } from '../../../support/rail-sketch.ts';

const start = sketchRail('ES 2xB ES');
const finding = onlyFinding(start, 'RC-001');
const accepted = run(start, acceptCommand(finding, 'covered by the cabinet wall', 'KL'));

describe('an accepted finding', () => {
  it('is listed with reason and author, and does not count', () => {
    const [waiver] = recordsOf(accepted, 'waiver');
    expect(onlyFinding(accepted, 'RC-001')).toEqual({
      ...finding,
      waived: { waiver: waiver!.id, reason: 'covered by the cabinet wall', author: 'KL' },
    });
    expect(totals(accepted)).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('stays accepted wherever its items go on the rail, and under another tag', () => {
    const moved = run(accepted, { type: 'items.setGap', item: itemsOf(accepted)[0]!.id, gap: mm(40) });
    const renamed = run(moved, { type: 'rail.edit', rail: finding.rail!, name: 'MAIN' });
    expect(onlyFinding(renamed, 'RC-001').waived).toBeDefined();
    expect(findingsIn(renamed, WAIVER)).toEqual([]);
  });

  it('counts again when it is about something else', () => {
    const last = itemsOf(accepted)[2]!;
    const other = run(accepted, { type: 'items.remove', items: [last.id] });
    expect(onlyFinding(other, 'RC-001').waived).toBeUndefined();
  });

  it('needs only one of several waivers', () => {
    const twice = run(accepted, acceptCommand(finding, 'said twice', 'MM'));
    expect(findingsIn(twice, WAIVER)).toEqual([]);
    expect(onlyFinding(twice, 'RC-001').waived).toBeDefined();
  });
});

describe('a waiver that matches nothing', () => {
  const idle = run(accepted, { type: 'items.remove', items: [itemsOf(accepted)[2]!.id] });

  it('is reported, with what it was for', () => {
    const report = onlyFinding(idle, WAIVER);
    expect(report).toMatchObject({ severity: 'info', message: 'unused', subjects: [recordsOf(idle, 'waiver')[0]!.id] });
    expect(report.text.en).toContain('A finding of RC-001 was accepted (“covered by the cabinet wall”, KL)');
    expect(report.text.de).toContain('Ein Befund von RC-001 wurde akzeptiert („covered by the cabinet wall“, KL)');
    const anonymous = run(start, acceptCommand({ ...finding, message: 'other' }, 'why', ''));
    expect(onlyFinding(anonymous, WAIVER).text.en).toContain('(“why”)');
  });

  it('can be withdrawn', () => {
    const report = onlyFinding(idle, WAIVER);
    const [fix] = fixesIn(idle, report);
    expect(fix).toMatchObject({ safe: false, title: { en: 'Withdraw the acceptance' } });
    expect(recordsOf(carryOutFix(idle, report, fix!), 'waiver')).toEqual([]);
    expect(fixesIn(idle, { ...report, subjects: [] })).toEqual([]);
  });

  it('is also one of a rule that is off or unknown', () => {
    const off = run(accepted, { type: 'settings.edit', fields: { severities: { 'RC-001': 'off' } } });
    expect(findingsIn(off)).toEqual(['info WAIVER unused RC-001']);
    const unknown = run(start, acceptCommand({ ...finding, rule: 'ZZ-999' }, 'why', 'KL'));
    expect(findingsIn(unknown, WAIVER)).toHaveLength(1);
  });
});

describe('isAcceptable', () => {
  it('is everything but what the engine itself reports', () => {
    expect(findingsOf(start).every(isAcceptable)).toBe(true);
    expect(isAcceptable({ ...finding, rule: ENGINE })).toBe(false);
    expect(isAcceptable({ ...finding, rule: WAIVER })).toBe(false);
  });
});

describe('what can be withdrawn', () => {
  it('is the acceptance of a finding, and one that nothing needs any more', () => {
    const [waiver] = recordsOf(accepted, 'waiver');
    expect(acceptanceOf(onlyFinding(accepted, 'RC-001'))).toBe(waiver!.id);
    const off = run(accepted, { type: 'settings.edit', fields: { severities: { 'RC-001': 'off' } } });
    expect(acceptanceOf(onlyFinding(off, WAIVER))).toBe(waiver!.id);
    expect(acceptanceOf(finding)).toBeUndefined();
  });
});

describe('the list of acceptances', () => {
  const listed = (document: typeof accepted) =>
    acceptancesOf(findingsOf(document), recordsOf(document, 'waiver')).map(({ waiver, finding: found }) => [waiver.reason, found?.key]);

  it('says of each which finding it accepts', () => {
    expect(listed(accepted)).toEqual([['covered by the cabinet wall', finding.key]]);
    expect(listed(start)).toEqual([]);
  });

  it('has the idle ones first, and those that say the same twice', () => {
    const twice = run(accepted, acceptCommand(finding, 'again', 'MM'));
    const idle = run(twice, acceptCommand({ ...finding, rule: 'RC-099', message: 'gone' }, 'for nothing', 'MM'));
    expect(listed(idle)).toEqual([
      ['for nothing', undefined],
      ['again', finding.key],
      ['covered by the cabinet wall', finding.key],
    ]);
  });

  it('takes one for idle whose rule is switched off', () => {
    const off = run(accepted, { type: 'settings.edit', fields: { severities: { 'RC-001': 'off' } } });
    expect(listed(off)).toEqual([['covered by the cabinet wall', undefined]]);
  });
});
