import { describe, expect, it } from 'vitest';
import { moveStripCommand, planMerge, planSplit, splitCommand, wholeStrip } from '../../../shared/planning/index.ts';
import { type Document, type StripId, buildIndex, itemsOfStrip, mintId } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { carryOut } from '../../support/command-check.ts';
import { itemsOf, railId, run, sketchOf, sketchRail, stripId } from '../../support/rail-sketch.ts';

const labels = (document: Document, strip: StripId) =>
  itemsOfStrip(buildIndex(document), strip).flatMap(({ levels }) => levels.map(({ designation }) => designation ?? ''));

describe('planMerge', () => {
  const apart = sketchRail('ES B:11 B:12 EP ES', { strip: '-X2', into: sketchRail('ES B:1 B:2 PE:PE EP ES') });
  const clashing = sketchRail('B:3 B:1 B:2 B:A PE:PE', { strip: '-X2', into: sketchRail('B:1 B:2 B:7 B:A PE:PE') });

  it('finds nothing in the way of strips that count on', () => {
    const plan = planMerge(viewOf(apart), [stripId('-X1'), stripId('-X2')]);
    expect(plan).toMatchObject({ clashes: [], renumbered: [], dropped: [] });
    expect(labels(carryOut(apart, plan!.command(true)), stripId('-X1'))).toEqual(['1', '2', 'PE', '11', '12']);
  });

  it('names what both have, and counts on behind the first', () => {
    const plan = planMerge(viewOf(clashing), [stripId('-X1'), stripId('-X2')])!;
    expect(plan.clashes).toEqual(['1', '2', 'A']);
    expect(plan.renumbered).toEqual([['3', '10'], ['1', '8'], ['2', '9']]);
    expect(plan.dropped).toEqual(['A']);
    expect(labels(carryOut(clashing, plan.command(true)), stripId('-X1'))).toEqual(['1', '2', '7', 'A', 'PE', '10', '8', '9', '', 'PE']);
    expect(labels(carryOut(clashing, plan.command(false)), stripId('-X1'))).toEqual(['1', '2', '7', 'A', 'PE', '3', '1', '2', 'A', 'PE']);
  });

  it('leaves double designations within one strip to its own findings', () => {
    const own = sketchRail('B:5', { strip: '-X2', into: sketchRail('B:1 B:1') });
    expect(planMerge(viewOf(own), [stripId('-X1'), stripId('-X2')])?.clashes).toEqual([]);
  });

  it('keeps numbers apart over three strips', () => {
    const three = sketchRail('B:1', { strip: '-X3', into: clashing });
    const plan = planMerge(viewOf(three), [stripId('-X1'), stripId('-X2'), stripId('-X3')])!;
    const all = labels(carryOut(three, plan.command(true)), stripId('-X1')).filter((label) => label !== '' && label !== 'PE');
    expect(new Set(all).size).toBe(all.length);
  });

  it('lets protective conductors repeat, and nothing else that is called so', () => {
    const pe = mintId('potential', 'PE');
    const two = run(sketchRail('B:PE', { strip: '-X2', into: sketchRail('B:PE') }), {
      type: 'potential.add',
      id: pe,
      fields: { name: 'PE', potentialKind: 'PE' },
    });
    const merged = (document: Document) => planMerge(viewOf(document), [stripId('-X1'), stripId('-X2')]);
    expect(merged(two)).toMatchObject({ clashes: ['PE'] });
    const items = [...itemsOf(two, railId(1)), ...itemsOf(two, railId(2))].map(({ id }) => id);
    const protective = run(two, { type: 'items.edit', items, levels: [{ designation: 'PE', potential: pe }] });
    expect(merged(protective)).toMatchObject({ clashes: [], renumbered: [], dropped: [] });
  });

  it('needs two strips', () => {
    expect(planMerge(viewOf(apart), [stripId('-X1'), stripId('-X9')])).toBeUndefined();
    expect(planMerge(viewOf(apart), [stripId('-X1'), stripId('-X1')])).toBeUndefined();
  });
});

describe('planSplit', () => {
  const start = sketchRail('ES B:1 B:2 EP L:3 L:4 EPl ES');
  const id = (position: number) => itemsOf(start)[position]!.id;

  it('takes the block and what follows; plates stay with what they cover', () => {
    const split = planSplit(viewOf(start), id(4));
    if (split.kind !== 'planned') throw new Error('refused');
    expect(split.plan).toMatchObject({ strip: stripId('-X1'), staying: 2 });
    const after = carryOut(start, splitCommand(split.plan, '-F1'));
    expect(itemsOf(after).map(({ strip }) => strip === stripId('-X1'))).toEqual([true, true, true, true, false, false, false, false]);
  });

  it('takes a plate in front of a turned block that it covers', () => {
    const turned = sketchRail("ES B:1 EP EP L':2 ES", {});
    const ids = itemsOf(turned).map((item) => item.id);
    const split = planSplit(viewOf(sketchRail("ES B:1 EP EPl L':2 ES")), ids[4]!);
    expect(split.kind === 'planned' && split.plan.leaving).toEqual(ids.slice(3));
  });

  it('takes the next free tag where none is typed', () => {
    const plan = { strip: stripId('-X1'), leaving: [id(4)], staying: 2 };
    expect(splitCommand(plan, '-F1')).toMatchObject({ tag: '-F1' });
    for (const tag of [undefined, '', '  ']) expect(splitCommand(plan, tag)).not.toHaveProperty('tag');
  });

  it('splits what is not placed yet', () => {
    const tray = run(start, { type: 'items.move', items: itemsOf(start).map(({ id: item }) => item), target: { after: null } });
    expect(planSplit(viewOf(tray), id(4))).toMatchObject({ kind: 'planned', plan: { staying: 2, leaving: [id(4), id(5), id(6), id(7)] } });
  });

  it('is refused at the first block, and outside of strips', () => {
    expect(planSplit(viewOf(start), id(1))).toMatchObject({ kind: 'refused', reason: { en: 'The strip starts here already. Choose a block further on.' } });
    const loose = sketchRail('B', { strip: null });
    expect(planSplit(viewOf(loose), itemsOf(loose)[0]!.id)).toMatchObject({ kind: 'refused', reason: { de: 'Die Klemme gehört zu keiner Klemmenleiste.' } });
  });
});

describe('moveStripCommand', () => {
  const start = sketchRail('ES B EP ES', { strip: '-X2', into: sketchRail('ES B _10 B EP ES') });

  it('moves a strip behind what stands there, inner distances and accessories included', () => {
    const command = moveStripCommand(viewOf(start), stripId('-X1'), railId(2))!;
    const after = carryOut(start, command);
    expect(sketchOf(after, railId(1))).toBe('');
    expect(sketchOf(after, railId(2))).toBe('ES B EP 2xES B _10 B EP ES');
    expect(command).toMatchObject({ label: { en: 'Move -X1 to R2', de: '-X1 nach R2 verschieben' } });
    expect(moveStripCommand(viewOf(after), stripId('-X1'), railId(2))).toBeUndefined();
  });

  it('moves a strip behind others on its own rail, and not where it is the last already', () => {
    const both = carryOut(start, moveStripCommand(viewOf(start), stripId('-X1'), railId(2))!);
    const turned = carryOut(both, moveStripCommand(viewOf(both), stripId('-X2'), railId(2))!);
    expect(sketchOf(turned, railId(2))).toBe('ES B _10 B EP 2xES B EP ES');
    expect(moveStripCommand(viewOf(turned), stripId('-X2'), railId(2))).toBeUndefined();
    expect(moveStripCommand(viewOf(turned), stripId('-X1'), railId(9))).toBeUndefined();
  });

  it('takes plates along that belong to no strip, and leaves those of others', () => {
    const ids = itemsOf(start).map(({ id }) => id);
    const loose = run(start, { type: 'items.assignStrip', items: [ids[0]!, ids[3]!, ids[4]!], strip: null });
    expect(wholeStrip(viewOf(loose), stripId('-X1')).items).toEqual(ids);
  });

  it('moves what is not placed yet, and does nothing for an empty strip', () => {
    const tray = run(start, { type: 'items.move', items: itemsOf(start).map(({ id }) => id), target: { after: null } });
    const after = carryOut(tray, moveStripCommand(viewOf(tray), stripId('-X1'), railId(1))!);
    expect(sketchOf(after, railId(1))).toBe('ES 2xB EP ES');
    const empty = run(start, { type: 'strip.add', id: stripId('-X3'), tag: '-X3' });
    expect(moveStripCommand(viewOf(empty), stripId('-X3'), railId(1))).toBeUndefined();
  });
});
