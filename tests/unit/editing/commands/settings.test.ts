import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  LIMITS,
  LIMIT_KEYS,
  LONGEST_LENGTH,
  type LimitKey,
  type Profile,
  limitProblem,
  profileDifferences,
  recordsOf,
  settingsOf,
} from '../../../../shared/project/index.ts';
import { mm, um } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, sketchRail } from '../../../support/rail-sketch.ts';

const start = sketchRail('ES B ES');

describe('a limit that is set to what is built in', () => {
  it('is no longer the project’s own, and its reason goes with it', () => {
    const set = carryOut(start, {
      type: 'settings.edit',
      fields: { kerf: mm(3), fixingEnd: mm(30), reasons: { kerf: 'band saw', fixingEnd: 'thin plate' } },
    });
    expect(settingsOf(set)).toEqual({
      ...DEFAULT_SETTINGS,
      kerf: 3000,
      fixingEnd: 30_000,
      reasons: { kerf: 'band saw', fixingEnd: 'thin plate' },
    });
    const back = carryOut(set, { type: 'settings.edit', fields: { kerf: LIMITS.kerf.builtIn } });
    expect(settingsOf(back)).toEqual({ ...DEFAULT_SETTINGS, fixingEnd: 30_000, reasons: { fixingEnd: 'thin plate' } });
    expect(carryOut(back, { type: 'settings.edit', fields: { fixingEnd: LIMITS.fixingEnd.builtIn } })).toEqual(start);
  });

  it('keeps the field that every project has', () => {
    const set = carryOut(start, { type: 'settings.edit', fields: { margin: mm(9), reasons: { margin: 'doors' } } });
    expect(carryOut(set, { type: 'settings.edit', fields: { margin: LIMITS.margin.builtIn } })).toEqual(start);
  });

  it('leaves nothing behind for any limit', () => {
    for (const key of LIMIT_KEYS) {
      const builtIn = LIMITS[key].builtIn;
      if (builtIn !== undefined) expect(changesNothing(start, { type: 'settings.edit', fields: { [key]: builtIn } }), key).toBe(true);
    }
  });
});

describe('reasons', () => {
  it('stay with a severity and go with it', () => {
    const set = carryOut(start, { type: 'settings.edit', fields: { severities: { 'RC-013': 'off' }, reasons: { 'RC-013': 'retrofit' } } });
    expect(settingsOf(set).reasons).toEqual({ 'RC-013': 'retrofit' });
    expect(carryOut(set, { type: 'settings.edit', fields: { severities: {} } })).toEqual(start);
  });

  it('are not kept for what is as built in', () => {
    expect(changesNothing(start, { type: 'settings.edit', fields: { reasons: { margin: 'why not' } } })).toBe(true);
  });
});

describe('what cannot be a limit', () => {
  const short = LIMITS.ductDistances.builtIn;
  const wrong: readonly (readonly [LimitKey, unknown])[] = [
    ['kerf', -1],
    ['stockLength', 0],
    ['stockLength', LONGEST_LENGTH + 1],
    ['slotMargin', 0.5],
    ['sparePercent', 101],
    ['ductFillPercent', Number.NaN],
    ['spareBlocks', 1001],
    ['sheetsSince', 'soon'],
    ['endPlateColor', 'x'.repeat(61)],
    ['ductDistances', []],
    ['ductDistances', [{ upTo: 0, distance: mm(1) }]],
    ['ductDistances', [{ upTo: 1500, distance: -1 }]],
    ['ductDistances', [short[1], short[0]]],
    ['ductDistances', [short[0], short[0]]],
  ];
  it.each(wrong)('is refused: %s %j', (key, value) => {
    refusalOf(start, { type: 'settings.edit', fields: { [key]: value } });
  });

  it('is nothing that is built in', () => {
    for (const key of LIMIT_KEYS) expect(limitProblem(key, LIMITS[key].builtIn), key).toBeUndefined();
  });
});

const profile: Profile = {
  name: 'Waterworks',
  limits: { margin: mm(10), kerf: um(2500), sheetsSince: '2020-01-31' },
  severities: { 'RC-013': 'error' },
  reasons: { margin: 'doors', 'RC-013': 'contract' },
};

describe('settings.applyProfile', () => {
  it('gives the project what the profile says, and takes away what it does not name', () => {
    const before = carryOut(start, {
      type: 'settings.edit',
      fields: { reservePercent: 30, slotMargin: mm(4), severities: { 'RC-007': 'info' }, reasons: { slotMargin: 'tears' } },
    });
    const after = carryOut(before, { type: 'settings.applyProfile', profile });
    expect(settingsOf(after)).toEqual({
      ...DEFAULT_SETTINGS,
      ...profile.limits,
      severities: profile.severities,
      reasons: profile.reasons,
      profile: 'Waterworks',
    });
    expect(profileDifferences(settingsOf(after), profile)).toEqual([]);
    expect(changesNothing(after, { type: 'settings.applyProfile', profile })).toBe(true);
  });

  it('can be left again', () => {
    const after = carryOut(start, { type: 'settings.applyProfile', profile });
    expect(settingsOf(carryOut(after, { type: 'settings.edit', fields: { profile: '' } }))).not.toHaveProperty('profile');
  });
});

describe('acceptances', () => {
  const [, block] = itemsOf(start).map(({ id }) => id);
  const accepted = carryOut(start, {
    type: 'waiver.add',
    waiver: { rule: 'RC-001', message: 'exposed-right', subjects: [block!], reason: 'covered on site', author: 'KL' },
  });
  const [waiver] = recordsOf(accepted, 'waiver');

  it('get another reason and author, and accept the same as before', () => {
    const changed = carryOut(accepted, { type: 'waiver.edit', waiver: waiver!.id, reason: 'covered in the workshop', author: 'MB' });
    expect(recordsOf(changed, 'waiver')).toEqual([{ ...waiver, reason: 'covered in the workshop', author: 'MB' }]);
    expect(recordsOf(carryOut(accepted, { type: 'waiver.edit', waiver: waiver!.id, author: '' }), 'waiver')[0]).toMatchObject({
      reason: 'covered on site',
      author: '',
    });
    expect(refusalOf(accepted, { type: 'waiver.edit', waiver: waiver!.id, reason: ' ' })).toBe('An accepted finding needs a reason.');
    expect(refusalOf(start, { type: 'waiver.edit', waiver: waiver!.id, reason: 'x' })).toBe('The acceptance is no longer there.');
  });

  it('are withdrawn together', () => {
    expect(carryOut(accepted, { type: 'waivers.remove', waivers: [waiver!.id, waiver!.id] })).toEqual(start);
    expect(changesNothing(start, { type: 'waivers.remove', waivers: [waiver!.id] })).toBe(true);
  });
});
