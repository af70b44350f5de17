import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import { itemReference, layoutOf, metricsOf, updateView, viewOf } from '../../../shared/rail/index.ts';
import { type Document, mintId, partRecordId } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { envFor, itemsOf, railId, run, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { BLOCK, RAIL_DEEP, withFacts } from '../../support/sample-parts.ts';

const start = sketchRail('ES B:1 D:2.1/2.2 B ES', { strip: '-X2', into: sketchRail('ES 2xB EP ES') });

function step(document: Document, command: Command) {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome;
}

describe('updateView', () => {
  const before = viewOf(start);
  const first = itemsOf(start, railId(1));
  const cases: readonly (readonly [string, Command, boolean])[] = [
    ['an edit on one rail', { type: 'items.turn', items: [first[1]!.id] }, true],
    ['a new name of a strip', { type: 'strip.edit', strip: stripId('-X2'), tag: '-X3' }, true],
    ['another title', { type: 'project.edit', fields: { name: 'x' } }, true],
    ['a longer rail', { type: 'rail.edit', rail: railId(1), length: mm(700) }, true],
    ['a rail less', { type: 'rail.remove', rail: railId(1) }, true],
    ['settings', { type: 'settings.edit', fields: { margin: mm(8) } }, false],
  ];

  it.each(cases)('after %s is the view built from nothing', (_, command, otherRailKept) => {
    const { document, changes } = step(start, command);
    const after = updateView(before, document, changes);
    expect(after).toEqual(viewOf(document));
    expect(layoutOf(after, railId(2)) === layoutOf(before, railId(2))).toBe(otherRailKept);
  });

  it('takes over what stands where it stood, before and behind the place of the edit', () => {
    const items = layoutOf(before, railId(1))?.items ?? [];
    const after = (command: Command) => {
      const { document, changes } = step(start, command);
      return layoutOf(updateView(before, document, changes), railId(1))?.items ?? [];
    };
    const turned = after({ type: 'items.turn', items: [first[1]!.id] });
    expect(turned.map((placed, index) => placed === items[index])).toEqual([true, false, true, true, true]);
    // What stands behind a new block has moved: it is the same item in another place.
    const longer = after({ type: 'items.place', target: { rail: railId(1), after: first[1]!.id }, items: [{ part: BLOCK.key }], parts: [] });
    expect(longer.map((placed) => items.includes(placed))).toEqual([true, true, false, false, false, false]);
    expect(longer.slice(3).map(({ item }) => item)).toEqual(items.slice(2).map(({ item }) => item));
  });

  it('lays out anew what uses a part whose facts have changed', () => {
    const id = partRecordId(BLOCK.key);
    const record = { kind: 'part' as const, id, part: withFacts(BLOCK, { 'geometry.width': mm(8) }) };
    const changes = new Map([[id, { before: start.records.get(id)!, after: record }]]);
    const document = { records: new Map(start.records).set(id, record) };
    const after = updateView(before, document, changes);
    expect(after).toEqual(viewOf(document));
    expect(layoutOf(after, railId(1))?.items[1]?.width).toBe(8000);
  });
});

describe('metricsOf', () => {
  it('computes the read-outs of a layout once', () => {
    const view = viewOf(start);
    const layout = layoutOf(view, railId(1))!;
    expect(metricsOf(view, layout)).toBe(metricsOf(view, layout));
  });

  it('takes the height from the part of the rail', () => {
    const deep = run(start, { type: 'rail.edit', rail: railId(1), part: RAIL_DEEP });
    const view = viewOf(deep);
    expect(metricsOf(view, layoutOf(view, railId(1))!).height.value).toBe(mm(47.9));
    expect(metricsOf(view, layoutOf(view, railId(2))!).height.value).toBe(mm(59.5));
  });
});

describe('itemReference', () => {
  const view = viewOf(start);
  const refs = (document: Document, rail: number) => {
    const on = viewOf(document);
    return itemsOf(document, railId(rail)).map((item) => itemReference(on, item.id));
  };

  it('is strip and designation where there is one, else rail and place', () => {
    expect(refs(start, 2)).toEqual(['R2#1', '-X2:1', '-X2:2.1', 'R2#4', 'R2#5']);
    expect(refs(start, 1)).toEqual(['R1#1', 'R1#2', 'R1#3', 'R1#4', 'R1#5']);
  });

  it('needs a strip for a designation', () => {
    const item = itemsOf(start, railId(2))[1]!;
    expect(refs(run(start, { type: 'items.assignStrip', items: [item.id], strip: null }), 2)[1]).toBe('R2#2');
  });

  it('says so for what is planned and not placed', () => {
    const item = itemsOf(start, railId(1))[0]!;
    const off = run(start, { type: 'items.move', items: [item.id], target: { after: null } });
    expect(itemReference(viewOf(off), item.id)).toBe('unplaced#1');
    expect(itemReference(view, mintId('item', 'none'))).toBe('?');
  });

  it('finds the place on a long rail', () => {
    const long = sketchRail('300xB');
    expect(refs(long, 1)).toEqual(Array.from({ length: 300 }, (_, position) => `R1#${position + 1}`));
  });
});
