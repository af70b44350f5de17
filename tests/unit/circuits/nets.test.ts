import { describe, expect, it } from 'vitest';
import { allNets, buildCircuits, chainToRail, jumpersOfChain, netAt, netRatings, shortestChain, slotCollisions, slotTable, freeRows, jumperShape } from '../../../shared/circuits/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import { type Document, type PotentialId, attachmentsOnRail, findPart, recordsOf } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { blocksOf, jumperCommand, jumperRail } from '../../support/jumper-rail.ts';
import { railId, run } from '../../support/rail-sketch.ts';
import { barOf, makePart, withFacts } from '../../support/sample-parts.ts';
import * as parts from '../../support/sample-parts.ts';

/** The nets with more than one node, by the numbers of their blocks; `R` for the rail, `PE` where it is bonded. */
function nets(document: Document): readonly string[] {
  const view = viewOf(document);
  const numbers = new Map(recordsOf(document, 'rail').flatMap((_, rail) => blocksOf(document, rail + 1).map(({ id }, at) => [id, `${rail === 0 ? '' : `${rail + 1}:`}${at + 1}`] as const)));
  return allNets(buildCircuits(view))
    .filter(({ nodes, rails }) => nodes.length > 1 || (nodes.length > 0 && rails.length > 0))
    .map(({ nodes, rails, bonded }) => [...nodes.map(({ item, level, far }) => `${numbers.get(item)}${level > 0 ? `.${level + 1}` : ''}${far ? "'" : ''}`), ...rails.map(() => 'R'), ...(bonded ? ['PE'] : [])].join(' '));
}

/** Potentials on blocks, from `L1:1-3 N:4-6`. */
function withPotentials(document: Document, sketch: string): { document: Document; ids: Record<string, PotentialId> } {
  let after = document;
  const ids: Record<string, PotentialId> = {};
  for (const entry of sketch.split(' ')) {
    const [name = '', span = ''] = entry.split(':');
    after = run(after, { type: 'potential.add', fields: { name, potentialKind: name === 'N' ? 'N' : 'L1' } });
    const id = recordsOf(after, 'potential').find((potential) => potential.name === name)!.id;
    ids[name] = id;
    const [from = 0, to = from] = span.split('-').map(Number);
    after = run(after, { type: 'items.edit', items: blocksOf(after).slice(from - 1, to).map((item) => item.id), levels: [{ potential: id }] });
  }
  return { document: after, ids };
}

describe('nets', () => {
  it.each([
    ['a bar', '5xB EP', '2002-403 2-4 A', ['2 3 4']],
    ['a bar with a contact broken out', '5xB EP', '2002-405 1-5 A -3', ['1 2 4 5']],
    ['a skipping bar', '5xB EP', '2002-433 2-4 A', ['2 4']],
    ['bars that share a block', '6xB EP', '2002-403 1-3 A, 2002-403 3-5 B', ['1 2 3 4 5']],
    ['1-to-3 jumpers alternating', '6xB EP', '2002-473 1-3 A, 2002-473 3-5 A, 2002-473 2-4 A, 2002-473 4-6 A', ['1 3 5', '2 4 6']],
    ['a delta jumper', '6xB EP', '2002-406/020-000 1-6 A', ['1 2', '3 4', '5 6']],
    ['a star-point jumper', '6xB EP', '2002-405/011-000 1-5 A', ['1 3 5']],
    ['a wire jumper', '6xB EP', '2009-412 2+6 A', ['2 6']],
    ['ground blocks on the rail', 'B PE PE EP', '', ['2 3 R']],
    ['a ground block with a through block', 'B PE EP', '2002-402 1-2 A', ['1 2 R']],
  ])('of %s', (_, sketch, jumpers, expected) => {
    expect(nets(jumperRail(sketch, jumpers))).toEqual(expected);
  });

  it('of a fuse block end at the fuse, on the side of the jumper slots', () => {
    const F = makePart('WAGO', 'fuse', 'fuse-terminal', { 'connection.levels': 1, series: '2002' });
    const document = jumperRail('B F B EP', '2002-403 1-3 A', { parts: { F } });
    expect(nets(document)).toEqual(['1 2 3']);
    const view = viewOf(document);
    const fuse = blocksOf(document)[1]!;
    expect(netAt(view, buildCircuits(view), fuse, 0, true)?.nodes).toEqual([{ item: fuse.id, level: 0, far: true }]);
  });

  it('follow bridges inside a block, levels on the rail, and vertical jumpers', () => {
    const D = withFacts(parts.DOUBLE, { 'connection.levelBridges': ['1-2'] });
    expect(nets(jumperRail('D B EP', '', { parts: { D } }))).toEqual(['1 1.2']);
    const G = withFacts(parts.DOUBLE, { 'connection.railLevels': [1] });
    expect(nets(jumperRail('D EP', '', { parts: { D: G } }))).toEqual(['1 R']);
    const document = jumperRail('D EP', '');
    const vertical = makePart('WAGO', 'v', 'vertical-jumper', {});
    const [block] = blocksOf(document);
    const contacts = [0, 1].map((level) => ({ item: block!.id, level, row: 'A' as const }));
    expect(nets(run(document, { type: 'jumpers.add', parts: [vertical], jumpers: [{ part: vertical.key, contacts }] }))).toEqual(['1 1.2']);
  });

  it('join rails that are bonded, and rails between which a wire leads', () => {
    const two = jumperRail('B PE EP', '', { into: jumperRail('B PE EP', '') });
    expect(nets(two)).toEqual(['2 R', '2:2 R']);
    const bonded = [1, 2].reduce((into, n) => run(into, { type: 'rail.edit', rail: railId(n), bonded: true }), two);
    expect(nets(bonded)).toEqual(['2 2:2 R R PE']);
    const [a] = blocksOf(two, 1);
    const [b] = blocksOf(two, 2);
    const wired = run(two, { type: 'jumpers.add', parts: [parts.WIRE], jumpers: [{ part: parts.WIRE.key, contacts: [{ item: a!.id, level: 0, row: 'A' }, { item: b!.id, level: 0, row: 'A' }] }] });
    expect(nets(wired)).toEqual(['1 2:1', '2 R', '2:2 R']);
  });
});

describe('short circuits', () => {
  const base = jumperRail('3xB 3xB PE EP', '2002-403 1-3 A, 2002-403 4-6 A');
  const { document, ids } = withPotentials(base, 'L1:1-3 N:4-6');
  const add = (jumpers: string) => run(document, jumperCommand(document, jumpers));
  const netOf = (after: Document, block: number) => {
    const view = viewOf(after);
    const circuits = buildCircuits(view);
    return { view, circuits, net: netAt(view, circuits, blocksOf(after)[block - 1]!)! };
  };

  it('there is none while each potential has its net', () => {
    expect(nets(document)).toEqual(['1 2 3', '4 5 6', '7 R']);
    expect(netOf(document, 1).net.potentials).toEqual([ids['L1']]);
    expect(netOf(document, 7).net).toMatchObject({ potentials: [], rails: [railId(1)] });
  });

  it('a bar between both makes one, and the shortest chain names that bar alone', () => {
    const { view, circuits, net } = netOf(add('2002-402 3-4 B'), 1);
    expect(net.potentials).toEqual([ids['L1'], ids['N']]);
    const chain = shortestChain(view, circuits, net, ids['L1']!, ids['N']!)!;
    expect(jumpersOfChain(chain).map(({ part, contacts }) => [articleOf(part), contacts[0]?.row])).toEqual([['2002-402', 'B']]);
    expect([chain.from.item, chain.to.item]).toEqual([3, 4].map((n) => blocksOf(document)[n - 1]!.id));
  });

  it('a longer way counts its jumpers', () => {
    const base2 = withPotentials(jumperRail('4xB EP', '2002-402 1-2 A, 2002-402 2-3 B, 2002-402 3-4 A'), 'L1:1 N:4');
    const { view, circuits, net } = netOf(base2.document, 1);
    const chain = shortestChain(view, circuits, net, base2.ids['L1']!, base2.ids['N']!)!;
    expect(chain.links.map(({ by }) => by)).toEqual(['jumper', 'jumper', 'jumper']);
    expect(shortestChain(view, circuits, net, base2.ids['L1']!, base2.ids['L1']!)?.links).toEqual([]);
  });

  it('a bar to a ground block puts the net on the rail', () => {
    const { view, circuits, net } = netOf(add('2002-402 6-7 B'), 4);
    expect(net).toMatchObject({ potentials: [ids['N']], rails: [railId(1)] });
    expect(jumpersOfChain(chainToRail(view, circuits, net, ids['N']!)!).map(({ part }) => articleOf(part))).toEqual(['2002-402']);
  });
});

describe('slots', () => {
  const table = (document: Document) =>
    slotTable(recordsOf(document, 'jumper'), attachmentsOnRail(viewOf(document).index, railId(1)), ({ part }) => findPart(document, part)!);
  const taken = (document: Document) => {
    const blocks = blocksOf(document).map(({ id }) => id);
    return slotCollisions(table(document)).map(({ item, row, occupants }) => `${blocks.indexOf(item) + 1}${row}: ${occupants.map(({ by }) => articleOf(by.part)).join(', ')}`);
  };
  const TAP = makePart('WAGO', '2009-182', 'testing-tap', {});

  it('two bars that share a block collide in one row and not in two', () => {
    expect(taken(jumperRail('8xB EP', '2002-405 1-5 A, 2002-404 5-8 A'))).toEqual(['5A: 2002-405, 2002-404']);
    expect(taken(jumperRail('8xB EP', '2002-405 1-5 A, 2002-404 5-8 B'))).toEqual([]);
  });

  it('a testing tap takes a slot, and asks for its row where nobody says one', () => {
    const document = jumperRail('8xB EP', '2002-405 1-5 A, 2002-404 5-8 B');
    const [host] = blocksOf(document).slice(4);
    const tapped = run(document, { type: 'attachments.add', part: TAP, hosts: [host!.id], row: 'B' });
    expect(taken(tapped)).toEqual(['5B: 2002-404, 2009-182']);
    expect(table(run(document, { type: 'attachments.add', part: TAP, hosts: [host!.id] })).rowless).toHaveLength(1);
  });

  it('continuous and 1-to-3 jumpers share a slot by halves and leave free what they pass over', () => {
    expect(taken(jumperRail('6xB EP', '2002-400 1-2 A, 2002-400 2-3 A'))).toEqual([]);
    expect(taken(jumperRail('6xB EP', '2002-473 1-3 A, 2002-473 3-5 A, 2002-473 2-4 A'))).toEqual([]);
    expect(taken(jumperRail('6xB EP', '2002-400 1-2 A, 2002-400 2-3 A, 2002-473 2-4 A'))).toEqual(['2A: 2002-400, 2002-400, 2002-473']);
    expect(taken(jumperRail('6xB EP', '2002-473 1-3 A, 2002-402 2-3 A'))).toEqual(['3A: 2002-473, 2002-402']);
  });

  it('a bar takes the slots over which its contacts are broken out', () => {
    expect(taken(jumperRail('5xB EP', '2002-405 1-5 A -3, 2002-402 3-4 A'))).toEqual(['3A: 2002-405, 2002-402', '4A: 2002-405, 2002-402']);
  });

  it('knows the rows that are left', () => {
    const document = jumperRail('6xB EP', '2002-403 1-3 A');
    const contacts = blocksOf(document).slice(2, 4).map(({ id }) => ({ item: id, level: 0, row: 'A' as const }));
    const [present] = recordsOf(document, 'jumper');
    expect(freeRows(table(document), jumperShape(barOf(2)), { contacts })).toEqual(['B']);
    expect(freeRows(table(document), jumperShape(barOf(2)), { contacts }, present)).toEqual(['A', 'B']);
  });
});

describe('netRatings', () => {
  it('are those of the weakest member, and name who says nothing', () => {
    const document = jumperRail('3xB PE EP', '2002-403 1-3 A -2');
    const view = viewOf(document);
    const net = netAt(view, buildCircuits(view), blocksOf(document)[0]!)!;
    const { voltage, current } = netRatings(view, net);
    expect(voltage.value).toMatchObject({ known: true, value: 800_000 });
    expect(voltage.unknown.map(({ kind }) => kind)).toEqual(['jumper']);
    expect(current.value).toMatchObject({ known: true, value: 25_000 });
    expect(current.by?.kind).toBe('jumper');
    expect(current.unknown).toHaveLength(2);
  });
});
