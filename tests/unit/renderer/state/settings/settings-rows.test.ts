import { describe, expect, it } from 'vitest';
import { limitRows, missingReasons, reasonChange, ruleRows, severityChange } from '../../../../../renderer/state/settings/settings-rows.ts';
import { GUIDED_RULES } from '../../../../../shared/checks/index.ts';
import { DEFAULT_SETTINGS, LIMIT_KEYS, type SettingsRecord } from '../../../../../shared/project/index.ts';
import { mm } from '../../../../../shared/units/index.ts';

const settings: SettingsRecord = {
  ...DEFAULT_SETTINGS,
  margin: mm(9),
  kerf: mm(3),
  severities: { 'RC-013': 'off' },
  reasons: { kerf: 'band saw' },
};

describe('the limits of the settings', () => {
  it('are all there once, each with its built-in value beside it', () => {
    const rows = limitRows(settings).flatMap((group) => group.rows);
    expect(rows.map(({ key }) => key)).toEqual(LIMIT_KEYS);
    expect(rows.find(({ key }) => key === 'kerf')).toEqual({ key: 'kerf', value: 3000, builtIn: 2000, changed: true, reason: 'band saw' });
    expect(rows.filter(({ changed }) => changed).map(({ key }) => key)).toEqual(['margin', 'kerf']);
  });
});

describe('the rules of the settings', () => {
  it('are found by id and by words of either language', () => {
    expect(ruleRows(settings, '').map(({ id }) => id)).toEqual(GUIDED_RULES);
    expect(ruleRows(settings, 'rc-013').map(({ id }) => id)).toEqual(['RC-013']);
    expect(ruleRows(settings, 'Reserve SOLL').map(({ id }) => id)).toEqual(['RC-013']);
    expect(ruleRows(settings, 'no such rule')).toEqual([]);
  });

  it('say what they are of their own, and what the project makes of them', () => {
    expect(ruleRows(settings, 'rc-013')[0]).toMatchObject({ own: ['warning'], setting: 'off', reason: '' });
    expect(ruleRows(settings, 'rc-012')[0]).toMatchObject({ own: ['error', 'warning'], setting: undefined });
    expect(ruleRows(settings, 'rc-007')[0]).toMatchObject({ own: [] });
  });
});

describe('changes', () => {
  it('touch one rule or reason and keep the others', () => {
    expect(severityChange(settings, 'RC-012', 'info')).toEqual({ severities: { 'RC-013': 'off', 'RC-012': 'info' } });
    expect(severityChange(settings, 'RC-013', undefined)).toEqual({ severities: {} });
    expect(reasonChange(settings, 'margin', ' deep\ndoors ')).toEqual({ reasons: { kerf: 'band saw', margin: 'deep doors' } });
    expect(reasonChange(settings, 'kerf', ' ')).toEqual({ reasons: {} });
    expect(reasonChange(DEFAULT_SETTINGS, 'kerf', 'saw')).toEqual({ reasons: { kerf: 'saw' } });
  });
});

describe('reasons that are missing', () => {
  it('are counted over limits and severities', () => {
    expect(missingReasons(DEFAULT_SETTINGS)).toBe(0);
    expect(missingReasons(settings)).toBe(2);
    expect(missingReasons({ ...settings, reasons: { margin: 'a', kerf: 'b', 'RC-013': 'c' } })).toBe(0);
  });
});
