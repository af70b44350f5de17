import { LANGUAGE_TAGS } from '../../../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import type { PaletteEntry } from '../../../../../renderer/panels/palette/palette-entry.ts';
import { indexEntries, searchEntries } from '../../../../../renderer/panels/palette/search-entries.ts';

function entry(id: string, en: string, de: string, more: Partial<PaletteEntry> = {}): PaletteEntry {
  return {
    id,
    kind: 'action',
    name: { en, de },
    hint: { en: 'Edit', de: 'Bearbeiten' },
    words: [],
    goal: { type: 'example', name: id },
    ...more,
  };
}

const ENTRIES: readonly PaletteEntry[] = [
  entry('cut', 'Cut', 'Ausschneiden'),
  entry('copy', 'Copy', 'Kopieren'),
  entry('paste', 'Paste', 'Einfügen', { reason: { en: 'Nothing.', de: 'Nichts.' } }),
  entry('quick', 'Quick insert', 'Schnelleingabe'),
  entry('before', 'Insert before', 'Davor einfügen'),
  entry('zoom', 'Zoom in', 'Vergrößern', { hint: { en: 'View', de: 'Ansicht' } }),
  entry('rail', 'Go to rail R1', 'Gehe zu Tragschiene R1', { kind: 'rail', words: ['R1'] }),
];
const ids = (query: string, language: 'en' | 'de' = 'en', recent: readonly string[] = []) =>
  searchEntries(indexEntries(ENTRIES, language), query, recent).map((hit) => hit.entry.id);

describe('searching the palette', () => {
  it('finds by the names of both languages, whichever is shown', () => {
    for (const language of LANGUAGE_TAGS) {
      expect(ids('copy', language)).toEqual(['copy']);
      expect(ids('kop', language)).toEqual(['copy']);
      expect(ids('vergroessern', language)).toEqual(['zoom']);
    }
  });

  it('marks what was asked for in the name that is shown, and nothing in the other', () => {
    const hits = (query: string) => searchEntries(indexEntries(ENTRIES, 'de'), query, []);
    expect(hits('kop')[0]?.ranges).toEqual([{ from: 0, to: 3 }]);
    expect(hits('copy')[0]?.ranges).toEqual([]);
  });

  it('needs every word, in any order and anywhere', () => {
    expect(ids('insert before')).toEqual(['before']);
    expect(ids('before ins')).toEqual(['before']);
    expect(ids('view zoom')).toEqual(['zoom']);
    expect(ids('insert nowhere')).toEqual([]);
  });

  it('puts the closer name first, and what cannot be done after what can', () => {
    expect(ids('einf', 'de')[0]).toBe('before');
    expect(ids('einf', 'de')).toContain('paste');
    expect(ids('in')[0]).toBe('before');
    expect(ids('r1')[0]).toBe('rail');
  });

  it('lists everything without a question, what was used recently first and only once', () => {
    expect(ids('')).toEqual(ENTRIES.map(({ id }) => id));
    expect(ids('  ', 'en', ['zoom', 'gone', 'copy'])).toEqual(['zoom', 'copy', 'cut', 'paste', 'quick', 'before', 'rail']);
    const hits = searchEntries(indexEntries(ENTRIES, 'en'), '', ['zoom']);
    expect(hits.map(({ recent }) => recent)).toEqual([true, false, false, false, false, false, false]);
  });

  it('prefers what was used recently among equals', () => {
    expect(ids('c')).toEqual(['cut', 'copy']);
    expect(ids('c', 'en', ['copy'])).toEqual(['copy', 'cut']);
  });

  it('answers at once among a thousand', () => {
    const many = Array.from({ length: 1000 }, (_, at) => entry(`${at}`, `Open side of terminal -X${at % 7}:${at} is not covered`, `Offene Seite der Klemme -X${at % 7}:${at} ist nicht abgedeckt`));
    const index = indexEntries(many, 'en');
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      expect(searchEntries(index, 'offene 471', [])).toHaveLength(1);
      return performance.now() - start;
    });
    // The fastest of several: other work on the machine is not the search's. A frame is 16; it takes about 4.
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
