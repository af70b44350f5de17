import { describe, expect, it } from 'vitest';
import {
  type ProfileShelf,
  exportProfile,
  importProfile,
  keepAsProfile,
  keepProfile,
  profileNamed,
  profileStanding,
  removeProfile,
} from '../../../../../renderer/state/settings/profiles.ts';
import { HOST_METHODS, MOST_PROFILES } from '../../../../../shared/host/index.ts';
import { DEFAULT_SETTINGS, type Profile, type SettingsRecord, applyProfile, decodeProfile } from '../../../../../shared/project/index.ts';
import { mm } from '../../../../../shared/units/index.ts';

const EMPTY: ProfileShelf = { profiles: [], startProfile: '' };
const profile: Profile = { name: 'Waterworks', limits: { kerf: mm(3) }, severities: { 'RC-013': 'error' }, reasons: { kerf: 'band saw' } };
const settings: SettingsRecord = { ...DEFAULT_SETTINGS, margin: mm(9), severities: { 'RC-007': 'info' } };

function kept(shelf: ProfileShelf, one: Profile): ProfileShelf {
  const change = keepProfile(shelf, one);
  if (!change.ok) throw new Error(change.reason.en);
  expect(HOST_METHODS['preferences.set'].args.safeParse(change.shelf).success).toBe(true);
  return change.shelf;
}

describe('profiles of the user', () => {
  it('are kept by name, a new one in place of the old', () => {
    const two = kept(kept(EMPTY, profile), { ...profile, name: 'Airport' });
    expect(two.profiles.map(({ name }) => name)).toEqual(['Airport', 'Waterworks']);
    const again = kept(two, { ...profile, limits: {} });
    expect(again.profiles).toHaveLength(2);
    expect(profileNamed(again, 'Waterworks')?.limits).toEqual({});
    expect(profileNamed(again, 'waterworks')).toBeUndefined();
  });

  it('are made of the limits of a project', () => {
    expect(keepAsProfile(EMPTY, settings, '  Mine ')).toMatchObject({
      ok: true,
      profile: { name: 'Mine', limits: { margin: 9000 }, severities: { 'RC-007': 'info' } },
    });
    expect(keepAsProfile(EMPTY, settings, ' \n')).toMatchObject({ ok: false, reason: { en: 'A profile needs a name.' } });
    expect(keepAsProfile(EMPTY, settings, 'x'.repeat(201)).ok).toBe(false);
  });

  it('are no more than there is room for, and a full shelf still takes a new version', () => {
    let shelf = EMPTY;
    for (let at = 0; at < MOST_PROFILES; at++) shelf = kept(shelf, { ...profile, name: `P${at}` });
    expect(keepProfile(shelf, profile).ok).toBe(false);
    expect(kept(shelf, { ...profile, name: 'P0' }).profiles).toHaveLength(MOST_PROFILES);
  });

  it('go, and new projects begin without them', () => {
    const shelf = { ...kept(EMPTY, profile), startProfile: 'Waterworks' };
    expect(removeProfile(shelf, 'Waterworks')).toEqual(EMPTY);
    expect(removeProfile({ ...kept(shelf, { ...profile, name: 'Airport' }), startProfile: 'Waterworks' }, 'Airport').startProfile).toBe('Waterworks');
  });
});

describe('a profile file', () => {
  const file = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) });

  it('comes back from what was written', async () => {
    const { name, text } = exportProfile(profile);
    expect(name).toBe('Waterworks.railwright-profile');
    expect(exportProfile({ ...profile, name: 'a/b:c' }).name).toBe('a b c.railwright-profile');
    expect(exportProfile({ ...profile, name: '...' }).name).toBe('Profile.railwright-profile');
    expect(decodeProfile(text)).toEqual({ ok: true, profile });
    expect(await importProfile(() => EMPTY, file(text))).toEqual({ ok: true, shelf: { profiles: [profile], startProfile: '' }, profile });
  });

  it('that is broken changes nothing and says why', async () => {
    expect(await importProfile(() => EMPTY, file('{}'))).toEqual({
      ok: false,
      reason: { en: 'The file is not a Railwright profile.', de: 'Die Datei ist kein Railwright-Profil.' },
    });
    expect(await importProfile(() => EMPTY, { size: 4_000_000, text: () => Promise.reject(new Error('read')) })).toMatchObject({
      reason: { en: 'The file is too large to be a profile.' },
    });
    expect(await importProfile(() => EMPTY, { size: 1, text: () => Promise.reject(new Error('gone')) })).toMatchObject({
      reason: { en: 'The file could not be read.' },
    });
  });
});

describe('how a project stands to its profile', () => {
  const shelf = kept(EMPTY, profile);

  it('is known only where the program has that profile', () => {
    expect(profileStanding(settings, shelf)).toEqual({ kind: 'none' });
    expect(profileStanding({ ...settings, profile: 'Elsewhere' }, shelf)).toEqual({ kind: 'unknown', name: 'Elsewhere' });
    const applied = applyProfile(settings, profile);
    expect(profileStanding(applied, shelf)).toEqual({ kind: 'known', profile, differences: [] });
    expect(profileStanding({ ...applied, margin: mm(9) }, shelf)).toEqual({
      kind: 'known',
      profile,
      differences: [{ kind: 'limit', key: 'margin', from: 9000, to: 5000 }],
    });
  });
});
