import { describe, expect, it } from 'vitest';
import { type ItemId, type RecordId, mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import {
  anchorOf,
  nudgeCommand,
  runOf,
  selectAllIds,
  selectedItems,
  stretchOf,
  turnCommand,
} from '../../../../../renderer/state/editing/edits.ts';
import { removeCommand } from '../../../../../renderer/state/editing/remove-command.ts';
import { NO_SELECTION, type Selection } from '../../../../../renderer/state/selection/selection.ts';
import { itemsOf, run, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');
const document = sketchRail('ES B', { into: sketchRail('B PE L _10 G D') });
const view = viewOf(document);
const items = itemsOf(document, R1).map(({ id }) => id);
const others = itemsOf(document, R2).map(({ id }) => id);

function selecting(focus: number | undefined, ...at: readonly number[]): Selection {
  return { ids: new Set(at.map((index) => items[index]!)), focus: focus === undefined ? undefined : items[focus]! };
}
function sketchAfter(selection: Selection, direction: -1 | 1): string | undefined {
  const command = nudgeCommand(view, selection, direction);
  return command && sketchOf(run(document, command), R1);
}

describe('selectedItems', () => {
  it('lists them as they stand, not as they were selected', () => {
    const ids = new Set<RecordId>([others[1]!, items[3]!, items[0]!]);
    expect(selectedItems(view, { ids })).toEqual([items[0], items[3], others[1]]);
  });
  it('leaves rails out', () => {
    expect(selectedItems(view, { ids: new Set([R1]) })).toEqual([]);
    expect(selectedItems(view, { ids: new Set<RecordId>([R1, items[0]!]) })).toEqual([items[0]]);
  });
});

describe('removeCommand and turnCommand', () => {
  it('act on items', () => {
    expect(removeCommand(view, selecting(1, 1, 2))).toEqual({ type: 'items.remove', items: [items[1], items[2]] });
    expect(turnCommand(view, selecting(1, 1))).toEqual({ type: 'items.turn', items: [items[1]] });
  });
  it('remove items rather than the rail that is selected with them', () => {
    const both: Selection = { ids: new Set<RecordId>([R2, items[0]!]), focus: R2 };
    expect(removeCommand(view, both)).toEqual({ type: 'items.remove', items: [items[0]] });
  });
  it('remove one rail, or several as one edit', () => {
    expect(removeCommand(view, { ids: new Set([R2]), focus: R2 })).toEqual({ type: 'rail.remove', rail: R2 });
    const all = removeCommand(view, { ids: new Set([R2, R1]), focus: R2 });
    expect(all).toMatchObject({ type: 'batch', label: { en: 'Delete 2 rails' } });
    expect([...viewOf(run(document, all!)).layouts]).toEqual([]);
  });
  it('are not there without a selection', () => {
    expect(removeCommand(view, NO_SELECTION)).toBeUndefined();
    expect(turnCommand(view, NO_SELECTION)).toBeUndefined();
    expect(turnCommand(view, { ids: new Set([R1]), focus: R1 })).toBeUndefined();
  });
});

describe('nudgeCommand', () => {
  it('moves one item past its neighbour', () => {
    expect(sketchAfter(selecting(1, 1), -1)).toBe('PE B L _10 G D');
    expect(sketchAfter(selecting(1, 1), 1)).toBe('B L PE _10 G D');
  });
  it('moves to the very start and to the very end', () => {
    expect(sketchAfter(selecting(0, 0), 1)).toBe('PE B L _10 G D');
    expect(sketchAfter(selecting(3, 3), 1)).toBe('B PE L _10 D G');
  });
  it('moves neighbours together', () => {
    expect(sketchAfter(selecting(1, 0, 1), 1)).toBe('L B PE _10 G D');
    expect(sketchAfter(selecting(2, 1, 2), -1)).toBe('PE L B _10 G D');
  });
  it('closes up items that stand apart', () => {
    expect(sketchAfter(selecting(2, 0, 2), 1)).toBe('PE _10 G B L D');
  });
  it('stops at the ends', () => {
    expect(sketchAfter(selecting(0, 0), -1)).toBeUndefined();
    expect(sketchAfter(selecting(4, 3, 4), 1)).toBeUndefined();
    expect(nudgeCommand(view, NO_SELECTION, 1)).toBeUndefined();
  });
  it('moves back where it came from', () => {
    const there = run(document, nudgeCommand(view, selecting(1, 1), 1)!);
    const back = run(there, nudgeCommand(viewOf(there), selecting(1, 1), -1)!);
    expect(sketchOf(back, R1)).toBe(sketchOf(document, R1));
  });
  it('acts on the rail of the focus alone', () => {
    const both: Selection = { ids: new Set([items[0]!, others[0]!]), focus: others[0]! };
    const after = run(document, nudgeCommand(view, both, 1)!);
    expect(sketchOf(after, R2)).toBe('B ES');
    expect(sketchOf(after, R1)).toBe(sketchOf(document, R1));
  });
});

describe('selections', () => {
  it('take the rail first, then everything', () => {
    const rail = selectAllIds(view, NO_SELECTION, R1);
    expect(rail).toEqual(items);
    const all = selectAllIds(view, { ids: new Set(rail), focus: undefined }, R1);
    expect(all).toEqual([...items, ...others]);
    expect(selectAllIds(view, NO_SELECTION, undefined)).toEqual([...items, ...others]);
  });
  it('take a run: what touches', () => {
    expect(runOf(view, items[1]!)).toEqual(items.slice(0, 3));
    expect(runOf(view, items[4]!)).toEqual(items.slice(3));
    expect(runOf(view, mintId('item', 'gone'))).toEqual([]);
  });
  it('take a stretch in either direction, on one rail', () => {
    expect(stretchOf(view, items[3], items[1]!)).toEqual(items.slice(1, 4));
    expect(stretchOf(view, items[1], items[3]!)).toEqual(items.slice(1, 4));
    expect(stretchOf(view, others[0], items[3]!)).toEqual([items[3]]);
    expect(stretchOf(view, undefined, items[3]!)).toEqual([items[3]]);
    expect(stretchOf(view, items[1], mintId('item', 'gone'))).toEqual([mintId('item', 'gone')]);
  });
  it('keep the far end of a stretch as its anchor', () => {
    expect(anchorOf(view, selecting(3, 1, 2, 3))).toBe(items[1]);
    expect(anchorOf(view, selecting(1, 1, 2, 3))).toBe(items[3]);
    expect(anchorOf(view, selecting(2, 2))).toBe(items[2]);
    expect(anchorOf(view, selecting(2, 0, 2, 4))).toBe(items[2]);
    expect(anchorOf(view, { ids: new Set<RecordId>(items), focus: items[2] as ItemId })).toBe(items[2]);
    expect(anchorOf(view, NO_SELECTION)).toBeUndefined();
  });
});
