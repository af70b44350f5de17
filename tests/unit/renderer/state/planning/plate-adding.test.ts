import { describe, expect, it } from 'vitest';
import {
  ductToAdd,
  endlessCommand,
  keepoutToAdd,
  putOnPlate,
  takeOffPlate,
  uprightCommand,
} from '../../../../../renderer/state/planning/plate-adding.ts';
import { railBuildUp } from '../../../../../renderer/state/views/plate/rail-build-up.ts';
import { distancesOf, platesOf } from '../../../../../shared/cabinet/index.ts';
import type { Command } from '../../../../../shared/editing/index.ts';
import { type Document, countingIds, findRail, mintId, recordsOf, settingsOf } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { railId, run, sketchRail } from '../../../../support/rail-sketch.ts';

const PLATE = mintId('plate', 'A');
const OTHER = mintId('plate', 'B');
const R1 = railId(1);
const R2 = railId(2);
const ids = () => countingIds(900);

/** Two rails and two plates, the first of them 210 mm behind its door. */
function project(...more: readonly Command[]): Document {
  const commands: readonly Command[] = [
    { type: 'plate.add', id: PLATE, width: mm(600), height: mm(800), depth: mm(210) },
    { type: 'plate.add', id: OTHER, width: mm(60), height: mm(50) },
    ...more,
  ];
  const rails = sketchRail('ES 5xB EP ES', { length: 200, into: sketchRail('ES 10xB EP ES', { length: 300 }) });
  return commands.reduce((document, command) => run(document, command), rails);
}
const mount = (rail = R1, x = 50, y = 100): Command => ({ type: 'plate.arrange', plate: PLATE, places: [{ id: rail, x: mm(x), y: mm(y) }] });

describe('a new wiring duct', () => {
  it('runs across the whole plate, below everything else', () => {
    const empty = project();
    expect(ductToAdd(viewOf(empty), PLATE, ids())?.command).toMatchObject({
      duct: { plate: PLATE, x: 0, y: 0, length: 600_000, width: 40_000 },
    });
    const added = ductToAdd(viewOf(project(mount())), PLATE, ids());
    const after = run(project(mount()), added?.command as Command);
    const [duct] = recordsOf(after, 'duct');
    expect(duct?.id).toBe(added?.id);
    // The blocks reach 24.25 mm below the centre line of the rail.
    expect(duct).toMatchObject({ y: 125_000 });
    expect(duct).not.toHaveProperty('height');
  });

  it('is like the one added last, and stays on the plate where there is no room below', () => {
    const last: Command = { type: 'duct.add', duct: { plate: PLATE, x: mm(0), y: mm(700), length: mm(100), width: mm(80), height: mm(60) } };
    expect(ductToAdd(viewOf(project(last)), PLATE, ids())?.command).toMatchObject({ duct: { y: 720_000, width: 80_000, height: 60_000, length: 600_000 } });
  });

  it('is none where the plate is gone', () => {
    expect(ductToAdd(viewOf(project()), mintId('plate', 'gone'), ids())).toBeUndefined();
    expect(keepoutToAdd(viewOf(project()), mintId('plate', 'gone'), ids())).toBeUndefined();
  });
});

describe('a new keep-out', () => {
  it('has a handy size, but is never larger than the plate', () => {
    expect(keepoutToAdd(viewOf(project()), PLATE, ids())?.command).toMatchObject({ keepout: { name: '', x: 0, y: 0, width: 100_000, height: 100_000 } });
    expect(keepoutToAdd(viewOf(project()), OTHER, ids())?.command).toMatchObject({ keepout: { y: 0, width: 60_000, height: 50_000 } });
  });
});

describe('putting rails on a plate', () => {
  it('gives each a place of its own, as one edit, with the room that conductors need between them', () => {
    const document = project();
    const command = putOnPlate(viewOf(document), PLATE, [R1, R2]);
    const after = run(document, command as Command);
    const layout = platesOf(viewOf(after)).get(PLATE);
    expect(layout?.rails.map(({ id }) => id)).toEqual([R1, R2]);
    const distances = layout ? distancesOf(layout, settingsOf(after)) : [];
    expect(distances).toHaveLength(1);
    for (const { verdict } of distances) expect(verdict).not.toMatch(/^(short|overlap)$/);
  });

  it('leaves alone what is on it, fetches what is on another, and is nothing where all are there', () => {
    const document = project(mount(R1));
    expect(putOnPlate(viewOf(document), PLATE, [R1])).toBeUndefined();
    expect(putOnPlate(viewOf(document), PLATE, [R1, R2])).toMatchObject({ places: [{ id: R2 }] });
    const moved = run(document, putOnPlate(viewOf(document), OTHER, [R1]) as Command);
    expect(findRail(moved, R1)?.mount?.plate).toBe(OTHER);
  });

  it('is taken back rail by rail', () => {
    const document = project(mount(R1));
    expect(takeOffPlate(viewOf(document), [R1, R2])).toEqual({ type: 'plate.clear', ids: [R1] });
    expect(takeOffPlate(viewOf(document), [R2])).toBeUndefined();
  });
});

describe('setting upright', () => {
  const duct = mintId('duct', 'A');
  const addDuct: Command = { type: 'duct.add', id: duct, duct: { plate: PLATE, x: mm(0), y: mm(0), length: mm(100), width: mm(40), orientation: 'vertical' } };

  it('sets all upright while one lies, and lays them down once all stand', () => {
    const document = project(addDuct);
    const up = uprightCommand(viewOf(document), [R1, duct]);
    expect(up).toMatchObject({ upright: true, command: { label: { en: 'Set upright' }, commands: [{ rail: R1, orientation: 'vertical' }] } });
    const down = uprightCommand(viewOf(run(document, up?.command as Command)), [R1, duct]);
    expect(down?.upright).toBe(false);
    const laid = run(run(document, up?.command as Command), down?.command as Command);
    expect([findRail(laid, R1), recordsOf(laid, 'duct')[0]].map((each) => each?.orientation)).toEqual([undefined, undefined]);
    expect(uprightCommand(viewOf(document), [])).toBeUndefined();
  });
});

describe('endless rails', () => {
  it('all become endless while one is not, and keep their lengths once all are', () => {
    const document = project();
    const on = endlessCommand(viewOf(document), [R1, R2]);
    const after = run(document, on?.command as Command);
    expect(recordsOf(after, 'rail').map(({ endless, length }) => [endless, length])).toEqual([[true, 100_000], [true, 100_000]]);
    const off = endlessCommand(viewOf(after), [R1, R2]);
    expect(off?.endless).toBe(false);
    expect(recordsOf(run(after, off?.command as Command), 'rail').map(({ endless, length }) => [endless, length])).toEqual([[undefined, 100_000], [undefined, 100_000]]);
    expect(endlessCommand(viewOf(document), [])).toBeUndefined();
  });
});

describe('the build-up of a rail', () => {
  it('is rail and tallest part against the depth of the cabinet, with what has to stay free before it', () => {
    const found = railBuildUp(viewOf(project(mount())), R1);
    expect(found).toMatchObject({ value: 40_400, depth: 210_000, left: 210_000 - 40_400 - 20_000, unknown: ['249-116'] });
    expect(found?.clearance.chain.map(({ origin }) => origin)).toEqual(['default']);
  });

  it('follows the limit of the project, says when it does not fit, and nothing where something is unknown', () => {
    const tight = project(mount(), { type: 'settings.edit', fields: { frontClearance: mm(190) } });
    expect(railBuildUp(viewOf(tight), R1)).toMatchObject({ left: -20_400 });
    const noDepth = project(mount(), { type: 'plate.edit', plate: PLATE, depth: null });
    expect(railBuildUp(viewOf(noDepth), R1)).toMatchObject({ value: 40_400, depth: undefined, left: undefined });
    expect(railBuildUp(viewOf(project()), R1)).toBeUndefined();
  });
});
