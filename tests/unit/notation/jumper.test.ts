import { describe, expect, it } from 'vitest';
import { type Command } from '../../../shared/editing/index.ts';
import { parseRail, printRail, readClipping, sameUpToIds } from '../../../shared/notation/index.ts';
import { articleOf, partLookup } from '../../../shared/parts/index.ts';
import { type Document, countingIds, recordsOf } from '../../../shared/project/index.ts';
import { blocksOf, jumperRail } from '../../support/jumper-rail.ts';
import { run } from '../../support/rail-sketch.ts';
import { ALL_PARTS, DELTA, DOUBLE, JUMPERS, WIRE, makePart } from '../../support/sample-parts.ts';

const VERTICAL = makePart('WAGO', '2002-492', 'vertical-jumper', {});
const LOOKUP = partLookup([...ALL_PARTS, ...JUMPERS, VERTICAL]);
const RAIL = 'rail R1 210-112 length=500\nstrip -X1\n6x 2002-1204 labels=1..6\n2002-1292\n';

function read(text: string): Document {
  const parsed = parseRail(RAIL + text, LOOKUP);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message.en).join('\n'));
  return parsed.document;
}

function errorOf(text: string): string {
  const parsed = parseRail(RAIL + text, LOOKUP);
  if (parsed.ok) throw new Error('no error');
  for (const { message } of parsed.errors) expect(message.de).not.toBe(message.en);
  return parsed.errors.map(({ column, message }) => `${column}: ${message.en}`).join('\n');
}

function jumpers(document: Document): readonly string[] {
  const blocks = blocksOf(document).map(({ id }) => id);
  return recordsOf(document, 'jumper').map(
    ({ part, contacts, length }) =>
      `${articleOf(part)} ${contacts.map(({ item, level, row, removed }) => `${blocks.indexOf(item) + 1}${level > 0 ? `.${level + 1}` : ''}${row}${removed ? '-' : ''}`).join(' ')}${length === undefined ? '' : ` ${length}`}`,
  );
}

const lines = (document: Document) => printRail(document).split('\n').filter((line) => line.startsWith('jumper'));

describe('jumper', () => {
  it.each([
    ['jumper 2002-403 -X1:1 -X1:3', '2002-403 1A 2A 3A', 'jumper 2002-403 -X1:1 -X1:3 row=A'],
    ['jumper 2002-405 R1#1 R1#5 row=B without=3', '2002-405 1B 2B 3B- 4B 5B', 'jumper 2002-405 -X1:1 -X1:5 row=B without=3'],
    ['jumper 2002-403 -X1:3 -X1:1', '2002-403 3A 2A 1A', 'jumper 2002-403 -X1:3 -X1:1 row=A'],
    ['jumper 2002-433 -X1:2 -X1:4', '2002-433 2A 3A 4A', 'jumper 2002-433 -X1:2 -X1:4 row=A'],
    ['jumper 2009-412 -X1:1 -X1:5 length=80.5', '2009-412 1A 5A 80500', 'jumper 2009-412 -X1:1 -X1:5 row=A length=80.5'],
    ['jumper 2002-403 -X1:1 -X1:2 -X1:5', '2002-403 1A 2A 5A', 'jumper 2002-403 -X1:1 -X1:2 -X1:5 row=A'],
    ['jumper 2002-402 -X1:1 -X1:4 exactly', '2002-402 1A 4A', 'jumper 2002-402 -X1:1 -X1:4 row=A exactly'],
    ['jumper 2002-402 -X1:1 -X1:2 exactly', '2002-402 1A 2A', 'jumper 2002-402 -X1:1 -X1:2 row=A'],
    ['jumper 2009-412 -X1:1 -X1:2 rows=A/B', '2009-412 1A 2B', 'jumper 2009-412 -X1:1 -X1:2 rows=A/B'],
  ])('reads %s', (text, contacts, printed) => {
    const document = read(text);
    expect(jumpers(document)).toEqual([contacts]);
    expect(lines(document)).toEqual([printed]);
    expect(sameUpToIds(read(printed), document)).toBe(true);
  });

  it('passes over what is no block, and stands anywhere in the file', () => {
    const text = 'jumper 2002-402 R1#6 R1#8\nrail R1 210-112 length=500\n6x 2002-1204\n2002-1292\n2002-1204\n';
    const parsed = parseRail(text, LOOKUP);
    expect(parsed.ok && jumpers(parsed.document)).toEqual(['2002-402 6A 7A']);
  });

  it.each([
    ['jumper', /order number/],
    ['jumper 2002-403', /two at least/],
    ['jumper 2002-403 -X1:1', /two at least/],
    ['jumper 2002-1204 -X1:1 -X1:2', /^8: .*is no jumper/],
    ['jumper 2002-999 -X1:1 -X1:2', /not in the library/],
    ['jumper 2002-403 -X1:1 -X1:9', /^23: "-X1:9" is nothing/],
    ['jumper 2002-403 -X1:1 R1#7', /no jumper slots/],
    ['jumper 2002-403 -X1:1 -X1:3 row=C', /not a row/],
    ['jumper 2002-403 -X1:1 -X1:3 without=4', /no position 4/],
    ['jumper 2002-403 -X1:1 -X1:3 without=0', /not a number/],
    ['jumper 2002-403 -X1:1 -X1:3 without=1,2', /two contacts/],
    ['jumper 2002-403 -X1:1 -X1:1 -X1:3', /twice/],
    ['jumper 2002-403 -X1:1.2 -X1:3', /no such level/],
    ['jumper 2002-403 -X1:1 -X1:3 row=A rows=A/A/A', /twice/],
    ['jumper 2002-403 -X1:1 -X1:3 rows=A/B', /3 blocks/],
    ['jumper 2002-403 -X1:1 -X1:3 pole=4', /pole/],
  ])('refuses %s', (text, reason) => {
    expect(errorOf(text)).toMatch(reason);
  });

  it('prints levels behind a dot, and apart where a terminal is called like that', () => {
    const document = jumperRail('3xD EP', '');
    const blocks = blocksOf(document);
    const contacts = blocks.map(({ id }) => ({ item: id, level: 1, row: 'A' as const }));
    const add = (into: Document, jumper: Extract<Command, { type: 'jumpers.add' }>['jumpers'][number]) =>
      run(into, { type: 'jumpers.add', parts: [...JUMPERS, VERTICAL], jumpers: [jumper] });
    const upper = add(add(document, { part: 'wago:2002-403', contacts }), { part: VERTICAL.key, contacts: [0, 1].map((level) => ({ item: blocks[0]!.id, level, row: 'B' as const })) });
    expect(lines(upper)).toEqual(['jumper 2002-403 R1#1.2 R1#3.2 row=A', 'jumper 2002-492 R1#1 R1#1.2 row=B']);
    const labelled = run(upper, {
      type: 'items.setDesignations',
      entries: blocks.flatMap(({ id }, at) => [{ item: id, level: 0, designation: `${at + 1}` }, { item: id, level: 1, designation: `${at + 1}.2` }]),
    });
    expect(lines(labelled)).toEqual(['jumper 2002-403 -X1:1 -X1:3 row=A level=2', 'jumper 2002-492 -X1:1 -X1:1 row=B levels=1/2']);
    for (const each of [upper, labelled]) {
      const parsed = parseRail(printRail(each), partLookup([...ALL_PARTS, ...JUMPERS, VERTICAL, DOUBLE]));
      expect(parsed.ok && sameUpToIds(parsed.document, each)).toBe(true);
    }
  });

  it('goes along when its blocks are copied, under the ids of these', () => {
    const read = readClipping('3x 2002-1204 labels=1..3\njumper 2002-402 item#1 item#2 row=B', LOOKUP, { ids: countingIds() });
    if (!read.ok) throw new Error(read.errors[0]?.message.en);
    const { loose, jumpers: connected, parts } = read.clipping;
    expect(loose.map(({ id }) => id !== undefined)).toEqual([true, true, false]);
    expect(connected[0]?.contacts.map(({ item }) => item)).toEqual(loose.slice(0, 2).map(({ id }) => id));
    expect(parts.map(({ article }) => article)).toContain('2002-402');
  });

  it('of any kind prints and reads back', () => {
    const document = jumperRail('6xB EP', '2002-406/020-000 1-6 A, 2002-405/011-000 1-5 B');
    expect(DELTA.article).toBe('2002-406/020-000');
    const parsed = parseRail(printRail(document), LOOKUP);
    expect(parsed.ok && sameUpToIds(parsed.document, document)).toBe(true);
    expect(WIRE.kind).toBe('wire-jumper');
  });
});
