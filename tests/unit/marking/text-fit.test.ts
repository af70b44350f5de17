import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_METRICS, STRIP_TEXT, TEXT_MARGIN, fitText, mostCharacters } from '../../../shared/marking/index.ts';
import { mm, um } from '../../../shared/units/index.ts';

describe('mostCharacters', () => {
  it('counts by the rule of thumb', () => {
    // 5.2 mm block less 0.4 mm on each side, text 2.5 mm high.
    expect(mostCharacters(mm(5.2 - 0.8), mm(2.5))).toBe(2);
    // The same along a strip of 11 mm.
    expect(mostCharacters(mm(11 - 0.8), mm(2.5))).toBe(6);
    expect(mostCharacters(mm(3), mm(2.5))).toBe(2);
    expect(mostCharacters(mm(-1), mm(2.5))).toBe(0);
    expect(mostCharacters(mm(5), mm(0))).toBe(0);
    expect(mostCharacters(mm(0), mm(2.5))).toBe(0);
    // Just room for one character of 1.5 mm, and a micrometre too little.
    expect(mostCharacters(mm(1.5), mm(2.5))).toBe(1);
    expect(mostCharacters(mm(1.499), mm(2.5))).toBe(0);
  });
});

describe('fitText', () => {
  const height = mm(11);

  // Every character is 0.6 em wide, capitals are 0.72 em high; 0.4 mm stay free on each side.
  it.each([
    // (5.2 − 0.8) mm / 1.2 em.
    ['10', mm(5.2), 3666, 'upright', true],
    // (5.2 − 0.8) mm / 1.8 em = 2444: below 1.8 mm capitals, which are 2500. Turned: the largest allowed.
    ['100', mm(5.2), 4200, 'turned', true],
    // 7 characters along 10.2 mm: 10 200 / 4.2.
    ['1234567', mm(5.2), 2428, 'turned', false],
    // 6 characters still are readable: 10 200 / 3.6.
    ['123456', mm(5.2), 2833, 'turned', true],
    // As high as a narrow field allows: (3.3 − 0.8) mm / 0.72.
    ['100', mm(3.3), 3472, 'turned', true],
    // One character: (2.3 − 0.8) mm / 0.6, and a micrometre less.
    ['1', mm(2.3), 2500, 'upright', true],
    ['1', mm(2.299), 2498, 'upright', false],
  ] as const)('%s on a block of %d µm: %d µm, %s, %s', (text, width, size, orientation, fits) => {
    expect(fitText(text, width, height, PLAIN_METRICS)).toEqual({ size, orientation, fits });
  });

  it('needs room beyond its margins in both directions', () => {
    expect(fitText('1', mm(0.8), mm(11), PLAIN_METRICS)).toEqual({ size: 1, orientation: 'upright', fits: false });
    expect(fitText('1', mm(11), mm(0.8), PLAIN_METRICS)).toEqual({ size: 1, orientation: 'upright', fits: false });
    expect(fitText('1', mm(0.801), mm(11), PLAIN_METRICS).fits).toBe(false);
    // Without margins the same field holds a label.
    const bare = { ...STRIP_TEXT, margin: um(0) };
    expect(fitText('1', mm(1.8), mm(1.8), PLAIN_METRICS, bare)).toEqual({ size: 2500, orientation: 'upright', fits: true });
    expect(fitText('1', mm(1.799), mm(1.8), PLAIN_METRICS, bare)).toMatchObject({ size: 2500, fits: true });
    expect(fitText('1', mm(1.8), mm(1.799), PLAIN_METRICS, bare)).toMatchObject({ orientation: 'turned', fits: true });
    expect(fitText('1', mm(1.799), mm(1.799), PLAIN_METRICS, bare)).toMatchObject({ size: 2498, fits: false });
  });

  it('writes short labels upright and long ones turned', () => {
    expect(fitText('10', mm(5.2), height, PLAIN_METRICS)).toMatchObject({ orientation: 'upright', fits: true });
    expect(fitText('100', mm(5.2), height, PLAIN_METRICS)).toMatchObject({ orientation: 'turned', fits: true });
    expect(fitText('100', mm(12), height, PLAIN_METRICS)).toMatchObject({ orientation: 'upright', fits: true });
  });

  it('says so where even the smallest readable text is too long', () => {
    expect(fitText('1234567890', mm(5.2), height, PLAIN_METRICS).fits).toBe(false);
    expect(fitText('1', mm(1), height, PLAIN_METRICS).fits).toBe(false);
    expect(fitText('1', mm(0.5), mm(0.5), PLAIN_METRICS).fits).toBe(false);
  });

  it('makes a text that is too long as large as it can be, in the better direction', () => {
    const fit = fitText('1234567890', mm(5.2), height, PLAIN_METRICS);
    expect(fit.orientation).toBe('turned');
    expect(PLAIN_METRICS.measure('1234567890', fit.size)).toBeGreaterThan(mm(10.1));
  });

  it('never writes larger than asked for', () => {
    expect(fitText('1', mm(50), mm(50), PLAIN_METRICS).size).toBe(STRIP_TEXT.largest);
    expect(fitText('1', mm(50), mm(50), PLAIN_METRICS, { ...STRIP_TEXT, largest: mm(2.5) }).size).toBe(2500);
  });

  it('keeps its margins, and says so where that took text too small to read', () => {
    const label = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(label, fc.integer({ min: 500, max: 20_000 }), fc.integer({ min: 500, max: 20_000 }), (text, w, h) => {
        const fit = fitText(text, um(w), um(h), PLAIN_METRICS);
        const [along, across] = fit.orientation === 'upright' ? [w, h] : [h, w];
        if (fit.size <= 1) {
          expect(fit.fits).toBe(false);
          return;
        }
        // The measured width is rounded up to a whole micrometre.
        expect(PLAIN_METRICS.measure(text, fit.size)).toBeLessThanOrEqual(along - 2 * TEXT_MARGIN + 1);
        expect(fit.size * PLAIN_METRICS.capHeight).toBeLessThanOrEqual(across - 2 * TEXT_MARGIN);
        const readable = fit.size * PLAIN_METRICS.capHeight >= STRIP_TEXT.smallestCapitals;
        expect(fit.fits).toBe(readable);
      }),
    );
  });

  it('measures with the font that it is given', () => {
    const narrow = { ...PLAIN_METRICS, measure: (text: string, size: number) => um(Math.ceil(text.length * size * 0.3)) };
    expect(fitText('100', mm(5.2), height, narrow).orientation).toBe('upright');
  });
});
