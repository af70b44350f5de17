import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  LONGEST_LENGTH,
  PROJECT_ID,
  RECORD_KINDS,
  type RecordKind,
  mintId,
  parseRecord,
  partRecordId,
  projectFileJsonSchema,
} from '../../../shared/project/index.ts';
import { samplePart } from '../../support/arbitrary-document.ts';

interface Field {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
  /** The record holds without it. */
  readonly optional?: true;
}
type Fields = Readonly<Record<string, Field>>;

const text = (length: number): string => 'x'.repeat(length);
const field = (good: readonly unknown[], bad: readonly unknown[]): Field => ({ good, bad: [...bad, null, {}] });
const optional = (one: Field): Field => ({ ...one, optional: true });

// What may stand in a field, at its limits and one beyond.
const line = (longest: number): Field => field(['', text(longest), 'ä ö ü ß µ “”'], [text(longest + 1), 'two\nlines', 'tab\t', '\u0000', '\u007f', '\u0085', 7]);
const name = field(['x', text(200), '-X1', '+24V'], ['', text(201), 'a\rb', 7]);
const flag = field([true, false], [0, 1, 'true', '']);
const length = field([0, 1, 5200, LONGEST_LENGTH], [-1, 0.5, LONGEST_LENGTH + 1, '5200', Number.NaN]);
const positiveLength = field([1, 5200, LONGEST_LENGTH], [0, -1, 0.5, LONGEST_LENGTH + 1, '5200']);
const amount = field([0, 1, 1_000_000_000], [-1, 0.5, 1_000_000_001, '400']);
const order = field(['a0', 'a0V', 'Zz', text(200)], ['', 'a 0', 'ä0', 'a-0', text(201), 0]);
const partKey = field(['wago:2002-1204', 'a:b'], ['2002-1204', 'WAGO:1', 'wago:', ':1', 7]);
const zone = field(['safe', 'ex-e', 'ex-i'], ['', 'ex-d', 'EX-E']);
const offset = field([-LONGEST_LENGTH, -1, 0, LONGEST_LENGTH], [-LONGEST_LENGTH - 1, LONGEST_LENGTH + 1, 0.5, '1']);
const percent = field([0, 12.5, 100], [-0.1, 100.1, '20', Number.NaN]);
const spares = field([0, 1000], [-1, 1001, 0.5]);
const upright = field(['vertical'], ['horizontal', '', true]);
const idOf = (kind: string): Field =>
  field([`${kind}/1`, `${kind}/a_B.9-x`, `${kind}/${text(64)}`], ['', kind, `${kind}/`, `${kind}/${text(65)}`, `${kind}/a b`, `${kind}/a/b`, `other/1`, `x${kind}/1`, 1]);
const words = (all: readonly string[]): Field => field(all, ['', ...all.map((word) => `${word} `), 'no such word', 1]);

/** Every field of every kind of record, as `docs/project-file.md` describes them. */
const KINDS: Readonly<Record<RecordKind, { readonly record: Readonly<Record<string, unknown>>; readonly fields: Fields }>> = {
  project: {
    record: { kind: 'project', id: PROJECT_ID, name: 'Pump' },
    fields: {
      id: field([PROJECT_ID], ['project/other', 'project', 'settings/main']),
      name: line(200),
      number: optional(line(200)),
      customer: optional(line(200)),
      author: optional(line(200)),
      remark: optional(field(['', 'two\nlines', text(2000)], [text(2001), 7])),
    },
  },
  settings: {
    record: { ...DEFAULT_SETTINGS },
    fields: {
      id: field(['settings/main'], ['settings/other', 'project/main']),
      margin: length,
      allowance: length,
      reservePercent: percent,
      tolerance: length,
      endStop: partKey,
      endPlateColor: line(60),
      railStep: positiveLength,
      toleranceSum: optional(words(['worst', 'rss'])),
      fixingEnd: optional(length),
      fixingPitch: optional(positiveLength),
      slotMargin: optional(length),
      partingGap: optional(length),
      spareBlocks: optional(spares),
      sparePercent: optional(percent),
      frontClearance: optional(length),
      toolClearance: optional(length),
      ductFillPercent: optional(percent),
      ductDistances: optional(
        field(
          [[{ upTo: 1500, distance: 30_000 }], Array<object>(50).fill({ upTo: 0, distance: 0 })],
          [[], Array<object>(51).fill({ upTo: 0, distance: 0 }), [{ upTo: -1, distance: 0 }], [{ upTo: 1 }], [{ upTo: 1, distance: -1 }], [{ upTo: 1, distance: 1, x: 1 }]],
        ),
      ),
      stockLength: optional(positiveLength),
      kerf: optional(length),
      profile: optional(name),
      reasons: optional({
        good: [{}, { 'RC-001': 'agreed', margin: text(2000) }],
        bad: [{ 'RC 001': 'agreed' }, { margin: '' }, { margin: 'two\nlines' }, { margin: text(2001) }, { '': 'x' }, [], null],
      }),
      sheetsSince: optional(field(['2020-01-31', '2024-02-29'], ['', '2020-1-31', '2023-02-29', '2020-13-01', '31.01.2020', '2020-01-31T00:00'])),
      severities: {
        good: [{}, { 'RC-001': 'off', 'DQ-999': 'info', 'MK-002': 'error', 'CB-003': 'warning' }],
        bad: [{ 'RC-1': 'off' }, { 'rc-001': 'off' }, { 'RC-001': 'fatal' }, { 'RC-0011': 'off' }, { 'RC-001': null }, [], 'off', null],
      },
    },
  },
  potential: {
    record: { kind: 'potential', id: mintId('potential', '1'), order: 'a0', name: 'L1', potentialKind: 'L1' },
    fields: {
      id: idOf('potential'),
      order,
      name,
      potentialKind: words(['L1', 'L2', 'L3', 'N', 'PE', 'PEN', 'L+', 'M', 'signal']),
      system: optional(words(['tn', 'tt', 'it', 'dc'])),
      voltage: optional(amount),
      current: optional(amount),
      circuit: optional(words(['ex-e', 'ex-i', 'selv', 'pelv'])),
    },
  },
  rail: {
    record: { kind: 'rail', id: mintId('rail', '1'), order: 'a0', name: 'R1', part: 'wago:210-112', length: 500_000, centred: false },
    fields: {
      id: idOf('rail'),
      order,
      name,
      part: partKey,
      length: positiveLength,
      margin: optional(length),
      centred: flag,
      orientation: optional(upright),
      bonded: optional(flag),
      slotOffset: optional(length),
      fixings: optional(field([[7], [0, LONGEST_LENGTH], Array<number>(200).fill(1)], [[], [-1], [0.5], [LONGEST_LENGTH + 1], Array<number>(201).fill(1), 5])),
      endless: optional(field([true], [false, 1, 'true'])),
      mount: optional(
        field(
          [{ plate: 'plate/1', x: 0, y: LONGEST_LENGTH }],
          [{ plate: 'rail/1', x: 0, y: 0 }, { plate: 'plate/1', x: -1, y: 0 }, { plate: 'plate/1', x: 0 }, { plate: 'plate/1', x: 0, y: 0, z: 0 }, 'plate/1'],
        ),
      ),
    },
  },
  plate: {
    record: { kind: 'plate', id: mintId('plate', '1'), order: 'a0', name: 'MP1', width: 600_000, height: 800_000 },
    fields: { id: idOf('plate'), order, name, width: positiveLength, height: positiveLength, depth: optional(positiveLength) },
  },
  duct: {
    record: { kind: 'duct', id: mintId('duct', '1'), order: 'a0', name: 'K1', plate: 'plate/1', x: 0, y: 0, length: 500_000, width: 40_000 },
    fields: {
      id: idOf('duct'),
      order,
      name,
      plate: idOf('plate'),
      x: length,
      y: length,
      length: positiveLength,
      width: positiveLength,
      height: optional(positiveLength),
      orientation: optional(upright),
    },
  },
  keepout: {
    record: { kind: 'keepout', id: mintId('keepout', '1'), order: 'a0', name: '', plate: 'plate/1', x: 0, y: 0, width: 1, height: 1 },
    fields: { id: idOf('keepout'), order, name: line(200), plate: idOf('plate'), x: length, y: length, width: positiveLength, height: positiveLength },
  },
  strip: {
    record: { kind: 'strip', id: mintId('strip', '1'), order: 'a0', tag: '-X1' },
    fields: {
      id: idOf('strip'),
      order,
      tag: name,
      zone: optional(zone),
      title: optional(name),
      endStop: optional(partKey),
      endPlateColor: optional(line(60)),
      spareBlocks: optional(spares),
      sparePercent: optional(percent),
    },
  },
  attachment: {
    record: { kind: 'attachment', id: mintId('attachment', '1'), order: 'a0', part: 'wago:2009-193', host: 'item/1' },
    fields: {
      id: idOf('attachment'),
      order,
      part: partKey,
      host: idOf('item'),
      level: optional(field([0, 15], [-1, 16, 0.5, '1'])),
      row: optional(words(['A', 'B'])),
      offset: optional(offset),
      text: optional(name),
    },
  },
  jumper: {
    record: {
      kind: 'jumper',
      id: mintId('jumper', '1'),
      order: 'a0',
      part: 'wago:2002-402',
      contacts: [1, 2].map((n) => ({ item: `item/${n}`, level: 0, row: 'A' })),
    },
    fields: {
      id: idOf('jumper'),
      order,
      part: partKey,
      contacts: field(
        [
          [1, 2].map((n) => ({ item: `item/${n}`, level: 15, row: 'B', removed: true })),
          Array.from({ length: 200 }, (_, n) => ({ item: `item/${n}`, level: 0, row: 'A' })),
        ],
        [
          [],
          [{ item: 'item/1', level: 0, row: 'A' }],
          Array.from({ length: 201 }, (_, n) => ({ item: `item/${n}`, level: 0, row: 'A' })),
          ...[{ item: 'rail/1' }, { level: -1 }, { level: 16 }, { row: 'C' }, { removed: false }, { pole: 1 }].map((wrong) =>
            [1, 2].map((n) => ({ item: `item/${n}`, level: 0, row: 'A', ...wrong })),
          ),
        ],
      ),
      length: optional(positiveLength),
    },
  },
  item: {
    record: { kind: 'item', id: mintId('item', '1'), order: 'a0', part: 'wago:2002-1204', turned: false, gapBefore: 0, levels: [] },
    fields: {
      id: idOf('item'),
      rail: optional(idOf('rail')),
      order,
      part: partKey,
      turned: flag,
      gapBefore: length,
      anchor: optional(length),
      strip: optional(idOf('strip')),
      levels: field(
        [[], [{}], [{ designation: 'PE', potential: 'potential/1' }], Array<object>(16).fill({}), [{ designation: text(60) }]],
        [Array<object>(17).fill({}), [{ designation: '' }], [{ designation: text(61) }], [{ designation: 'a\nb' }], [{ potential: 'rail/1' }], [{ marker: 'x' }], [null], 'x'],
      ),
      current: optional(amount),
      zone: optional(zone),
    },
  },
  waiver: {
    record: { kind: 'waiver', id: mintId('waiver', '1'), rule: 'RC-001', message: 'open', subjects: ['item/1'], reason: 'covered', author: 'me' },
    fields: {
      id: idOf('waiver'),
      rule: field(['RC-001', 'DQ-999'], ['', 'rc-001', 'RC001', 'RCX-001', 'RC-01', 'RC-0011']),
      message: line(100),
      subjects: field([[], ['item/1', 'project/main', 'part/wago:2002-1204'], [`x/${text(128)}`]], [['item'], ['item/'], ['/1'], ['ITEM/1'], [`x/${text(129)}`], [1], 'item/1']),
      reason: field(['', 'two\nlines', text(2000)], [text(2001), 7]),
      author: line(200),
    },
  },
  part: {
    record: { kind: 'part', id: partRecordId('wago:2002-1204'), part: samplePart('wago:2002-1204', 'through-terminal') },
    fields: {
      id: field(['part/wago:2002-1204', 'part/9'], ['part/', 'part/WAGO:1', 'item/1', `part/${text(126)}`]),
      part: field([samplePart('a:b', 'tool')], [{ ...samplePart('a:b', 'tool'), price: 1 }, 'wago:2002-1204']),
    },
  },
};

const takes = (record: unknown): boolean => parseRecord(record).ok;

describe('the table of fields in this test', () => {
  it('is that of the published schema: no field is missing from it and none is made up', () => {
    const schema = JSON.parse(projectFileJsonSchema()) as { $defs: Record<string, { properties: object; required: string[] }> };
    for (const kind of RECORD_KINDS) {
      const { properties, required } = schema.$defs[kind] ?? { properties: {}, required: [] };
      const { fields } = KINDS[kind];
      expect(Object.keys(properties).filter((key) => key !== 'kind').sort(), kind).toEqual(Object.keys(fields).sort());
      expect(required.filter((key) => key !== 'kind').sort(), kind).toEqual(Object.keys(fields).filter((key) => !fields[key]?.optional).sort());
    }
  });
});

describe.each(RECORD_KINDS.map((kind) => [kind, KINDS[kind]] as const))('a record of kind %s', (_, { record, fields }) => {
  it('holds as it is, and through JSON', () => {
    expect(takes(record)).toBe(true);
    expect(takes(JSON.parse(JSON.stringify(record)))).toBe(true);
  });

  it.each(Object.entries(fields))('takes in %s what belongs there and nothing beside it', (key, { good, bad }) => {
    for (const value of good) expect(takes({ ...record, [key]: value }), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(takes({ ...record, [key]: value }), JSON.stringify(value)).toBe(false);
  });

  it.each(Object.entries(fields))('%s: says so where it is wrong, with the id of the record', (key, { bad: [value] }) => {
    const parsed = parseRecord({ ...record, [key]: value });
    if (parsed.ok) throw new Error('taken');
    expect(parsed.detail).toContain(key);
    if (key !== 'id') expect(parsed.detail).toContain(String(record['id']));
  });

  it('needs each field that is not optional, and no optional one is ever written as absent', () => {
    for (const [key, { optional: canMiss }] of Object.entries(fields)) {
      const { [key]: _value, ...without } = record;
      expect(takes(without), key).toBe(canMiss === true);
      expect(takes({ ...record, [key]: undefined }), key).toBe(false);
    }
  });
});
