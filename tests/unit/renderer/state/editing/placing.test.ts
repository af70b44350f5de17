import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../../shared/editing/index.ts';
import {
  type Document,
  type ItemId,
  type RecordId,
  countingIds,
  emptyDocument,
  mintId,
  recordsOf,
} from '../../../../../shared/project/index.ts';
import { metricsOf, viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import {
  DEFAULT_RAIL,
  type PlacingRequest,
  endOfRail,
  insertionTarget,
  placingCommand,
  railCommand,
  stripAt,
} from '../../../../../renderer/state/editing/placing.ts';
import { NO_SELECTION, type Selection } from '../../../../../renderer/state/selection/selection.ts';
import { itemsOf, run, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, JUMPER, RAIL, RAIL_15, STOP } from '../../../../support/sample-parts.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');
const two = sketchRail('ES 3xB', { into: sketchRail('B G B') });

function selecting(...ids: readonly RecordId[]): Selection {
  return { ids: new Set(ids), focus: ids.at(-1) };
}
function blocks(count: number): Pick<PlacingRequest, 'items' | 'parts'> {
  return { items: Array.from({ length: count }, () => ({ part: BLOCK.key })), parts: [BLOCK] };
}
function carryOut(document: Document, request: PlacingRequest): Document {
  const command = placingCommand(viewOf(document), request, countingIds(500));
  if (!command) throw new Error('nothing to carry out');
  const outcome = applyCommand(document, command, { ids: countingIds(900) });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.document;
}

describe('insertionTarget', () => {
  const view = viewOf(two);
  const [a, b] = itemsOf(two, R1).map(({ id }) => id) as [ItemId, ItemId];

  it('is behind the last selected item, whatever the order of selecting', () => {
    expect(insertionTarget(view, selecting(b, a), R2)).toEqual({ rail: R1, after: b });
    expect(insertionTarget(view, selecting(a), undefined)).toEqual({ rail: R1, after: a });
  });

  it('is on the rail of the focus where several rails have something selected', () => {
    const other = itemsOf(two, R2)[2]!.id;
    expect(insertionTarget(view, { ids: new Set([a, other]), focus: a }, undefined)).toEqual({ rail: R1, after: a });
    expect(insertionTarget(view, { ids: new Set([a, other]), focus: other }, undefined)).toEqual({ rail: R2, after: other });
  });

  it('is the end of the selected, then of the active, then of the first rail', () => {
    expect(insertionTarget(view, selecting(R2), R1)).toEqual(endOfRail(view, R2));
    expect(insertionTarget(view, NO_SELECTION, R2)).toEqual({ rail: R2, after: itemsOf(two, R2)[3]!.id });
    expect(insertionTarget(view, NO_SELECTION, undefined)).toEqual(endOfRail(view, R1));
  });

  it('does not count a focus that is not selected', () => {
    expect(insertionTarget(view, { ids: new Set(), focus: a }, R2)).toEqual(endOfRail(view, R2));
  });

  it('passes over a rail that is gone', () => {
    expect(insertionTarget(view, NO_SELECTION, mintId('rail', 'gone'))).toEqual(endOfRail(view, R1));
  });

  it('is behind an unplaced item that is selected', () => {
    const loose = run(two, { type: 'rail.remove', rail: R1 });
    expect(insertionTarget(viewOf(loose), selecting(b), undefined)).toEqual({ after: b });
  });

  it('is null without rails, and the start of an empty rail', () => {
    expect(insertionTarget(viewOf(emptyDocument()), NO_SELECTION, undefined)).toBeNull();
    const empty = run(emptyDocument(), { type: 'rail.add', id: R1, part: RAIL, length: mm(300) });
    expect(insertionTarget(viewOf(empty), NO_SELECTION, undefined)).toEqual({ rail: R1, after: null });
  });
});

describe('placingCommand', () => {
  it('puts items into the strip of their neighbours', () => {
    const document = sketchRail('2xB', { strip: '-X7' });
    const view = viewOf(document);
    const after = carryOut(document, { ...blocks(2), target: endOfRail(view, R1) });
    expect(itemsOf(after).map(({ strip }) => strip)).toEqual(Array(4).fill(mintId('strip', '-X7')));
    expect(recordsOf(after, 'strip')).toHaveLength(1);
  });

  it('makes rail and strip for the first blocks of a project, in one command', () => {
    const after = carryOut(emptyDocument(), { ...blocks(20), target: null, rail: RAIL });
    expect(recordsOf(after, 'rail')).toMatchObject([{ name: 'R1', part: DEFAULT_RAIL, length: mm(500) }]);
    expect(recordsOf(after, 'strip')).toMatchObject([{ tag: '-X1' }]);
    expect(sketchOf(after)).toBe('20xB');
    expect(new Set(itemsOf(after).map(({ strip }) => strip)).size).toBe(1);
  });

  it('names the edit after what is placed, not after the rail that comes with it', () => {
    const command = placingCommand(viewOf(emptyDocument()), { ...blocks(3), target: null, rail: RAIL }, countingIds());
    expect(command).toMatchObject({ type: 'batch', label: { en: 'Place 3 × 2002-1204' } });
  });

  it('makes the rail long enough for all, with allowance, margins and the reserve', () => {
    const after = carryOut(emptyDocument(), { ...blocks(100), target: null, rail: RAIL });
    const view = viewOf(after);
    const layout = [...view.layouts.values()][0]!;
    // 100 × (5.2 + 0.2) = 540; with 20 % reserve 675; with margins 685; next step of 50.
    expect(layout.rail.length).toBe(mm(700));
    expect(metricsOf(view, layout).reservePercent).toBeGreaterThanOrEqual(20);
  });

  it('makes no rail longer than its stock length', () => {
    const after = carryOut(emptyDocument(), { ...blocks(500), target: null, rail: RAIL });
    expect(recordsOf(after, 'rail')[0]?.length).toBe(mm(2000));
  });

  it('makes no strip for what carries no terminals', () => {
    const after = carryOut(emptyDocument(), { items: [{ part: STOP.key }], parts: [STOP], target: null, rail: RAIL });
    expect(recordsOf(after, 'strip')).toEqual([]);
  });

  it('keeps a strip that was asked for', () => {
    const document = sketchRail('B', { strip: '-X2', into: sketchRail('B', { strip: '-X1' }) });
    const request = { items: [{ part: BLOCK.key, strip: mintId('strip', '-X1') }], parts: [BLOCK], target: endOfRail(viewOf(document), R2) };
    expect(itemsOf(carryOut(document, request), R2)[1]?.strip).toBe(mintId('strip', '-X1'));
  });

  it('gives nothing where a rail is needed and none is available', () => {
    expect(placingCommand(viewOf(emptyDocument()), { ...blocks(1), target: null }, countingIds())).toBeUndefined();
  });

  it('leaves it to the command to refuse what does not stand on a rail', () => {
    const command = placingCommand(viewOf(two), { items: [{ part: JUMPER.key }], parts: [JUMPER], target: endOfRail(viewOf(two), R1) }, countingIds());
    expect(applyCommand(two, command!, { ids: countingIds(900) }).kind).toBe('refused');
  });
});

describe('stripAt', () => {
  it('asks the left neighbour, then the right one, then those further away', () => {
    const withStop = run(sketchRail('B', { strip: '-X1' }), {
      type: 'items.place',
      target: { rail: R1, after: null },
      items: [{ part: STOP.key }],
      parts: [STOP],
    });
    const stop = itemsOf(withStop)[0]!;
    expect(stop.strip).toBeUndefined();
    expect(stripAt(viewOf(withStop), { rail: R1, after: stop.id })).toBe(mintId('strip', '-X1'));
    expect(stripAt(viewOf(withStop), { rail: R1, after: null })).toBe(mintId('strip', '-X1'));
  });

  it('is the last strip of the project on a rail without strips', () => {
    const document = run(sketchRail('B', { strip: '-X1' }), { type: 'rail.add', id: R2, part: RAIL, length: mm(100) });
    expect(stripAt(viewOf(document), { rail: R2, after: null })).toBe(mintId('strip', '-X1'));
    expect(stripAt(viewOf(emptyDocument()), { rail: R1, after: null })).toBeUndefined();
  });
});

describe('railCommand', () => {
  it('makes a rail as long as the last one', () => {
    const document = sketchRail('', { length: 730 });
    expect(railCommand(viewOf(document), RAIL)).toMatchObject({ type: 'rail.add', length: mm(730) });
  });
  it('starts with a usual length, within the stock length', () => {
    const view = viewOf(emptyDocument());
    expect(railCommand(view, RAIL)).toMatchObject({ length: mm(500) });
    expect(railCommand(view, RAIL_15)).toMatchObject({ length: mm(500) });
    const short = { ...RAIL, attributes: { ...RAIL.attributes, 'rail.stockLength': { value: mm(200), source: { id: 'x' }, confirmed: true } } };
    expect(railCommand(view, short)).toMatchObject({ length: mm(200) });
  });
});
