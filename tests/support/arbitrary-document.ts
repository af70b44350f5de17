import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { type Part, type PartKey, type PartKind, roleOf, standsOnRail } from '../../shared/parts/index.ts';
import {
  DEFAULT_SETTINGS,
  type Document,
  type ItemRecord,
  PROJECT_ID,
  type ProjectDocumentRecord,
  type RecordId,
  mintId,
  partRecordId,
} from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { arbitraryCabinet, arbitraryLimits, arbitraryStripSettings, cabinetRecords } from './arbitrary-cabinet.ts';

/** A part with as many kinds of attribute as there are types of attribute. */
export function samplePart(key: PartKey, kind: PartKind, width = 5200): Part {
  const [maker = '', article = ''] = key.split(/:(.*)/s);
  const source = { id: 'S001', at: 'line 82' };
  return {
    key,
    manufacturer: maker.toUpperCase(),
    article,
    kind,
    revision: 1,
    description: { en: `${kind} ${article}`, de: `${kind} ${article} für Prüfungen` },
    attributes: {
      'geometry.width': { value: um(width), source, confirmed: true },
      'geometry.openSide': { value: 'right', source, confirmed: false, remark: 'assumed' },
      'compatibility.endPlates': { value: ['2002-1292', '2002-1291'], source, confirmed: false },
      'connection.stripLength': { value: { min: 10_000, max: 12_000 }, source, confirmed: true },
    },
  };
}

/** Parts of every role that a document can use. */
export const SAMPLE_PARTS: readonly Part[] = [
  samplePart('wago:210-112', 'din-rail', 35_000),
  samplePart('wago:2002-1204', 'through-terminal'),
  samplePart('wago:2002-1292', 'end-plate', 800),
  samplePart('wago:249-116', 'end-stop', 6000),
  samplePart('acme:770-744/064-000 B', 'ex-separator', 3000),
  samplePart('wago:2009-193', 'group-marker-carrier', 6000),
  samplePart('acme:TP 1', 'test-plug', 5200),
];
const STANDING = SAMPLE_PARTS.filter((part) => standsOnRail(roleOf(part.kind)));
const SITTING = SAMPLE_PARTS.filter((part) => roleOf(part.kind) === 'attachment');

/** Text of one line, with everything that files and checksums have to carry. */
const line = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((text) => text.replace(/\p{Cc}/gu, '').normalize())
  .filter((text) => !/\p{Cc}/u.test(text));
const word = fc.stringMatching(/^[A-Za-z0-9.+äöüß=-]{1,12}$/);
const length = fc.integer({ min: 0, max: 100_000_000 }).map(um);

function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Any document that keeps every invariant: up to a few rails, strips, potentials, plates and some dozen items. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .record({
    title: fc.record({ name: line, number: maybe(line), remark: maybe(fc.string({ unit: 'binary', maxLength: 40 })) }),
    reserve: fc.integer({ min: 0, max: 100 }),
    severities: fc.dictionary(fc.stringMatching(/^[A-Z]{2}-[0-9]{3}$/), fc.constantFrom('error', 'off'), { maxKeys: 3 }),
    potentials: fc.uniqueArray(word, { maxLength: 4 }),
    rails: fc.uniqueArray(word, { maxLength: 3 }),
    strips: fc.uniqueArray(word, { maxLength: 3 }),
    limits: arbitraryLimits,
    cabinet: arbitraryCabinet,
    ofStrips: fc.array(arbitraryStripSettings, { minLength: 1, maxLength: 3 }),
    railLength: fc.integer({ min: 1, max: 2_000_000 }).map(um),
    items: fc.array(
      fc.record({
        part: fc.constantFrom(...STANDING),
        rail: maybe(fc.nat()),
        strip: maybe(fc.nat()),
        turned: fc.boolean(),
        gapBefore: length,
        anchor: maybe(length),
        designation: maybe(word),
        potential: maybe(fc.nat()),
        current: maybe(fc.nat(400_000)),
      }),
      { maxLength: 40 },
    ),
    attachments: fc.array(
      fc.record({
        part: fc.constantFrom(...SITTING),
        host: fc.nat(),
        level: maybe(fc.constant(0)),
        row: maybe(fc.constantFrom('A' as const, 'B' as const)),
        offset: maybe(fc.integer({ min: -100_000_000, max: 100_000_000 }).map(um)),
        text: maybe(line.filter((text) => text !== '')),
      }),
      { maxLength: 6 },
    ),
  })
  .map((seed) => {
    const records = new Map<RecordId, ProjectDocumentRecord>();
    const add = (record: ProjectDocumentRecord) => records.set(record.id, record);
    const keys = (count: number) => generateNKeysBetween(null, null, count);
    const pick = <T>(list: readonly T[], at: number | undefined): T | undefined =>
      at === undefined || list.length === 0 ? undefined : list[at % list.length];

    add({ kind: 'project', id: PROJECT_ID, ...present(seed.title) });
    add({ ...DEFAULT_SETTINGS, ...seed.limits, reservePercent: seed.reserve, severities: { ...seed.severities } as never });
    for (const part of SAMPLE_PARTS) add({ kind: 'part', id: partRecordId(part.key), part });

    const cabinet = cabinetRecords(seed.cabinet);
    for (const record of cabinet.records) add(record);
    const potentialIds = seed.potentials.map((_, i) => mintId('potential', `p${i}`));
    const railIds = seed.rails.map((_, i) => mintId('rail', `r${i}`));
    const stripIds = seed.strips.map((_, i) => mintId('strip', `s${i}`));
    keys(potentialIds.length).forEach((order, i) => {
      add({ kind: 'potential', id: potentialIds[i]!, order, name: seed.potentials[i]!, potentialKind: 'signal' });
    });
    keys(railIds.length).forEach((order, i) => {
      const base = { kind: 'rail', id: railIds[i]!, order, name: seed.rails[i]! } as const;
      add({ ...base, part: 'wago:210-112', length: seed.railLength, centred: i % 2 === 1, ...cabinet.ofRail(i) });
    });
    keys(stripIds.length).forEach((order, i) => {
      add({ kind: 'strip', id: stripIds[i]!, order, tag: `-${seed.strips[i]!}`, ...seed.ofStrips[i % seed.ofStrips.length]! });
    });
    keys(seed.items.length).forEach((order, i) => {
      const item = seed.items[i]!;
      const record: ItemRecord = present({
        kind: 'item' as const,
        id: mintId('item', `i${i}`),
        rail: pick(railIds, item.rail),
        order,
        part: item.part.key,
        turned: item.turned,
        gapBefore: item.gapBefore,
        anchor: item.anchor,
        strip: pick(stripIds, item.strip),
        levels: [present({ designation: item.designation, potential: pick(potentialIds, item.potential) })],
        current: item.current,
      }) as ItemRecord;
      add(record);
    });
    keys(seed.attachments.length).forEach((order, i) => {
      const { part, host: at, ...said } = seed.attachments[i]!;
      const host = pick(seed.items.map((_, each) => mintId('item', `i${each}`)), at);
      if (host) add({ kind: 'attachment', id: mintId('attachment', `a${i}`), order, part: part.key, host, ...present(said) });
    });
    return { records };
  });
