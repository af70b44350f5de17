import type { PlateLayout } from '../../cabinet/index.ts';
import { type Circuits, circuitsOf } from '../../circuits/index.ts';
import { type Part, type PartKey, articleOf } from '../../parts/index.ts';
import {
  type ItemRecord,
  type JumperRecord,
  type PlateRecord,
  type RecordId,
  type SettingsRecord,
  type StripRecord,
  findPart,
  settingsOf,
} from '../../project/index.ts';
import {
  type PlacedItem,
  type ProjectView,
  type RailLayout,
  type RailMetrics,
  type StripPlaces,
  itemReference,
  metricsOf,
  recordName,
} from '../../rail/index.ts';
import type { RailCircuit } from './rail-circuits.ts';

/** What a rule looks at: one rail, its jumpers and nets, one strip, one mounting plate, or the project as a whole. */
export type RuleScope = keyof Contexts;

/** The context of each scope. */
interface Contexts {
  readonly rail: RailContext;
  readonly strip: StripContext;
  readonly circuit: CircuitContext;
  readonly plate: PlateContext;
  readonly project: ProjectContext;
}

/** The context of a scope. */
export type ContextOf<S extends RuleScope> = Contexts[S];

/** What a rule is applied to, as messages name it, with the record that stands for it; none stands for the project. */
export interface Subject {
  readonly id: RecordId | undefined;
  readonly name: string;
}

/** What every rule can see. */
export interface CheckContext {
  readonly subject: Subject;
  readonly view: ProjectView;
  readonly settings: SettingsRecord;
  /** A placed or planned item as messages name it: `-X1:7 (2002-1204)`. */
  nameOf(item: ItemRecord): string;
}

/** What a rule about a rail can see. */
export interface RailContext extends CheckContext {
  readonly scope: 'rail';
  readonly layout: RailLayout;
  readonly metrics: RailMetrics;
  /** The part of the rail itself. */
  readonly railPart: Part;
}

/** What a rule about a strip can see. */
export interface StripContext extends CheckContext {
  readonly scope: 'strip';
  readonly strip: StripRecord;
  /** The items of the strip in reading order, unplaced ones last. */
  readonly items: readonly ItemRecord[];
  /** Where an item stands; undefined for one that is not placed. */
  locate(item: ItemRecord): PlacedItem | undefined;
}

/** What a rule about the jumpers and nets of a rail can see. */
export interface CircuitContext extends CheckContext {
  readonly scope: 'circuit';
  readonly layout: RailLayout;
  readonly circuit: RailCircuit;
  readonly circuits: Circuits;
  /** The part of an item, a jumper or an attachment. */
  partOf(record: { readonly part: PartKey }): Part;
  /** A jumper as messages name it: its article, its first and its last block. */
  nameOfJumper(jumper: JumperRecord): string;
}

/** What a rule about a mounting plate can see. */
export interface PlateContext extends CheckContext {
  readonly scope: 'plate';
  readonly plate: PlateRecord;
  /** The plate with everything on it. */
  readonly plateLayout: PlateLayout;
}

/** What a rule about the whole project can see. */
export interface ProjectContext extends CheckContext {
  readonly scope: 'project';
}

function common(view: ProjectView, id: RecordId | undefined, name: string): CheckContext {
  return {
    subject: { id, name },
    view,
    settings: settingsOf(view.document),
    nameOf: (item) => `${itemReference(view, item.id)} (${articleOf(item.part)})`,
  };
}

/** The context of a rail. Throws where the rail's part has no snapshot: the document is broken then. */
export function railContext(view: ProjectView, layout: RailLayout): RailContext {
  const railPart = findPart(view.document, layout.rail.part);
  if (!railPart) throw new Error(`no snapshot of ${layout.rail.part}`);
  return { ...common(view, layout.rail.id, layout.rail.name), scope: 'rail', layout, metrics: metricsOf(view, layout), railPart };
}

/** The context of a strip. */
export function stripContext(view: ProjectView, { strip, items, layouts }: StripPlaces): StripContext {
  return {
    ...common(view, strip.id, strip.tag),
    scope: 'strip',
    strip,
    items,
    locate(item) {
      const layout = item.rail === undefined ? undefined : layouts.get(item.rail);
      return layout?.items[indexesOf(layout).get(item.id) ?? -1];
    },
  };
}

/** The context of the jumpers and nets of a rail. Throws for a part without a snapshot: the document is broken then. */
export function circuitContext(view: ProjectView, circuit: RailCircuit): CircuitContext {
  const { layout } = circuit;
  return {
    ...common(view, layout.rail.id, layout.rail.name),
    scope: 'circuit',
    layout,
    circuit,
    circuits: circuitsOf(view),
    partOf({ part: key }) {
      const part = findPart(view.document, key);
      if (!part) throw new Error(`no snapshot of ${key}`);
      return part;
    },
    nameOfJumper: ({ id }) => recordName(view, id) ?? '?',
  };
}

/** The context of a mounting plate. */
export function plateContext(view: ProjectView, plateLayout: PlateLayout): PlateContext {
  return { ...common(view, plateLayout.plate.id, plateLayout.plate.name), scope: 'plate', plate: plateLayout.plate, plateLayout };
}

/** The context of the whole project. */
export function projectContext(view: ProjectView): ProjectContext {
  return { ...common(view, undefined, 'project'), scope: 'project' };
}

const indexes = new WeakMap<RailLayout, ReadonlyMap<RecordId, number>>();

/** Where each item stands in a layout, by id; built once per layout. */
export function indexesOf(layout: RailLayout): ReadonlyMap<RecordId, number> {
  const known = indexes.get(layout);
  if (known) return known;
  const built = new Map<RecordId, number>(layout.items.map(({ item }, index) => [item.id, index]));
  indexes.set(layout, built);
  return built;
}
