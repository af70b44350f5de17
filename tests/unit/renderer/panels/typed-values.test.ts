import { describe, expect, it } from 'vitest';
import { parseFixings, showFixings } from '../../../../renderer/panels/inspector/fixings-text.ts';
import { parseCount, parseDay } from '../../../../renderer/panels/settings/typed-values.ts';

describe('fixings as typed', () => {
  it('are positions in the unit of the reader, separated by semicolons', () => {
    expect(parseFixings('50; 300;550,5', 'mm')).toEqual({ ok: true, value: [50_000, 300_000, 550_500] });
    expect(parseFixings('2; 3 cm', 'in')).toEqual({ ok: true, value: [50_800, 30_000] });
    expect(parseFixings(' ; ', 'mm')).toEqual({ ok: true, value: [] });
    expect(showFixings([50_000, 300_000] as never, (length) => String(length / 1000))).toBe('50; 300');
  });

  it.each(['50 300', 'x', '-5', '200000', Array.from({ length: 201 }, (_, at) => at).join(';')])('are refused: %s', (text) => {
    expect(parseFixings(text, 'mm').ok).toBe(false);
  });
});

describe('spare blocks as typed', () => {
  it.each([['0', 0], [' 12 ', 12], ['1000', 1000]])('%s', (text, value) => {
    expect(parseCount(text)).toEqual({ ok: true, value });
  });
  it.each(['', '-1', '1.5', '1001', 'two'])('refused: %s', (text) => {
    expect(parseCount(text).ok).toBe(false);
  });
});

describe('a day as typed', () => {
  it.each([['2024-01-31', '2024-01-31'], ['31.1.2024', '2024-01-31'], ['29. 02. 2024', '2024-02-29'], ['  ', '']])('%s', (text, value) => {
    expect(parseDay(text)).toEqual({ ok: true, value });
  });
  it.each(['2023-02-29', '31.4.2024', '1/2/2024', '2024-13-01', '2024-00-10', 'soon'])('refused: %s', (text) => {
    expect(parseDay(text).ok).toBe(false);
  });
});
