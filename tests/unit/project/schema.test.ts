import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, PROJECT_ID, mintId, parseRecord, partRecordId } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { SAMPLE_PARTS, samplePart } from '../../support/arbitrary-document.ts';

const rail = {
  kind: 'rail',
  id: mintId('rail', '1'),
  order: 'a0',
  name: 'R1',
  part: 'wago:210-112',
  length: 500_000,
  centred: false,
};
const item = {
  kind: 'item',
  id: mintId('item', '1'),
  order: 'a0',
  part: 'wago:2002-1204',
  turned: false,
  gapBefore: 0,
  levels: [{ designation: '1' }],
};
const strip = { kind: 'strip', id: mintId('strip', '1'), order: 'a0', tag: '-X1' };
const potential = { kind: 'potential', id: mintId('potential', '1'), order: 'a0', name: 'L1', potentialKind: 'L1' };
const waiver = {
  kind: 'waiver',
  id: mintId('waiver', '1'),
  rule: 'RC-001',
  message: 'open',
  subjects: ['item/1'],
  reason: 'covered by the door',
  author: 'me',
};
const part = { kind: 'part', id: partRecordId('wago:2002-1204'), part: samplePart('wago:2002-1204', 'through-terminal') };

describe('parseRecord', () => {
  it.each([
    ['project', { kind: 'project', id: PROJECT_ID, name: '' }],
    ['settings', DEFAULT_SETTINGS],
    ['rail', rail],
    ['rail with margin', { ...rail, margin: 0 }],
    ['strip', { ...strip, zone: 'ex-i' }],
    ['item', { ...item, rail: 'rail/1', strip: 'strip/1', anchor: 5, current: 16_000, zone: 'safe' }],
    ['unplaced item', item],
    ['potential', { ...potential, system: 'dc', voltage: 24_000, current: 10_000, circuit: 'selv' }],
    ['waiver', waiver],
    ['part', part],
  ])('takes a %s as it is', (_, record) => {
    const parsed = parseRecord(record);
    expect(parsed).toEqual({ ok: true, value: record });
  });

  it('takes every sample part', () => {
    for (const sample of SAMPLE_PARTS) {
      expect(parseRecord({ kind: 'part', id: partRecordId(sample.key), part: sample }).ok).toBe(true);
    }
  });

  it('yields frozen records', () => {
    const parsed = parseRecord(structuredClone(item));
    expect(parsed.ok && Object.isFrozen(parsed.value) && Object.isFrozen((parsed.value as { levels: object }).levels)).toBe(true);
  });

  const without = (record: object, key: string) => Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [rail]],
    ['no kind', without(rail, 'kind')],
    ['an unknown kind', { ...rail, kind: 'jumper' }],
    ['an unknown field', { ...rail, colour: 'red' }],
    ['an own __proto__', JSON.parse(JSON.stringify(rail).replace('{', '{"__proto__":{"a":1},'))],
    ['a missing field', without(rail, 'length')],
    ['an explicitly undefined field', { ...rail, margin: undefined }],
    ['an id of another kind', { ...rail, id: 'item/1' }],
    ['an id with a path in it', { ...rail, id: 'rail/../1' }],
    ['half a micrometre', { ...rail, length: 0.5 }],
    ['a negative gap', { ...item, gapBefore: -1 }],
    ['a length beyond exact integers', { ...rail, length: Number.MAX_SAFE_INTEGER + 1 }],
    ['a rail of 101 m', { ...rail, length: 101_000_000 }],
    ['a rail without length', { ...rail, length: 0 }],
    ['a number as text', { ...rail, length: '500000' }],
    ['a line break in a name', { ...rail, name: 'R\n1' }],
    ['an empty tag', { ...strip, tag: '' }],
    ['a name of 201 characters', { ...rail, name: 'x'.repeat(201) }],
    ['an order key with blanks', { ...rail, order: 'a 0' }],
    ['a part key without maker', { ...item, part: '2002-1204' }],
    ['17 levels', { ...item, levels: Array.from({ length: 17 }, () => ({})) }],
    ['an unknown zone', { ...strip, zone: 'ex-d' }],
    ['a rule id that is none', { ...waiver, rule: 'rc-1' }],
    ['a severity for what is no rule', { ...DEFAULT_SETTINGS, severities: { constructor: 'off' } }],
    ['more than all in reserve', { ...DEFAULT_SETTINGS, reservePercent: 101 }],
    ['a second set of settings', { ...DEFAULT_SETTINGS, id: 'settings/other' }],
    ['an attribute of the wrong type', { ...part, part: { ...part.part, attributes: { 'geometry.width': { value: 'wide', source: { id: 'S' }, confirmed: true } } } }],
    ['an unknown attribute', { ...part, part: { ...part.part, attributes: { 'geometry.magic': { value: um(1), source: { id: 'S' }, confirmed: true } } } }],
    ['an attribute without source', { ...part, part: { ...part.part, attributes: { 'geometry.width': { value: um(1), confirmed: true } } } }],
  ])('refuses %s', (_, record) => {
    expect(parseRecord(record).ok).toBe(false);
  });

  it('says where it went wrong', () => {
    expect(parseRecord({ ...rail, length: 'long' })).toEqual({ ok: false, detail: expect.stringMatching(/^rail\/1: length /) });
  });
});
