import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Document,
  type ItemRecord,
  PROJECT_ID,
  type PotentialRecord,
  type ProjectDocumentRecord,
  type RailRecord,
  type RecordId,
  SETTINGS_ID,
  type StripRecord,
  checkInvariants,
  emptyDocument,
  isOrderKey,
  mintId,
  partRecordId,
} from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { SAMPLE_PARTS, arbitraryDocument } from '../../support/arbitrary-document.ts';

const rail: RailRecord = {
  kind: 'rail',
  id: mintId('rail', '1'),
  order: 'a0',
  name: 'R1',
  part: 'wago:210-112',
  length: um(500_000),
  centred: false,
};
const strip: StripRecord = { kind: 'strip', id: mintId('strip', '1'), order: 'a0', tag: '-X1' };
const potential: PotentialRecord = {
  kind: 'potential',
  id: mintId('potential', '1'),
  order: 'a0',
  name: 'L1',
  potentialKind: 'L1',
};
const item: ItemRecord = {
  kind: 'item',
  id: mintId('item', '1'),
  rail: rail.id,
  order: 'a0',
  part: 'wago:2002-1204',
  turned: false,
  gapBefore: um(0),
  strip: strip.id,
  levels: [{ designation: '1', potential: potential.id }],
};

function documentOf(...records: readonly ProjectDocumentRecord[]): Document {
  const parts = SAMPLE_PARTS.map((part): ProjectDocumentRecord => ({ kind: 'part', id: partRecordId(part.key), part }));
  const base = [...emptyDocument('Test').records.values(), ...parts, rail, strip, potential, item];
  return { records: new Map([...base, ...records].map((record) => [record.id, record])) };
}
function without(document: Document, id: RecordId): Document {
  return { records: new Map([...document.records].filter(([key]) => key !== id)) };
}
function codes(document: Document): string[] {
  return checkInvariants(document).map(({ code, id }) => `${code} ${id}`);
}

describe('checkInvariants', () => {
  it('finds nothing in an empty and in a sound document', () => {
    expect(checkInvariants(emptyDocument())).toEqual([]);
    expect(codes(documentOf())).toEqual([]);
  });

  it.each<[string, Document, string[]]>([
    ['no title block', without(documentOf(), PROJECT_ID), ['missing-record project/main']],
    ['no settings', without(documentOf(), SETTINGS_ID), ['missing-record settings/main']],
    ['a rail that is gone', without(documentOf(), rail.id), ['dangling-reference item/1']],
    ['a strip that is gone', without(documentOf(), strip.id), ['dangling-reference item/1']],
    ['a potential that is gone', without(documentOf(), potential.id), ['dangling-reference item/1']],
    ['a strip that is a rail', documentOf({ ...item, strip: rail.id as never }), ['dangling-reference item/1']],
    ['no snapshot of the block', without(documentOf(), partRecordId('wago:2002-1204')), ['missing-snapshot item/1']],
    ['no snapshot of the rail', without(documentOf(), partRecordId('wago:210-112')), ['missing-snapshot rail/1']],
    ['a rail standing on a rail', documentOf({ ...item, part: 'wago:210-112' }), ['misplaced-part item/1']],
    ['a block used as rail', documentOf({ ...rail, part: 'wago:2002-1204' }), ['misplaced-part rail/1']],
    ['an order key that ends in the lowest digit', documentOf({ ...rail, order: 'a00' }), ['bad-order rail/1']],
    ['an order key without head', documentOf({ ...strip, order: '1' }), ['bad-order strip/1']],
    ['two items at one place', documentOf({ ...item, id: mintId('item', '2') }), ['same-order item/2']],
    ['two rails of one name', documentOf({ ...rail, id: mintId('rail', '2'), order: 'a1' }), ['same-name rail/2']],
    ['two strips of one tag', documentOf({ ...strip, id: mintId('strip', '2'), order: 'a1' }), ['same-name strip/2']],
    ['two potentials of one name', documentOf({ ...potential, id: mintId('potential', '2'), order: 'a1' }), ['same-name potential/2']],
  ])('finds %s', (_, document, expected) => {
    expect(codes(document)).toEqual(expected);
    for (const { id, message } of checkInvariants(document)) {
      // One sentence in each language, with the record that is wrong in it.
      expect(message.en).toMatch(/^“[^”]+” [a-z].*[^.]$/);
      expect(message.de).toMatch(/^„[^“]+“ [a-zäöü].*[^.]$/);
      for (const sentence of [message.en, message.de]) expect(sentence.slice(1)).toMatch(new RegExp(`^${id.replace('.', '\\.')}`));
    }
  });

  it('finds a record under the id of another', () => {
    const document = { records: new Map(documentOf().records).set(mintId('rail', '9'), { ...rail, name: 'R9', order: 'a9' }) };
    expect(codes(document)).toEqual(['wrong-id rail/9']);
  });

  it('finds a snapshot under the key of another part', () => {
    const [, block] = SAMPLE_PARTS;
    const id = partRecordId('wago:0-0');
    expect(codes(documentOf({ kind: 'part', id, part: block! }))).toEqual([`wrong-id ${id}`]);
  });

  it('lets items of different rails and unplaced ones share a place', () => {
    const second = { ...rail, id: mintId('rail', '2'), name: 'R2', order: 'a1' };
    const { rail: _, ...unplaced } = { ...item, id: mintId('item', '3') };
    expect(codes(documentOf(second, { ...item, id: mintId('item', '2'), rail: second.id }, unplaced))).toEqual([]);
  });

  it('speaks both languages and names the record', () => {
    const [violation] = checkInvariants(without(documentOf(), rail.id));
    expect(violation?.message.en).toContain('item/1');
    expect(violation?.message.de).toContain('verweist');
  });

  it('finds after any edit of a sound document the same with and without knowing what was touched', () => {
    const edit = fc.record({ at: fc.nat(), what: fc.constantFrom('remove', 'order', 'name', 'rail', 'part'), from: fc.nat() });
    fc.assert(
      fc.property(arbitraryDocument, fc.array(edit, { minLength: 1, maxLength: 4 }), (document, edits) => {
        const records = new Map(document.records);
        const touched = new Set<RecordId>();
        for (const { at, what, from } of edits) {
          const ids = [...records.keys()];
          const id = ids[at % ids.length]!;
          const record = records.get(id)!;
          const other = records.get(ids[from % ids.length]!)!;
          touched.add(id);
          if (what === 'remove') records.delete(id);
          else if (what === 'order' && 'order' in record && 'order' in other) records.set(id, { ...record, order: other.order });
          else if (what === 'name' && record.kind === 'rail' && other.kind === 'rail') records.set(id, { ...record, name: other.name });
          else if (what === 'rail' && record.kind === 'item') records.set(id, { ...record, rail: other.id as never });
          else if (what === 'part' && record.kind === 'part' && other.kind === 'part') records.set(id, { ...record, part: other.part });
        }
        const full = checkInvariants({ records });
        const narrow = checkInvariants({ records }, touched);
        expect(narrow.length > 0).toBe(full.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('isOrderKey', () => {
  it.each(['a0', 'a1', 'Zz', 'a0V', 'b00'])('takes %s', (key) => expect(isOrderKey(key)).toBe(true));
  it.each(['', 'a', '0', 'a00', 'b0', 'ä0', 'a 0'])('refuses %j', (key) => expect(isOrderKey(key)).toBe(false));
});

