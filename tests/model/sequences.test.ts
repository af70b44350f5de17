import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import { factOf } from '../../shared/parts/index.ts';
import { type Document, type ItemId, type ItemRecord, type RailKey, UNPLACED, buildIndex, countingIds, findPart, itemsOnRail } from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { railId, sketchRail } from '../support/rail-sketch.ts';
import { BLOCK, PLATE, STOP } from '../support/sample-parts.ts';

/**
 * A rail told as a plain list, without order keys: what the commands about items must come to. Each entry knows its
 * width, and either the gap before it or the position that it is fixed at.
 */
interface Entry {
  readonly id: string;
  readonly width: number;
  gap: number;
  anchor: number | undefined;
}

type Rails = Map<string, Entry[]>;

const WIDTHS = new Map([BLOCK, PLATE, STOP].map((part) => [part.key, part]));

function listsOf(document: Document): Rails {
  const index = buildIndex(document);
  const entry = (item: ItemRecord): Entry => {
    const part = findPart(document, item.part);
    const width = part ? factOf(part, 'geometry.width') : undefined;
    return { id: item.id, width: width?.known ? width.value : 0, gap: item.gapBefore, anchor: item.anchor };
  };
  const keys: readonly RailKey[] = [railId(1), railId(2), UNPLACED];
  return new Map(keys.map((key) => [key, itemsOnRail(index, key).map(entry)]));
}

const railOf = (rails: Rails, id: string) => [...rails.values()].find((list) => list.some((entry) => entry.id === id));

/** Takes entries out; what stood apart stays apart. */
function takeOut(rails: Rails, ids: ReadonlySet<string>): Entry[] {
  const taken: Entry[] = [];
  for (const list of rails.values()) {
    for (let at = 0; at < list.length; ) {
      const entry = list[at]!;
      if (!ids.has(entry.id)) {
        at += 1;
        continue;
      }
      taken.push(entry);
      const next = list[at + 1];
      if (next && next.anchor === undefined) {
        if (entry.anchor === undefined) next.gap += entry.gap;
        else {
          next.anchor = entry.anchor + next.gap;
          next.gap = 0;
        }
      }
      list.splice(at, 1);
    }
  }
  return taken;
}

/** Puts entries in, side by side. */
function putIn(rails: Rails, rail: string, after: string | null, joins: 'left' | 'right', entries: readonly Entry[]): void {
  const list = rails.get(rail)!;
  const at = after === null ? 0 : list.findIndex(({ id }) => id === after) + 1;
  const next = list[at];
  const [first] = entries;
  for (const entry of entries) Object.assign(entry, { gap: 0, anchor: undefined });
  if (joins === 'right' && next && first) {
    const room = next.anchor === undefined ? -1 : next.anchor - entries.reduce((sum, { width }) => sum + width, 0);
    if (next.anchor === undefined) {
      first.gap = next.gap;
      next.gap = 0;
    } else if (room >= 0) first.anchor = room;
  }
  list.splice(at, 0, ...entries);
}

const edit = fc.record({
  kind: fc.constantFrom('place', 'move', 'move', 'remove', 'gap', 'anchor', 'release'),
  rail: fc.constantFrom('R1', 'R2', 'unplaced'),
  at: fc.nat(30),
  others: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 4 }),
  joins: fc.constantFrom('left' as const, 'right' as const),
  length: fc.constantFrom(0, 50, 3000, 20_000, 90_000, 300_000),
  part: fc.constantFrom(BLOCK, PLATE, STOP),
});

describe('items on rails', () => {
  it('are a list: placing, moving, removing, gaps and fixed positions do to order keys what they do to an array', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30, size: 'max' }), (edits) => {
        let document = sketchRail('ES 2xB @90 ES B EP ES', { into: sketchRail('ES 3xB EP _20 ES B EP ES') });
        const rails = listsOf(document);
        const env = { ids: countingIds(1000) };
        for (const { kind, rail, at, others, joins, length, part } of edits) {
          const everyone = [...rails.values()].flat().map(({ id }) => id as ItemId);
          const key = rail === 'unplaced' ? UNPLACED : railId(rail === 'R1' ? 1 : 2);
          const list = rails.get(key)!;
          const picked = [...new Set(others.map((n) => everyone[n % everyone.length]).filter((id) => id !== undefined))];
          const free = list.filter(({ id }) => kind !== 'move' || !picked.includes(id as ItemId));
          const after = at % (free.length + 1) === 0 ? null : (free[(at % (free.length + 1)) - 1]!.id as ItemId);
          const target = { ...(key !== UNPLACED && { rail: key }), after, joins };
          const one = picked[0];
          if (one === undefined) continue;
          const command: Command =
            kind === 'place'
              ? { type: 'items.place', target, items: [{ part: part.key }, { part: PLATE.key }], parts: [part, PLATE] }
              : kind === 'move'
                ? { type: 'items.move', items: picked, target }
                : kind === 'remove'
                  ? { type: 'items.remove', items: picked }
                  : kind === 'gap'
                    ? { type: 'items.setGap', item: one, gap: um(length) }
                    : { type: 'items.setAnchor', item: one, anchor: kind === 'release' ? null : um(length) };
          const known = new Set(everyone);
          const outcome = applyCommand(document, command, env);
          if (outcome.kind === 'refused') throw new Error(outcome.reason.en);
          if (outcome.kind === 'done') document = outcome.document;

          switch (kind) {
            case 'place': {
              const fresh = [...listsOf(document).values()].flat().filter(({ id }) => !known.has(id as ItemId));
              expect(fresh.map(({ width }) => width)).toEqual([part, PLATE].map(({ key: each }) => widthOf(each)));
              putIn(rails, key, after, joins, fresh);
              break;
            }
            case 'move': {
              const taken = takeOut(rails, new Set(picked));
              putIn(rails, key, after, joins, picked.map((id) => taken.find((entry) => entry.id === id)!));
              break;
            }
            case 'remove':
              takeOut(rails, new Set(picked));
              break;
            default: {
              const entry = railOf(rails, one)!.find(({ id }) => id === one)!;
              if (kind === 'gap') Object.assign(entry, { gap: length, anchor: undefined });
              else if (kind === 'anchor') Object.assign(entry, { gap: 0, anchor: length });
              else entry.anchor = undefined;
            }
          }
          expect(listsOf(document), kind).toEqual(rails);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function widthOf(key: string): number {
  const part = WIDTHS.get(key as never);
  const width = part && factOf(part, 'geometry.width');
  return width?.known ? width.value : 0;
}
