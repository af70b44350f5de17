import { describe, expect, it } from 'vitest';
import { type PlacedRail, platesOf } from '../../../shared/cabinet/index.ts';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import { type Document, recordsOf } from '../../../shared/project/index.ts';
import { updateView, viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { plateIn, RUN, railOn, readCabinet, TOLD_BLOCK } from '../../support/cabinet-sketch.ts';
import { envFor } from '../../support/rail-sketch.ts';
import { realPart } from '../../support/real-library.ts';
import { withFacts } from '../../support/sample-parts.ts';

const PLATE = 'plate MP1 width=400 height=500 depth=210\n';

function railIn(text: string, ...parts: Parameters<typeof readCabinet>[1] & object): PlacedRail {
  const [rail] = plateIn(readCabinet(text, parts)).rails;
  if (!rail) throw new Error('no rail');
  return rail;
}

const inMm = ({ x, y, width, height }: PlacedRail['body']) => [x, y, width, height].map((value) => value / 1000);

describe('a rail on a plate', () => {
  it('lies with its centre line at its place', () => {
    const rail = railIn(PLATE + railOn('1', 50, 100));
    expect(rail).toMatchObject({ name: 'R1', upright: false, across: 'y', outlineKnown: true, unsized: [], assumed: [] });
    expect(inMm(rail.body)).toEqual([50, 82.5, 200, 35]);
    expect(inMm(rail.blocks ?? rail.body)).toEqual([50, 75.75, 200, 48.5]);
    expect(inMm(rail.outline)).toEqual([50, 75.75, 200, 48.5]);
  });

  it('stands with its left end on top and its upper side to the right', () => {
    const offCentre = withFacts(TOLD_BLOCK, { 'geometry.railOffset': mm(20) });
    const rail = railIn(PLATE + railOn('1', 100, 50, 'vertical'), offCentre);
    expect(rail).toMatchObject({ upright: true, across: 'x' });
    expect(inMm(rail.body)).toEqual([82.5, 50, 35, 200]);
    // 20 mm above the rail are to its right here, the 28.5 mm below to its left.
    expect(inMm(rail.blocks ?? rail.body)).toEqual([71.5, 50, 48.5, 200]);
  });

  it('stands out to the other side where its blocks are turned', () => {
    const offCentre = withFacts(TOLD_BLOCK, { 'geometry.railOffset': mm(20) });
    const blocks = (run: string) => railIn(PLATE + railOn('1', 50, 100, '', run), offCentre).blocks;
    expect(blocks('2002-1204')).toMatchObject({ y: 80_000, height: 48_500 });
    expect(blocks("2002-1204 turned")).toMatchObject({ y: 71_500, height: 48_500 });
    expect(blocks('2002-1204\n2002-1204 turned')).toMatchObject({ y: 71_500, height: 57_000 });
  });

  it('tells what is assumed, and how far housings could stand out at most', () => {
    const untold = realPart('2002-1204');
    const rail = railIn(PLATE + railOn('1', 50, 100, '', '2x 2002-1204'), untold);
    expect(rail.assumed.map(({ article }) => article)).toEqual(['2002-1204']);
    expect(rail.outlineKnown).toBe(true);
    // 48.5 mm less half of the rail: its foot reaches over both edges.
    expect(rail.farthestBlocks).toMatchObject({ y: 69_000, height: 62_000 });
    const narrow = railIn(PLATE + railOn('1', 50, 100, '', '249-101'));
    expect(narrow.blocks).toBeUndefined();
    expect(inMm(narrow.farthestOutline)).toEqual(inMm(narrow.body));
  });

  it('tells what has no known extent, of the rail as well', () => {
    const rail = railIn(PLATE + railOn('1', 50, 100, '', `2x 1061200000\n${RUN}`));
    expect(rail.outlineKnown).toBe(false);
    expect(rail.unsized.map(({ part }) => part.article)).toEqual(['1061200000', '1061200000']);
    const vague = withFacts(realPart('210-112'), { 'rail.width': undefined });
    // The profile names the width.
    expect(railIn(PLATE + railOn('1', 50, 100), vague)).toMatchObject({ outlineKnown: true, body: { height: 35_000 } });
    const unnamed = withFacts(vague, { 'rail.profile': undefined });
    expect(railIn(PLATE + railOn('1', 50, 100), unnamed)).toMatchObject({ outlineKnown: false, body: { height: 0 } });
  });
});

describe('the plates of a project', () => {
  const text = [
    PLATE,
    'plate MP2 width=300 height=300\n',
    'duct K1 plate=MP1 x=10 y=20 length=300 width=40 height=60\n',
    'duct K2 plate=MP1 x=350 y=20 length=300 width=40 vertical\n',
    'keepout "Hinge" plate=MP2 x=5 y=6 width=7 height=8\n',
    railOn('1', 50, 150),
    railOn('2', 50, 300),
    'rail R3 210-112 length=100\n',
  ].join('');

  it('hold what is on them, in the order of rails, ducts, keep-outs', () => {
    const plates = [...platesOf(viewOf(readCabinet(text))).values()];
    expect(plates.map(({ plate, things }) => [plate.name, things.map(({ name }) => name)])).toEqual([
      ['MP1', ['R1', 'R2', 'K1', 'K2']],
      ['MP2', ['Hinge']],
    ]);
    expect(plates[0]?.ducts.map(({ body, upright }) => [inMm(body), upright])).toEqual([
      [[10, 20, 300, 40], false],
      [[350, 20, 40, 300], true],
    ]);
    expect(plates[1]?.keepouts[0]?.body).toEqual({ x: 5000, y: 6000, width: 7000, height: 8000 });
  });

  function after(document: Document, command: Command) {
    const view = viewOf(document);
    const before = platesOf(view);
    const outcome = applyCommand(document, command, envFor(document));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const now = platesOf(updateView(view, outcome.document, outcome.changes));
    // However the plates were come by, they are the same as of a new view.
    expect(now).toEqual(platesOf(viewOf(outcome.document)));
    return [...before].map(([id, plate]) => now.get(id) === plate);
  }

  it('stay the same objects while nothing of them changes', () => {
    const document = readCabinet(text);
    const [r1, r2, r3] = recordsOf(document, 'rail');
    const [mp1, mp2] = recordsOf(document, 'plate');
    const [k1] = recordsOf(document, 'duct');
    const [hinge] = recordsOf(document, 'keepout');
    const item = recordsOf(document, 'item').find(({ rail }) => rail === r1?.id);
    if (!r1 || !r2 || !r3 || !mp1 || !mp2 || !k1 || !hinge || !item) throw new Error('incomplete');
    expect(after(document, { type: 'rail.edit', rail: r3.id, length: mm(150) })).toEqual([true, true]);
    expect(after(document, { type: 'items.remove', items: [item.id] })).toEqual([false, true]);
    expect(after(document, { type: 'duct.edit', duct: k1.id, height: null })).toEqual([false, true]);
    expect(after(document, { type: 'keepout.edit', keepout: hinge.id, x: mm(9) })).toEqual([true, false]);
    expect(after(document, { type: 'plate.edit', plate: mp2.id, depth: mm(9) })).toEqual([true, false]);
    expect(after(document, { type: 'plate.arrange', plate: mp2.id, places: [{ id: r1.id, x: mm(9), y: mm(9) }] })).toEqual([false, false]);
    expect(after(document, { type: 'plate.clear', ids: [r1.id] })).toEqual([false, true]);
  });

  it('place a rail once for each of its layouts', () => {
    const document = readCabinet(text);
    const view = viewOf(document);
    const [r1] = recordsOf(document, 'rail');
    const item = recordsOf(document, 'item').find(({ rail }) => rail === r1?.id);
    if (!item) throw new Error('no item');
    const outcome = applyCommand(document, { type: 'items.remove', items: [item.id] }, envFor(document));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const [before] = platesOf(view).values();
    const [now] = platesOf(updateView(view, outcome.document, outcome.changes)).values();
    expect(now?.rails.map((rail) => before?.rails.includes(rail))).toEqual([false, true]);
  });
});
