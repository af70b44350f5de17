import { type Document, withRecords } from './document.ts';
import type { RecordId } from './kinds/id.ts';
import type { ProjectDocumentRecord } from './kinds/index.ts';

/** One record before and after an edit. Created: no `before`; removed: no `after`. Never neither. */
export interface RecordChange {
  readonly before?: ProjectDocumentRecord;
  readonly after?: ProjectDocumentRecord;
}

/**
 * What an edit did, record by record. The single currency of undo, saving, indexes, checks and repainting.
 * Laws: `apply(invert(c), apply(c, d)) = d`; `apply(compose(a, b), d) = apply(b, apply(a, d))`; compose is associative.
 */
export type ChangeSet = ReadonlyMap<RecordId, RecordChange>;

/** The change that changes nothing. */
export const NO_CHANGES: ChangeSet = new Map();

/** A change of one record, or undefined where before and after say the same. */
export function recordChange(
  before: ProjectDocumentRecord | undefined,
  after: ProjectDocumentRecord | undefined,
): RecordChange | undefined {
  if (sameValue(before, after)) return undefined;
  return { ...(before && { before }), ...(after && { after }) };
}

/** Whether two plain values are equal throughout. An absent field and an undefined one are the same. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(left)) if (!sameValue(left[key], right[key])) return false;
  return Object.keys(right).every((key) => key in left || right[key] === undefined);
}

/** The document after a change. Throws where the document does not hold what the change expects to find. */
export function applyChanges(changes: ChangeSet, document: Document): Document {
  if (changes.size === 0) return document;
  const after = new Map<RecordId, ProjectDocumentRecord | undefined>();
  for (const [id, change] of changes) {
    if ((change.before !== undefined) !== document.records.has(id)) throw new Error(`change does not fit the document at ${id}`);
    after.set(id, change.after);
  }
  return withRecords(document, after);
}

/** The change that takes `changes` back. Derived, never hand-written. */
export function invertChanges(changes: ChangeSet): ChangeSet {
  const inverted = new Map<RecordId, RecordChange>();
  for (const [id, { before, after }] of changes) {
    const change = recordChange(after, before);
    if (change) inverted.set(id, change);
  }
  return inverted;
}

/** First `first`, then `second`, as one change; records that end where they began drop out. */
export function composeChanges(first: ChangeSet, second: ChangeSet): ChangeSet {
  const composed = new Map(first);
  for (const [id, change] of second) {
    const earlier = first.get(id);
    if (!earlier) {
      composed.set(id, change);
      continue;
    }
    const change2 = recordChange(earlier.before, change.after);
    if (change2) composed.set(id, change2);
    else composed.delete(id);
  }
  return composed;
}
