import { articleOf, type PartKey } from '../parts/index.ts';
import { type ProjectDocumentRecord, type RecordId, type RecordKind, type RecordOf, findRecord } from '../project/index.ts';
import type { LocalText } from '../text/index.ts';
import type { ProjectView } from './derivation.ts';
import { itemReference } from './project-view.ts';

/** How records of a kind are called. */
interface NamesOfKind<K extends RecordKind> {
  /** What it is, as the first word of a sentence. */
  readonly title: LocalText;
  /** Which one it is: the same in every language. */
  readonly name: (record: RecordOf<K>, view: ProjectView) => string;
}

/** The names of every kind of record, for findings, the command line, the palette and screen readers alike. */
const NAMES: { readonly [K in RecordKind]: NamesOfKind<K> } = {
  project: { title: { en: 'Project', de: 'Projekt' }, name: ({ kind }) => kind },
  settings: { title: { en: 'Settings', de: 'Einstellungen' }, name: ({ kind }) => kind },
  potential: { title: { en: 'Potential', de: 'Potential' }, name: ({ name }) => name },
  plate: { title: { en: 'Mounting plate', de: 'Montageplatte' }, name: ({ name }) => name },
  duct: { title: { en: 'Wiring duct', de: 'Verdrahtungskanal' }, name: ({ name }) => name },
  keepout: {
    title: { en: 'Keep-out', de: 'Sperrfläche' },
    // As the notation calls one that has no name.
    name: ({ id, name }, { index }) => (name === '' ? `keepout:${index.keepouts.findIndex((keepout) => keepout.id === id) + 1}` : name),
  },
  rail: { title: { en: 'Rail', de: 'Tragschiene' }, name: ({ name }) => name },
  strip: { title: { en: 'Terminal strip', de: 'Klemmenleiste' }, name: ({ tag }) => tag },
  item: { title: { en: 'Item', de: 'Element' }, name: ({ id }, view) => itemReference(view, id) },
  attachment: { title: { en: 'Attachment', de: 'Anbauteil' }, name: ({ part }) => articleOf(part) },
  jumper: {
    title: { en: 'Jumper', de: 'Brücker' },
    // As the notation would write it: its article, its first and its last block.
    name: ({ part, contacts }, view) => [articleOf(part), ...[contacts[0], contacts.at(-1)].flatMap((end) => (end ? [itemReference(view, end.item)] : []))].join(' '),
  },
  waiver: { title: { en: 'Acceptance', de: 'Akzeptanz' }, name: ({ rule }) => rule },
  part: { title: { en: 'Part', de: 'Artikel' }, name: ({ part }) => part.article },
};

function namesOf<K extends RecordKind>(kind: K): NamesOfKind<K> {
  return NAMES[kind];
}

/**
 * How people and files call a record: `-X1:20` or `R1#4` for an item, the name of a rail, potential or what is on a
 * mounting plate, the tag of a strip, the order number of a part or of what sits on an item, article and outer blocks of a jumper, the
 * rule of an acceptance.
 * Parts have their order number where the project has no snapshot of them, too; undefined for anything else that is gone.
 */
export function recordName(view: ProjectView, id: RecordId): string | undefined {
  const record: ProjectDocumentRecord | undefined = findRecord(view.document, id);
  if (record) return namesOf(record.kind).name(record, view);
  return id.startsWith('part/') ? articleOf(id.slice('part/'.length) as PartKey) : undefined;
}

/** What records of a kind are called: "Mounting plate". */
export function kindTitle(kind: RecordKind): LocalText {
  return NAMES[kind].title;
}
