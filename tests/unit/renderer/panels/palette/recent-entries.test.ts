import { describe, expect, it } from 'vitest';
import { type TextStorage, recentEntries, rememberEntry } from '../../../../../renderer/panels/palette/recent-entries.ts';

function storage(first?: string): TextStorage & { text: string | null } {
  return {
    text: first ?? null,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}

describe('what was used recently', () => {
  it('has the latest first, each once, and no more than twenty', () => {
    const store = storage();
    for (let at = 0; at < 30; at++) rememberEntry(store, `e${at % 25}`);
    const recent = recentEntries(store);
    expect(recent).toHaveLength(20);
    expect(recent.slice(0, 6)).toEqual(['e4', 'e3', 'e2', 'e1', 'e0', 'e24']);
    expect(new Set(recent).size).toBe(20);
  });

  it('is nothing where the storage holds something else', () => {
    for (const text of ['', 'no json', '{"a":1}', 'null', '7']) expect(recentEntries(storage(text))).toEqual([]);
    expect(recentEntries(storage('["a", 7, "b"]'))).toEqual(['a', 'b']);
  });

  it('is forgotten without a word where nothing may be stored', () => {
    const closed: TextStorage = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(recentEntries(closed)).toEqual([]);
    expect(() => rememberEntry(closed, 'a')).not.toThrow();
  });
});
