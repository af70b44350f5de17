import { LANGUAGE_TAGS } from '../../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../shared/checks/index.ts';
import type { Part } from '../../../../shared/parts/index.ts';
import {
  DEFAULT_SETTINGS,
  LIMITS,
  LIMIT_GROUPS,
  LIMIT_KEYS,
  type LimitKey,
  type SettingsRecord,
  type StripRecord,
  buildIndex,
  changedLimits,
  isLimitChanged,
  isLimitKey,
  limitOf,
  mintId,
  parseRecord,
  resolveLimit,
  sameLimit,
} from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { RAIL } from '../../../support/sample-parts.ts';

const NO_LIMITS = ['kind', 'id', 'severities', 'profile', 'reasons'];

describe('the table of limits', () => {
  it('has every field of the settings that is a limit, and no other', () => {
    const all: SettingsRecord = {
      ...DEFAULT_SETTINGS,
      ...Object.fromEntries(LIMIT_KEYS.flatMap((key) => (LIMITS[key].builtIn === undefined ? [] : [[key, LIMITS[key].builtIn]]))),
      sheetsSince: '2020-01-31',
    };
    // What is built in is a value that a project can hold, under the same name.
    expect(parseRecord(all)).toMatchObject({ ok: true });
    const fields = Object.keys(DEFAULT_SETTINGS).filter((field) => !NO_LIMITS.includes(field));
    expect(fields.filter((field) => !isLimitKey(field))).toEqual([]);
    expect(isLimitKey('severities')).toBe(false);
    expect(isLimitKey('toString')).toBe(false);
  });

  it('says in both languages what each limit is and where its built-in value comes from', () => {
    const titles = { en: new Set<string>(), de: new Set<string>() };
    for (const key of LIMIT_KEYS) {
      const { title, source, group } = LIMITS[key];
      expect(LIMIT_GROUPS, key).toContain(group);
      for (const language of LANGUAGE_TAGS) {
        titles[language].add(title[language]);
        expect(source[language], key).toMatch(/\.$/);
      }
    }
    expect([titles.en.size, titles.de.size]).toEqual([LIMIT_KEYS.length, LIMIT_KEYS.length]);
  });

  it('names rules that look at the settings', () => {
    const reading = new Map(RULES.map((rule) => [rule.id, rule.reads as readonly string[]]));
    for (const key of LIMIT_KEYS) {
      for (const rule of LIMITS[key].rules) if (reading.has(rule)) expect(reading.get(rule), `${rule} ${key}`).toContain('settings');
    }
  });

  it('keeps each group together', () => {
    const groups = LIMIT_KEYS.map((key) => LIMITS[key].group);
    expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual(LIMIT_GROUPS);
  });
});

describe('the value of a limit', () => {
  const settings: SettingsRecord = {
    ...DEFAULT_SETTINGS,
    margin: mm(8),
    reservePercent: 12.5,
    stockLength: mm(3000),
    spareBlocks: 4,
    endPlateColor: 'gray',
  };
  const own = buildIndex(sketchRail('B', { margin: 3 })).rails[0]!;
  const plain = buildIndex(sketchRail('B')).rails[0]!;
  const strip: StripRecord = { kind: 'strip', id: mintId('strip', '1'), order: 'a0', tag: '-X1', spareBlocks: 0 };
  const long = { ...RAIL, attributes: { ...RAIL.attributes, 'rail.stockLength': { value: 2_500_000, source: 's' } } } as unknown as Part;

  it('is that of the nearest who has a say', () => {
    expect(limitOf('margin', settings, { rail: own })).toBe(3000);
    expect(limitOf('margin', settings, { rail: plain })).toBe(8000);
    expect(limitOf('margin', DEFAULT_SETTINGS, { rail: plain })).toBe(5000);
    expect(limitOf('fixingPitch', settings)).toBe(250_000);
    expect(limitOf('spareBlocks', settings)).toBe(4);
    expect(limitOf('spareBlocks', settings, { strip })).toBe(0);
    expect(limitOf('endPlateColor', settings, { strip })).toBe('gray');
    expect(limitOf('stockLength', settings, { part: long, rail: own })).toBe(2_500_000);
    expect(limitOf('stockLength', settings)).toBe(3_000_000);
    expect(limitOf('sheetsSince', settings)).toBeUndefined();
  });

  it('comes with everybody who had a say, the built-in value last', () => {
    expect(resolveLimit('margin', { ...settings, profile: 'Waterworks', reasons: { margin: 'old cabinets' } }, { rail: own })).toEqual({
      key: 'margin',
      value: 3000,
      chain: [
        { origin: 'rail', value: 3000, name: own.name },
        { origin: 'project', value: 8000, name: 'Waterworks', reason: 'old cabinets' },
        { origin: 'default', value: 5000 },
      ],
    });
    expect(resolveLimit('spareBlocks', settings, { strip }).chain.map(({ origin, value }) => [origin, value])).toEqual([
      ['strip', 0],
      ['project', 4],
      ['default', 0],
    ]);
    expect(resolveLimit('stockLength', settings, { part: long }).chain.map(({ origin, value }) => [origin, value])).toEqual([
      ['part', 2_500_000],
      ['project', 3_000_000],
      ['default', 2_000_000],
    ]);
  });

  it('leaves the project out where it says nothing or the same as what is built in', () => {
    expect(resolveLimit('kerf', DEFAULT_SETTINGS).chain).toEqual([{ origin: 'default', value: 2000 }]);
    expect(resolveLimit('kerf', { ...DEFAULT_SETTINGS, kerf: mm(2) }).chain).toEqual([{ origin: 'default', value: 2000 }]);
    expect(resolveLimit('margin', DEFAULT_SETTINGS, { rail: plain }).chain).toEqual([{ origin: 'default', value: 5000 }]);
  });

  it('agrees with its chain for every limit', () => {
    for (const key of LIMIT_KEYS as readonly LimitKey[]) {
      for (const place of [{}, { rail: own }, { strip }, { part: long }, { rail: own, strip, part: long }]) {
        expect(resolveLimit(key, settings, place).value, key).toEqual(limitOf(key, settings, place));
      }
    }
  });
});

describe('a changed limit', () => {
  it('differs from what is built in, tables row by row', () => {
    expect(changedLimits(DEFAULT_SETTINGS)).toEqual([]);
    const rows = [...LIMITS.ductDistances.builtIn.map((row) => ({ ...row }))];
    expect(isLimitChanged({ ...DEFAULT_SETTINGS, ductDistances: rows }, 'ductDistances')).toBe(false);
    expect(isLimitChanged({ ...DEFAULT_SETTINGS, ductDistances: rows.slice(1) }, 'ductDistances')).toBe(true);
    expect(changedLimits({ ...DEFAULT_SETTINGS, kerf: mm(3), margin: mm(4), spareBlocks: 0 })).toEqual(['margin', 'kerf']);
  });

  it('is told from its like by value', () => {
    expect(sameLimit<'sheetsSince'>(undefined, undefined)).toBe(true);
    expect(sameLimit<'sheetsSince'>(undefined, '2020-01-31')).toBe(false);
    expect(sameLimit<'ductDistances'>([{ distance: mm(1), upTo: 2 }], [{ upTo: 2, distance: mm(1) }])).toBe(true);
  });
});
