import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import {
  DEFAULT_SETTINGS,
  type Document,
  LIMIT_KEYS,
  type Profile,
  type ProfileLimits,
  SETTINGS_ID,
  type SettingsRecord,
  applyProfile,
  changedLimits,
  decodeProfile,
  emptyDocument,
  encodeProfile,
  limitOf,
  parseRecord,
  profileDifferences,
  profileOf,
  resolveLimit,
  settingsOf,
} from '../../shared/project/index.ts';
import { type Um, um } from '../../shared/units/index.ts';
import { envFor } from '../support/rail-sketch.ts';

const length = fc.integer({ min: 1, max: 100_000 }).map(um);
const text = fc.string({ minLength: 1, maxLength: 20 }).map((some) => some.replaceAll(/\p{Cc}/gu, '_'));
const distances = fc
  .uniqueArray(fc.integer({ min: 1, max: 240_000 }), { minLength: 1, maxLength: 6 })
  .chain((sections) => fc.tuple(...sections.sort((a, b) => a - b).map((upTo) => length.map((distance) => ({ upTo, distance })))));
const rules = fc.constantFrom('RC-001', 'RC-007', 'RC-013', 'DQ-004', 'CB-001');

const limits = fc.record(
  {
    margin: length,
    reservePercent: fc.integer({ min: 0, max: 100 }),
    railStep: length,
    allowance: length,
    tolerance: length,
    toleranceSum: fc.constantFrom('worst' as const, 'rss' as const),
    partingGap: length,
    endStop: fc.constantFrom('wago:249-116' as const, 'wago:249-117' as const),
    endPlateColor: text,
    spareBlocks: fc.integer({ min: 0, max: 1000 }),
    sparePercent: fc.integer({ min: 0, max: 100 }),
    fixingEnd: length,
    fixingPitch: length,
    slotMargin: length,
    frontClearance: length,
    toolClearance: length,
    ductDistances: distances,
    ductFillPercent: fc.integer({ min: 0, max: 100 }),
    stockLength: length,
    kerf: length,
    sheetsSince: fc.constantFrom('2020-01-31', '2024-02-29'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ProfileLimits>;

const profiles: fc.Arbitrary<Profile> = fc.record({
  name: text,
  limits,
  severities: fc.dictionary(rules, fc.constantFrom('error', 'warning', 'info', 'off')),
  reasons: fc.dictionary(fc.oneof(rules, fc.constantFrom(...LIMIT_KEYS)), text),
});

const settings: fc.Arbitrary<SettingsRecord> = profiles.map((profile) => applyProfile(DEFAULT_SETTINGS, profile));

function after(document: Document, command: Command): SettingsRecord {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind === 'refused') throw new Error(outcome.reason.en);
  return settingsOf(outcome.kind === 'done' ? outcome.document : document);
}

function documentWith(record: SettingsRecord): Document {
  return { records: new Map(emptyDocument().records).set(SETTINGS_ID, record) };
}

describe('profiles', () => {
  it('that are applied leave no difference, whatever was there before', () => {
    fc.assert(
      fc.property(settings, profiles, (before, profile) => {
        const applied = after(documentWith(before), { type: 'settings.applyProfile', profile });
        expect(profileDifferences(applied, profile)).toEqual([]);
        expect(applied).toEqual(applyProfile(before, profile));
        expect(parseRecord(applied)).toMatchObject({ ok: true });
      }),
    );
  });

  it('read back as they were written', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(decodeProfile(encodeProfile(profile))).toEqual({ ok: true, profile: { ...profile, severities: { ...profile.severities }, reasons: { ...profile.reasons } } });
      }),
    );
  });

  it('carry the limits of one project over to another', () => {
    fc.assert(
      fc.property(settings, settings, (from, to) => {
        const moved = applyProfile(to, profileOf(from, 'Moved'));
        for (const key of LIMIT_KEYS) expect(limitOf(key, moved)).toEqual(limitOf(key, from));
        expect(moved.severities).toEqual(from.severities);
      }),
    );
  });

  it('never read from a text that has been damaged without saying so in one sentence', () => {
    fc.assert(
      fc.property(profiles, fc.nat(), fc.string({ maxLength: 3 }), (profile, at, put) => {
        const whole = encodeProfile(profile);
        const cut = at % whole.length;
        const decoded = decodeProfile(whole.slice(0, cut) + put + whole.slice(cut + 1));
        if (!decoded.ok) expect(decoded.error.message.en).toMatch(/^[^\n]+\.$/u);
      }),
    );
  });
});

describe('limits', () => {
  it('are the project’s own only where they differ, after any edit', () => {
    fc.assert(
      fc.property(settings, limits, (before, fields) => {
        const edited = after(documentWith(before), { type: 'settings.edit', fields: fields as Partial<SettingsRecord> });
        const own = changedLimits(edited);
        for (const key of LIMIT_KEYS) {
          expect(resolveLimit(key, edited).chain.length).toBe(own.includes(key) ? 2 : 1);
          if (fields[key] !== undefined) expect(limitOf(key, edited)).toEqual(fields[key]);
        }
        for (const name of Object.keys(edited.reasons ?? {})) expect([...own, ...Object.keys(edited.severities)]).toContain(name);
      }),
    );
  });

  it('go back to what is built in one by one, and nothing is left', () => {
    fc.assert(
      fc.property(settings, (before) => {
        let document = documentWith(before);
        for (const key of LIMIT_KEYS) {
          const value = key === 'sheetsSince' ? '' : (limitOf(key, DEFAULT_SETTINGS) as Um);
          document = documentWith(after(document, { type: 'settings.edit', fields: { [key]: value } }));
        }
        expect(after(document, { type: 'settings.edit', fields: { severities: {}, profile: '' } })).toEqual(DEFAULT_SETTINGS);
      }),
    );
  });
});
