import { describe, expect, it } from 'vitest';
import { EDITED_MEANWHILE, carriedOut, foresee, holdsFor, idsAside, inTurn } from '../../../shared/foresight/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import { type ProjectView, viewOf } from '../../../shared/rail/index.ts';
import { envFor, itemsOf, railId, run, sketchOf, sketchRail } from '../../support/rail-sketch.ts';
import { BLOCK, STOP } from '../../support/sample-parts.ts';

const start = sketchRail('ES 3xB EP ES');
const ground = viewOf(start);
const first = itemsOf(start)[1];
if (!first) throw new Error('no block');
const turn: Command = { type: 'items.turn', items: [first.id] };

function foreseen(view: ProjectView, command: Command) {
  const outcome = foresee(view, command, envFor(view.document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome;
}

describe('foresee', () => {
  it('says what a command would do, and leaves the project as it is', () => {
    const records = new Map(start.records);
    const foresight = foreseen(ground, turn);
    expect(foresight).toMatchObject({ kind: 'done', command: turn, label: { en: 'Turn item' } });
    expect(foresight.ground).toBe(ground);
    expect(sketchOf(foresight.document)).toBe("ES B' 2xB EP ES");
    expect(start.records).toEqual(records);
  });

  it('works the view out once, and not before it is asked for', () => {
    const foresight = foreseen(ground, turn);
    const { view } = foresight;
    expect(view).toEqual(viewOf(foresight.document));
    expect(view.document).toBe(foresight.document);
    expect(foresight.view).toBe(view);
  });

  it('says why a command is refused, and that one does nothing', () => {
    expect(foresee(ground, { type: 'items.turn', items: ['item/none' as never] }, { ids: idsAside() })).toMatchObject({ kind: 'refused' });
    expect(foresee(ground, { type: 'batch', label: { en: '', de: '' }, commands: [] }, { ids: idsAside() })).toEqual({ kind: 'noChange' });
  });

  it('gives ids aside that differ from each other', () => {
    const ids = idsAside();
    expect(new Set([ids.next('item'), ids.next('item'), ids.next('rail')]).size).toBe(3);
  });
});

describe('inTurn', () => {
  const plate: Command = { type: 'items.place', target: { rail: railId(1), after: null }, items: [{ part: STOP.key }, { part: BLOCK.key }], parts: [] };
  const placed = foreseen(ground, plate);
  const turned = foreseen(placed.view, turn);
  const label = { en: 'Both', de: 'Beides' };

  it('is one edit that leads where the last one does', () => {
    const both = inTurn(label, [placed, turned]);
    expect(both).toMatchObject({ label, command: { type: 'batch', label, commands: [plate, turn] } });
    expect(both?.ground).toBe(ground);
    expect(both?.document).toBe(turned.document);
    expect(both?.view).toBe(turned.view);
    expect(both?.changes.size).toBe(3);
  });

  it('is nothing without a step, and where the last one takes the first one back', () => {
    expect(inTurn(label, [])).toBeUndefined();
    const there = foreseen(ground, turn);
    expect(inTurn(label, [there, foreseen(there.view, turn)])).toBeUndefined();
  });

  it('takes no step that stands on another project', () => {
    expect(() => inTurn(label, [placed, foreseen(ground, turn)])).toThrow('does not stand on');
  });
});

describe('carriedOut', () => {
  it('is the foresight itself on the project it was worked out on, and refused on any other', () => {
    const foresight = foreseen(ground, turn);
    expect(carriedOut(foresight, ground)).toBe(foresight);
    expect(holdsFor(foresight, viewOf(start))).toBe(true);
    const edited = viewOf(run(start, { type: 'project.edit', fields: { name: 'edited' } }));
    expect(holdsFor(foresight, edited)).toBe(false);
    expect(carriedOut(foresight, edited)).toEqual({ kind: 'refused', reason: EDITED_MEANWHILE });
  });
});
