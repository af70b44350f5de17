import { describe, expect, it } from 'vitest';
import { DARK_THEME, HOUSING_COLORS, LIGHT_THEME, PRINT_THEME, type Theme, housingPaint } from '../../../shared/drawing/index.ts';
import { finishOfName } from '../../../shared/drawing/housing-color.ts';
import { PLAIN_PAINTS, SHADES } from '../../../shared/drawing/paint.ts';

const THEMES: readonly Theme[] = [LIGHT_THEME, DARK_THEME, PRINT_THEME];

/** Relative luminance and contrast as WCAG defines them. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const channels = (color: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(THEMES)('theme $name', (theme) => {
  it('has a colour for every paint', () => {
    const paints = [...PLAIN_PAINTS, ...HOUSING_COLORS.flatMap((color) => SHADES.map((shade) => housingPaint(color, shade)))];
    expect(Object.keys(theme.colors).toSorted()).toEqual(paints.toSorted());
    for (const paint of paints) expect(theme.colors[paint]).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('is readable', () => {
    const { colors } = theme;
    expect(contrast(colors.ink, colors.paper)).toBeGreaterThan(10);
    expect(contrast(colors['marker-ink'], colors.marker)).toBeGreaterThan(10);
    for (const paint of ['ink-soft', 'dimension', 'strip', 'error', 'info'] as const) {
      expect(contrast(colors[paint], colors.paper), paint).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colors.warning, colors.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colors.strip, colors['strip-tint'])).toBeGreaterThanOrEqual(3);
  });

  it('shows what is assumed, on the ground and on a housing of unknown colour', () => {
    const { colors } = theme;
    expect(contrast(colors.assumed, colors.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colors.assumed, colors['unknown.base'])).toBeGreaterThanOrEqual(3);
  });

  it('sets markers, rails, walls and holes off from what they lie on', () => {
    const { colors } = theme;
    expect(contrast(colors['metal-dark'], colors.metal)).toBeGreaterThan(1.5);
    expect(contrast(colors.metal, colors.paper)).toBeGreaterThan(1.5);
    expect(contrast(colors['marker-edge'], colors.marker)).toBeGreaterThan(2);
    for (const color of HOUSING_COLORS) {
      // The open side is told by a dark strip, the closed one by the edge in shade.
      expect(contrast(colors.recess, colors[housingPaint(color, 'base')]), color).toBeGreaterThan(1.4);
      expect(contrast(colors[housingPaint(color, 'deep')], colors[housingPaint(color, 'base')]), color).toBeGreaterThan(1.3);
      expect(contrast(colors.marker, colors[housingPaint(color, 'deep')]), color).toBeGreaterThan(3.5);
    }
  });

  it('tells the colours apart that mean something: neutral, protective, phases, intrinsic safety', () => {
    const surface = (color: (typeof HOUSING_COLORS)[number]) => channels(theme.colors[housingPaint(color, 'base')]);
    const meaning = ['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'black', 'brown'] as const;
    meaning.forEach((one, at) => {
      for (const other of meaning.slice(at + 1)) {
        const [a, b] = [surface(one), surface(other)];
        const distance = Math.hypot(...a.map((value, channel) => value - (b[channel] ?? 0)));
        expect(distance, `${one} and ${other}`).toBeGreaterThan(50);
      }
    });
  });

  it('names errors, warnings and hints by colours that differ in more than brightness', () => {
    const severities = ['error', 'warning', 'info'] as const;
    const hues = severities.map((severity) => channels(theme.colors[severity])).map(([r = 0, g = 0, b = 0]) => (r >= g && r >= b ? (g > b + 20 ? 'orange' : 'red') : 'blue'));
    expect(hues).toEqual(['red', 'orange', 'blue']);
  });

  it('shades each housing from light to deep', () => {
    for (const color of HOUSING_COLORS) {
      const shades = SHADES.map((shade) => luminance(theme.colors[housingPaint(color, shade)]));
      expect(shades).toEqual(shades.toSorted((a, b) => b - a));
      expect(new Set(shades).size).toBe(SHADES.length);
    }
  });

  it('gives no two housing colours the same surface', () => {
    expect(new Set(HOUSING_COLORS.map((color) => theme.colors[housingPaint(color, 'base')])).size).toBe(HOUSING_COLORS.length);
  });
});

describe('finishOfName', () => {
  it.each([
    ['gray', { main: 'gray' }],
    ['Grey', { main: 'gray' }],
    ['light gray', { main: 'light-gray' }],
    ['dark beige', { main: 'dark-beige' }],
    ['green-yellow', { main: 'green', second: 'yellow' }],
    ['green/yellow', { main: 'green', second: 'yellow' }],
    ['light gray / blue', { main: 'light-gray', second: 'blue' }],
    ['orange and black', { main: 'orange', second: 'black' }],
    ['mauve', { main: 'unknown' }],
    ['unknown', { main: 'unknown' }],
    ['blue-mauve', { main: 'unknown' }],
    ['', { main: 'unknown' }],
  ])('%s', (name, finish) => expect(finishOfName(name)).toEqual(finish));
});
