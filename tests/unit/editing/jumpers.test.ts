import { describe, expect, it } from 'vitest';
import { type Command, applyCommand, jumperLosses } from '../../../shared/editing/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import { type Document, type JumperId, buildIndex, itemsOnRail, mintId, recordsOf } from '../../../shared/project/index.ts';
import { carryOut, refusalOf } from '../../support/command-check.ts';
import { blocksOf, jumperCommand, jumperRail } from '../../support/jumper-rail.ts';
import { envFor, railId } from '../../support/rail-sketch.ts';
import { BLOCK, DOUBLE, STOP, barOf } from '../../support/sample-parts.ts';

/** The jumpers of a document, by the places of their blocks: `2002-403 1 2 3 A`, broken out ones in brackets. */
function jumpers(document: Document): readonly string[] {
  const blocks = recordsOf(document, 'rail').flatMap((_, rail) => blocksOf(document, rail + 1).map(({ id }) => id));
  return recordsOf(document, 'jumper').map(({ part, contacts }) => {
    const places = contacts.map(({ item, removed }) => (removed ? `(${blocks.indexOf(item) + 1})` : `${blocks.indexOf(item) + 1}`));
    return `${articleOf(part)} ${places.join(' ')} ${contacts[0]?.row}`;
  });
}

const jumperOf = (document: Document): JumperId => recordsOf(document, 'jumper')[0]!.id;
const blockIds = (document: Document, ...places: readonly number[]) => places.map((place) => blocksOf(document)[place - 1]!.id);

describe('jumpers.add', () => {
  it('puts jumpers in, with the snapshots of their articles', () => {
    const bare = jumperRail('4xB EP', '');
    const after = carryOut(bare, jumperCommand(bare, '2002-403 1-3 A, 2002-402 3-4 B'));
    expect(jumpers(after)).toEqual(['2002-403 1 2 3 A', '2002-402 3 4 B']);
    expect(recordsOf(after, 'part').map(({ part }) => part.article)).toContain('2002-403');
  });

  it.each<[string, (document: Document) => Command, RegExp]>([
    ['a part that is no jumper', (document) => ({ type: 'jumpers.add', parts: [BLOCK], jumpers: [{ part: BLOCK.key, contacts: contactsOn(document, 1, 2) }] }), /is no jumper/],
    ['a part that is not there', (document) => ({ type: 'jumpers.add', parts: [], jumpers: [{ part: 'wago:2002-499', contacts: contactsOn(document, 1, 2) }] }), /not in the library/],
    ['one contact', (document) => add(contactsOn(document, 1)), /two contacts/],
    ['contacts that are broken out but for one', (document) => add(contactsOn(document, 1, 2).map((contact, at) => (at === 0 ? { ...contact, removed: true as const } : contact))), /two contacts/],
    ['the same block twice', (document) => add([...contactsOn(document, 1), ...contactsOn(document, 1)]), /each block once/],
    ['a block that is gone', (document) => add([...contactsOn(document, 1), { item: mintId('item', 'gone'), level: 0, row: 'A' }]), /no longer there/],
    ['a level that is not there', (document) => add(contactsOn(document, 1, 2).map((contact) => ({ ...contact, level: 1 }))), /no level 2/],
    ['an end plate', (document) => add([...contactsOn(document, 1), { item: itemsOnRail(buildIndex(document), railId(1))[4]!.id, level: 0, row: 'A' }]), /terminal blocks only/],
  ])('refuses %s', (_, command, reason) => {
    const document = jumperRail('4xB EP', '');
    expect(refusalOf(document, command(document))).toMatch(reason);
  });
});

function contactsOn(document: Document, ...places: readonly number[]) {
  return blockIds(document, ...places).map((item) => ({ item, level: 0, row: 'A' as const }));
}
function add(contacts: ReturnType<typeof contactsOn>): Command {
  return { type: 'jumpers.add', parts: [barOf(2)], jumpers: [{ part: barOf(2).key, contacts }] };
}

describe('jumper.edit', () => {
  const document = jumperRail('5xB EP', '2002-403 1-3 A');
  const edit = (fields: Omit<Extract<Command, { type: 'jumper.edit' }>, 'type' | 'jumper'>) => carryOut(document, { type: 'jumper.edit', jumper: jumperOf(document), ...fields });

  it('moves it to the other row, lengthens it, exchanges its article', () => {
    expect(jumpers(edit({ row: 'B' }))).toEqual(['2002-403 1 2 3 B']);
    expect(jumpers(edit({ contacts: contactsOn(document, 1, 2, 3, 4), part: barOf(4) }))).toEqual(['2002-404 1 2 3 4 A']);
  });

  it('breaks contacts out and puts them back', () => {
    const broken = edit({ contact: { at: 1, removed: true } });
    expect(jumpers(broken)).toEqual(['2002-403 1 (2) 3 A']);
    expect(jumpers(carryOut(broken, { type: 'jumper.edit', jumper: jumperOf(broken), contact: { at: 1, removed: false } }))).toEqual(['2002-403 1 2 3 A']);
    expect(refusalOf(broken, { type: 'jumper.edit', jumper: jumperOf(broken), contact: { at: 0, removed: true } })).toMatch(/two contacts/);
    expect(refusalOf(broken, { type: 'jumper.edit', jumper: jumperOf(broken), contact: { at: 7, removed: true } })).toMatch(/no contact 8/);
  });

  it('refuses what is no jumper, and one that is gone', () => {
    expect(refusalOf(document, { type: 'jumper.edit', jumper: jumperOf(document), part: STOP })).toMatch(/no jumper/);
    expect(refusalOf(document, { type: 'jumper.edit', jumper: mintId('jumper', 'gone'), row: 'B' })).toMatch(/no longer there/);
  });

  it('is taken out with its snapshot', () => {
    const after = carryOut(document, { type: 'jumpers.remove', jumpers: [jumperOf(document)] });
    expect(jumpers(after)).toEqual([]);
    expect(recordsOf(after, 'part').map(({ part }) => part.article)).not.toContain('2002-403');
  });
});

describe('what becomes of jumpers when their blocks', () => {
  const remove = (document: Document, ...places: readonly number[]) => carryOut(document, { type: 'items.remove', items: blockIds(document, ...places) });
  const move = (document: Document, places: readonly number[], after: number | null, rail = 1) =>
    carryOut(document, { type: 'items.move', items: blockIds(document, ...places), target: { rail: railId(rail), after: after === null ? null : blockIds(document, after)[0]! } });

  it.each([
    ['lose one: a plain bar is shorter', '2002-404 1-4 A', [4], ['2002-404 1 2 3 A']],
    ['lose one in the middle: likewise', '2002-404 1-4 A', [2], ['2002-404 1 2 3 A']],
    ['lose all but one', '2002-403 1-3 A', [1, 2], []],
    ['lose one: a skipping bar goes', '2002-433 1-3 A', [2], []],
    ['lose one: a delta jumper goes', '2002-406/020-000 1-6 A', [6], []],
    ['lose one: a bar with broken out contacts goes', '2002-404 1-4 A -2', [4], []],
    ['lose one: a wire goes', '2009-412 1+5 A', [5], []],
    ['lose others', '2002-403 1-3 A', [5], ['2002-403 1 2 3 A']],
  ])('%s', (_, sketch, gone, expected) => {
    expect(jumpers(remove(jumperRail('6xB EP', sketch), ...gone))).toEqual(expected);
  });

  it.each([
    ['move together', '2002-403 1-3 A', [1, 2, 3], 5, ['2002-403 3 4 5 A']],
    ['move in the opposite order', '2002-403 1-3 A -2', [3, 2, 1], 5, ['2002-403 3 (4) 5 A']],
    ['do not stay together', '2002-403 1-3 A', [2], 5, []],
    ['change places within it', '2002-403 1-3 A', [1], 2, []],
    ['move and only a wire holds them', '2009-412 1+5 A', [1], 3, ['2009-412 3 5 A']],
    ['stay and others move in between', '2002-403 1-3 A', [5], 2, ['2002-403 1 2 4 A']],
  ])('%s', (_, sketch, places, after, expected) => {
    expect(jumpers(move(jumperRail('6xB EP', sketch), places, after))).toEqual(expected);
  });

  it('go to another rail, together or not', () => {
    const document = jumperRail('B EP', '', { into: jumperRail('4xB EP', '2002-402 1-2 A') });
    expect(jumpers(move(document, [1, 2], null, 2))).toEqual(['2002-402 3 4 A']);
    expect(jumpers(move(document, [1], null, 2))).toEqual([]);
  });

  it('turn, lose a level, or get a neighbour', () => {
    const document = jumperRail('3xB EP', '2002-402 1-2 A');
    expect(jumpers(carryOut(document, { type: 'items.turn', items: blockIds(document, 1) }))).toEqual(['2002-402 1 2 A']);
    const double = jumperRail('2xD EP', '');
    const upper = carryOut(double, jumperCommand(double, '2002-402 1-2 A', { level: 1 }));
    expect(jumpers(upper)).toHaveLength(1);
    expect(jumpers(carryOut(upper, { type: 'items.replace', items: blockIds(upper, 1), part: BLOCK }))).toEqual([]);
    expect(jumpers(carryOut(upper, { type: 'items.replace', items: blockIds(upper, 1), part: { ...DOUBLE, key: 'wago:other', article: 'other' } }))).toHaveLength(1);
  });

  it('says what a change took out and what it left shorter', () => {
    const document = jumperRail('6xB EP', '2002-403 1-3 A, 2002-433 3-5 B');
    const outcome = applyCommand(document, { type: 'items.remove', items: blockIds(document, 3) }, envFor(document));
    const losses = outcome.kind === 'done' ? jumperLosses(outcome.changes) : undefined;
    expect(losses?.released.map(({ part }) => articleOf(part))).toEqual(['2002-433']);
    expect(losses?.shortened.map(({ contacts }) => contacts.length)).toEqual([2]);
    const own = applyCommand(document, { type: 'jumpers.remove', jumpers: [jumperOf(document)] }, envFor(document));
    expect(own.kind === 'done' && jumperLosses(own.changes)).toEqual({ released: [], shortened: [] });
  });
});
