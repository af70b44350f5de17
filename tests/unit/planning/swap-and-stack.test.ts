import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { type LevelOrder, planSpares, planStack, planSwap, planUnstack, successorsOf } from '../../../shared/planning/index.ts';
import {
  applyChanges,
  type Document,
  invertChanges,
  type ItemId,
  mintId,
  recordsOf,
} from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { carryOut } from '../../support/command-check.ts';
import { envFor, itemsOf, railId, run, sketchOf, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { ALL_PARTS, BIG, BLOCK, DOUBLE, JUMPER, LONG, PE, STOP, UNSIZED, makePart, withFacts } from '../../support/sample-parts.ts';

/** Another block with two levels. */
const DOUBLE_OTHER: Part = { ...DOUBLE, key: 'wago:2002-2209', article: '2002-2209' };

const ids = (document: Document) => itemsOf(document).map(({ id }) => id);
const blocks = (document: Document) => itemsOf(document).filter(({ levels }) => levels.length > 0).map(({ id }) => id);
const labels = (document: Document) => itemsOf(document).flatMap(({ levels }) => (levels.length === 0 ? [] : [levels.map(({ designation }) => designation ?? '').join('/')]));
function potential(document: Document, name: string, fields: object = {}): Document {
  return run(document, { type: 'potential.add', id: mintId('potential', name), fields: { name, potentialKind: 'L1', ...fields } });
}
const assign = (document: Document, item: ItemId | undefined, ...names: readonly (string | undefined)[]): Document =>
  run(document, {
    type: 'items.edit',
    items: item ? [item] : [],
    levels: names.map((name, at) => ({ designation: String(at + 1), ...(name !== undefined && { potential: mintId('potential', name) }) })),
  });

describe('planSwap', () => {
  const start = sketchRail('ES B:1 B:2 B:3 EP ES');
  const swap = (document: Document, items: readonly ItemId[], part: Part) => {
    const planned = planSwap(viewOf(document), items, part);
    if (planned.kind === 'refused') throw new Error(planned.reason.en);
    return planned.plan;
  };
  const texts = (document: Document, items: readonly ItemId[], part: Part) => swap(document, items, part).changes.map(({ loss, text }) => `${loss ? '!' : ''}${text.en}`);

  it('says what changes, losses first, and does it', () => {
    expect(texts(start, blocks(start), BIG)).toEqual([
      '!1 plate (R1#5) no longer covers the open side.',
      'Width: 15.6\u00a0mm becomes 36\u00a0mm (20.4\u00a0mm more).',
      'Colour: blue becomes unknown.',
    ]);
    expect(sketchOf(carryOut(start, swap(start, blocks(start), BIG).command))).toBe('ES 3xG EP ES');
    expect(labels(carryOut(start, swap(start, blocks(start), BIG).command))).toEqual(['1', '2', '3']);
  });

  it('names up to five plates, and of more the first four', () => {
    const plates = (count: number) => {
      const document = sketchRail(Array.from({ length: count }, () => 'B EP').join(' '));
      return texts(document, blocks(document), BIG)[0];
    };
    expect(plates(2)).toBe('!2 plates (R1#2, R1#4) no longer cover the open side.');
    expect(plates(5)).toBe('!5 plates (R1#2, R1#4, R1#6, R1#8, R1#10) no longer cover the open side.');
    expect(plates(6)).toBe('!6 plates (R1#2, R1#4, R1#6, R1#8 and 2 more) no longer cover the open side.');
  });

  it('says nothing of a plate that a block beside it keeps in use', () => {
    expect(texts(start, blocks(start).slice(0, 2), LONG).join()).not.toContain('plate');
  });

  it('gains and loses levels, by name where something stands on them', () => {
    expect(texts(start, blocks(start), DOUBLE)).toContain('3 levels come in addition, without designation.');
    const double = potential(sketchRail('D:1/2 D:3/4 D'), 'L7');
    const set = assign(double, blocks(double)[1], 'L7', 'L7');
    expect(texts(set, blocks(set), BLOCK)).toEqual([
      '!Levels with these designations and potentials are lost: 2, 2 (L7).',
      '1 level without content is left out.',
      `2002-2201 (${DOUBLE.description.en}) → 2002-1204 (${BLOCK.description.en}).`,
    ]);
  });

  it('names ratings and cross-sections that become less, and the missing contact with the rail', () => {
    const weak = withFacts(LONG, { 'electrical.voltage': 500_000, 'connection.nominalArea': 1500 });
    const strong = withFacts(BLOCK, { 'connection.nominalArea': 2500 });
    const document = sketchRail('B:1', { parts: { B: strong } });
    expect(texts(document, blocks(document), weak)).toEqual(
      expect.arrayContaining(['!Nominal cross-section: 2.5\u00a0mm² becomes 1.5\u00a0mm².', '!Rated voltage: 800\u00a0V becomes 500\u00a0V.']),
    );
    const ground = sketchRail('PE:1');
    expect(texts(ground, blocks(ground), BLOCK)).toContain('!2002-1204 does not connect to the rail any more.');
    expect(texts(start, blocks(start), UNSIZED)).toContain('!The width of 1SNK505010R0000 is not known.');
  });

  it('names attachments on levels that are lost', () => {
    const carrier = makePart('WAGO', '2009-193', 'group-marker-carrier', {});
    const double = sketchRail('D:1/2');
    const attached = run(double, { type: 'attachments.add', part: carrier, hosts: blocks(double), level: 1 });
    expect(texts(attached, blocks(double), BLOCK)).toContain('!1 attachment sits on a level that is lost.');
    expect(texts(attached, blocks(double), DOUBLE_OTHER).join()).not.toContain('attachment');
  });

  it('refuses another role, no rail part, and nothing to do', () => {
    const reason = (items: readonly ItemId[], part: Part) => {
      const planned = planSwap(viewOf(start), items, part);
      return planned.kind === 'refused' ? planned.reason.en : 'planned';
    };
    expect(reason(blocks(start), STOP)).toBe('2002-1204 and 249-116 are of different kinds and cannot stand in for each other.');
    expect(reason(blocks(start), JUMPER)).toBe('2002-410 does not stand on a rail by itself.');
    expect(reason(blocks(start), BLOCK)).toBe('Nothing selected would become another part than 2002-1204.');
  });

  it('and back leaves everything as it was where nothing is lost', () => {
    const there = carryOut(start, swap(start, blocks(start), DOUBLE).command);
    expect(carryOut(there, swap(there, blocks(there), BLOCK).command).records).toEqual(start.records);
  });
});

describe('successorsOf', () => {
  it('offers blocks of the same maker, the nearest first, and never ground for others', () => {
    expect(successorsOf(BLOCK, ALL_PARTS).map(({ article }) => article)).toEqual(['C-1', 'L-1', '2002-1401', '2002-2201', '2016-1201']);
    expect(successorsOf(PE, ALL_PARTS)).toEqual([]);
    expect(successorsOf(STOP, ALL_PARTS).map(({ article }) => article)).toEqual(['249-117']);
  });

  it('takes the same cross-section for as good as a larger one, and a smaller one for worse', () => {
    const like = (article: string, area: number): Part => ({ ...withFacts(BLOCK, { 'connection.nominalArea': area }), key: `wago:${article}` as Part['key'], article });
    const all = [like('A', 1500), like('B', 4000), like('C', 2500)];
    expect(successorsOf(like('X', 2500), all).map(({ article }) => article)).toEqual(['B', 'C', 'A']);
  });
});

describe('levels', () => {
  const start = sketchRail('ES B:1 B:2 B:3 B:4 B:5 EP ES');
  const stack = (document: Document, order: LevelOrder = 'pairs', part = DOUBLE) => planStack(viewOf(document), blocks(document), part, order);
  const unstack = (document: Document, order: LevelOrder = 'pairs', part = BLOCK) =>
    planUnstack(viewOf(document), blocks(document), part, order, envFor(document).ids);
  function done(document: Document, planned: ReturnType<typeof stack>): Document {
    if (planned.kind === 'refused') throw new Error(planned.reason.en);
    return carryOut(document, planned.plan.command);
  }
  const reason = (planned: ReturnType<typeof stack>) => (planned.kind === 'refused' ? planned.reason.en : 'planned');

  it('puts neighbours above each other', () => {
    const after = done(start, stack(start));
    expect(sketchOf(after)).toBe('ES 3xD EP ES');
    expect(labels(after)).toEqual(['1/2', '3/4', '5/']);
    expect(stack(start)).toMatchObject({ plan: { before: 5, after: 3, levels: [['1', '2'], ['3', '4'], ['5', null]], notes: [{ en: '1 level stays empty.' }] } });
  });

  it('puts the second half above the first', () => {
    expect(labels(done(start, stack(start, 'rows')))).toEqual(['1/4', '2/5', '3/']);
  });

  it.each(['pairs', 'rows'] as const)('comes back as it was (%s)', (order) => {
    const there = done(start, stack(start, order));
    const back = done(there, unstack(there, order));
    expect(sketchOf(back)).toBe(sketchOf(start));
    expect(labels(back)).toEqual(labels(start));
    expect(itemsOf(back).map(({ strip }) => strip)).toEqual(itemsOf(start).map(({ strip }) => strip));
  });

  it('keeps a block for each level where none carries anything', () => {
    const bare = sketchRail('B B B B');
    const there = done(bare, stack(bare));
    expect(sketchOf(done(there, unstack(there)))).toBe('4xB');
  });

  it('refuses what cannot become levels of each other', () => {
    expect(reason(stack(sketchRail('B:1 PE:2')))).toContain('-X1:2 is a ground block and connects to the rail');
    expect(reason(stack(sketchRail("B:1 B':2")))).toBe('The blocks face different ways.');
    expect(reason(stack(sketchRail('B:1 _3 B:2')))).toContain('-X1:2 does not stand right beside');
    expect(reason(stack(sketchRail('B:1 _0.001 B:2')))).toContain('-X1:2 does not stand right beside');
    expect(reason(stack(sketchRail('B:1 EP B:2')))).toContain('-X1:2 does not stand right beside');
    expect(reason(stack(sketchRail('B:1')))).toContain('Select two or more blocks');
    expect(reason(stack(sketchRail('D:1/2 D:3/4')))).toBe('-X1:1 has several levels already.');
    expect(reason(stack(start, 'pairs', LONG))).toBe('2002-1401 is no block with several levels.');
    const split = run(start, { type: 'strip.split', strip: stripId('-X1'), items: ids(start).slice(3, 4) });
    expect(reason(stack(split))).toBe('The blocks belong to different strips.');
    expect(reason(unstack(start))).toBe('Select blocks with several levels.');
    expect(reason(unstack(start, 'pairs', DOUBLE))).toBe('2002-2201 is no block with one level.');
  });

  it('refuses to join potentials, and asks before it mixes circuits', () => {
    const two = potential(potential(sketchRail('B:1 B:2'), 'L', { voltage: 230_000 }), 'M', { voltage: 24_000, potentialKind: 'M' });
    const set = assign(assign(two, blocks(two)[0], 'L'), blocks(two)[1], 'M');
    expect(reason(stack(set, 'pairs', withFacts(DOUBLE, { 'connection.potentials': 1 })))).toBe('2002-2201 connects its levels with each other: L and M would be one potential.');
    expect(stack(set)).toMatchObject({ plan: { questions: [{ en: 'L and M differ in voltage or kind of circuit and come into one block. Is that wanted?' }] } });
    const alike = assign(assign(two, blocks(two)[0], 'L'), blocks(two)[1], 'L');
    expect(stack(alike, 'pairs', withFacts(DOUBLE, { 'connection.potentials': 1 }))).toMatchObject({ plan: { questions: [] } });
  });

  it('keeps the highest current, and says so', () => {
    const fed = run(run(start, { type: 'items.edit', items: [blocks(start)[0]!], current: 2000 }), { type: 'items.edit', items: [blocks(start)[1]!], current: 16_000 });
    expect(stack(fed)).toMatchObject({ plan: { notes: [{ en: '1 block had different currents on their levels; the highest is kept for all of them.' }, {}] } });
    expect(itemsOf(done(fed, stack(fed)))[1]?.current).toBe(16_000);
  });

  it('keeps the highest current of each block where it stands, and counts those that differed', () => {
    const currents = [2000, 16_000, 4000, 1000];
    const fed = currents.reduce((document, current, at) => run(document, { type: 'items.edit', items: [blocks(start)[at]!], current }), start);
    expect(stack(fed)).toMatchObject({ plan: { notes: [{ en: '2 blocks had different currents on their levels; the highest is kept for all of them.' }, {}] } });
    expect(itemsOf(done(fed, stack(fed))).slice(1, 4).map(({ current }) => current)).toEqual([16_000, 4000, undefined]);
    const alike = run(start, { type: 'items.edit', items: blocks(start).slice(0, 2), current: 500 });
    expect(stack(alike)).toMatchObject({ plan: { notes: [{ en: '1 level stays empty.' }] } });
  });

  it('takes what sits on a block along to its level, and back', () => {
    const carrier = makePart('WAGO', '2009-193', 'group-marker-carrier', {});
    const two = sketchRail('B:1 B:2');
    const [first, second] = blocks(two);
    const worn = run(two, { type: 'attachments.add', part: carrier, hosts: [second!] });
    const there = done(worn, stack(worn));
    expect(recordsOf(there, 'attachment')).toMatchObject([{ host: first, level: 1 }]);
    const back = done(there, unstack(there));
    const [attachment] = recordsOf(back, 'attachment');
    expect(attachment?.host).toBe(itemsOf(back)[1]?.id);
    expect(attachment?.level).toBeUndefined();
    // What sits on the block that stays is left as it is.
    const onFirst = run(two, { type: 'attachments.add', part: carrier, hosts: [first!] });
    expect(recordsOf(done(onFirst, stack(onFirst)), 'attachment')).toEqual(recordsOf(onFirst, 'attachment'));
  });

  it('says what parting blocks leaves out, keeps or loses', () => {
    const notes = (document: Document, part = BLOCK) => {
      const planned = unstack(document, 'pairs', part);
      return planned.kind === 'refused' ? planned.reason.en : planned.plan.notes.map(({ en }) => en);
    };
    const double = sketchRail('D:1/2 D:3/4');
    expect(notes(double)).toEqual([]);
    const half = (document: Document, at: number) => run(document, { type: 'items.edit', items: [blocks(document)[at]!], levels: [{ designation: 'x' }, {}] });
    expect(notes(half(double, 0))).toEqual(['1 empty level becomes no block.']);
    expect(notes(half(half(double, 0), 1))).toEqual(['2 empty levels become no block.']);
    const fed = (count: number) => run(double, { type: 'items.edit', items: blocks(double).slice(0, count), current: 1000 });
    expect(notes(fed(1))).toEqual(['The current of 1 block stays with the lowest level.']);
    expect(notes(fed(2))).toEqual(['The current of 2 blocks stays with the lowest level.']);
    const ground = assign(potential(double, 'PE', { potentialKind: 'PE' }), blocks(double)[0], undefined, 'PE');
    expect(notes(ground)).toEqual(['A level carries PE; 2002-1204 does not connect to the rail.']);
    expect(notes(ground, PE)).toEqual([]);
  });

  it('lays rows out on one rail only', () => {
    const apart = sketchRail('D:3/4', { into: sketchRail('D:1/2') });
    const all = [...itemsOf(apart, railId(1)), ...itemsOf(apart, railId(2))].map(({ id }) => id);
    const by = (order: LevelOrder) => planUnstack(viewOf(apart), all, BLOCK, order, envFor(apart).ids);
    expect(reason(by('rows'))).toContain('Blocks on different rails cannot be laid out row by row.');
    expect(by('pairs')).toMatchObject({ plan: { before: 2, after: 4, levels: [['1'], ['2'], ['3'], ['4']] } });
  });

  it('changes nothing that one undo does not take back, on any row of blocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.constantFrom<LevelOrder>('pairs', 'rows'), (count, order) => {
        const document = sketchRail(Array.from({ length: count }, (_, at) => `B:${at + 1}`).join(' '));
        const there = done(document, stack(document, order));
        expect(labels(done(there, unstack(there, order)))).toEqual(labels(document));
      }),
      { numRuns: 20 },
    );
  });
});

describe('planSpares', () => {
  const start = potential(sketchRail('ES B:1 B:2 B:3 EP ES'), 'L');
  const used = blocks(start).reduce((document, id) => assign(document, id, 'L'), start);
  const plan = (wish: Parameters<typeof planSpares>[2], document = used) => {
    const planned = planSpares(viewOf(document), stripId('-X1'), wish);
    if (planned.kind === 'refused') throw new Error(planned.reason.en);
    return planned.plan;
  };
  const carried = (command: Command | undefined, document = used) => (command ? sketchOf(carryOut(document, command), railId(1)) : sketchOf(document, railId(1)));

  it('appends by number, in all, by share, and as wanted', () => {
    expect(plan({ kind: 'more', count: 2 })).toMatchObject({ inUse: 3, spare: 0, wanted: 0, adding: 2, part: BLOCK });
    expect(carried(plan({ kind: 'more', count: 2 }).command)).toBe('ES 5xB EP ES');
    expect(plan({ kind: 'percent', percent: 34 }).adding).toBe(2);
    const asked = run(used, { type: 'strip.edit', strip: stripId('-X1'), spareBlocks: 4 });
    expect(plan({ kind: 'wanted' }, asked)).toMatchObject({ wanted: 4, adding: 4 });
    const some = carryOut(used, plan({ kind: 'more', count: 2 }).command!);
    expect(plan({ kind: 'total', count: 3 }, some)).toMatchObject({ spare: 2, adding: 1 });
    const askedOfSome = run(some, { type: 'strip.edit', strip: stripId('-X1'), spareBlocks: 5 });
    expect(plan({ kind: 'wanted' }, askedOfSome)).toMatchObject({ spare: 2, wanted: 5, adding: 3 });
    expect(plan({ kind: 'total', count: 2 }, some)).toMatchObject({ adding: 0, command: undefined });
  });

  it('refuses a strip without blocks, and far too many', () => {
    expect(planSpares(viewOf(sketchRail('ES')), stripId('-X1'), { kind: 'wanted' })).toMatchObject({ kind: 'refused' });
    expect(planSpares(viewOf(used), stripId('-X1'), { kind: 'more', count: 501 })).toMatchObject({ reason: { en: 'At most 500 blocks are added at once.' } });
  });

  it('adds up to 500 at once, each like the last block, and says how many', () => {
    expect(plan({ kind: 'more', count: 500 }).adding).toBe(500);
    expect(plan({ kind: 'more', count: 1 }).command).toMatchObject({ label: { en: 'Add a spare block to -X1', de: 'Reserveklemme an -X1 anhängen' } });
    expect(plan({ kind: 'more', count: 2 }).command).toMatchObject({ label: { en: 'Add 2 spare blocks to -X1', de: '2 Reserveklemmen an -X1 anhängen' } });
    const turned = sketchRail("B:1 B':2");
    expect(sketchOf(carryOut(turned, plan({ kind: 'more', count: 2 }, turned).command!))).toBe("B 3xB'");
    expect(plan({ kind: 'more', count: 0 })).toMatchObject({ adding: 0, command: undefined });
  });

  it('is one undo', () => {
    const outcome = applyCommand(used, plan({ kind: 'more', count: 3 }).command!, envFor(used));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(applyChanges(invertChanges(outcome.changes), outcome.document).records).toEqual(used.records);
    expect(recordsOf(outcome.document, 'item')).toHaveLength(9);
  });
});
