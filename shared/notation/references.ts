import type { PartKey } from '../parts/index.ts';
import {
  type Document,
  type ItemRecord,
  PROJECT_ID,
  type ProjectIndex,
  type RecordId,
  SETTINGS_ID,
  UNPLACED,
  attachmentsOn,
  buildIndex,
  itemsOnRail,
  partKeysOf,
  partRecordId,
  recordsOf,
} from '../project/index.ts';
import { RESERVED_NAMES, railNames } from './item-names.ts';

/** Names records by what people call them, and finds them again: `R1`, `R1#4`, `-X1`, `-X1:3`, `-X1:3+1`. */
export interface References {
  /** Every record that a text names; several where the text is ambiguous. */
  readonly find: (text: string) => readonly RecordId[];
  /** The shortest text that names this record and no other; undefined for a record that is not there. */
  readonly textOf: (id: RecordId) => string | undefined;
  /** Every short name there is, for suggestions. */
  readonly names: () => readonly string[];
}

/**
 * The references of a document. A rail is called by its name, a strip by its tag, an item by strip and designation or by
 * rail and place (`unplaced#2` where it stands on none), and what sits on it by a number behind that. `rail:`, `strip:`, `potential:`, `plate:`, `duct:` and `part:` in front say
 * what is meant where names clash; a keep-out is called by its place among them, `keepout:2`, and
 * so is a jumper, `jumper:2`.
 */
export function referencesOf(document: Document): References {
  const index = buildIndex(document);
  const byText = new Map<string, RecordId[]>();
  const byId = new Map<RecordId, string[]>();
  const add = (id: RecordId, text: string) => {
    const found = byText.get(text);
    if (!found) byText.set(text, [id]);
    else if (!found.includes(id)) found.push(id);
    const texts = byId.get(id);
    if (texts) texts.push(text);
    else byId.set(id, [text]);
  };

  add(PROJECT_ID, 'project');
  add(SETTINGS_ID, 'settings');
  for (const rail of index.rails) {
    if (!RESERVED_NAMES.has(rail.name)) add(rail.id, rail.name);
    add(rail.id, `rail:${rail.name}`);
  }
  for (const strip of index.strips) {
    if (!RESERVED_NAMES.has(strip.tag)) add(strip.id, strip.tag);
    add(strip.id, `strip:${strip.tag}`);
  }
  addPlates(document, add);
  for (const potential of recordsOf(document, 'potential')) add(potential.id, `potential:${potential.name}`);
  for (const key of usedParts(document)) add(partRecordId(key), `part:${key}`);
  addItems(document, index, add);
  // As they are listed; nothing else tells one from the other.
  recordsOf(document, 'jumper').forEach(({ id }, position) => add(id, `jumper:${position + 1}`));

  return {
    find: (text) => byText.get(text) ?? [],
    textOf: (id) => byId.get(id)?.find((text) => byText.get(text)?.length === 1),
    names: () => [...byText.keys()],
  };
}

/** The parts that records use. A snapshot that nothing uses is not part of what the document says. */
export function usedParts(document: Document): ReadonlySet<PartKey> {
  return new Set([...document.records.values()].flatMap(partKeysOf));
}

function addPlates(document: Document, add: (id: RecordId, text: string) => void): void {
  for (const { id, kind, name } of [...recordsOf(document, 'plate'), ...recordsOf(document, 'duct')]) {
    if (!RESERVED_NAMES.has(name)) add(id, name);
    add(id, `${kind}:${name}`);
  }
  // Their names need not differ.
  recordsOf(document, 'keepout').forEach(({ id }, position) => add(id, `keepout:${position + 1}`));
}

function addItems(document: Document, index: ProjectIndex, add: (id: RecordId, text: string) => void): void {
  const named = (item: ItemRecord, name: string) => {
    add(item.id, name);
    attachmentsOn(index, item.id).forEach(({ id }, position) => add(id, `${name}+${position + 1}`));
  };
  const byDesignation = (item: ItemRecord) => {
    const strip = item.strip === undefined ? undefined : document.records.get(item.strip);
    if (strip?.kind !== 'strip') return;
    for (const { designation } of item.levels) if (designation !== undefined) named(item, `${strip.tag}:${designation}`);
  };
  const place = (items: readonly ItemRecord[], names: readonly string[]) => {
    items.forEach((item, position) => {
      byDesignation(item);
      for (const name of names) named(item, `${name}#${position + 1}`);
    });
  };
  for (const rail of index.rails) place(itemsOnRail(index, rail.id), railNames(rail.name));
  place(itemsOnRail(index, UNPLACED), [UNPLACED]);
}
