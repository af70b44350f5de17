import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../shared/editing/index.ts';
import { printClipping, readClipping } from '../../shared/notation/index.ts';
import { partLookup } from '../../shared/parts/index.ts';
import {
  type Document,
  type ItemRecord,
  type RecordId,
  attachmentsOn,
  buildIndex,
  checkInvariants,
  countingIds,
  emptyDocument,
  findPotential,
  findStrip,
  itemsOnRail,
  mintId,
  recordsOf,
} from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { mm } from '../../shared/units/index.ts';
import { clippingText, cutCommand, duplicatePlan, potentialsByName } from '../../renderer/state/clipboard/clipboard.ts';
import { pastePlan } from '../../renderer/state/clipboard/pasting.ts';
import { endOfRail } from '../../renderer/state/editing/placing.ts';
import type { Selection } from '../../renderer/state/selection/selection.ts';
import { SAMPLE_PARTS, arbitraryDocument } from '../support/arbitrary-document.ts';

const PARTS = partLookup(SAMPLE_PARTS);
const [RAIL] = SAMPLE_PARTS;

/** What an item says, with names for strips and potentials. A fixed position takes the place of a gap. */
function said(document: Document, item: ItemRecord) {
  const { id: _id, order: _order, rail: _rail, strip, gapBefore, levels, ...rest } = item;
  return {
    ...rest,
    gapBefore: item.anchor === undefined ? gapBefore : 0,
    strip: strip === undefined ? undefined : findStrip(document, strip)?.tag,
    levels: levels.map(({ potential, ...level }) => ({
      ...level,
      potential: potential === undefined ? undefined : findPotential(document, potential)?.name,
    })),
    attachments: attachmentsOn(buildIndex(document), item.id).map(({ id: _own, host: _host, order: _key, ...attached }) => attached),
  };
}

function apply(document: Document, plan: ReturnType<typeof pastePlan>): Document {
  if (!plan) throw new Error('nothing planned');
  const outcome = applyCommand(document, plan.command, { ids: countingIds(90_000) });
  if (outcome.kind !== 'done') throw new Error(outcome.kind === 'refused' ? outcome.reason.en : outcome.kind);
  expect(checkInvariants(outcome.document)).toEqual([]);
  return outcome.document;
}

/** Another project with one empty rail, and what of this one is pasted onto it. */
function pasteElsewhere(text: string): { readonly document: Document; readonly items: readonly ItemRecord[] } {
  if (!RAIL) throw new Error('no rail');
  const id = mintId('rail', 'empty');
  const fresh = applyCommand(emptyDocument('Other'), { type: 'rail.add', part: RAIL, length: mm(2000), id }, { ids: countingIds() });
  if (fresh.kind !== 'done') throw new Error(fresh.kind);
  const read = readClipping(text, PARTS, { ids: countingIds(50_000) });
  if (!read.ok) throw new Error(`${read.errors[0]?.message.en} in\n${text}`);
  const view = viewOf(fresh.document);
  const document = apply(fresh.document, pastePlan(view, { clipping: read.clipping, target: endOfRail(view, id) }, countingIds(60_000)));
  return { document, items: itemsOnRail(buildIndex(document), id) };
}

/** Rails under names that a user may give; files may hold others. */
function hasNamedRails(document: Document): boolean {
  const rails = recordsOf(document, 'rail');
  return rails.length > 0 && rails.every(({ name }) => !/[\s#:"=]/.test(name));
}

const chosen = fc.record({ document: arbitraryDocument, picks: fc.array(fc.nat(), { minLength: 1, maxLength: 30 }) }).filter(
  ({ document }) => recordsOf(document, 'item').length > 0,
);

function selectionOf(document: Document, picks: readonly number[]): Selection {
  const items = recordsOf(document, 'item');
  const ids = new Set<RecordId>(picks.flatMap((pick) => items[pick % items.length]?.id ?? []));
  return { ids, focus: undefined };
}

describe('the clipboard', () => {
  it('gives back on an empty rail what was copied: parts, turned, gaps, fixed positions, designations, potentials, strips', () => {
    fc.assert(
      fc.property(chosen, ({ document, picks }) => {
        const view = viewOf(document);
        const selection = selectionOf(document, picks);
        const text = clippingText(view, selection);
        if (text === undefined) throw new Error('nothing copied');
        const copied = [...view.index.rails.map(({ id }) => id), 'unplaced' as const]
          .flatMap((rail) => itemsOnRail(view.index, rail))
          .filter(({ id }) => selection.ids.has(id));
        const pasted = pasteElsewhere(text);
        // Text without any strip behaves as typed: blocks of a new project get one.
        const typed = copied.every(({ strip }) => strip === undefined);
        const shown = pasted.items.map((item) => ({ ...said(pasted.document, item), ...(typed && { strip: undefined }) }));
        expect(shown).toEqual(copied.map((item) => said(document, item)));
      }),
    );
  });

  it('has one text for a selection, whatever the order of selecting', () => {
    fc.assert(
      fc.property(chosen, ({ document, picks }) => {
        const view = viewOf(document);
        const text = clippingText(view, selectionOf(document, picks));
        expect(clippingText(view, selectionOf(document, [...picks].reverse()))).toBe(text);
      }),
    );
  });

  it('gives back whole rails under their own names in another project', () => {
    fc.assert(
      fc.property(arbitraryDocument.filter(hasNamedRails), (document) => {
        const rails = buildIndex(document).rails;
        const text = printClipping(document, { rails: rails.map(({ id }) => id) });
        const read = readClipping(text, PARTS, { ids: countingIds(50_000) });
        if (!read.ok) throw new Error(`${read.errors[0]?.message.en} in\n${text}`);
        const empty = emptyDocument('Other');
        const after = apply(empty, pastePlan(viewOf(empty), { clipping: read.clipping, target: null }, countingIds(60_000)));
        const shape = (from: Document) => {
          const index = buildIndex(from);
          // A place on a plate is taken, and an endless rail has the length that the other project asks for.
          return index.rails.map(({ id, order: _order, mount: _mount, length, ...rail }) => ({
            ...rail,
            ...(rail.endless !== true && { length }),
            items: itemsOnRail(index, id).map((item) => said(from, item)),
          }));
        };
        expect(shape(after)).toEqual(shape(document));
        for (const rail of buildIndex(after).rails) expect(rail).not.toHaveProperty('mount');
      }),
    );
  });

  it('takes out by cutting exactly what it has copied', () => {
    fc.assert(
      fc.property(chosen, ({ document, picks }) => {
        const selection = selectionOf(document, picks);
        const command = cutCommand(viewOf(document), selection);
        if (!command) throw new Error('nothing cut');
        const outcome = applyCommand(document, command, { ids: countingIds() });
        // What follows inherits gaps and fixed positions; lengths that no file can hold are refused.
        fc.pre(outcome.kind === 'done');
        if (outcome.kind !== 'done') return;
        const left = recordsOf(outcome.document, 'item').map(({ id }) => id);
        expect(new Set(left)).toEqual(new Set(recordsOf(document, 'item').flatMap(({ id }) => (selection.ids.has(id) ? [] : [id]))));
      }),
    );
  });

  it('duplicates without giving a strip a designation that it has already', () => {
    fc.assert(
      fc.property(chosen, ({ document, picks }) => {
        const selection = selectionOf(document, picks);
        const plan = duplicatePlan(viewOf(document), selection, countingIds(40_000));
        const after = apply(document, plan);
        const before = new Set(recordsOf(document, 'item').map(({ id }) => id));
        const taken = (strip: string): Set<string | undefined> =>
          new Set(recordsOf(document, 'item').filter((item) => item.strip === strip).flatMap(({ levels }) => levels.map(({ designation }) => designation)));
        const copies = recordsOf(after, 'item').filter(({ id }) => !before.has(id));
        expect(copies).toHaveLength(selection.ids.size);
        for (const { strip, levels } of copies) {
          if (strip === undefined) continue;
          for (const { designation } of levels) if (designation !== undefined) expect(taken(strip).has(designation)).toBe(false);
        }
      }),
    );
  });

  it('uses the potentials of the project that it is pasted into', () => {
    fc.assert(
      fc.property(chosen, ({ document, picks }) => {
        const view = viewOf(document);
        const text = clippingText(view, selectionOf(document, picks)) ?? '';
        const read = readClipping(text, PARTS, { ids: countingIds(50_000), potentials: potentialsByName(view) });
        expect(read.ok && read.clipping.potentials).toEqual([]);
      }),
    );
  });
});
