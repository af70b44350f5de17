import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeSet,
  type Document,
  type RecordId,
  applyChanges,
  findByKey,
  invertChanges,
  keyOfKind,
  keyOfNaming,
  keysOf,
  mintId,
} from '../../../shared/project/index.ts';
import { arbitraryDocument } from '../../support/arbitrary-document.ts';

/** Everybody under every key, found by going through the document. */
function allKeys(document: Document): ReadonlyMap<string, readonly RecordId[]> {
  const found = new Map<string, RecordId[]>();
  for (const record of document.records.values()) {
    for (const key of keysOf(record)) found.set(key, [...(found.get(key) ?? []), record.id]);
  }
  return found;
}

function expectAllFound(document: Document, keys: Iterable<string>): void {
  const all = allKeys(document);
  for (const key of keys) expect([...findByKey(document, key)].sort(), key).toEqual([...(all.get(key) ?? [])].sort());
}

/** Removes the record at a place, or gives it the order key of another. */
function changeAt(document: Document, at: number, remove: boolean): ChangeSet {
  const records = [...document.records.values()];
  const before = records[at % records.length]!;
  if (remove || !('order' in before)) return new Map([[before.id, { before }]]);
  return new Map([[before.id, { before, after: { ...before, order: `a0V${at}1` } }]]);
}

describe('findByKey', () => {
  it('finds whoever names, stands or is called so', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => expectAllFound(document, allKeys(document).keys())), { numRuns: 50 });
  });

  it('says the same of every document of a history, whichever is asked and in whatever order', () => {
    const step = fc.record({ from: fc.nat(), at: fc.nat(), remove: fc.boolean() });
    fc.assert(
      fc.property(arbitraryDocument, fc.array(step, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (start, steps, asks) => {
        const history = [start];
        expectAllFound(start, [keyOfKind('item')]);
        for (const { from, at, remove } of steps) {
          const base = history[from % history.length]!;
          history.push(applyChanges(changeAt(base, at, remove), base));
        }
        const keys = new Set(history.flatMap((document) => [...allKeys(document).keys()]));
        for (const ask of asks.take(8)) expectAllFound(history[ask % history.length]!, keys);
      }),
      { numRuns: 100 },
    );
  });

  it('follows a change that is taken back', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.boolean(), (document, at, remove) => {
        expectAllFound(document, [keyOfKind('rail')]);
        const changes = changeAt(document, at, remove);
        const back = applyChanges(invertChanges(changes), applyChanges(changes, document));
        expectAllFound(back, allKeys(document).keys());
      }),
      { numRuns: 50 },
    );
  });

  it('finds nobody under a key that is nobody’s', () => {
    const empty: Document = { records: new Map() };
    expect([...findByKey(empty, keyOfNaming(mintId('rail', '1')))]).toEqual([]);
  });
});
