import { describe, expect, it } from 'vitest';
import {
  allowanceRequirement,
  explainRequirement,
  fixingEndRequirement,
  fixingPitchRequirement,
  marginRequirement,
  reserveRequirement,
  sheetRequirement,
  showLength,
  showPercent,
  spareRequirement,
  toleranceSumRequirement,
} from '../../../../shared/checks/index.ts';
import { DEFAULT_SETTINGS, buildIndex } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';

const settings = { ...DEFAULT_SETTINGS, margin: mm(8), reservePercent: 12.5, allowance: mm(0.3) };

describe('requirements', () => {
  it('come from the nearest that has a say, with all that was looked at', () => {
    const own = buildIndex(sketchRail('B', { margin: 3 })).rails[0]!;
    expect(marginRequirement(settings, own)).toEqual({
      value: 3000,
      chain: [
        { origin: 'rail', value: 3000 },
        { origin: 'project', value: 8000 },
        { origin: 'default', value: 5000 },
      ],
    });
    const plain = buildIndex(sketchRail('B')).rails[0]!;
    expect(marginRequirement(settings, plain)).toMatchObject({ value: 8000, chain: [{ origin: 'project' }, { origin: 'default' }] });
    expect(reserveRequirement(settings).value).toBe(12.5);
    expect(allowanceRequirement(settings).value).toBe(300);
  });

  it('are the built-in ones where the project says nothing', () => {
    const limits = [toleranceSumRequirement, fixingEndRequirement, fixingPitchRequirement, spareRequirement, sheetRequirement];
    expect(limits.map((limit) => limit(settings).value)).toEqual(['worst', 50_000, 250_000, 0, undefined]);
    const own = { ...settings, toleranceSum: 'rss', fixingEnd: mm(30), fixingPitch: mm(60), spareBlocks: 2, sheetsSince: '2020-01-31' } as const;
    expect(limits.map((limit) => limit(own).value)).toEqual(['rss', 30_000, 60_000, 2, '2020-01-31']);
    expect(fixingPitchRequirement(own).chain).toEqual([
      { origin: 'project', value: 60_000 },
      { origin: 'default', value: 250_000 },
    ]);
  });

  it('can be explained', () => {
    const own = buildIndex(sketchRail('B', { margin: 3 })).rails[0]!;
    expect(explainRequirement(marginRequirement(settings, own), showLength)).toEqual({
      en: '3\u00a0mm (this rail); project settings 8\u00a0mm, built-in default 5\u00a0mm',
      de: '3\u00a0mm (diese Schiene); Projekteinstellungen 8\u00a0mm, eingebaute Vorgabe 5\u00a0mm',
    });
    expect(explainRequirement(reserveRequirement(settings), showPercent).de).toBe(
      '12,5\u00a0% (Projekteinstellungen); eingebaute Vorgabe 20\u00a0%',
    );
    expect(explainRequirement({ value: 1, chain: [] }, showPercent)).toEqual({ en: '', de: '' });
  });
});
