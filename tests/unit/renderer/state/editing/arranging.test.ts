import { describe, expect, it } from 'vitest';
import { type ItemId, type RecordId, UNPLACED, itemsOnRail, mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import {
  alignCommand,
  closeGapsCommand,
  gapsMeant,
  placeBackCommand,
  railsMeant,
  unplaceCommand,
  unplacedMeant,
} from '../../../../../renderer/state/editing/arranging.ts';
import { similarIds, wholeRunIds, wholeStripIds } from '../../../../../renderer/state/editing/choosing.ts';
import { NO_SELECTION, type Selection } from '../../../../../renderer/state/selection/selection.ts';
import { itemsOf, run, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');
const two = sketchRail('_4 B @80 ES', { into: sketchRail('_3 ES B _10 B @90 PE _2 L') });
const view = viewOf(two);
const at = (position: number, rail = R1): ItemId => itemsOf(two, rail)[position]!.id;

function selecting(...ids: readonly RecordId[]): Selection {
  return { ids: new Set(ids), focus: ids.at(-1) };
}

describe('railsMeant', () => {
  it('are those of the selection, else the active one', () => {
    expect(railsMeant(view, selecting(at(0, R2), at(0)), undefined)).toEqual([R1, R2]);
    expect(railsMeant(view, selecting(R2), R1)).toEqual([R2]);
    expect(railsMeant(view, NO_SELECTION, R2)).toEqual([R2]);
    expect(railsMeant(view, NO_SELECTION, undefined)).toEqual([]);
  });
});

describe('gaps', () => {
  it('are those before the selected items, else all of the rail', () => {
    expect(gapsMeant(view, selecting(at(2), at(3)), undefined)).toEqual({ closable: [at(2)], fixed: [at(3)] });
    expect(gapsMeant(view, NO_SELECTION, R1)).toEqual({ closable: [at(0), at(2), at(4)], fixed: [at(3)] });
    expect(gapsMeant(view, selecting(at(1)), undefined)).toEqual({ closable: [], fixed: [] });
  });

  it('are closed, and fixed positions let go only where that is asked for', () => {
    const gaps = gapsMeant(view, NO_SELECTION, R1);
    expect(sketchOf(run(two, closeGapsCommand(gaps, false)!), R1)).toBe('ES 2xB @90 PE L');
    expect(sketchOf(run(two, closeGapsCommand(gaps, true)!), R1)).toBe('ES 2xB PE L');
    expect(closeGapsCommand({ closable: [], fixed: gaps.fixed }, false)).toBeUndefined();
  });

  it('before the first item of a centred rail are none', () => {
    const centred = viewOf(sketchRail('_5 B _2 B', { centred: true }));
    expect(gapsMeant(centred, NO_SELECTION, R1).closable).toEqual([itemsOf(centred.document)[1]!.id]);
  });
});

describe('alignCommand', () => {
  it('brings everything to the margin, as far apart as it was', () => {
    const after = run(two, alignCommand(view, [R1, R2], 'start')!);
    // The fixed block stood 90 − (5 + 3 + 6 + 5.2 + 10 + 5.2) mm behind its neighbour.
    expect(sketchOf(after, R1)).toBe('ES B _10 B _55.6 PE _2 L');
    expect(viewOf(after).layouts.get(R1)?.start).toBe(5000);
    expect(sketchOf(after, R2)).toBe('B _65.8 ES');
    expect(alignCommand(viewOf(after), [R1, R2], 'start')).toBeUndefined();
  });

  it('puts everything in the middle, and back', () => {
    const middle = run(two, alignCommand(view, [R1], 'centre')!);
    const layout = viewOf(middle).layouts.get(R1)!;
    expect(layout.centred).toBe(true);
    expect(Math.abs(layout.start - (2_000_000 - layout.end))).toBeLessThanOrEqual(1);
    expect(alignCommand(viewOf(middle), [R1], 'centre')).toBeUndefined();
    const back = run(middle, alignCommand(viewOf(middle), [R1], 'start')!);
    expect(viewOf(back).layouts.get(R1)).toMatchObject({ centred: false, start: 5000 });
  });
});

describe('taking off the rail and putting back', () => {
  it('goes to the end of the tray and to the end of a rail, in order', () => {
    const off = run(two, unplaceCommand(view, selecting(at(0, R2), at(1), at(2)))!);
    const tray = viewOf(off);
    expect(itemsOnRail(tray.index, UNPLACED).map(({ id }) => id)).toEqual([at(0), at(1), at(2), at(0, R2)]);
    // The stop held nothing but them.
    expect(sketchOf(off, R1)).toBe('@90 PE _2 L');
    expect(unplaceCommand(tray, selecting(at(1)))).toBeUndefined();

    expect(unplacedMeant(tray, NO_SELECTION)).toHaveLength(4);
    expect(unplacedMeant(tray, selecting(at(2), at(3)))).toEqual([at(2)]);
    const back = run(off, placeBackCommand(tray, selecting(at(2)), R2)!);
    expect(itemsOf(back, R2).map(({ id }) => id)).toEqual([at(1, R2), at(2)]);
    expect(placeBackCommand(view, NO_SELECTION, R1)).toBeUndefined();
  });

  it('is one edit with a name of its own', () => {
    expect(unplaceCommand(view, selecting(at(2)))).toMatchObject({ label: { en: 'Take item off the rail', de: 'Element von der Tragschiene nehmen' } });
    expect(unplaceCommand(view, selecting(at(1), at(2)))).toMatchObject({ label: { en: 'Take 3 items off the rail' } });
  });
});

describe('choosing more', () => {
  const strips = sketchRail('B L', { into: sketchRail('B B _10 B L', { strip: '-X1' }), strip: '-X2' });
  const seen = viewOf(strips);
  const item = (position: number, rail = R1): ItemId => itemsOf(strips, rail)[position]!.id;

  it('finds the same articles in the whole project', () => {
    expect(similarIds(seen, selecting(item(3)))).toEqual([item(3), item(1, R2)]);
    expect(similarIds(seen, selecting(item(0), item(3)))).toHaveLength(6);
    expect(similarIds(seen, selecting(R1))).toEqual([]);
  });
  it('finds what stands in one piece', () => {
    expect(wholeRunIds(seen, selecting(item(0)))).toEqual([item(0), item(1)]);
    expect(wholeRunIds(seen, selecting(item(0), item(3)))).toHaveLength(4);
    expect(wholeRunIds(seen, NO_SELECTION)).toEqual([]);
  });
  it('finds the strip, by its items or by itself', () => {
    expect(wholeStripIds(seen, selecting(item(0, R2)))).toEqual([item(0, R2), item(1, R2)]);
    expect(wholeStripIds(seen, selecting(mintId('strip', '-X1')))).toHaveLength(4);
    const none = viewOf(sketchRail('B', { strip: null }));
    expect(wholeStripIds(none, selecting(itemsOf(none.document)[0]!.id))).toEqual([]);
  });
});
