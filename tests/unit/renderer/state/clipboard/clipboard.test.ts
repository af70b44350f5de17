import { describe, expect, it } from 'vitest';
import { readClipping } from '../../../../../shared/notation/index.ts';
import {
  type Document,
  type RecordId,
  countingIds,
  emptyDocument,
  itemsOnRail,
  mintId,
  recordsOf,
} from '../../../../../shared/project/index.ts';
import { type ProjectView, viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import {
  clippingSize,
  clippingText,
  cutCommand,
  duplicatePlan,
  potentialsByName,
} from '../../../../../renderer/state/clipboard/clipboard.ts';
import { type PastePlan, following, pastePlan } from '../../../../../renderer/state/clipboard/pasting.ts';
import { insertionTarget } from '../../../../../renderer/state/editing/placing.ts';
import { NO_SELECTION, type Selection } from '../../../../../renderer/state/selection/selection.ts';
import { itemsOf, run, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, RAIL, SAMPLE_LIBRARY, STOP, UNSIZED } from '../../../../support/sample-parts.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');

function selecting(...ids: readonly RecordId[]): Selection {
  return { ids: new Set(ids), focus: ids.at(-1) };
}
const ids = countingIds(7000);
function plan(view: ProjectView, text: string, selection: Selection = NO_SELECTION): PastePlan {
  const read = readClipping(text, SAMPLE_LIBRARY, { ids, potentials: potentialsByName(view) });
  if (!read.ok) throw new Error(read.errors[0]?.message.en);
  const target = insertionTarget(view, selection, undefined);
  const planned = pastePlan(view, { clipping: read.clipping, target, rail: RAIL }, ids);
  if (!planned) throw new Error('nothing to paste');
  return planned;
}
function paste(document: Document, text: string, ...selected: readonly RecordId[]): Document {
  return run(document, plan(viewOf(document), text, selecting(...selected)).command);
}
function labels(document: Document, rail = R1): readonly string[] {
  return itemsOf(document, rail).map(({ levels }) => levels.map(({ designation }) => designation ?? '').join('/'));
}
function strips(document: Document, rail = R1): readonly (string | undefined)[] {
  return itemsOf(document, rail).map(({ strip }) => recordsOf(document, 'strip').find(({ id }) => id === strip)?.tag);
}

describe('clippingText', () => {
  const document = sketchRail('ES B', { into: sketchRail('B:1 B:2 _10 L:3') });
  const view = viewOf(document);
  const standing = itemsOf(document, R1).map(({ id }) => id);

  it('is what is selected, in the order in which it stands', () => {
    const text = 'strip -X1\n2002-1204 label=2\ngap 10\n2002-1401 label=3\n';
    expect(clippingText(view, selecting(standing[2]!, standing[1]!))).toBe(text);
    expect(clippingText(view, selecting(standing[1]!, standing[2]!))).toBe(text);
  });

  it('is items rather than rails, and rails where no item is selected', () => {
    expect(clippingText(view, selecting(R2, standing[0]!))).toBe('strip -X1\n2002-1204 label=1\n');
    expect(clippingText(view, selecting(R2))).toBe('rail R2 210-112 length=2000\nstrip -X1\n249-116\n2002-1204\n');
    expect(clippingText(view, NO_SELECTION)).toBeUndefined();
  });

  it('says how much that is', () => {
    expect(clippingSize(view, selecting(...standing))).toEqual({ en: '3 items', de: '3 Elemente' });
    expect(clippingSize(view, selecting(R1, R2))).toEqual({ en: '2 rails', de: '2 Tragschienen' });
    expect(clippingSize(view, NO_SELECTION)).toBeUndefined();
  });
});

describe('cutCommand', () => {
  it('takes out items, or rails with all that stands on them', () => {
    const document = sketchRail('ES B', { into: sketchRail('B B L') });
    const view = viewOf(document);
    const [first] = itemsOf(document, R1);
    const withoutOne = run(document, cutCommand(view, selecting(first!.id))!);
    expect(sketchOf(withoutOne, R1)).toBe('B L');
    const withoutRail = run(document, cutCommand(view, selecting(R1))!);
    expect(recordsOf(withoutRail, 'rail').map(({ id }) => id)).toEqual([R2]);
    expect(recordsOf(withoutRail, 'item')).toHaveLength(2);
    expect(cutCommand(view, NO_SELECTION)).toBeUndefined();
  });
});

describe('pasting items', () => {
  const document = sketchRail('B:1 B:2 B:3');
  const standing = itemsOf(document, R1).map(({ id }) => id);

  it('puts them behind the selection, without the gap that stood before them', () => {
    expect(sketchOf(paste(document, 'gap 10\n2002-1401\ngap 4\n249-116', standing[0]!))).toBe('B L _4 ES 2xB');
  });

  it('counts on where their numbers are taken, and says so', () => {
    const planned = plan(viewOf(document), '2x 2002-1204 labels=1,2', selecting(standing[2]!));
    expect(labels(run(document, planned.command))).toEqual(['1', '2', '3', '4', '5']);
    expect(planned.notes).toEqual([{ en: '1, 2 were taken: numbered 4, 5.', de: '1, 2 waren vergeben: nummeriert als 4, 5.' }]);
  });

  it('keeps numbers that are free', () => {
    const planned = plan(viewOf(document), '2x 2002-1204 labels=7..8', selecting(standing[2]!));
    expect(labels(run(document, planned.command))).toEqual(['1', '2', '3', '7', '8']);
    expect(planned.notes).toEqual([]);
  });

  it('lets protective conductors share a designation', () => {
    const with2 = sketchRail('B:1 PE:PE');
    expect(labels(paste(with2, '2002-1204 label=1\n2002-1207 label=PE'))).toEqual(['1', 'PE', '2', 'PE']);
    expect(labels(paste(with2, '2002-1204 label=PE'))).toEqual(['1', 'PE', '']);
  });

  it('joins the strip at the place where all come from one', () => {
    expect(strips(paste(document, 'strip -X7\n2002-1204 label=1', standing[1]!))).toEqual(['-X1', '-X1', '-X1', '-X1']);
  });

  it('keeps the strips apart where they come from several, and makes those that are missing', () => {
    const after = paste(document, 'strip -X7 zone=ex-e\n2002-1204 label=1\nstrip -X1\n2002-1204 label=1', standing[2]!);
    expect(strips(after)).toEqual(['-X1', '-X1', '-X1', '-X7', '-X1']);
    expect(labels(after)).toEqual(['1', '2', '3', '1', '4']);
    expect(recordsOf(after, 'strip').find(({ tag }) => tag === '-X7')?.zone).toBe('ex-e');
  });

  it('without a strip behaves as if it were typed', () => {
    expect(strips(paste(document, '2002-1204'))).toEqual(['-X1', '-X1', '-X1', '-X1']);
    const fresh = paste(emptyDocument('New'), '2002-1204');
    expect(recordsOf(fresh, 'rail')).toHaveLength(1);
    expect(recordsOf(fresh, 'strip').map(({ tag }) => tag)).toEqual(['-X1']);
  });

  it('on an empty rail stands as it stood, fixed positions too, in its own strip', () => {
    const empty = sketchRail('', { into: document });
    const text = 'strip -X7\n2002-1204 at=50\ngap 3\n249-116';
    const after = paste(empty, text, R2);
    expect(sketchOf(after, R2)).toBe('@50 B _3 ES');
    expect(strips(after, R2)).toEqual(['-X7', '-X7']);
  });

  it('elsewhere keeps the distances and lets fixed positions go', () => {
    expect(sketchOf(paste(document, '2002-1204 at=50\n249-116 at=60', standing[2]!))).toBe('4xB _4.8 ES');
  });

  it('among the unplaced has no distances', () => {
    const stop = { type: 'items.place', target: { after: null }, items: [{ part: STOP.key }], parts: [STOP] } as const;
    const tray = run(document, stop);
    const [unplaced] = recordsOf(tray, 'item').filter(({ rail }) => rail === undefined);
    const after = viewOf(paste(tray, '2002-1204 at=50\ngap 5\n249-116', unplaced!.id));
    expect(itemsOnRail(after.index, 'unplaced').map(({ gapBefore, anchor }) => [gapBefore, anchor])).toEqual([[0, undefined], [0, undefined], [0, undefined]]);
  });

  it('adds the potentials that the project lacks, and uses those that it has', () => {
    const first = paste(document, 'potential L1 kind=L1\n2002-1204 potential=L1');
    const second = paste(first, 'potential L1 kind=L1\npotential N kind=N\n2002-1204 potential=L1\n2002-1204 potential=N');
    expect(recordsOf(second, 'potential').map(({ name }) => name)).toEqual(['L1', 'N']);
  });

  it('is not there where a rail would have to be made of nothing', () => {
    const read = readClipping('2002-1204', SAMPLE_LIBRARY, { ids });
    expect(read.ok).toBe(true);
    expect(read.ok && pastePlan(viewOf(emptyDocument('New')), { clipping: read.clipping, target: null }, ids)).toBeUndefined();
  });
});

describe('pasting rails', () => {
  const document = sketchRail('ES B:1 B:2 ES');

  it('adds them behind the others, under free names and with strips of their own', () => {
    const view = viewOf(document);
    const planned = plan(view, clippingText(view, selecting(R1))!);
    const after = run(document, planned.command);
    const [, added] = recordsOf(after, 'rail');
    expect(added).toMatchObject({ name: 'R2', length: mm(2000), part: RAIL.key });
    expect(labels(after, added!.id)).toEqual(['', '1', '2', '']);
    expect(strips(after, added!.id)).toEqual(['-X2', '-X2', '-X2', '-X2']);
    expect(planned.notes.map(({ en }) => en)).toEqual(['-X1 exists: the copies are on -X2.', 'R1 exists: added as R2.']);
    expect(planned.command.label).toEqual({ en: 'Paste rail', de: 'Tragschiene einfügen' });
  });

  it('takes names that are free, and says what of a file it leaves out', () => {
    const planned = plan(viewOf(emptyDocument('New')), 'project "X"\nsettings margin=1\nrail Top 210-112 length=300 centred\nstrip -X1\n2x 2002-1204\nunplaced\n249-116');
    const after = run(emptyDocument('New'), planned.command);
    expect(recordsOf(after, 'rail').map(({ name, centred }) => [name, centred])).toEqual([['Top', true]]);
    expect(recordsOf(after, 'strip').map(({ tag }) => tag)).toEqual(['-X1']);
    expect(recordsOf(after, 'item').filter(({ rail }) => rail === undefined)).toHaveLength(1);
    expect(planned.notes.map(({ de }) => de)).toEqual(['Nicht übernommen: Projektkopf, Einstellungen.']);
  });
});

describe('duplicatePlan', () => {
  it('copies right behind the selection, with numbers that go on', () => {
    const document = sketchRail('B:1 _10 B:2 _3 L:3 B:4');
    const standing = itemsOf(document, R1).map(({ id }) => id);
    const planned = duplicatePlan(viewOf(document), selecting(standing[1]!, standing[2]!), countingIds(800));
    const after = run(document, planned!.command);
    expect(sketchOf(after)).toBe('B _10 B _3 L B _3 L B');
    expect(labels(after)).toEqual(['1', '2', '3', '5', '6', '4']);
    expect(planned?.command.label).toEqual({ en: 'Duplicate 2 items', de: '2 Elemente duplizieren' });
    expect(planned?.notes.map(({ en }) => en)).toEqual(['2, 3 were taken: numbered 5, 6.']);
  });

  it('copies beside themselves on every rail, each number once', () => {
    const document = sketchRail('B:2 ES', { into: sketchRail('B:1 ES') });
    const chosen = [itemsOf(document, R1)[0]!.id, itemsOf(document, R2)[0]!.id];
    const after = run(document, duplicatePlan(viewOf(document), selecting(...chosen), countingIds(800))!.command);
    expect([sketchOf(after, R1), sketchOf(after, R2)]).toEqual(['2xB ES', '2xB ES']);
    expect([labels(after, R1), labels(after, R2)]).toEqual([['1', '3', ''], ['2', '4', '']]);
  });

  it('copies whole rails', () => {
    const document = sketchRail('ES 2xB ES');
    const planned = duplicatePlan(viewOf(document), selecting(R1), countingIds(800));
    const after = run(document, planned!.command);
    expect(recordsOf(after, 'rail').map(({ name }) => name)).toEqual(['R1', 'R2']);
    expect(planned?.command.label.de).toBe('1 Tragschiene duplizieren');
  });

  it('is not there without a selection', () => {
    expect(duplicatePlan(viewOf(sketchRail('B')), NO_SELECTION, countingIds())).toBeUndefined();
  });
});

describe('following', () => {
  it('lets the first touch, and measures distances from one fixed position to the next', () => {
    const items = [
      { part: BLOCK.key, gapBefore: mm(9) },
      { part: BLOCK.key, anchor: mm(100) },
      { part: BLOCK.key, gapBefore: mm(1) },
      { part: BLOCK.key, anchor: mm(120) },
    ];
    expect(following(items, [BLOCK]).map(({ gapBefore, anchor }) => [gapBefore, anchor])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [mm(1), undefined],
      [mm(120 - 100 - 5.2 - 1 - 5.2), undefined],
    ]);
  });
  it('does not invent a distance where a width is unknown', () => {
    const items = [{ part: UNSIZED.key, anchor: mm(10) }, { part: BLOCK.key, anchor: mm(50) }];
    expect(following(items, [BLOCK, UNSIZED]).map(({ gapBefore }) => gapBefore)).toEqual([undefined, undefined]);
  });
});
