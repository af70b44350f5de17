import { readFileSync } from 'node:fs';
import { type Font, create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import { BOLD_WIDTHS, REGULAR_WIDTHS } from '../../../shared/marking/font-widths.ts';
import { um } from '../../../shared/units/index.ts';

function open(file: string): Font {
  const font = create(readFileSync(new URL(`../../../assets/fonts/${file}`, import.meta.url)));
  if (!('glyphForCodePoint' in font)) throw new Error('not a font');
  return font;
}
const FONTS = { regular: open('IBMPlexSans-Regular.ttf'), bold: open('IBMPlexSans-SemiBold.ttf') };

describe.each([
  ['regular', REGULAR_WIDTHS],
  ['bold', BOLD_WIDTHS],
] as const)('the widths of the bundled font (%s)', (weight, runs) => {
  const font = FONTS[weight];

  it('are those of the font file, character by character', () => {
    expect(font.unitsPerEm).toBe(1000);
    for (const { from, widths } of runs) {
      widths.forEach((width, index) => {
        const code = from + index;
        const real = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth : -1;
        expect(width, `U+${code.toString(16)}`).toBe(real);
      });
    }
  });

  it('cover what German and English engineers write', () => {
    for (const character of 'ABCXYZabcxyz0123456789ÄÖÜäöüß+-=:.,/()#&µ²³°Ω×·…–→„“”') {
      expect(font.hasGlyphForCodePoint(character.codePointAt(0)!), character).toBe(true);
      expect(runs.some(({ from, widths }) => (widths[character.codePointAt(0)! - from] ?? -1) > 0), character).toBe(true);
    }
  });

  it('give lines at least as long as the font sets them, kerning and all', () => {
    for (const text of ['1', '20', '100', '-X1:1..20', 'PE', 'AVATAR', 'Klemmenleiste', '24 V DC', 'Größe', 'U1 V1 W1']) {
      const run = font.layout(text);
      const real = (run.advanceWidth * 4000) / 1000;
      const measured = PLEX_METRICS.measure(text, um(4000), weight);
      expect(measured).toBeGreaterThanOrEqual(Math.floor(real) - 1);
      expect(measured).toBeLessThanOrEqual(real * 1.12 + 1);
    }
  });

  it('know the heights of the font', () => {
    expect(PLEX_METRICS.capHeight * 1000).toBe(font.capHeight);
    expect(PLEX_METRICS.ascent * 1000).toBe(font.ascent);
    expect(-PLEX_METRICS.descent * 1000).toBe(font.descent);
  });
});

it('takes a character that the font does not have as wide', () => {
  expect(PLEX_METRICS.measure('⏚', um(1000))).toBe(1000);
  expect(PLEX_METRICS.measure('', um(1000))).toBe(0);
});
