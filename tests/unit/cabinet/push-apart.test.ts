import { describe, expect, it } from 'vitest';
import { type Axis, neededSize, placeOfThing, placesAfter, pushApart } from '../../../shared/cabinet/index.ts';
import { type Document, settingsOf } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { distancesIn, plateIn, railOn, readCabinet } from '../../support/cabinet-sketch.ts';
import { run } from '../../support/rail-sketch.ts';

const plate = (height: number, width = 600) => `plate MP1 width=${width} height=${height} depth=210\n`;
const duct = (name: string, y: number, x = 0, rest = '') => `duct K${name} plate=MP1 x=${x} y=${y} length=300 width=40 height=60 ${rest}\n`;

/** The moves that give these things their room: "R1 4.25", in mm. */
function moves(document: Document, names: readonly string[], axis: Axis = 'y'): readonly string[] | undefined {
  const layout = plateIn(document);
  const things = new Set(layout.things.filter(({ name }) => names.includes(name)));
  return pushApart(layout, { things, axis }, settingsOf(document))?.map(({ thing, by }) => `${thing.name} ${by / 1000}`);
}

function moved(document: Document, names: readonly string[], axis: Axis = 'y'): Document {
  const layout = plateIn(document);
  const things = new Set(layout.things.filter(({ name }) => names.includes(name)));
  const places = placesAfter(pushApart(layout, { things, axis }, settingsOf(document)) ?? []);
  return run(document, { type: 'plate.arrange', plate: layout.plate.id, places: places.map(({ thing, x, y }) => ({ id: thing.id, x, y })) });
}

describe('pushing apart', () => {
  it('moves one thing just far enough, whichever is the lesser effort', () => {
    const document = readCabinet(plate(800) + duct('1', 0) + railOn('1', 50, 100) + duct('2', 400));
    expect(distancesIn(document)[0]).toBe('K1–R1 y 35.75 short');
    expect(moves(document, ['K1', 'R1'])).toEqual(['R1 4.25']);
    expect(distancesIn(moved(document, ['K1', 'R1']))[0]).toBe('K1–R1 y 40 kept');
  });

  it('takes along what would come too close, and no more', () => {
    const text = duct('1', 0) + railOn('1', 50, 100) + duct('2', 165) + railOn('2', 50, 400);
    expect(moves(readCabinet(plate(800) + text), ['K1', 'R1'])).toEqual(['R1 4.25', 'K2 3.5']);
  });

  it('leaves what is too close elsewhere as it is, and makes it no worse', () => {
    const text = duct('1', 0) + railOn('1', 50, 100) + duct('2', 144.25) + railOn('2', 50, 400);
    const document = readCabinet(plate(800) + text);
    expect(distancesIn(document)).toContain('R1–K2 y 20 short');
    expect(moves(document, ['K1', 'R1'])).toEqual(['R1 4.25', 'K2 4.25']);
  });

  it('goes up where there is no room below', () => {
    const text = duct('1', 60) + railOn('1', 50, 160) + duct('2', 220.75);
    expect(moves(readCabinet(plate(260.75) + text), ['R1', 'K2'])).toEqual(['K1 -3.5', 'R1 -3.5']);
    expect(moves(readCabinet(plate(264.25) + text), ['R1', 'K2'])).toEqual(['K2 3.5']);
    // Where neither side has room enough, it goes a part of the way on each.
    const high = duct('1', 1.5) + railOn('1', 50, 101.5) + duct('2', 162.25);
    expect(moves(readCabinet(plate(204.25) + high), ['R1', 'K2'])).toEqual(['K1 -1.5', 'R1 -1.5', 'K2 2']);
    expect(moves(readCabinet(plate(204.249) + high), ['R1', 'K2'])).toBeUndefined();
  });

  it('finds no way where the plate has no room left', () => {
    const text = duct('1', 0) + railOn('1', 50, 100) + duct('2', 160);
    // 40 + 40 + 48.5 + 40 + 40
    const tight = (height: number) => readCabinet(plate(height) + text);
    expect(moves(tight(208.5), ['K1', 'R1', 'K2'])).toEqual(['R1 4.25', 'K2 8.5']);
    expect(moves(tight(208.499), ['K1', 'R1', 'K2'])).toBeUndefined();
    expect(neededSize(plateIn(tight(200)), 'y', settingsOf(tight(200)))).toBe(208_500);
  });

  it('never moves a keep-out, nor anything onto one', () => {
    const text = `keepout Hinge plate=MP1 x=0 y=140 width=100 height=20\n${duct('1', 0)}${railOn('1', 50, 110)}`;
    // The rail would have to go down, but its blocks end at 134.25 and may not go beyond 140.
    const document = readCabinet(plate(800) + text.replace('y=110', 'y=98').replace('x=0 y=0', 'x=0 y=1'));
    expect(moves(document, ['K1', 'R1'])).toEqual(['R1 7.25']);
    const closer = readCabinet(plate(800) + text.replace('y=140', 'y=125').replace('y=110', 'y=98').replace('x=0 y=0', 'x=0 y=1'));
    expect(moves(closer, ['K1', 'R1'])).toBeUndefined();
    // On the other side of it there is room, where there is none on this.
    const below = readCabinet(plate(300) + `keepout Hinge plate=MP1 x=0 y=240 width=100 height=30\n${duct('1', 260)}`);
    expect(moves(below, ['Hinge', 'K1'])).toEqual(['K1 -60']);
    const over = readCabinet(plate(800) + `keepout Hinge plate=MP1 x=0 y=100 width=100 height=20\n${duct('1', 110)}`);
    expect(moves(over, ['Hinge', 'K1'])).toEqual(['K1 10']);
  });

  it('brings what reaches beyond the plate back onto it', () => {
    expect(moves(readCabinet(plate(300) + duct('1', 270)), ['K1'])).toEqual(['K1 -10']);
    expect(moves(readCabinet(plate(300) + railOn('1', 50, 10)), ['R1'])).toEqual(['R1 7.5']);
    expect(moves(readCabinet(plate(300, 240) + railOn('1', 50, 100)), ['R1'], 'x')).toEqual(['R1 -10']);
    expect(moves(readCabinet(plate(300, 199) + railOn('1', 50, 100)), ['R1'], 'x')).toBeUndefined();
    // What is beyond it without being meant stays, but goes no farther.
    expect(moves(readCabinet(plate(300) + duct('1', 200) + duct('2', 230) + duct('3', 270)), ['K1', 'K2'])).toEqual(['K1 -10']);
  });

  it('works along both axes', () => {
    const text = plate(400, 280) + railOn('1', 50, 100) + duct('1', 50, 240, 'vertical');
    expect(moves(readCabinet(text), ['R1', 'K1'], 'x')).toEqual(['R1 -10']);
  });

  it('does nothing where everything has its room', () => {
    expect(moves(readCabinet(plate(400) + duct('1', 0) + duct('2', 40)), ['K1', 'K2'])).toEqual([]);
  });
});

it('the place of a thing is that of its record', () => {
  const { things } = plateIn(readCabinet(`${plate(400)}keepout Hinge plate=MP1 x=1 y=2 width=3 height=4\n${duct('1', 20, 10)}${railOn('1', 50, 100)}`));
  expect(things.map((thing) => [thing.name, placeOfThing(thing).x, placeOfThing(thing).y])).toEqual([
    ['R1', um(50_000), um(100_000)],
    ['K1', um(10_000), um(20_000)],
    ['Hinge', um(1000), um(2000)],
  ]);
});
