import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type AttributeKey, type Part, makerSlug } from '../../../shared/parts/index.ts';
import { realLookup, realParts } from '../../support/real-library.ts';

// The raw records from which the library was written are not part of the repository. Where a folder with a copy lies
// beside it (or is named by LIBRARY_RAW_RECORDS), every value in them is looked up in the library; elsewhere there is
// nothing to compare with and these tests are skipped.
const RAW = rawRecords();
function rawRecords(): string | undefined {
  const beside = fileURLToPath(new URL('../../../../', import.meta.url));
  const candidates = [
    ...(process.env['LIBRARY_RAW_RECORDS'] === undefined ? [] : [process.env['LIBRARY_RAW_RECORDS']]),
    ...readdirSync(beside).map((name) => join(beside, name, 'domain')),
  ];
  return candidates.find((folder) => ['catalogue.json', 'seed-parts.json'].every((name) => existsSync(join(folder, name))));
}
const available = RAW !== undefined;
if (!available) console.warn('skipped: no raw records beside the repository to compare the library with');

type Raw = Readonly<Record<string, unknown>>;
const read = (name: string): unknown => (RAW === undefined ? [] : JSON.parse(readFileSync(join(RAW, name), 'utf8')));
const catalogue = read('catalogue.json') as readonly Raw[];
const sheets = available ? (read('seed-parts.json') as { parts: readonly Raw[] }).parts : [];

function partOf(raw: Raw): Part {
  const key = `${makerSlug(String(raw['manufacturer']))}:${String(raw['item_number'])}` as const;
  const part = realLookup().get(key);
  if (!part) throw new Error(`${key} is missing`);
  return part;
}
function stored(part: Part, key: AttributeKey): unknown {
  return part.attributes[key]?.value;
}

/** What a name ending says about the unit of a raw number, as base units per printed unit. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/_mm2$|_mm2_by|examples_mm2|_by_mm2/, 1000],
  [/_(mm|inch)$/, 1000],
  [/_m$/, 1_000_000],
  [/_g$/, 1000],
  [/_mj$/, 1_000_000],
  [/_kv$/, 1_000_000],
  [/_v$/, 1000],
  [/_a$/, 1000],
  [/_w$/, 1_000_000],
  [/_n$/, 1000],
  [/_c$/, 1000],
  [/_deg$/, 1000],
  [/_mohm_approx$/, 1000],
];
function inBase(field: string, value: number): number {
  const unit = UNITS.find(([pattern]) => pattern.test(field));
  return Math.round(value * (unit?.[1] ?? 1));
}

describe.skipIf(!available)('against the catalogue', () => {
  it('every article is there with its kind, and no other except those of the data sheets', () => {
    expect(catalogue).toHaveLength(1012);
    const renamed: Readonly<Record<string, string>> = { '2009-182': 'testing-tap' };
    for (const raw of catalogue) {
      expect(partOf(raw).kind).toBe(renamed[String(raw['item_number'])] ?? String(raw['kind']).replaceAll('_', '-'));
    }
    const keys = new Set([...catalogue, ...sheets].map((raw) => partOf(raw).key));
    expect(realParts().filter((part) => !keys.has(part.key))).toEqual([]);
  });

  const NUMBERS: Readonly<Record<string, AttributeKey>> = {
    width_mm: 'geometry.width', thickness_mm: 'geometry.width', length_across_rail_mm: 'geometry.depth',
    height_above_rail_mm: 'geometry.height', height_mm: 'geometry.bodyHeight', depth_mm: 'geometry.bodyDepth',
    length_mm: 'geometry.length', body_depth_mm: 'geometry.housingDepth', depth_on_ns35_7_5_mm: 'geometry.depthOnRail',
    step_width_mm: 'geometry.stepWidth', rail_offset_mm: 'geometry.railOffset', drawn_thickness_mm: 'geometry.drawnThickness',
    drawn_length_mm: 'geometry.drawnLength', rail_width_mm: 'rail.width', rail_height_mm: 'rail.height',
    rail_thickness_mm: 'rail.thickness', stock_length_mm: 'rail.stockLength', slot_pitch_mm: 'rail.slotPitch',
    connection_points: 'connection.points', levels: 'connection.levels', potentials: 'connection.potentials',
    poles: 'connection.poles', jumper_slots: 'connection.jumperSlots', nominal_cross_section_mm2: 'connection.nominalArea',
    max_cross_section_mm2: 'connection.maximumArea', max_awg: 'connection.maximumAwg', rated_voltage_v: 'electrical.voltage',
    rated_impulse_voltage_kv: 'electrical.impulse', rated_current_a: 'electrical.current', rated_current_2_a: 'electrical.secondCurrent',
    max_current_a: 'electrical.maximumCurrent', pollution_degree: 'electrical.pollutionDegree',
    power_loss_per_pole_w: 'electrical.powerLossPerPole', ul_voltage_v: 'electrical.ulVoltage', ul_current_a: 'electrical.ulCurrent',
    csa_voltage_v: 'electrical.csaVoltage', csa_current_a: 'electrical.csaCurrent', ex_e_voltage_v: 'ex.e.voltage',
    ex_e_current_a: 'ex.e.current', ex_e_current_with_jumper_a: 'ex.e.currentWithJumper', fits_conductor_count: 'compatibility.conductorCount',
    plug_diameter_mm: 'compatibility.plugDiameter', test_cable_max_mm2: 'compatibility.testCableArea', positions_spanned: 'jumper.positions',
    wire_length_mm: 'jumper.wireLength', strip_width_mm: 'marking.stripWidth', fire_load_mj: 'material.fireLoad', weight_g: 'material.mass',
  };
  const RANGES: Readonly<Record<string, AttributeKey>> = {
    conductor_range_mm2: 'connection.range', conductor_solid_mm2: 'connection.rangeSolid',
    conductor_fine_stranded_mm2: 'connection.rangeFineStranded', conductor_ferrule_mm2: 'connection.rangeFerrule',
    strip_length_mm: 'connection.stripLength', temperature_c: 'environment.temperature', pitch_range_mm: 'marking.pitch',
  };
  const NUMBER_LISTS: Readonly<Record<string, AttributeKey>> = {
    awg_range: 'connection.rangeAwg', fits_nominal_mm2: 'compatibility.nominalAreas', snap_on_point_mm: 'geometry.snapOnPoint',
    conductor_points_mm: 'geometry.conductorPoints', bridge_points_mm: 'geometry.bridgePoints',
  };
  const WORDS: Readonly<Record<string, AttributeKey>> = {
    series: 'series', family: 'family', type: 'general.type', color: 'material.color', gtin: 'commercial.gtin', etim_class: 'commercial.etim',
    eclass: 'commercial.eclass', customs_tariff: 'commercial.tariff', country_of_origin: 'commercial.country', rail_profile: 'rail.type',
    material: 'material.material', mounting: 'mounting.type', overvoltage_category: 'electrical.overvoltageCategory',
    standard: 'electrical.standard', fuse: 'electrical.fuse', flammability_ul94: 'material.flammability',
    insulating_material: 'material.insulation', jumper_pattern: 'jumper.pattern', end_plate_type: 'compatibility.endPlateType',
    partition_plate_type: 'compatibility.partitionPlateType', end_stop_type: 'compatibility.endStopType', slotted: 'rail.slotted',
    ex_i_suitable: 'ex.i.suitable', snap_in: 'mounting.snapIn', end_plate_required_between: 'jumper.endPlateBetween',
    confidence: 'document.confidence',
  };
  const LISTS: Readonly<Record<string, readonly AttributeKey[]>> = {
    end_plates: ['compatibility.endPlates'], end_stops: ['compatibility.endStops'], markers: ['compatibility.markers'],
    jumpers: ['compatibility.jumpers', 'compatibility.jumpersRestricted'],
    compatible_series: ['compatibility.series', 'compatibility.seriesRestricted'], fits_series: ['compatibility.series'],
    compatible_with: ['compatibility.articles'], commons_from_series: ['jumper.fromSeries'], commons_to_series: ['jumper.toSeries'],
  };
  // Sentences of others (descriptions, notes) are not taken over; their facts are, and are checked further below.
  const LEFT_OUT = new Set(['manufacturer', 'item_number', 'kind', 'evidence', 'source', 'description', 'description_long', 'description_alt', 'description_en', 'notes']);
  // Numbers printed for ground terminal blocks are kept as printed, in the table of ratings, and are no rating.
  const PRINTED_FOR_GROUND = new Set(['rated_voltage_v', 'rated_impulse_voltage_kv', 'rated_current_a', 'max_current_a']);

  it('no value is lost or altered', () => {
    let compared = 0;
    const wrong: string[] = [];
    const check = (raw: Raw, field: string, expected: unknown, actual: unknown): void => {
      compared += 1;
      if (JSON.stringify(expected) !== JSON.stringify(actual)) {
        wrong.push(`${String(raw['item_number'])} ${field}: ${JSON.stringify(expected)} became ${JSON.stringify(actual)}`);
      }
    };
    for (const raw of catalogue) {
      const part = partOf(raw);
      for (const [field, value] of Object.entries(raw)) {
        if (LEFT_OUT.has(field)) continue;
        if (part.kind === 'ground-terminal' && PRINTED_FOR_GROUND.has(field)) {
          const cells = (part.attributes['electrical.ratings']?.value ?? []).flatMap((row) => Object.values(row));
          check(raw, field, true, cells.includes(inBase(field, value as number)));
        } else if (NUMBERS[field]) check(raw, field, inBase(field, value as number), stored(part, NUMBERS[field]));
        else if (RANGES[field]) {
          const [min, max] = value as [number, number];
          check(raw, field, { min: inBase(field, min), max: inBase(field, max) }, stored(part, RANGES[field]));
        } else if (NUMBER_LISTS[field]) {
          const flat = (value as (number | number[])[]).flat();
          check(raw, field, flat.map((one) => inBase(field.replace('awg_range', 'awg'), one)), stored(part, NUMBER_LISTS[field]));
        } else if (LISTS[field]) {
          const kept = LISTS[field].flatMap((key) => (stored(part, key) ?? []) as readonly string[]);
          const expected = (value as string[]).map((one) => one.replace(/^0+/, ''));
          check(raw, field, expected.toSorted(), kept.toSorted());
        } else if (WORDS[field]) check(raw, field, value, stored(part, WORDS[field]));
        else if (field === 'connection') check(raw, field, String(value).toLowerCase().replace('push in', 'push-in'), stored(part, 'connection.technology'));
        else if (field === 'actuation') check(raw, field, [value], stored(part, 'connection.actuation'));
        else if (field === 'marking') check(raw, field, ['center', 'side'], stored(part, 'marking.positions'));
        else if (field === 'slot_mm') {
          const [length, width] = value as [number, number];
          check(raw, field, [length * 1000, width * 1000], [stored(part, 'rail.slotLength'), stored(part, 'rail.slotWidth')]);
        } else wrong.push(`${String(raw['item_number'])}: nobody knows the field ${field}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(9000);
  });

  it('every value keeps its source, and doubt stays doubt', () => {
    const wrong: string[] = [];
    for (const raw of catalogue) {
      const part = partOf(raw);
      for (const [field, source] of Object.entries(raw['source'] as Readonly<Record<string, string>>)) {
        const key = NUMBERS[field] ?? RANGES[field] ?? NUMBER_LISTS[field] ?? WORDS[field] ?? LISTS[field]?.[0];
        if (key === undefined || (part.kind === 'ground-terminal' && PRINTED_FOR_GROUND.has(field))) continue;
        const attribute = part.attributes[key];
        const fromSheet = sheets.some((sheet) => partOf(sheet).key === part.key);
        const same = attribute?.source.id === source || fromSheet;
        const doubtful = source === 'unconfirmed' || source === 'derived' || field.startsWith('drawn_');
        if (!same || (doubtful && attribute?.confirmed && !fromSheet)) wrong.push(`${part.article} ${field} ${source}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every note left a trace', () => {
    const without: string[] = [];
    for (const raw of catalogue) {
      if (raw['notes'] === undefined) continue;
      const { attributes } = partOf(raw);
      const traces = [
        ...Object.values(attributes).map((attribute) => attribute.remark),
        ...(attributes['document.remarks']?.value ?? []),
        attributes['electrical.ratingNote']?.value,
        attributes['jumper.sumOfOutgoing']?.value === true ? 'sum' : undefined,
        attributes['compatibility.notOnEndPlate']?.value === true ? 'not on end plate' : undefined,
      ].filter((trace) => trace !== undefined && trace !== 'as-drawn-length' && trace !== 'as-drawn-thickness');
      if (traces.length === 0) without.push(String(raw['item_number']));
    }
    expect(without).toEqual([]);
  });
});

describe.skipIf(!available)('against the data sheets', () => {
  it('all 34 parts are there', () => {
    expect(sheets).toHaveLength(34);
    for (const raw of sheets) expect(partOf(raw).kind).toBe(String(raw['kind']).replaceAll('_', '-').replace('test-plug-adapter', 'test-adapter'));
  });

  // Prose and bookkeeping of the raw records: told in our words, or said once for the whole sheet.
  const PROSE = /^(text|rule|topic|note|description|description_missing|compatible_text|current_rule|strip_length_note|protection_class_note|note_conductor_cross_section|role_in_seeds|kind|manufacturer|item_number_source|flags|condition_note)$/;

  interface Leaf {
    readonly path: string;
    readonly field: string;
    readonly value: string | number | boolean;
  }
  function leaves(raw: unknown, path: string, field: string): readonly Leaf[] {
    if (raw === null || raw === undefined) return [];
    if (Array.isArray(raw)) return raw.flatMap((one, index) => leaves(one, `${path}[${index}]`, field));
    if (typeof raw === 'object') {
      return Object.entries(raw).flatMap(([name, value]) => {
        if (name === 'source' || name === 'file' || name === 'quote' || name === 'line' || name.endsWith('_source') || PROSE.test(name)) return [];
        // The keys of sizes_spanned_by_mm2 are values themselves.
        const own: readonly Leaf[] = field === 'sizes_spanned_by_mm2' ? [{ path, field: 'key_mm2', value: Number(name) }] : [];
        const inner = /^[\d.]+$/.test(name) || name === 'value' ? field : name;
        return [...own, ...leaves(value, `${path}.${name}`, inner === 'sizes_spanned_by_mm2' && field === inner ? 'count' : inner)];
      });
    }
    return [{ path, field, value: raw as string | number | boolean }];
  }
  function flatten(value: unknown): readonly unknown[] {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flatten) : [value];
  }
  const spelled = (text: string): string => text.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ');

  it('no value is lost or altered', () => {
    const lost: string[] = [];
    let compared = 0;
    for (const raw of sheets) {
      const part = partOf(raw);
      const values = Object.values(part.attributes).flatMap((attribute) => flatten(attribute.value));
      const numbers = new Set(values.filter((value) => typeof value === 'number'));
      const texts = new Set(values.filter((value) => typeof value === 'string').map(spelled));
      // Lists inside a table cell, and the two marker positions that the sheet prints in one word.
      const joined = spelled(values.filter((value) => typeof value === 'string').join(' | '));
      for (const { path, field, value } of leaves(raw, part.article, '')) {
        if (field === 'downloads' || field.startsWith('category_in_seed')) continue;
        compared += 1;
        const found =
          typeof value === 'number'
            ? numbers.has(inBase(field, value)) || (field === 'size_kb' && numbers.has(value)) || texts.has(String(value))
            : typeof value === 'boolean'
              ? values.includes(value)
              : texts.has(spelled(value)) || (field === 'series' && joined.includes(spelled(value))) || value === part.article || field === 'relation';
        const known = field === 'marking_level' || (field === 'value' && path.includes('description')) || field === 'conductors_per_pole';
        if (!found && !known) lost.push(`${path} = ${String(value)}`);
      }
    }
    expect(lost).toEqual([]);
    expect(compared).toBeGreaterThan(900);
  });

  it('the attributes that rules use have the printed values, line by line', () => {
    const line = (article: string, key: AttributeKey): readonly unknown[] => {
      const attribute = realLookup().get(`wago:${article}`)?.attributes[key];
      return [attribute?.value, attribute?.source.id, attribute?.source.at, attribute?.confirmed];
    };
    const sheet = 'wago-2002-1204';
    expect(line('2002-1204', 'geometry.width')).toEqual([5200, sheet, 'line 82', true]);
    expect(line('2002-1204', 'geometry.height')).toEqual([32_900, sheet, 'line 84', true]);
    expect(line('2002-1204', 'geometry.depth')).toEqual([48_500, sheet, 'line 86', true]);
    expect(line('2002-1204', 'electrical.voltage')).toEqual([800_000, sheet, 'line 5', true]);
    expect(line('2002-1204', 'electrical.current')).toEqual([24_000, sheet, 'line 9', true]);
    expect(line('2002-1204', 'electrical.impulse')).toEqual([8_000_000, sheet, 'line 7', true]);
    expect(line('2002-1204', 'ex.e.currentWithJumper')).toEqual([20_000, sheet, 'line 41', true]);
    expect(line('2002-1204', 'material.fireLoad')).toEqual([109_000, sheet, 'line 102', true]);
    expect(line('2002-1204', 'material.mass')).toEqual([4900, sheet, 'line 104', true]);
    expect(line('2002-1204', 'connection.stripLength')).toEqual([{ min: 10_000, max: 12_000 }, sheet, 'line 65', true]);
    expect(line('2002-1204', 'mounting.rails')).toEqual([['35x7.5', '35x15'], sheet, 'line 92', true]);
  });

  it('the two articles of one socket keep their differences, each with the remark', () => {
    const a = realLookup().get('wago:770-744');
    const b = realLookup().get('wago:770-744/064-000');
    expect(a?.attributes['geometry.bodyDepth']).toMatchObject({ value: 37_500, remark: 'depth-conflict-770-744' });
    expect(b?.attributes['geometry.bodyDepth']).toMatchObject({ value: 36_000, remark: 'depth-conflict-770-744' });
    expect(a?.attributes['material.fireLoad']).toMatchObject({ value: 400_000, remark: 'fire-load-conflict-770-744' });
    expect(b?.attributes['material.fireLoad']).toMatchObject({ value: 301_000, remark: 'fire-load-conflict-770-744' });
    expect(a?.attributes['mechanical.potentialMarking']).toMatchObject({ value: '1234', remark: 'marking-conflict-770-744' });
    expect(b?.attributes['mechanical.potentialMarking']).toMatchObject({ value: '2L 1L L', remark: 'marking-conflict-770-744' });
  });
});
