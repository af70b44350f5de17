import fc from 'fast-check';
import { acceptCommand, runChecks } from '../../shared/checks/index.ts';
import type { Command, Target } from '../../shared/editing/index.ts';
import { type AttributeKey, ownFactKeys, roleOf, standsOnRail } from '../../shared/parts/index.ts';
import { type Document, type ItemId, type ItemRecord, type PotentialKind, type RailId, type SettingsRecord, recordsOf } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { um } from '../../shared/units/index.ts';
import { CABINET_EDITS, cabinetCommandFor } from './arbitrary-cabinet.ts';
import { ALL_PARTS, JUMPERS, RAIL, RAIL_15, RAIL_DEEP, RAIL_VAGUE, STOP, STOP_WIDE } from './sample-parts.ts';
import { sketchRail } from './rail-sketch.ts';

/** Numbers that become a command once there is a document: an edit can be drawn before it is known what it will hit. */
export interface EditSeed {
  readonly kind: (typeof EDIT_KINDS)[number];
  readonly pick: readonly [number, number, number, number];
  readonly length: number;
  readonly flag: boolean;
}

const EDIT_KINDS = [
  'place',
  'place',
  'place',
  'move',
  'move',
  'remove',
  'turn',
  'gap',
  'anchor',
  'closeGaps',
  'strip',
  'number',
  'number',
  'levels',
  'replace',
  'addRail',
  'editRail',
  'removeRail',
  'addStrip',
  'editStrip',
  'removeStrip',
  'splitStrip',
  'mergeStrips',
  'moveSpaced',
  'swap',
  'addPotential',
  'editPotential',
  'removePotential',
  'settings',
  'project',
  'accept',
  'withdraw',
  'reword',
  'withdrawAll',
  'profile',
  'state',
  'unstate',
  ...CABINET_EDITS,
  'attach',
  'attach',
  'editAttached',
  'takeOff',
  'jumper',
  'jumper',
  'editJumper',
  'removeJumper',
  'batch',
] as const;

const STANDING = ALL_PARTS.filter((part) => standsOnRail(roleOf(part.kind)));
const SITTING = ALL_PARTS.filter((part) => roleOf(part.kind) === 'attachment');
const RAILS = [RAIL, RAIL_DEEP, RAIL_15, RAIL_VAGUE];
/** Facts as people state them: what rules, drawing and read-outs rest on. */
const STATEMENTS = [
  ['geometry.width', 5200],
  ['geometry.width', 9900],
  ['geometry.openSide', 'right'],
  ['connection.levels', 2],
  ['connection.jumperSlots', 2],
  ['electrical.voltage', 400_000],
  ['electrical.current', 24_000],
  ['mounting.rails', ['35x7.5', '35x15']],
  ['rail.height', 7500],
  ['ex.i.suitable', true],
] as const satisfies readonly (readonly [AttributeKey, unknown])[];
const POTENTIALS: readonly PotentialKind[] = ['L1', 'N', 'PE', 'M', 'L2', 'PEN', 'L+', 'signal'];

/** Lengths at which something happens: touching, gaps, widths of stops and blocks. In µm. */
const length = fc.oneof(
  fc.constantFrom(0, 50, 51, 3000, 4999, 5000, 5200, 6000, 40_000),
  fc.integer({ min: 0, max: 400_000 }),
);

export const arbitraryEdit: fc.Arbitrary<EditSeed> = fc.record({
  kind: fc.constantFrom(...EDIT_KINDS),
  pick: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000)),
  length,
  flag: fc.boolean(),
});

const SKETCH_WORDS = ['B', 'B', 'B', "B'", '3xB', 'PE', 'L', "L'", 'G', 'D', 'LO', 'C', 'V', 'O', 'U', 'EP', 'EP', "EP'", 'EPl', 'EPb', 'TP', 'SEP', 'ES', 'ES', 'ES', 'BC'];

/** Sketches of rails: sensible and senseless ones. */
export const arbitrarySketch: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...SKETCH_WORDS) },
      { weight: 1, arbitrary: fc.constantFrom('_0.05', '_0.06', '_3', '_5', '_20') },
    ),
    { maxLength: 14, size: 'max' },
  )
  .map((words) => words.filter((word, at) => !word.startsWith('_') || (at + 1 < words.length && !words[at + 1]?.startsWith('_'))).join(' '));

/** Documents with one or two rails to begin with. */
export const arbitraryStart: fc.Arbitrary<Document> = fc
  .record({
    sketches: fc.array(arbitrarySketch, { minLength: 1, maxLength: 2 }),
    length: fc.constantFrom(60, 120, 300, 2000),
    centred: fc.boolean(),
  })
  .map(({ sketches, length: railLength, centred }) =>
    sketches.reduce<Document | undefined>(
      (into, sketch, position) => sketchRail(sketch, { length: railLength, centred: centred && position === 0, ...(into && { into }) }),
      undefined,
    ),
  )
  .filter((document) => document !== undefined);

function at<T>(list: readonly T[], pick: number): T | undefined {
  return list.length === 0 ? undefined : list[pick % list.length];
}

/** The command that a seed stands for in a document. Many of them are refused or change nothing, as in real life. */
export function commandFor(document: Document, seed: EditSeed): Command {
  const [a, b, c, d] = seed.pick;
  const items = recordsOf(document, 'item');
  const rails = recordsOf(document, 'rail');
  const strips = recordsOf(document, 'strip');
  const potentials = recordsOf(document, 'potential');
  const item = at(items, a);
  const rail = at(rails, b);
  const strip = at(strips, c);
  const potential = at(potentials, d);
  const few = someOf(items, a, 1 + (b % 4));
  const addRail = (): Command => ({
    type: 'rail.add',
    part: at(RAILS, a) ?? RAIL,
    length: um(40_000 + seed.length),
    centred: seed.flag,
    ...(a % 3 === 0 && { margin: um(b * 10) }),
  });
  switch (seed.kind) {
    case 'place': {
      const parts = someOf(STANDING, c, 1 + (d % 3));
      return {
        type: 'items.place',
        target: targetIn(items, rail?.id, c, seed.flag),
        items: parts.map((part, position) => ({
          part: part.key,
          turned: d % 4 === 0,
          ...(strip && { strip: strip.id }),
          ...(position > 0 && d % 5 === 0 && { gapBefore: um(seed.length) }),
        })),
        parts,
      };
    }
    case 'move':
      return { type: 'items.move', items: few, target: targetIn(items, d % 6 === 0 ? undefined : rail?.id, c, seed.flag) };
    case 'remove':
      return { type: 'items.remove', items: few };
    case 'turn':
      return { type: 'items.turn', items: few };
    case 'gap':
      return item ? { type: 'items.setGap', item: item.id, gap: um(seed.length) } : addRail();
    case 'anchor':
      return item ? { type: 'items.setAnchor', item: item.id, anchor: d % 3 === 0 ? null : um(seed.length) } : addRail();
    case 'closeGaps':
      return { type: 'items.closeGaps', items: few, ...(seed.flag && { release: true }) };
    case 'strip':
      return { type: 'items.assignStrip', items: few, strip: seed.flag && strip ? strip.id : null };
    case 'number':
      return {
        type: 'items.setDesignations',
        entries: few.map((id, position) => ({ item: id, level: 0, designation: seed.flag ? String(d % 4) : `A${position}` })),
      };
    case 'levels': {
      const levels = Array.from({ length: item?.levels.length ?? 0 }, (_, level) => ({
        designation: String(level + (c % 3)),
        ...(potential && { potential: potential.id }),
      }));
      return { type: 'items.edit', items: item ? [item.id] : [], levels, zone: seed.flag ? 'ex-i' : null, current: d };
    }
    case 'replace':
      return { type: 'items.replace', items: few, part: at(STANDING, d) ?? STOP };
    case 'addRail':
      return addRail();
    case 'editRail':
      return rail
        ? {
            type: 'rail.edit',
            rail: rail.id,
            length: um(10_000 + seed.length),
            centred: seed.flag,
            ...(a % 3 === 0 && { margin: null }),
            ...(a % 4 === 0 && { part: at(RAILS, d) ?? RAIL }),
            ...(a % 5 === 0 && { name: `N${c}` }),
            ...(b % 3 === 0 && { orientation: seed.flag ? 'vertical' : null }),
            ...(c % 3 === 0 && { bonded: d % 3 === 0 ? null : seed.flag }),
            ...(d % 3 === 0 && { slotOffset: seed.flag ? um(c * 20) : null }),
            ...(d % 4 === 0 && { fixings: seed.flag ? [um(a * 300), um(b * 300), um(c * 300)] : null }),
          }
        : addRail();
    case 'removeRail':
      return rail && rails.length > 1 ? { type: 'rail.remove', rail: rail.id } : addRail();
    case 'addStrip':
      return { type: 'strip.add', ...(seed.flag && { tag: `-X${c}` }) };
    case 'editStrip':
      return strip
        ? {
            type: 'strip.edit',
            strip: strip.id,
            tag: `-Y${a % 5}`,
            zone: seed.flag ? 'ex-e' : null,
            ...(b % 2 === 0 && { title: seed.flag ? 'Motors' : null, spareBlocks: d % 3 === 0 ? null : d % 5 }),
            ...(b % 3 === 0 && { endStop: seed.flag ? STOP_WIDE.key : null, endPlateColor: seed.flag ? 'gray' : null, sparePercent: d % 3 === 0 ? null : d % 101 }),
          }
        : { type: 'strip.add' };
    case 'removeStrip':
      return strip ? { type: 'strip.remove', strip: strip.id } : { type: 'strip.add' };
    case 'splitStrip': {
      const own = items.filter((each) => each.strip !== undefined && each.strip === strip?.id);
      return strip ? { type: 'strip.split', strip: strip.id, items: someOf(own, a, 1 + (b % 4)) } : { type: 'strip.add' };
    }
    case 'mergeStrips': {
      const other = at(strips, a);
      return strip && other && strip !== other ? { type: 'strip.merge', into: strip.id, strips: [other.id] } : { type: 'strip.add' };
    }
    case 'moveSpaced':
      return {
        type: 'items.move',
        items: few,
        target: targetIn(items, d % 6 === 0 ? undefined : rail?.id, c, seed.flag),
        gaps: few.map((_, position) => um(position * (seed.length % 9000))),
      };
    case 'swap': {
      const part = at(STANDING, d) ?? STOP;
      const levels = Array.from({ length: c % 3 }, (_, level) => ({ designation: String(level), ...(potential && { potential: potential.id }) }));
      return { type: 'items.swap', swaps: few.map((id) => ({ item: id, part: part.key, levels })), parts: [part] };
    }
    case 'addPotential':
      return { type: 'potential.add', fields: { name: `P${a}`, potentialKind: at(POTENTIALS, b) ?? 'PE', ...circuitOf(seed) } };
    case 'editPotential':
    case 'removePotential':
      if (!potential) return { type: 'potential.add', fields: { name: `P${a}`, potentialKind: at(POTENTIALS, b) ?? 'PE' } };
      return seed.kind === 'editPotential'
        ? { type: 'potential.edit', potential: potential.id, fields: { name: potential.name, potentialKind: at(POTENTIALS, a) ?? 'PE', ...circuitOf(seed) } }
        : { type: 'potential.remove', potential: potential.id };
    case 'settings':
      return { type: 'settings.edit', fields: settingsFor(seed) };
    case 'project':
      return { type: 'project.edit', fields: { name: `Project ${a % 3}`, remark: seed.flag ? 'x' : '' } };
    case 'accept': {
      const finding = at(runChecks(viewOf(document)).findings, a);
      return finding ? acceptCommand(finding, 'seen', 'KL') : addRail();
    }
    case 'withdraw': {
      const waiver = at(recordsOf(document, 'waiver'), a);
      return waiver ? { type: 'waiver.remove', waiver: waiver.id } : addRail();
    }
    case 'reword': {
      const waiver = at(recordsOf(document, 'waiver'), a);
      return waiver ? { type: 'waiver.edit', waiver: waiver.id, reason: `seen ${b % 3}`, ...(seed.flag && { author: 'MB' }) } : addRail();
    }
    case 'withdrawAll':
      return { type: 'waivers.remove', waivers: recordsOf(document, 'waiver').map(({ id }) => id) };
    case 'profile':
      return {
        type: 'settings.applyProfile',
        profile: {
          name: `Profile ${a % 3}`,
          limits: { ...(b % 2 === 0 && { margin: um(c * 20) }), ...(c % 2 === 0 && { partingGap: um(d * 100), kerf: um(1 + d) }) },
          severities: seed.flag ? { 'RC-013': 'off' } : {},
          reasons: d % 2 === 0 ? { margin: 'agreed', 'RC-013': 'no room' } : {},
        },
      };
    case 'state': {
      const [key, value] = at(STATEMENTS, b) ?? STATEMENTS[0];
      const record = at(recordsOf(document, 'part'), a);
      return record
        ? { type: 'part.setFact', part: record.part.key, attribute: key, value, ...(seed.flag && { by: `KL, ${c % 3}` }) }
        : addRail();
    }
    case 'unstate': {
      const record = at(recordsOf(document, 'part').filter(({ part }) => ownFactKeys(part).length > 0), a);
      const key = record && at(ownFactKeys(record.part), b);
      if (!record || !key) return addRail();
      const fact = ALL_PARTS.find((part) => part.key === record.part.key)?.attributes[key];
      return { type: 'part.resetFact', part: record.part.key, attribute: key, ...(fact && seed.flag && { fact }) };
    }
    case 'attach':
      return {
        type: 'attachments.add',
        part: at(SITTING, d) ?? STOP,
        hosts: few,
        ...(a % 4 === 0 && { level: b % 2 }),
        ...(b % 3 === 0 && { row: seed.flag ? ('A' as const) : ('B' as const) }),
        ...(c % 2 === 0 && { offset: um(seed.length % 12_000 - 4000) }),
        ...(d % 3 === 0 && { text: `M${a % 5}` }),
      };
    case 'editAttached': {
      const attachment = at(recordsOf(document, 'attachment'), a);
      if (!attachment) return addRail();
      return {
        type: 'attachment.edit',
        attachment: attachment.id,
        ...(item && seed.flag && { host: item.id }),
        ...(b % 3 === 0 && { row: b % 2 === 0 ? 'A' : null }),
        ...(c % 3 === 0 && { offset: c % 2 === 0 ? um(seed.length % 12_000 - 4000) : null }),
        ...(d % 4 === 0 && { part: at(SITTING, b) ?? STOP }),
        ...(d % 3 === 0 && { text: d % 2 === 0 ? `T${b % 5}` : null }),
      };
    }
    case 'takeOff':
      return { type: 'attachments.remove', attachments: recordsOf(document, 'attachment').slice(0, 1 + (a % 2)).map(({ id }) => id) };
    case 'jumper': {
      const part = at(JUMPERS, b) ?? STOP;
      const over = items.filter(({ rail: on }) => on === item?.rail);
      const from = item ? over.indexOf(item) : 0;
      return {
        type: 'jumpers.add',
        parts: [part],
        jumpers: [
          {
            part: part.key,
            contacts: over.slice(from, from + 2 + (c % 4)).map(({ id, levels }, place) => ({
              item: id,
              level: d % 5 === 0 ? levels.length - 1 : 0,
              row: seed.flag ? ('A' as const) : ('B' as const),
              ...(c > 500 && place === 1 && { removed: true as const }),
            })),
            ...(d % 7 === 0 && { length: um(1 + seed.length) }),
          },
        ],
      };
    }
    case 'editJumper': {
      const jumper = at(recordsOf(document, 'jumper'), a);
      if (!jumper) return addRail();
      return {
        type: 'jumper.edit',
        jumper: jumper.id,
        ...(b % 3 === 0 && { row: seed.flag ? ('A' as const) : ('B' as const) }),
        ...(c % 3 === 0 && { contact: { at: d % jumper.contacts.length, removed: seed.flag } }),
        ...(c % 3 === 1 && { part: at(JUMPERS, d) ?? STOP }),
        ...(c % 3 === 2 && { contacts: jumper.contacts.slice(d % 2) }),
        ...(d % 4 === 0 && { length: seed.flag ? um(1 + seed.length) : null }),
      };
    }
    case 'removeJumper':
      return { type: 'jumpers.remove', jumpers: recordsOf(document, 'jumper').slice(0, 1 + (a % 2)).map(({ id }) => id) };
    case 'batch':
      return {
        type: 'batch',
        label: { en: 'Several', de: 'Mehrere' },
        commands: [
          { type: 'items.turn', items: few },
          { type: 'items.assignStrip', items: few, strip: null },
          ...(rail && few[0] !== undefined ? [{ type: 'items.move' as const, items: [few[0]], target: { rail: rail.id, after: null } }] : []),
          ...(seed.flag ? [{ type: 'items.turn' as const, items: few }] : []),
        ],
      };
    default:
      return cabinetCommandFor(document, { ...seed, kind: seed.kind });
  }
}

/** Voltages on both sides of what the sample parts are rated for, systems and circuits; or none of them. */
function circuitOf({ pick: [a, , c, d] }: EditSeed) {
  const system = at(['tn', 'it', 'dc'] as const, c);
  return {
    ...(d % 3 > 0 && { voltage: at([24_000, 230_000, 690_000, 1_000_000], a) ?? 0 }),
    ...(d % 2 > 0 && system && { system }),
    ...(c % 3 === 0 && { circuit: d % 2 === 0 ? ('selv' as const) : ('pelv' as const) }),
  };
}

function settingsFor({ pick: [a, b, c, d], length: some, flag }: EditSeed): Partial<Omit<SettingsRecord, 'kind' | 'id'>> {
  switch (a % 9) {
    case 0:
      return { margin: um(b * 20) };
    case 1:
      return { allowance: um(b) };
    case 2:
      return { reservePercent: c % 101 };
    case 3:
      return { severities: flag ? { 'RC-001': 'off', 'RC-006': 'info' } : {} };
    case 4:
      return { endStop: d % 2 === 0 ? STOP.key : STOP_WIDE.key, endPlateColor: flag ? 'gray' : 'orange' };
    case 5:
      return { toleranceSum: flag ? 'rss' : 'worst', fixingEnd: um(b * 100), fixingPitch: um(1 + c * 300) };
    case 6:
      return { spareBlocks: d % 4, sheetsSince: flag ? '2019-12-31' : '2024-02-29', severities: { 'RC-007': 'info', 'DQ-003': 'info', 'DQ-004': 'info' } };
    case 7:
      return { partingGap: um(b * 50), slotMargin: um(c * 10), reasons: { partingGap: 'agreed', slotMargin: 'agreed' } };
    default:
      return { railStep: um(1 + some), tolerance: um(b) };
  }
}

/** `count` different ones, starting somewhere. */
function someOf<T extends ItemRecord | (typeof STANDING)[number]>(list: readonly T[], start: number, count: number): T extends ItemRecord ? ItemId[] : T[];
function someOf(list: readonly (ItemRecord | (typeof STANDING)[number])[], start: number, count: number): unknown[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, offset) => {
    const found = list[(start + offset * 3) % list.length];
    return found && 'id' in found ? found.id : found;
  }).filter((each, position, all) => all.indexOf(each) === position);
}

function targetIn(items: readonly ItemRecord[], rail: RailId | undefined, pick: number, right: boolean): Target {
  const standing = items.filter((item) => item.rail === rail);
  const after = pick % 4 === 0 ? undefined : at(standing, pick);
  return { ...(rail && { rail }), after: after?.id ?? null, joins: right ? 'right' : 'left' };
}
