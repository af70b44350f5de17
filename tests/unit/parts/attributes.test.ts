import { LANGUAGE_TAGS } from '../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTES,
  ATTRIBUTE_KEYS,
  NOTES,
  REMARKS,
  TABLE_COLUMNS,
  TERMS,
  isAttributeKey,
  isTableColumn,
  isTerm,
  noteText,
  remarkText,
  termText,
} from '../../../shared/parts/index.ts';
import { QUANTITY_UNITS } from '../../../shared/units/index.ts';

describe('the registry of attributes', () => {
  it('has keys of one form and labels in both languages', () => {
    for (const key of ATTRIBUTE_KEYS) {
      expect(key).toMatch(/^(series|family|[a-z]+(\.[a-z][A-Za-z]*)+)$/);
      const { label } = ATTRIBUTES[key];
      expect(label.en.trim(), key).not.toBe('');
      expect(label.de.trim(), key).not.toBe('');
    }
  });

  it('has no label twice within a group', () => {
    for (const language of LANGUAGE_TAGS) {
      const seen = new Map<string, string>();
      for (const key of ATTRIBUTE_KEYS) {
        const name = `${ATTRIBUTES[key].group}: ${ATTRIBUTES[key].label[language]}`;
        // The number of poles is printed as a number or, of distributors, in words; never both.
        if (key === 'connection.polesText') continue;
        expect(seen.get(name), `${name} (${key})`).toBeUndefined();
        seen.set(name, key);
      }
    }
  });

  it('measures in quantities that exist', () => {
    for (const key of ATTRIBUTE_KEYS) {
      const definition = ATTRIBUTES[key];
      if ('quantity' in definition) expect(Object.hasOwn(QUANTITY_UNITS, definition.quantity), key).toBe(true);
    }
    for (const column of Object.values(TABLE_COLUMNS)) {
      if ('quantity' in column) expect(Object.hasOwn(QUANTITY_UNITS, column.quantity)).toBe(true);
    }
  });

  it('keeps the keys on which rules, drawings and files rest', () => {
    const needed = [
      'geometry.width', 'geometry.depth', 'geometry.height', 'geometry.contour', 'geometry.openSide', 'rail.profile', 'rail.height',
      'rail.stockLength', 'rail.slotted', 'mounting.rails', 'connection.points', 'connection.levels', 'connection.potentials',
      'connection.nominalArea', 'connection.jumperSlots', 'connection.stripLength', 'electrical.voltage', 'electrical.current',
      'electrical.impulse', 'ex.e.voltage', 'ex.e.current', 'ex.e.currentWithJumper', 'ex.i.suitable', 'compatibility.endPlates',
      'compatibility.series', 'compatibility.jumpers', 'material.color', 'material.fireLoad', 'material.mass', 'commercial.packUnit',
      'marking.positions',
    ];
    expect(needed.filter((key) => !isAttributeKey(key))).toEqual([]);
  });

  it('tells keys from other words', () => {
    expect(isAttributeKey('toString')).toBe(false);
    expect(isAttributeKey('geometry')).toBe(false);
    expect(isTableColumn('note')).toBe(true);
    expect(isTableColumn('constructor')).toBe(false);
  });
});

describe('wording', () => {
  it.each([
    ['remarks', REMARKS],
    ['notes', NOTES],
  ])('%s say something of their own in both languages', (_, texts) => {
    for (const language of LANGUAGE_TAGS) {
      const all = Object.values(texts).map((text) => text[language]);
      expect(new Set(all).size).toBe(all.length);
    }
    for (const [name, { en, de }] of Object.entries(texts)) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      expect(en, name).not.toBe(de);
      // One sentence or half of one: no full stop at the end, nobody is addressed.
      expect(`${en} ${de}`, name).not.toMatch(/[.!]\s*$|\b(you|your|Sie|Ihr)\b/);
    }
  });

  it('what the user wrote stays as written', () => {
    expect(remarkText('measured twice')).toEqual({ en: 'measured twice', de: 'measured twice' });
    expect(noteText('toString')).toEqual({ en: 'toString', de: 'toString' });
    expect(termText('constructor')).toEqual({ en: 'constructor', de: 'constructor' });
    expect(isTerm('hasOwnProperty')).toBe(false);
  });

  it('colours and other words are translated', () => {
    expect(termText('green-yellow')).toEqual({ en: 'green-yellow', de: 'grün-gelb' });
    expect(remarkText('open-side-assumed').de).toMatch(/^Angenommen/);
    expect(TERMS.length).toBeGreaterThan(100);
  });
});
