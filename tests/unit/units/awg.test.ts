import { describe, expect, it } from 'vitest';
import { awgToMm2, formatConductorSize, parseConductorSize } from '../../../shared/units/index.ts';

const awg = (gauge: number) => ({ ok: true, value: { unit: 'awg', gauge } });
const mm2 = (thousandths: number) => ({ ok: true, value: { unit: 'mm2', thousandths } });

describe('parseConductorSize', () => {
  it.each([
    ['14AWG', awg(14)],
    ['14 AWG', awg(14)],
    ['AWG 14', awg(14)],
    ['awg14', awg(14)],
    ['0 AWG', awg(0)],
    ['1/0 AWG', awg(0)],
    ['2/0AWG', awg(-1)],
    ['AWG 4/0', awg(-3)],
    ['40 AWG', awg(40)],
    ['2.5', mm2(2500)],
    ['2,5 mm²', mm2(2500)],
    ['0.25mm2', mm2(250)],
    ['95 mm²', mm2(95_000)],
  ])('reads %j', (text, expected) => {
    expect(parseConductorSize(text)).toEqual(expected);
  });

  it.each(['41 AWG', '5/0 AWG', '0/0 AWG', '-1 AWG', '14.5 AWG', '0', '-2.5', '2.5 mm', 'AWG', '', '2.5 mm² AWG'])(
    'refuses %j',
    (text) => {
      const parsed = parseConductorSize(text);
      expect(parsed.ok).toBe(false);
      expect(!parsed.ok && parsed.error.en).toContain(`"${text}"`);
      expect(!parsed.ok && parsed.error.de).toContain(`„${text}“`);
    },
  );
});

describe('formatConductorSize', () => {
  it.each(['14 AWG', '0 AWG', '2/0 AWG', '4/0 AWG'])('prints %s as it is read', (text) => {
    const parsed = parseConductorSize(text);
    expect(parsed.ok && formatConductorSize(parsed.value)).toBe(text.replace(' ', '\u00a0'));
  });

  it('prints metric sizes with the decimal mark asked for', () => {
    expect(formatConductorSize({ unit: 'mm2', thousandths: 2500 })).toBe('2.5\u00a0mm²');
    expect(formatConductorSize({ unit: 'mm2', thousandths: 2500 }, ',')).toBe('2,5\u00a0mm²');
    expect(formatConductorSize({ unit: 'mm2', thousandths: 16_000 }, ',')).toBe('16\u00a0mm²');
  });
});

describe('awgToMm2', () => {
  it.each([
    [36, 0.012_7],
    [22, 0.326],
    [14, 2.081],
    [12, 3.309],
    [10, 5.261],
    [0, 53.475],
    [-3, 107.22],
  ])('%d AWG has about %d mm² of copper', (gauge, area) => {
    expect(awgToMm2(gauge)).toBeCloseTo(area, gauge > 0 ? 3 : 1);
  });
});
