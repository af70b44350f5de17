import { describe, expect, it, vi } from 'vitest';
import { PLATES } from '../../../shared/cabinet/index.ts';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import { type ChangeSet, invertChanges, recordsOf } from '../../../shared/project/index.ts';
import { type Derivation, LAYOUTS, type ProjectView, STRIPS, derive, updateView, viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { envFor, itemsOf, railId, sketchRail, stripId } from '../../support/rail-sketch.ts';

const start = sketchRail('ES B:1 D:2 ES', { strip: '-X2', into: sketchRail('ES B:1 EP ES', { strip: '-X1' }) });

function edited(view: ProjectView, command: Command): { readonly view: ProjectView; readonly changes: ChangeSet } {
  const outcome = applyCommand(view.document, command, envFor(view.document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { view: updateView(view, outcome.document, outcome.changes), changes: outcome.changes };
}

/** Counts items, and tells how often it was built and brought up to date, and with which changes. */
function counter() {
  const build = vi.fn<(view: ProjectView) => number>((view) => recordsOf(view.document, 'item').length);
  const update = vi.fn<Derivation<number>['update']>((previous, _, changes) => {
    let count = previous;
    for (const { before, after } of changes.values()) count += Number(after?.kind === 'item') - Number(before?.kind === 'item');
    return count;
  });
  const derivation: Derivation<number> = { name: 'items', build, update };
  return { derivation, build, update };
}

const turn = (document = start): Command => ({ type: 'items.turn', items: [itemsOf(document, railId(1))[1]!.id] });
const remove = (position: number, document = start): Command => ({ type: 'items.remove', items: [itemsOf(document, railId(2))[position]!.id] });

describe('derive', () => {
  it('works nothing out that nobody asks for, and everything once', () => {
    const { derivation, build, update } = counter();
    const view = viewOf(start);
    const { view: after } = edited(view, turn());
    expect(build).not.toHaveBeenCalled();
    expect([derive(after, derivation), derive(after, derivation)]).toEqual([8, 8]);
    expect(build).toHaveBeenCalledTimes(1);
    expect(update).not.toHaveBeenCalled();
  });

  it('starts from the view before, also where that is asked for later than the view after was made', () => {
    const { derivation, build, update } = counter();
    const view = viewOf(start);
    const { view: after } = edited(view, remove(1));
    expect([derive(view, derivation), derive(after, derivation)]).toEqual([8, 7]);
    expect(build).toHaveBeenCalledTimes(1);
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('brings up to date over several edits at once, each branch by itself', () => {
    const { derivation, build, update } = counter();
    const view = viewOf(start);
    derive(view, derivation);
    const first = edited(view, remove(1)).view;
    const second = edited(first, remove(1, first.document)).view;
    const other = edited(view, turn()).view;
    expect([second, other, first].map((each) => derive(each, derivation))).toEqual([6, 8, 7]);
    expect(build).toHaveBeenCalledTimes(1);
    const changes = [...(update.mock.calls[0]?.[2].values() ?? [])];
    expect(changes.filter(({ before, after }) => before?.kind === 'item' && after === undefined)).toHaveLength(2);
  });

  it('builds anew what was not asked for over a long time, rather than keep all that has changed since', () => {
    const { derivation, build, update } = counter();
    let view = viewOf(start);
    derive(view, derivation);
    for (let edit = 0; edit < 100; edit++) view = edited(view, turn(view.document)).view;
    expect(derive(view, derivation)).toBe(8);
    expect(build).toHaveBeenCalledTimes(2);
    expect(update).not.toHaveBeenCalled();
  });

  it('leaves views of equal documents equal, whatever was asked of them', () => {
    const asked = viewOf(start);
    derive(asked, counter().derivation);
    expect(asked).toEqual(viewOf(start));
  });
});

describe('an edit that touches nothing of it', () => {
  const view = viewOf(start);
  const cases = [
    ['layouts', LAYOUTS],
    ['strips', STRIPS],
    ['plates', PLATES],
  ] as const;

  it.each(cases)('leaves %s as they are, the very same', (_, derivation) => {
    const before = derive(view, derivation as Derivation<unknown>);
    const { view: after, changes } = edited(view, { type: 'project.edit', fields: { name: 'Other' } });
    expect(derive(after, derivation as Derivation<unknown>)).toBe(before);
    expect(derive(updateView(after, start, invertChanges(changes)), derivation as Derivation<unknown>)).toBe(before);
  });

  it('leaves the strips of other rails as they are', () => {
    const before = derive(view, STRIPS);
    const after = derive(edited(view, turn()).view, STRIPS);
    expect([...after].map(([id, places]) => places === before.get(id))).toEqual([false, true]);
    const renamed = derive(edited(view, { type: 'strip.edit', strip: stripId('-X2'), tag: '-X9' }).view, STRIPS);
    expect([...renamed].map(([id, places]) => places === before.get(id))).toEqual([true, false]);
  });

  it('leaves what stands on a touched plate as it is', () => {
    const plate = edited(view, { type: 'plate.add', width: mm(400), height: mm(400) });
    const [id] = recordsOf(plate.view.document, 'plate').map((each) => each.id);
    if (!id) throw new Error('no plate');
    const both = [1, 2].map((rail) => ({ id: railId(rail), x: mm(10), y: mm(100 * rail) }));
    const mounted = edited(plate.view, { type: 'plate.arrange', plate: id, places: both }).view;
    const before = derive(mounted, PLATES).get(id);
    const after = derive(edited(mounted, turn(mounted.document)).view, PLATES).get(id);
    expect(before?.things.map((thing, at) => thing === after?.things[at])).toEqual([false, true]);
  });
});
