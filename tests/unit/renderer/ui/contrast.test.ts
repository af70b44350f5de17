import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/ui/styles/tokens.css', 'utf8');

/** The colours of a theme: those of the light one, overridden by those of the dark one. */
function tokens(dark: boolean): ReadonlyMap<string, string> {
  const [light = '', night = ''] = css.split(':root[data-theme="dark"]');
  const read = (block: string) => [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, color]) => [name ?? '', color ?? ''] as const);
  return new Map([...read(light), ...(dark ? read(night) : [])]);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio as WCAG defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface-frame', 'surface-panel', 'surface-raised', 'surface-sunken', 'surface-canvas'];

describe.each([['light', false], ['dark', true]] as const)('the %s theme', (_name, dark) => {
  const colors = tokens(dark);
  const color = (name: string): string => {
    const found = colors.get(name);
    if (found === undefined) throw new Error(`no colour ${name}`);
    return found;
  };

  it.each(['ink', 'ink-soft', 'ink-faint'])('--%s is readable on every surface', (ink) => {
    for (const surface of SURFACES) expect(contrast(color(ink), color(surface)), surface).toBeGreaterThanOrEqual(4.5);
  });

  it.each([['accent-ink', 'accent'], ['accent-ink', 'accent-hover'], ['error', 'error-soft'], ['warning', 'warning-soft'], ['info', 'info-soft'], ['ok', 'ok-soft'], ['ink', 'accent-soft']])(
    '--%s is readable on --%s',
    (ink, surface) => {
      expect(contrast(color(ink), color(surface))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['error', 'warning', 'info', 'ok', 'accent'])('--%s is readable on panels', (ink) => {
    for (const surface of ['surface-panel', 'surface-raised']) expect(contrast(color(ink), color(surface)), surface).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of fields and the focus ring stand out', () => {
    for (const surface of SURFACES) {
      expect(contrast(color('focus'), color(surface)), surface).toBeGreaterThanOrEqual(3);
      if (surface !== 'surface-frame') expect(contrast(color('line-control'), color(surface)), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
