import type { Command } from '../../shared/editing/index.ts';
import {
  type Document,
  type RecordId,
  type RecordKind,
  type RecordOf,
  recordsOf,
} from '../../shared/project/index.ts';
import { mm } from '../../shared/units/index.ts';
import { readRail } from './check-sketch.ts';
import { realPart } from './real-library.ts';

/** What can be done to a record of a kind. Absent: the user cannot. */
export interface KindTrial<K extends RecordKind> {
  /** What it is called. */
  readonly name: string;
  /** Adds another one. */
  readonly add?: (record: RecordOf<K>, document: Document) => Command;
  readonly edit?: (record: RecordOf<K>) => Command;
  readonly remove?: (record: RecordOf<K>) => Command;
}

/** A project with a record of every kind; of each, the first in its order is tried. */
export const everyKind = (): Document => readRail(EVERY_KIND, [realPart('2009-193'), realPart('2002-402')]);

const EVERY_KIND = `project "Pump station 3" number=P-2031
settings reserve=25
potential L1 kind=L1 voltage=400
plate MP1 width=600 height=800
duct K1 plate=MP1 x=0 y=80 length=500 width=40
keepout "Door hinge" plate=MP1 x=560 y=0 width=40 height=90
rail R1 210-112 length=500 plate=MP1 x=50 y=300
249-116
strip -X1 title="Motor feeders"
3x 2002-1204 labels=1..3 potential=L1
2002-1292
249-116
attach 2009-193 -X1:1 text="Pumps"
jumper 2002-402 -X1:1 -X1:2 row=A
accept RC-008 R1 message=reserve reason="agreed" by="me"
`;

/** Every kind of record, tried. A new kind has its line here, and is then added, named, edited, undone, removed, printed, kept. */
export const KIND_TRIALS: { readonly [K in RecordKind]: KindTrial<K> } = {
  project: { name: 'project', edit: () => ({ type: 'project.edit', fields: { number: 'P-1' } }) },
  settings: { name: 'settings', edit: () => ({ type: 'settings.edit', fields: { reservePercent: 30 } }) },
  potential: {
    name: 'L1',
    add: () => ({ type: 'potential.add', fields: { name: 'N', potentialKind: 'N' } }),
    edit: ({ id, name, potentialKind }) => ({ type: 'potential.edit', potential: id, fields: { name, potentialKind, voltage: 230_000 } }),
    remove: ({ id }) => ({ type: 'potential.remove', potential: id }),
  },
  plate: {
    name: 'MP1',
    add: ({ width, height }) => ({ type: 'plate.add', width, height }),
    edit: ({ id }) => ({ type: 'plate.edit', plate: id, depth: mm(210) }),
    remove: ({ id }) => ({ type: 'plate.remove', plate: id }),
  },
  duct: {
    name: 'K1',
    add: ({ plate, x, length, width }) => ({ type: 'duct.add', duct: { plate, x, y: mm(600), length, width } }),
    edit: ({ id }) => ({ type: 'duct.edit', duct: id, height: mm(60) }),
    remove: ({ id }) => ({ type: 'plate.clear', ids: [id] }),
  },
  keepout: {
    name: 'Door hinge',
    add: ({ plate, width, height, x }) => ({ type: 'keepout.add', keepout: { name: '', plate, x, y: mm(500), width, height } }),
    edit: ({ id }) => ({ type: 'keepout.edit', keepout: id, name: 'Cable entry' }),
    remove: ({ id }) => ({ type: 'plate.clear', ids: [id] }),
  },
  rail: {
    name: 'R1',
    add: ({ length }) => ({ type: 'rail.add', part: realPart('210-112'), length }),
    edit: ({ id }) => ({ type: 'rail.edit', rail: id, name: 'R7' }),
    remove: ({ id }) => ({ type: 'rail.remove', rail: id }),
  },
  strip: {
    name: '-X1',
    add: () => ({ type: 'strip.add', tag: '-X2' }),
    edit: ({ id }) => ({ type: 'strip.edit', strip: id, title: 'Pumps' }),
    remove: ({ id }) => ({ type: 'strip.remove', strip: id }),
  },
  item: {
    name: 'R1#1',
    add: ({ id, part, rail }) => ({ type: 'items.place', target: { rail: rail!, after: id }, items: [{ part }], parts: [] }),
    edit: ({ id }) => ({ type: 'items.turn', items: [id] }),
    remove: ({ id }) => ({ type: 'items.remove', items: [id] }),
  },
  attachment: {
    name: '2009-193',
    add: ({ host }) => ({ type: 'attachments.add', part: realPart('2009-193'), hosts: [host] }),
    edit: ({ id }) => ({ type: 'attachment.edit', attachment: id, text: 'Fans' }),
    remove: ({ id }) => ({ type: 'attachments.remove', attachments: [id] }),
  },
  jumper: {
    name: '2002-402 -X1:1 -X1:2',
    add: ({ part, contacts }) => ({ type: 'jumpers.add', jumpers: [{ part, contacts: contacts.map((contact) => ({ ...contact, row: 'B' })) }], parts: [] }),
    edit: ({ id }) => ({ type: 'jumper.edit', jumper: id, row: 'B' }),
    remove: ({ id }) => ({ type: 'jumpers.remove', jumpers: [id] }),
  },
  waiver: {
    name: 'RC-008',
    add: ({ kind: _kind, id: _id, ...waiver }) => ({ type: 'waiver.add', waiver: { ...waiver, rule: 'RC-013' } }),
    edit: ({ id }) => ({ type: 'waiver.edit', waiver: id, reason: 'agreed with the customer' }),
    remove: ({ id }) => ({ type: 'waiver.remove', waiver: id }),
  },
  // Snapshots come and go with those that use them.
  part: { name: '2002-1204' },
};

/** The record of a kind that is tried. */
export function triedRecord<K extends RecordKind>(document: Document, kind: K): RecordOf<K> {
  const all = recordsOf(document, kind);
  const found = kind === 'part' ? all.find(({ id }) => (id as RecordId).endsWith('2002-1204')) : all[0];
  if (!found) throw new Error(`there is no ${kind}`);
  return found;
}

