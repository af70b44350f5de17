import { describe, expect, it } from 'vitest';
import { foresee } from '../../../../../shared/foresight/index.ts';
import { completed } from '../../../../../renderer/state/planning/completing.ts';
import { partInSight, previewOfInsert } from '../../../../../renderer/state/inserting/insert-preview.ts';
import { nextNumber, patternText } from '../../../../../renderer/state/inserting/pattern-text.ts';
import { NO_SELECTION, type Selection } from '../../../../../renderer/state/selection/selection.ts';
import { spread } from '../../../../../renderer/state/planning/spreading.ts';
import { blocksByLevels, splitPlace, stripMeant, stripsMeant } from '../../../../../renderer/state/editing/strip-choice.ts';
import { stripLengths } from '../../../../../renderer/state/planning/strip-lengths.ts';
import { stripParts } from '../../../../../renderer/state/library/strip-parts.ts';
import { applyChanges, invertChanges, type RecordId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { envFor, itemsOf, railId, run, sketchOf, sketchRail, stripId } from '../../../../support/rail-sketch.ts';
import { BIG, BLOCK, PE, RAIL, SAMPLE_LIBRARY, STOP_WIDE, UNSIZED } from '../../../../support/sample-parts.ts';

const selecting = (...ids: readonly RecordId[]): Selection => ({ ids: new Set(ids), focus: ids.at(-1) });
const two = sketchRail('ES D:1/2 B:3 ES', { strip: '-X2', into: sketchRail('ES B:1 B:2 EP ES') });
const view = viewOf(two);
const at = (position: number, rail = 1) => itemsOf(two, railId(rail))[position]!.id;

describe('what tools for strips work on', () => {
  it('finds the strips of the selection, by themselves and by their items', () => {
    expect(stripsMeant(view, selecting(at(1, 2), at(1)))).toEqual([stripId('-X1'), stripId('-X2')]);
    expect(stripMeant(view, selecting(stripId('-X2')))).toBe(stripId('-X2'));
    expect(stripMeant(view, selecting(at(1), at(1, 2)))).toBeUndefined();
    expect(stripMeant(view, NO_SELECTION)).toBeUndefined();
  });

  it('finds where to split, and blocks by their levels', () => {
    expect(splitPlace(view, selecting(at(2), at(1)))).toBe(at(1));
    expect(splitPlace(view, { ids: new Set(), focus: at(2) })).toBe(at(2));
    expect(blocksByLevels(view, selecting(at(0), at(1), at(1, 2)))).toEqual({ single: [at(1)], multi: [at(1, 2)] });
  });

  it('says how long a strip is on each rail', () => {
    expect(stripLengths(view, stripId('-X1'))).toEqual([{ rail: railId(1), name: 'R1', blocks: 2, length: 6000 + 5200 + 5200 + 800 + 6000 }]);
    const loose = viewOf(run(two, { type: 'items.move', items: [at(1)], target: { after: null } }));
    expect(stripLengths(loose, stripId('-X1'))).toMatchObject([{ blocks: 1 }, { blocks: 1, length: 0 }]);
    expect(stripLengths(view, stripId('-X9'))).toEqual([]);
  });

  it('knows the parts that strips ask for', () => {
    expect(stripParts(run(two, { type: 'strip.edit', strip: stripId('-X1'), endStop: STOP_WIDE.key }))).toEqual([STOP_WIDE.key]);
    expect(stripParts(two)).toEqual([]);
  });
});

describe('completed', () => {
  const swap = { type: 'items.replace', items: [at(1), at(2)], part: BIG } as const;

  it('fits what the touched rails need, as one edit that one undo takes back', () => {
    const bare = sketchRail('B', { into: sketchRail('ES B:1 B:2 EP ES') });
    const ids = itemsOf(bare).map(({ id }) => id);
    const done = completed(viewOf(bare), { ...swap, items: ids.slice(1, 3) }, SAMPLE_LIBRARY, envFor(bare));
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(sketchOf(done.foresight.view.document, railId(1))).toBe('ES 2xG EPb ES');
    // The other rail lacks everything, and is none of its business.
    expect(sketchOf(done.foresight.view.document, railId(2))).toBe('B');
    expect(done).toMatchObject({ fitted: 1, fits: [{ name: 'R1', fit: { kind: 'fits' } }] });
    expect(applyChanges(invertChanges(done.foresight.changes), done.foresight.view.document).records).toEqual(bare.records);
  });

  it('is the command alone where that is wanted', () => {
    const done = completed(view, swap, SAMPLE_LIBRARY, envFor(two), false);
    expect(done.kind === 'done' && [sketchOf(done.foresight.view.document, railId(1)), done.fitted]).toEqual(['ES 2xG EP ES', 0]);
  });

  it('says why not, and when nothing changes', () => {
    expect(completed(view, { type: 'strip.remove', strip: stripId('-X9') }, SAMPLE_LIBRARY, envFor(two))).toMatchObject({ kind: 'refused' });
    expect(completed(view, { type: 'items.assignStrip', items: [at(1)], strip: stripId('-X1') }, SAMPLE_LIBRARY, envFor(two))).toEqual({ kind: 'noChange' });
  });
});

describe('spread', () => {
  const long = sketchRail('ES 20xB EP ES', { length: 100 });
  const wish = { strip: stripId('-X1'), rails: [railId(1)], keepReserve: false };

  it('ends every share with plate and stop, and keeps every rail within its length', () => {
    const outcome = spread(viewOf(long), { ...wish, more: { part: RAIL, length: mm(100) } }, SAMPLE_LIBRARY, envFor(long));
    if (outcome.kind !== 'planned') throw new Error(outcome.reason.en);
    expect(outcome.plan.shares.map(({ name, blocks }) => [name, blocks])).toEqual([['R1', 14], ['R2', 6]]);
    const [, added] = [...outcome.done.foresight.view.layouts.keys()];
    expect(sketchOf(outcome.done.foresight.view.document, railId(1))).toBe('ES 14xB EP ES');
    expect(sketchOf(outcome.done.foresight.view.document, added)).toBe('ES 6xB EP ES');
    expect(outcome.done.fits.every(({ fit }) => fit.kind === 'fits' || fit.kind === 'lowReserve')).toBe(true);
    expect(outcome.done.foresight.label.en).toBe('Spread -X1 over 2 rails');
  });

  it('takes the stop of the strip itself, which is wider', () => {
    const own = run(long, { type: 'strip.edit', strip: stripId('-X1'), endStop: STOP_WIDE.key });
    const outcome = spread(viewOf(own), { ...wish, more: { part: RAIL, length: mm(100) } }, SAMPLE_LIBRARY, envFor(own));
    expect(outcome.kind === 'planned' && outcome.plan.shares.map(({ blocks }) => blocks)).toEqual([13, 7]);
  });

  it('says so where the strip stands so already', () => {
    const short = sketchRail('ES 3xB EP ES', { length: 100 });
    expect(spread(viewOf(short), wish, SAMPLE_LIBRARY, envFor(short))).toMatchObject({ kind: 'refused', reason: { en: 'The strip stands so already.' } });
  });
});

describe('what typed placements come to', () => {
  const items = [{ part: BLOCK.key, levels: [{}] }, { part: BLOCK.key, levels: [{}] }, { part: UNSIZED.key, levels: [] }];

  it('counts, adds up, and says how the rail would be filled', () => {
    const target = { rail: railId(1), after: at(2) };
    const foresight = foresee(view, { type: 'items.place', target, items, parts: [BLOCK, UNSIZED] }, envFor(two));
    if (foresight.kind !== 'done') throw new Error(foresight.kind);
    const placing = { target, foresight };
    expect(previewOfInsert(view, items, [BLOCK, UNSIZED], placing)).toEqual({
      placing,
      items: 3,
      terminals: 2,
      width: 10_400,
      unknown: 1,
      rail: { name: 'R1', fit: { kind: 'unknown', items: 1 } },
    });
    expect(previewOfInsert(view, items, [BLOCK], undefined)).toMatchObject({ items: 3, unknown: 1 });
    expect(previewOfInsert(view, items, [BLOCK], undefined)).not.toHaveProperty('rail');
  });

  it('finds the article that colour words are about', () => {
    const state = { selection: NO_SELECTION, activeRail: railId(1), aim: null };
    expect(partInSight(view, { ...state, selection: selecting(at(1)) })).toEqual(BLOCK);
    expect(partInSight(view, { ...state, aim: { kind: 'place', side: 'after', item: at(1) } })).toEqual(BLOCK);
    const ground = viewOf(sketchRail('B PE ES'));
    expect(partInSight(ground, state)).toEqual(BLOCK);
    expect(partInSight(viewOf(sketchRail('PE')), state)).toEqual(PE);
    expect(partInSight(viewOf(sketchRail('ES')), state)).toBeUndefined();
  });

  it('writes patterns as quick insert reads them', () => {
    expect(patternText('3x grey + 1x PE', '8', '1', 32)).toBe('8x (3x grey + 1x PE) labels=1..32');
    expect(patternText('2002-1204', '1', 'A07', 3)).toBe('1x (2002-1204) labels=A07..A09');
    expect(patternText('2002-1204', '1', '5', 1)).toBe('1x (2002-1204) labels=5');
    expect(patternText('2002-1292', '4', '1', 0)).toBe('4x (2002-1292)');
    expect(patternText('2002-1204', '4', '', 4)).toBe('4x (2002-1204)');
    for (const times of ['0', '', 'x', '2001', '-1']) expect(patternText('2002-1204', times, '1', 1)).toBeUndefined();
    expect(patternText('  ', '2', '1', 1)).toBeUndefined();
  });

  it('goes on behind the highest number of a strip', () => {
    expect(nextNumber(view, stripId('-X1'))).toBe('3');
    expect(nextNumber(view, stripId('-X2'))).toBe('4');
    expect(nextNumber(view, undefined)).toBe('1');
    expect(nextNumber(viewOf(sketchRail('B:PE B:A7')), stripId('-X1'))).toBe('1');
  });
});
