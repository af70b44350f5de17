import {
  type Document,
  type ItemRecord,
  type ProjectDocumentRecord,
  type RecordId,
  UNPLACED,
  attachmentsOn,
  buildIndex,
  canonicalJson,
  findPart,
  itemsOnRail,
  projectOf,
  recordsOf,
  settingsOf,
} from '../project/index.ts';
import { referencesOf, usedParts } from './references.ts';
import { reasonWord } from './settings-fields.ts';

/**
 * Whether two documents say the same, whatever the ids and order keys of their records are. Snapshots of parts that
 * nothing uses, accepted findings about things that are gone, and reasons for what is no setting do not count.
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
    attachments: attachmentsOn(index, record.id).map((attachment) => ({ ...stripped(attachment), host: undefined })),
  });
  const items = (key: Parameters<typeof itemsOnRail>[1]) => itemsOnRail(index, key).map(item);
  return {
    project: stripped(projectOf(document)),
    settings: { ...stripped(settingsOf(document)), reasons: matteringReasons(document) },
    potentials: recordsOf(document, 'potential').map(stripped),
    plates: recordsOf(document, 'plate').map(stripped),
    ducts: recordsOf(document, 'duct').map((duct) => ({ ...stripped(duct), plate: nameOf(duct.plate) })),
    keepouts: recordsOf(document, 'keepout').map((keepout) => ({ ...stripped(keepout), plate: nameOf(keepout.plate) })),
    strips: index.strips.map(stripped),
    rails: index.rails.map((rail) => ({
      ...stripped(rail),
      mount: rail.mount && { ...rail.mount, plate: nameOf(rail.mount.plate) },
      items: items(rail.id),
    })),
    unplaced: items(UNPLACED),
    jumpers: recordsOf(document, 'jumper').map((jumper) => ({
      ...stripped(jumper),
      contacts: jumper.contacts.map((contact) => ({ ...contact, item: nameOf(contact.item) })),
    })),
    waivers: recordsOf(document, 'waiver')
      .filter((waiver) => waiver.subjects.every((subject) => nameOf(subject) !== undefined))
      .map((waiver) => ({ ...stripped(waiver), subjects: waiver.subjects.map((subject) => nameOf(subject) ?? '').sort() }))
      .map(canonicalJson)
      .sort(),
    parts: [...usedParts(document)].sort().map((key) => findPart(document, key)),
  };
}

/** Those of settings and rules, where there are any. */
function matteringReasons(document: Document): Readonly<Record<string, string>> | undefined {
  const reasons = Object.entries(settingsOf(document).reasons ?? {}).filter(([about]) => reasonWord(about) !== undefined);
  return reasons.length === 0 ? undefined : Object.fromEntries(reasons);
}

function stripped(record: ProjectDocumentRecord): Record<string, unknown> {
  const { id: _id, ...fields }: Record<string, unknown> = { ...record };
  delete fields['order'];
  return fields;
}
