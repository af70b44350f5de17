import { describe, expect, it } from 'vitest';
import {
  type Command,
  EMPTY_HISTORY,
  HISTORY_LIMIT,
  type History,
  applyCommand,
  pushHistory,
  redo,
  undo,
} from '../../../shared/editing/index.ts';
import { type Document, invertChanges } from '../../../shared/project/index.ts';
import { envFor, itemsOf, sketchOf, sketchRail } from '../../support/rail-sketch.ts';

const start = sketchRail('ES 3xB EP ES');

function play(document: Document, commands: readonly ((document: Document) => Command)[]) {
  let history: History = EMPTY_HISTORY;
  const states = [document];
  let current = document;
  for (const make of commands) {
    const outcome = applyCommand(current, make(current), envFor(current));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    current = outcome.document;
    history = pushHistory(history, { label: outcome.label, changes: outcome.changes });
    states.push(current);
  }
  return { history, states, current };
}

const edits = [
  (d: Document): Command => ({ type: 'items.turn', items: [itemsOf(d)[1]!.id] }),
  (d: Document): Command => ({ type: 'items.remove', items: [itemsOf(d)[4]!.id] }),
  (d: Document): Command => ({ type: 'rail.edit', rail: itemsOf(d)[0]!.rail!, length: 500_000 as never }),
];

describe('history', () => {
  it('goes back to the start and forth to the end, step by step', () => {
    const { states, ...played } = play(start, edits);
    let { current, history } = played;
    for (let step = states.length - 2; step >= 0; step--) {
      const back = undo(current, history);
      expect(back?.document).toEqual(states[step]);
      current = back!.document;
      history = back!.history;
    }
    expect(undo(current, history)).toBeUndefined();
    for (let step = 1; step < states.length; step++) {
      const forth = redo(current, history);
      expect(forth?.document).toEqual(states[step]);
      current = forth!.document;
      history = forth!.history;
    }
    expect(redo(current, history)).toBeUndefined();
    expect(sketchOf(current)).toBe(sketchOf(played.current));
  });

  it('tells what changed and what the edit is called', () => {
    const { history, current } = play(start, edits.slice(0, 1));
    const back = undo(current, history);
    expect(back?.label).toEqual({ en: 'Turn item', de: 'Element drehen' });
    expect(back?.changes).toEqual(invertChanges(history.past[0]!.changes));
    const forth = redo(back!.document, back!.history);
    expect(forth?.changes).toBe(history.past[0]!.changes);
    expect(forth?.label).toEqual(back?.label);
  });

  it('forgets what was undone once something else is done', () => {
    const { history, current } = play(start, edits);
    const back = undo(current, history)!;
    expect(back.history.future).toHaveLength(1);
    const pushed = pushHistory(back.history, { label: back.label, changes: back.changes });
    expect(pushed.future).toEqual([]);
  });

  it('is a value: a step gives a new one', () => {
    const { history, current } = play(start, edits);
    const before = structuredClone(history.past.length);
    undo(current, history);
    expect(history.past).toHaveLength(before);
  });

  it('lets the oldest entries fall off beyond its limit', () => {
    const { history: one } = play(start, edits.slice(0, 1));
    let history = one;
    for (let count = 0; count < HISTORY_LIMIT + 5; count++) {
      history = pushHistory(history, { label: { en: `${count}`, de: `${count}` }, changes: one.past[0]!.changes });
    }
    expect(history.past).toHaveLength(HISTORY_LIMIT);
    expect(history.past.at(-1)?.label.en).toBe(`${HISTORY_LIMIT + 4}`);
    expect(history.past[0]?.label.en).toBe('5');
  });
});
