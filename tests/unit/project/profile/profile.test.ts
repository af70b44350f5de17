import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  LIMITS,
  LIMIT_KEYS,
  PROFILE_FILE_LIMITS,
  type Profile,
  type SettingsRecord,
  applyProfile,
  decodeProfile,
  encodeProfile,
  parseRecord,
  profileDifferences,
  profileFileJsonSchema,
  profileOf,
  profileSchema,
} from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';

const profile: Profile = {
  name: 'Waterworks Süd',
  limits: { reservePercent: 30, kerf: mm(3), ductDistances: [{ upTo: 2500, distance: mm(35) }] },
  severities: { 'RC-013': 'error', 'DQ-004': 'info' },
  reasons: { reservePercent: 'specification 7.2', 'RC-013': 'contract' },
};

describe('the limits of a project as a profile', () => {
  const settings: SettingsRecord = {
    ...DEFAULT_SETTINGS,
    reservePercent: 30,
    kerf: mm(3),
    fixingEnd: LIMITS.fixingEnd.builtIn,
    severities: { 'RC-013': 'error' },
    reasons: { kerf: 'band saw', margin: 'left over', 'RC-013': 'contract' },
  };

  it('are those that differ from the built-in ones, with the reasons for them', () => {
    expect(profileOf(settings, 'Mine')).toEqual({
      name: 'Mine',
      limits: { reservePercent: 30, kerf: 3000 },
      severities: { 'RC-013': 'error' },
      reasons: { kerf: 'band saw', 'RC-013': 'contract' },
    });
    expect(profileOf(DEFAULT_SETTINGS, 'Nothing')).toEqual({ name: 'Nothing', limits: {}, severities: {}, reasons: {} });
  });

  it('come back as they were', () => {
    const again = applyProfile(DEFAULT_SETTINGS, profileOf(settings, 'Mine'));
    expect(profileOf(again, 'Mine')).toEqual(profileOf(settings, 'Mine'));
    expect(profileDifferences(settings, profileOf(settings, 'Mine'))).toEqual([]);
  });
});

describe('a profile that is applied', () => {
  it('gives settings that a project can hold, whatever they were', () => {
    const settings = applyProfile({ ...DEFAULT_SETTINGS, spareBlocks: 7, profile: 'Other', reasons: { spareBlocks: 'x' } }, profile);
    expect(parseRecord(settings)).toMatchObject({ ok: true });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...profile.limits, severities: profile.severities, reasons: profile.reasons, profile: profile.name });
  });

  it('drops what is as built in all the same', () => {
    const settings = applyProfile(DEFAULT_SETTINGS, { ...profile, limits: { kerf: LIMITS.kerf.builtIn }, severities: {}, reasons: { kerf: 'x' } });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, profile: profile.name });
  });
});

describe('how settings differ from a profile', () => {
  it('is told limit by limit and rule by rule', () => {
    const settings: SettingsRecord = { ...DEFAULT_SETTINGS, margin: mm(7), kerf: mm(3), severities: { 'RC-007': 'info', 'RC-013': 'error' } };
    expect(profileDifferences(settings, profile)).toEqual([
      { kind: 'limit', key: 'margin', from: 7000, to: 5000 },
      { kind: 'limit', key: 'reservePercent', from: 20, to: 30 },
      { kind: 'limit', key: 'ductDistances', from: LIMITS.ductDistances.builtIn, to: profile.limits.ductDistances },
      { kind: 'severity', rule: 'DQ-004', from: undefined, to: 'info' },
      { kind: 'severity', rule: 'RC-007', from: 'info', to: undefined },
    ]);
  });
});

describe('a profile file', () => {
  it('reads back the same, and is the same at every writing', () => {
    const text = encodeProfile(profile);
    expect(decodeProfile(text)).toEqual({ ok: true, profile });
    expect(encodeProfile({ ...profile, limits: Object.fromEntries(Object.entries(profile.limits).reverse()) })).toBe(text);
    expect(decodeProfile(`\uFEFF${text}`)).toEqual({ ok: true, profile });
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('can hold every limit at its built-in value', () => {
    const limits = Object.fromEntries(LIMIT_KEYS.flatMap((key) => (LIMITS[key].builtIn === undefined ? [] : [[key, LIMITS[key].builtIn]])));
    expect(profileSchema.safeParse({ ...profile, limits: { ...limits, sheetsSince: '2020-01-31' } }).success).toBe(true);
    expect(Object.keys(profileSchema.shape.limits.shape).sort()).toEqual([...LIMIT_KEYS].sort());
  });

  const file = JSON.parse(encodeProfile(profile)) as Record<string, unknown>;
  it.each([
    ['', 'not-a-profile', 'The file is not a Railwright profile.'],
    ['[]', 'not-a-profile', 'The file is not a Railwright profile.'],
    ['{"format":"railwright-project"}', 'not-a-profile', 'The file is not a Railwright profile.'],
    [encodeProfile(profile).slice(0, -20), 'damaged', 'The profile is damaged: it cannot be read as JSON.'],
    [JSON.stringify({ ...file, version: 2 }), 'newer-version', 'The profile was written by a newer Railwright (version 2; this one reads up to 1).'],
    [JSON.stringify({ ...file, version: 0 }), 'damaged', 'The profile cannot be used: “version” is not valid.'],
    [JSON.stringify({ ...file, name: '' }), 'damaged', 'The profile cannot be used: “name” is not valid.'],
    [JSON.stringify({ ...file, limits: { kerf: -1 } }), 'damaged', 'The profile cannot be used: “limits.kerf” is not valid.'],
    [JSON.stringify({ ...file, limits: { speed: 1 } }), 'damaged', 'The profile cannot be used: “limits.speed” is not valid.'],
    [JSON.stringify({ ...file, severities: { 'RC-013': 'fatal' } }), 'damaged', 'The profile cannot be used: “severities.RC-013” is not valid.'],
    [JSON.stringify({ ...file, reasons: { kerf: 'two\nlines' } }), 'damaged', 'The profile cannot be used: “reasons.kerf” is not valid.'],
    [JSON.stringify({ ...file, more: 1 }), 'damaged', 'The profile cannot be used: “more” is not valid.'],
    [`${' '.repeat(PROFILE_FILE_LIMITS.characters)}{}`, 'too-large', 'The file is too large to be a profile.'],
    ['['.repeat(5000), 'not-a-profile', 'The file is not a Railwright profile.'],
  ])('that is broken gives one sentence (%#)', (text, code, message) => {
    const decoded = decodeProfile(text);
    expect(decoded).toMatchObject({ ok: false, error: { code, message: { en: message } } });
  });

  it('has the schema that is published', () => {
    expect(readFileSync(new URL('../../../../docs/profile.schema.json', import.meta.url), 'utf8')).toBe(profileFileJsonSchema());
  });
});
