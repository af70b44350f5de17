import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import {
  applyChanges,
  type ChangeSet,
  composeChanges,
  type Document,
  invertChanges,
  type ItemRecord,
  NO_CHANGES,
  recordChange,
  settingsOf,
} from '../../../shared/project/index.ts';
import { envFor, itemsOf, sketchRail } from '../../support/rail-sketch.ts';

const start = sketchRail('ES 3xB EP ES');
const [stop, block, second] = itemsOf(start) as [ItemRecord, ItemRecord, ItemRecord];

function changesOf(document: Document, command: Command): ChangeSet {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.changes;
}

const turn = changesOf(start, { type: 'items.turn', items: [block.id] });
const remove = changesOf(start, { type: 'items.remove', items: [stop.id, second.id] });
const settings = changesOf(start, { type: 'settings.edit', fields: { reservePercent: 30 } });

describe('applyChanges', () => {
  it('writes, adds and removes records and leaves the given document alone', () => {
    const before = new Map(start.records);
    const after = applyChanges(remove, applyChanges(turn, start));
    expect(itemsOf(after).map((item) => item.turned)).toEqual([true, false, false, false]);
    expect(after.records.has(stop.id)).toBe(false);
    expect(start.records).toEqual(before);
  });

  it('gives back the same document for no change', () => {
    expect(applyChanges(NO_CHANGES, start)).toBe(start);
  });

  it('refuses a change that expects another document', () => {
    const without = applyChanges(remove, start);
    expect(() => applyChanges(remove, without)).toThrow('does not fit');
    expect(() => applyChanges(invertChanges(remove), start)).toThrow('does not fit');
  });
});

describe('invertChanges', () => {
  it.each([
    ['an update', turn],
    ['a removal', remove],
    ['settings', settings],
    ['nothing', NO_CHANGES],
  ])('takes back %s', (_, changes) => {
    expect(applyChanges(invertChanges(changes), applyChanges(changes, start))).toEqual(start);
    expect(invertChanges(invertChanges(changes))).toEqual(changes);
  });
});

describe('composeChanges', () => {
  const after = applyChanges(turn, start);
  const removeTurned = changesOf(after, { type: 'items.remove', items: [block.id] });

  it('is one after the other', () => {
    const both = composeChanges(turn, removeTurned);
    expect(applyChanges(both, start)).toEqual(applyChanges(removeTurned, after));
    expect(both.get(block.id)).toEqual({ before: block });
  });

  it('leaves out what ends as it began, also where it was written anew', () => {
    expect(composeChanges(turn, invertChanges(turn))).toEqual(NO_CHANGES);
    const back = changesOf(after, { type: 'items.turn', items: [block.id] });
    expect(back.get(block.id)?.after).not.toBe(block);
    expect(composeChanges(turn, back).size).toBe(0);
  });

  it('has no change as its neutral element', () => {
    expect(composeChanges(NO_CHANGES, turn)).toEqual(turn);
    expect(composeChanges(turn, NO_CHANGES)).toEqual(turn);
  });
});

describe('recordChange', () => {
  it('sees through copies, in nested values too', () => {
    const levels = block.levels.map((level) => ({ ...level }));
    expect(recordChange(block, { ...block, levels })).toBeUndefined();
    expect(recordChange(block, { ...block, levels: [] })).toBeDefined();
    expect(recordChange(block, { ...block, levels: [...levels, {}] })).toBeDefined();
    const current = settingsOf(start);
    expect(recordChange(current, { ...current, severities: {} })).toBeUndefined();
    expect(recordChange(current, { ...current, severities: { 'RC-013': 'off' } })).toBeDefined();
    expect(recordChange(undefined, undefined)).toBeUndefined();
  });

  it('tells a list from a map of the same entries', () => {
    const listed = { ...block, levels: ['a'] as never };
    const mapped = { ...block, levels: { 0: 'a' } as never };
    expect(recordChange(listed, mapped)).toBeDefined();
  });
});
