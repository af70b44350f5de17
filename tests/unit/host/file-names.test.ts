import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFileName, suggestFileName } from '../../../shared/host/index.ts';

describe('checkFileName', () => {
  it.each([
    ['Pump station 3', 'Pump station 3'],
    ['  Pumpe Süd  ', 'Pumpe Süd'],
    ['Pump.railwright', 'Pump'],
    ['Pump.RAIL', 'Pump'],
    ['Pump.rail.railwright', 'Pump.rail'],
    ['v1.2', 'v1.2'],
    ['端子台', '端子台'],
    ['Su\u0308d', 'Süd'],
    ['console', 'console'],
    ['COM10', 'COM10'],
    ['-X1', '-X1'],
    ['a', 'a'],
  ])('takes %j as %j', (typed, name) => expect(checkFileName(typed)).toEqual({ ok: true, name }));

  it.each([
    '',
    '   ',
    '.railwright',
    '.',
    '..',
    '...',
    '.hidden',
    '~lock',
    'a/b',
    '/a',
    'a\\b',
    '..\\x',
    'C:',
    'C:x',
    'a:b',
    'a*b',
    'a?b',
    'a"b',
    'a<b',
    'a>b',
    'a|b',
    'a\u0000b',
    'a\nb',
    'a\tb',
    'a\u007fb',
    'a\u202eb',
    'a\ud800',
    'ends with dot.',
    'CON',
    'con',
    'PRN.txt',
    'nul.railwright',
    'AUX',
    'COM1',
    'lpt9.x',
    'COM¹',
    'CONIN$',
    'x'.repeat(201),
    'ü'.repeat(101),
  ])('refuses %j, with a sentence in both languages', (typed) => {
    const check = checkFileName(typed);
    expect(check.ok).toBe(false);
    if (check.ok) return;
    expect(check.message.en).toMatch(/^\S.*\.$/);
    expect(check.message.de).toMatch(/^\S.*\.$/);
    expect(`${check.message.en}${check.message.de}`).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  it('is settled: what it accepts, it accepts again as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const check = checkFileName(typed);
        if (check.ok) expect(checkFileName(check.name)).toEqual(check.name.match(/\.(?:railwright|rail)$/i) ? expect.anything() : check);
      }),
    );
  });

  it('never accepts what would leave a folder', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '/', '\\', 'a', '.', ' ', ':', '\u0000')), (pieces) => {
        const check = checkFileName(pieces.join(''));
        if (check.ok) expect(check.name).not.toMatch(/[/\\:\0]|^\.\.?$/);
      }),
    );
  });
});

describe('suggestFileName', () => {
  it.each([
    ['Pump station 3', 'Pump station 3'],
    ['Pump: station <3>', 'Pump station 3'],
    ['=A1/-X1', '=A1 -X1'],
    ['..', 'Project'],
    ['', 'Project'],
    ['CON', 'Project'],
    ['.hidden.', 'hidden'],
  ])('makes %j into %j', (title, name) => expect(suggestFileName(title, 'Project')).toBe(name));

  it('always suggests what checkFileName accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        expect(checkFileName(suggestFileName(title, 'Project')).ok).toBe(true);
      }),
    );
  });
});
