import { describe, expect, it } from 'vitest';
import { type Finding, explainRequirement, requirementOf, showLimit } from '../../../../shared/checks/index.ts';
import {
  DEFAULT_SETTINGS,
  type Document,
  LIMITS,
  LIMIT_KEYS,
  SETTINGS_ID,
  type SettingsRecord,
  buildIndex,
  resolveLimit,
} from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { findingsOf, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';

const settings: SettingsRecord = { ...DEFAULT_SETTINGS, margin: mm(8), reservePercent: 12.5 };

function withSettings(document: Document, fields: Partial<SettingsRecord>): Document {
  return { records: new Map(document.records).set(SETTINGS_ID, { ...DEFAULT_SETTINGS, ...fields }) };
}

describe('a requirement', () => {
  it('says in one line who gives its value, and who else has a say', () => {
    const own = buildIndex(sketchRail('B', { margin: 3 })).rails[0]!;
    expect(explainRequirement(resolveLimit('margin', settings, { rail: own }))).toEqual({
      en: '3\u00a0mm (rail R1); project settings 8\u00a0mm, built-in 5\u00a0mm',
      de: '3\u00a0mm (Schiene R1); Projekteinstellungen 8\u00a0mm, eingebaut 5\u00a0mm',
    });
    expect(explainRequirement(resolveLimit('reservePercent', { ...settings, profile: 'Waterworks', reasons: { reservePercent: 'retrofit' } }))).toEqual({
      en: '12.5\u00a0% (project settings, profile “Waterworks”: retrofit); built-in 20\u00a0%',
      de: '12,5\u00a0% (Projekteinstellungen, Profil „Waterworks“: retrofit); eingebaut 20\u00a0%',
    });
    expect(explainRequirement(resolveLimit('kerf', DEFAULT_SETTINGS)).en).toBe('2\u00a0mm (built-in)');
  });

  it('shows values of every kind', () => {
    expect(showLimit('sheetsSince', '2024-01-31')).toEqual({ en: '2024-01-31', de: '31.01.2024' });
    expect(showLimit('sheetsSince', undefined).de).toBe('keine');
    expect(showLimit('endStop', 'wago:249-116').en).toBe('249-116');
    expect(showLimit('spareBlocks', 3).de).toBe('3');
    expect(showLimit('toleranceSum', 'rss').de).toBe('statistisch');
    expect(showLimit('ductDistances', LIMITS.ductDistances.builtIn.slice(0, 2)).de).toBe('≤\u00a01,5\u00a0mm² 30\u00a0mm, ≤\u00a04\u00a0mm² 40\u00a0mm');
    for (const key of LIMIT_KEYS) expect(showLimit(key, LIMITS[key].builtIn).en, key).not.toMatch(/undefined|NaN|^$/);
  });
});

describe('the requirement behind a finding', () => {
  it('is the limit that the rule has used, with the rail that has its own', () => {
    const document = withSettings(sketchRail('ES B B B EP ES', { length: 34.6, margin: 3 }), { margin: mm(8), reasons: { margin: 'old doors' } });
    const finding = onlyFinding(document, 'RC-012');
    expect(finding).toMatchObject({ message: 'no-allowance', limit: 'allowance' });
    const tooLong = onlyFinding(withSettings(sketchRail('ES B B B EP ES', { length: 30, margin: 3 }), {}), 'RC-012');
    expect(requirementOf(tooLong, document)?.chain).toEqual([
      { origin: 'rail', value: 3000, name: 'R1' },
      { origin: 'project', value: 8000, reason: 'old doors' },
      { origin: 'default', value: 5000 },
    ]);
  });

  it('is the value that the finding was measured against', () => {
    const low = withSettings(sketchRail('ES B B B EP ES', { length: 50 }), { reservePercent: 60 });
    const finding = onlyFinding(low, 'RC-013');
    expect(requirementOf(finding, low)?.value).toBe(finding.required?.value);
  });

  it('is not there where nobody can set a limit', () => {
    const document = sketchRail('B');
    const exposed = findingsOf(document).find(({ rule }) => rule === 'RC-001') as Finding;
    expect(requirementOf(exposed, document)).toBeUndefined();
  });

  it('knows the strip that a finding is about', () => {
    const document = readRail('settings spares=2\npotential L1 kind=L1\nrail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204 potential=L1\n2002-1292\n249-116');
    const finding = onlyFinding(document, 'RC-028');
    const strip = buildIndex(document).strips[0]!;
    const own = { records: new Map(document.records).set(strip.id, { ...strip, spareBlocks: 5 }) };
    expect(requirementOf(finding, own)?.chain[0]).toEqual({ origin: 'strip', value: 5, name: '-X1' });
    expect(requirementOf({ ...finding, subjects: [], items: finding.items }, own)?.chain[0]?.origin).toBe('strip');
  });
});
