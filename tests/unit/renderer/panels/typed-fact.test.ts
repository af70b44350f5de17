import { LANGUAGE_TAGS } from '../../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import { readTypedFact, typedText, unitOf } from '../../../../renderer/panels/inspector/typed-fact.ts';
import { ATTRIBUTE_KEYS, canBeStated, factProblem } from '../../../../shared/parts/index.ts';
import { realParts } from '../../../support/real-library.ts';

describe('facts as typed', () => {
  it.each([
    ['electrical.current', '25', 'en', 25_000],
    ['electrical.current', '17,5 A', 'de', 17_500],
    ['geometry.width', '5.2 mm', 'en', 5200],
    ['geometry.width', '0.2 in', 'en', 5080],
    ['connection.stripLength', '10 – 12', 'en', { min: 10_000, max: 12_000 }],
    ['connection.stripLength', '10..11,5 mm', 'de', { min: 10_000, max: 11_500 }],
    ['connection.levelJumperSlots', '2; 1', 'en', [2, 1]],
    ['compatibility.series', '2002; 2004 ; ', 'en', ['2002', '2004']],
    ['material.color', 'hellgrau', 'de', 'light gray'],
    ['material.color', ' Light gray ', 'en', 'light gray'],
    ['material.color', 'RAL 7035', 'de', 'RAL 7035'],
    ['jumper.breakable', 'no', 'de', false],
  ] as const)('%s: %s (%s)', (key, text, language, value) => {
    expect(readTypedFact(key, text, language)).toEqual({ ok: true, value });
  });

  it.each([
    ['electrical.current', ''],
    ['electrical.current', '25 V'],
    ['electrical.current', '0'],
    ['geometry.width', '-5'],
    ['connection.stripLength', '12..10'],
    ['compatibility.series', ' ; '],
    ['material.color', '  '],
    ['jumper.breakable', ''],
  ] as const)('%s is not “%s”, and a whole sentence says so', (key, text) => {
    for (const language of LANGUAGE_TAGS) {
      const read = readTypedFact(key, text, language);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.error[language]).toMatch(/^[\p{Lu}“„"].*\.$/u);
    }
  });

  it('what is shown in the field reads back the same, in both languages', () => {
    const lost: string[] = [];
    for (const part of realParts().filter((_, at) => at % 7 === 0)) {
      for (const key of ATTRIBUTE_KEYS) {
        const value: unknown = part.attributes[key]?.value;
        if (value === undefined || !canBeStated(key) || factProblem(key, value)) continue;
        for (const language of LANGUAGE_TAGS) {
          const shown = typedText(key, value, language);
          const read = readTypedFact(key, shown, language);
          // A few stored words have the same translation; then it is one of these.
          const same = read.ok && (JSON.stringify(read.value) === JSON.stringify(value) || typedText(key, read.value, language) === shown);
          if (!same) lost.push(`${part.article} ${key} ${language}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('have the unit of data sheets', () => {
    expect(unitOf('geometry.width')).toBe('mm');
    expect(unitOf('electrical.current')).toBe('A');
    expect(unitOf('connection.jumperSlots')).toBe('');
    expect(unitOf('material.color')).toBe('');
  });
});
