import {
  type Document,
  type ItemRecord,
  type ProjectDocumentRecord,
  type RecordId,
  UNPLACED,
  buildIndex,
  canonicalJson,
  findPart,
  itemsOnRail,
  projectOf,
  recordsOf,
  settingsOf,
} from '../project/index.ts';
import { referencesOf, usedParts } from './references.ts';

/**
 * Whether two documents say the same, whatever the ids and order keys of their records are. Snapshots of parts that
 * nothing uses, and accepted findings about things that are gone, do not count.
 */
export function sameUpToIds(a: Document, b: Document): boolean {
  return canonicalJson(shapeOf(a)) === canonicalJson(shapeOf(b));
}

/**
 * A document as a plain value without ids and order keys: sequences stand for order, names for references. Equal shapes
 * are what `sameUpToIds` compares; tests show the difference with it.
 */
export function shapeOf(document: Document): unknown {
  const index = buildIndex(document);
  const references = referencesOf(document);
  const nameOf = (id: RecordId | undefined) => (id === undefined ? undefined : references.textOf(id));
  const item = (record: ItemRecord) => ({
    ...stripped(record),
    rail: undefined,
    strip: nameOf(record.strip),
    levels: record.levels.map((level) => ({ ...level, potential: nameOf(level.potential) })),
  });
  const items = (key: Parameters<typeof itemsOnRail>[1]) => itemsOnRail(index, key).map(item);
  return {
    project: stripped(projectOf(document)),
    settings: stripped(settingsOf(document)),
    potentials: recordsOf(document, 'potential').map(stripped),
    strips: index.strips.map(stripped),
    rails: index.rails.map((rail) => ({ ...stripped(rail), items: items(rail.id) })),
    unplaced: items(UNPLACED),
    waivers: recordsOf(document, 'waiver')
      .filter((waiver) => waiver.subjects.every((subject) => nameOf(subject) !== undefined))
      .map((waiver) => ({ ...stripped(waiver), subjects: waiver.subjects.map((subject) => nameOf(subject) ?? '').sort() }))
      .map(canonicalJson)
      .sort(),
    parts: [...usedParts(document)].sort().map((key) => findPart(document, key)),
  };
}

function stripped(record: ProjectDocumentRecord): Record<string, unknown> {
  const { id: _id, ...fields }: Record<string, unknown> = { ...record };
  delete fields['order'];
  return fields;
}
