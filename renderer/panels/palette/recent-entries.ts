/** How many are remembered: more than are shown, as some will not be there next time. */
const MOST_REMEMBERED = 20;
const KEY = 'railwright.palette.recent';

/** The part of the page's storage that is needed; it may refuse. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What was chosen in the palette, the latest first. Lost where the page may not store anything: a convenience, no work. */
export function recentEntries(storage: TextStorage): readonly string[] {
  try {
    const read: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string').slice(0, MOST_REMEMBERED) : [];
  } catch {
    return [];
  }
}

/** Remembers that an entry was chosen. */
export function rememberEntry(storage: TextStorage, id: string): void {
  const next = [id, ...recentEntries(storage).filter((other) => other !== id)].slice(0, MOST_REMEMBERED);
  try {
    storage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is full or forbidden.
  }
}
