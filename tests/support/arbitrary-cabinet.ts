import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Command, OnPlateId } from '../../shared/editing/index.ts';
import {
  type Document,
  type PlateId,
  type ProjectDocumentRecord,
  type RailRecord,
  type SettingsRecord,
  type StripRecord,
  mintId,
  recordsOf,
} from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const length = fc.integer({ min: 0, max: 100_000_000 }).map(um);
const size = fc.integer({ min: 1, max: 100_000_000 }).map(um);
const word = fc.stringMatching(/^[A-Za-z0-9.+äöüß=-]{1,8}$/);
/** Text of one line, with all that a notation has to quote. */
const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Cc}/u.test(text));
const percent = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** Limits, a profile, and reasons for some of it. */
export const arbitraryLimits: fc.Arbitrary<Partial<SettingsRecord>> = fc
  .record({
    slotMargin: maybe(length),
    partingGap: maybe(length),
    sparePercent: maybe(percent),
    frontClearance: maybe(length),
    toolClearance: maybe(length),
    ductFillPercent: maybe(percent),
    ductDistances: maybe(fc.array(fc.record({ upTo: fc.nat(1_000_000_000), distance: length }), { minLength: 1, maxLength: 4 })),
    stockLength: maybe(size),
    kerf: maybe(length),
    profile: maybe(line),
    reasons: maybe(fc.dictionary(fc.constantFrom('margin', 'reservePercent', 'ductDistances', 'spareBlocks', 'RC-013', 'CB-002'), line, { maxKeys: 3 })),
  })
  .map((limits) => present({ ...limits, reasons: limits.reasons && { ...limits.reasons } }));

/** What a strip may say for itself. */
export const arbitraryStripSettings: fc.Arbitrary<Omit<Partial<StripRecord>, 'kind' | 'id' | 'order' | 'tag'>> = fc
  .record({
    title: maybe(line),
    endStop: maybe(fc.constantFrom('wago:249-116' as const, 'wago:2002-1292' as const)),
    endPlateColor: maybe(line),
    spareBlocks: maybe(fc.nat(1000)),
    sparePercent: maybe(percent),
  })
  .map(present);

const onPlate = { plate: fc.nat(), x: length, y: length };

/** Plates with ducts and keep-outs, and places for rails; more than one of them may lie anywhere, also beside the plate. */
export const arbitraryCabinet = fc.record({
  plates: fc.uniqueArray(fc.record({ name: word, width: size, height: size, depth: maybe(size) }), { maxLength: 3, selector: ({ name }) => name }),
  ducts: fc.uniqueArray(
    fc.record({ name: word, ...onPlate, length: size, width: size, height: maybe(size), orientation: maybe(fc.constant('vertical' as const)) }),
    { maxLength: 4, selector: ({ name }) => name },
  ),
  keepouts: fc.array(fc.record({ name: fc.oneof(fc.constant(''), line), ...onPlate, width: size, height: size }), { maxLength: 3 }),
  rails: fc.array(fc.record({ mount: maybe(fc.record(onPlate)), endless: maybe(fc.constant(true as const)) }), { minLength: 1, maxLength: 3 }),
});
type Cabinet = typeof arbitraryCabinet extends fc.Arbitrary<infer T> ? T : never;

/** The records of a cabinet, and what it says about each rail. */
export function cabinetRecords(seed: Cabinet): {
  readonly records: readonly ProjectDocumentRecord[];
  readonly ofRail: (position: number) => Pick<RailRecord, 'mount' | 'endless'>;
} {
  const ids = seed.plates.map((_, at) => mintId('plate', `m${at}`));
  const plateAt = (pick: number): PlateId | undefined => ids[pick % Math.max(1, ids.length)];
  const records: ProjectDocumentRecord[] = [];
  const keys = (count: number) => generateNKeysBetween(null, null, count);
  keys(ids.length).forEach((order, at) => records.push({ kind: 'plate', id: ids[at]!, order, ...present(seed.plates[at]!) }));
  keys(seed.ducts.length).forEach((order, at) => {
    const { plate: pick, ...duct } = seed.ducts[at]!;
    const plate = plateAt(pick);
    if (plate) records.push({ kind: 'duct', id: mintId('duct', `d${at}`), order, plate, ...present(duct) });
  });
  keys(seed.keepouts.length).forEach((order, at) => {
    const { plate: pick, ...keepout } = seed.keepouts[at]!;
    const plate = plateAt(pick);
    if (plate) records.push({ kind: 'keepout', id: mintId('keepout', `k${at}`), order, plate, ...keepout });
  });
  return {
    records,
    ofRail(position) {
      const said = seed.rails[position % seed.rails.length]!;
      const plate = said.mount && plateAt(said.mount.plate);
      return { ...(said.endless && { endless: true }), ...(said.mount && plate && { mount: { plate, x: said.mount.x, y: said.mount.y } }) };
    },
  };
}

/** Kinds of edits of plates, for `arbitrary-edits.ts`. */
export const CABINET_EDITS = ['addPlate', 'editPlate', 'removePlate', 'addDuct', 'addDuct', 'editDuct', 'addKeepout', 'editKeepout', 'arrange', 'arrange', 'clear', 'mount', 'endless', 'endless'] as const;

interface Seed {
  readonly kind: (typeof CABINET_EDITS)[number];
  readonly pick: readonly [number, number, number, number];
  readonly length: number;
  readonly flag: boolean;
}

function at<T>(list: readonly T[], pick: number): T | undefined {
  return list.length === 0 ? undefined : list[pick % list.length];
}

/** The command that a seed stands for in a document: edits of plates, and of how rails are on them. */
export function cabinetCommandFor(document: Document, { kind, pick: [a, b, c, d], length: some, flag }: Seed): Command {
  const plate = at(recordsOf(document, 'plate'), a);
  const rail = at(recordsOf(document, 'rail'), b);
  const duct = at(recordsOf(document, 'duct'), c);
  const keepout = at(recordsOf(document, 'keepout'), d);
  const x = um(b * 500);
  const y = um(c * 500);
  const addPlate: Command = { type: 'plate.add', width: um(100_000 + some), height: um(1 + b * 1000), ...(flag && { depth: um(1 + c * 300) }) };
  if (!plate) return addPlate;
  switch (kind) {
    case 'addPlate':
      return addPlate;
    case 'editPlate':
      return { type: 'plate.edit', plate: plate.id, width: um(1 + some), ...(b % 3 === 0 && { name: `P${c % 4}` }), depth: flag ? um(1 + d * 300) : null };
    case 'removePlate':
      return { type: 'plate.remove', plate: plate.id };
    case 'addDuct':
      return {
        type: 'duct.add',
        duct: { plate: plate.id, x, y, length: um(1 + some), width: um(20_000 + d * 40), ...(flag && { height: um(60_000) }), ...(d % 2 === 0 && { orientation: 'vertical' }) },
      };
    case 'editDuct':
      if (!duct) return addPlate;
      return { type: 'duct.edit', duct: duct.id, x, length: um(some), height: flag ? um(1 + b * 50) : null, orientation: d % 2 === 0 ? 'vertical' : null };
    case 'addKeepout':
      return { type: 'keepout.add', keepout: { plate: plate.id, name: flag ? 'Hinge' : '', x, y, width: um(1 + some), height: um(1 + d * 100) } };
    case 'editKeepout':
      return keepout ? { type: 'keepout.edit', keepout: keepout.id, y, width: um(some) } : addPlate;
    case 'arrange':
    case 'clear': {
      const ids: OnPlateId[] = [...(rail ? [rail.id] : []), ...(duct ? [duct.id] : []), ...(keepout && flag ? [keepout.id] : [])];
      if (kind === 'clear') return { type: 'plate.clear', ids: ids.slice(0, 1 + (d % 3)) };
      return { type: 'plate.arrange', plate: plate.id, places: ids.map((id, position) => ({ id, x: um(x + position * some), y })) };
    }
    case 'mount':
      return rail ? { type: 'rail.edit', rail: rail.id, mount: d % 4 === 0 ? null : { plate: plate.id, x, y }, orientation: flag ? 'vertical' : null } : addPlate;
    case 'endless':
      return rail ? { type: 'rail.edit', rail: rail.id, endless: d % 4 > 0 } : addPlate;
  }
}
