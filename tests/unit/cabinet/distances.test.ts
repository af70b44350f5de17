import { describe, expect, it } from 'vitest';
import { distancesOf, edgeDistancesOf, platesOf, railPitchesOf } from '../../../shared/cabinet/index.ts';
import { type Document, recordsOf, settingsOf } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { distancesIn, plateIn, railOn, readCabinet } from '../../support/cabinet-sketch.ts';
import { run } from '../../support/rail-sketch.ts';
import { realPart } from '../../support/real-library.ts';
import { withFacts } from '../../support/sample-parts.ts';

const PLATE = 'plate MP1 width=600 height=800 depth=210\n';
const duct = (name: string, x: number, y: number, rest = '', length = 300) =>
  `duct K${name} plate=MP1 x=${x} y=${y} length=${length} width=40 height=60 ${rest}\n`;
const keepout = (name: string, x: number, y: number, width: number, height: number) =>
  `keepout ${name} plate=MP1 x=${x} y=${y} width=${width} height=${height}\n`;

// The blocks of a rail at y = 200 reach from 175.75 to 224.25.
describe('the distance between a rail and a duct', () => {
  it('is measured from the ends of the blocks, above and below', () => {
    expect(distancesIn(readCabinet(PLATE + duct('1', 50, 95.75, '', 200) + railOn('1', 50, 200) + duct('2', 0, 264.249)))).toEqual([
      'K1–R1 y 40 kept',
      'R1–K2 y 39.999 short',
    ]);
  });

  it('needs no room beside the ends of the rail', () => {
    expect(distancesIn(readCabinet(PLATE + railOn('1', 50, 200) + duct('1', 251, 100, 'vertical')))).toEqual(['R1–K1 x 1 free']);
  });

  it('is turned with the rail', () => {
    const upright = PLATE + railOn('1', 200, 50, 'vertical') + duct('1', 100, 50, 'vertical', 200) + duct('2', 264.25, 20, 'vertical');
    expect(distancesIn(readCabinet(upright))).toEqual(['K1–R1 x 35.75 short', 'R1–K2 x 40 kept']);
  });

  it('needs none where there are no blocks, and is measured from the rail then', () => {
    const bare = PLATE + duct('1', 0, 100) + 'rail R1 210-112 length=200 plate=MP1 x=50 y=160\n';
    expect(distancesIn(readCabinet(bare))).toEqual(['K1–R1 y 2.5 free']);
  });

  it('goes by the table of the project', () => {
    const text = PLATE + duct('1', 0, 95.75) + railOn('1', 50, 200);
    expect(distancesIn(readCabinet(`settings ductdistances=4:40.001\n${text}`))).toEqual(['K1–R1 y 40 short']);
    expect(distancesIn(readCabinet(`settings ductdistances=2:1\n${text}`))).toEqual(['K1–R1 y 40 unknown']);
  });

  it('is kept only by assumption where it is not known how the housings stand over the rail', () => {
    const text = (y: number) => PLATE + duct('1', 0, y) + railOn('1', 50, 200);
    const untold = [realPart('2002-1204')];
    expect(distancesIn(readCabinet(text(95.75), untold))).toEqual(['K1–R1 y 40 assumed']);
    // 6.75 mm more are enough wherever the rail is.
    expect(distancesIn(readCabinet(text(89.001), untold))).toEqual(['K1–R1 y 46.749 assumed']);
    expect(distancesIn(readCabinet(text(89), untold))).toEqual(['K1–R1 y 46.75 kept']);
    expect(distancesIn(readCabinet(text(96), untold))).toEqual(['K1–R1 y 39.75 short']);
  });

  it('is unknown where a size is missing, as long as it is not short anyway', () => {
    const text = (y: number) => PLATE + duct('1', 0, y) + railOn('1', 50, 200);
    const unrated = withFacts(realPart('2002-1204'), { 'connection.nominalArea': undefined });
    const unsized = withFacts(realPart('2002-1204'), { 'geometry.depth': undefined });
    expect(distancesIn(readCabinet(text(10), [unrated]))).toEqual(['K1–R1 y 125.75 unknown']);
    expect(distancesIn(readCabinet(text(10), [unsized]))).toEqual(['K1–R1 y 125.75 unknown']);
    expect(distancesIn(readCabinet(text(139), [unsized]))).toEqual(['K1–R1 y -3.25 overlap']);
  });
});

describe('neighbours', () => {
  it('are what can be seen of each other', () => {
    const text = PLATE + duct('1', 0, 0, '', 100) + duct('2', 150, 0, '', 150) + duct('3', 0, 100, '', 300) + duct('4', 0, 200);
    expect(distancesIn(readCabinet(text))).toEqual(['K1–K2 x 50 free', 'K1–K3 y 60 free', 'K2–K3 y 60 free', 'K3–K4 y 60 free']);
  });

  it('hide nothing that stands beside them', () => {
    const text = PLATE + keepout('small', 100, 100, 50, 50) + duct('1', 0, 0) + duct('2', 0, 200);
    expect(distancesIn(readCabinet(text))).toEqual(['K1–small y 60 free', 'K1–K2 y 160 free', 'small–K2 y 50 free']);
  });

  it('that overlap are named once, on the axis on which less has to move', () => {
    expect(distancesIn(readCabinet(PLATE + duct('1', 0, 0) + duct('2', 290, 30)))).toEqual(['K1–K2 x -10 overlap']);
    expect(distancesIn(readCabinet(PLATE + duct('1', 0, 0) + duct('2', 100, 30)))).toEqual(['K1–K2 y -10 overlap']);
    // An end stop larger than the blocks overlaps as well.
    const large = withFacts(realPart('249-116'), { 'geometry.depth': 60_000 as never, 'geometry.railOffset': 30_000 as never });
    expect(distancesIn(readCabinet(PLATE + duct('1', 0, 134) + railOn('1', 50, 200), [large]))).toEqual(['K1–R1 y -4 overlap']);
  });

  it('between two rails without a duct need the room of the larger conductors', () => {
    const thick = '249-116\n2016-1201\n2016-1292\n249-116';
    const text = PLATE + railOn('1', 50, 200) + railOn('2', 50, 339.4, '', thick);
    expect(distancesIn(readCabinet(text))).toEqual(['R1–R2 y 80 assumed']);
    expect(distancesIn(readCabinet(text.replace('339.4', '339.399')))).toEqual(['R1–R2 y 79.999 short']);
  });

  it('are drawn in the middle of what faces each other', () => {
    const [distance] = distancesOf(plateIn(readCabinet(PLATE + duct('1', 0, 0) + duct('2', 100, 60, '', 400))), settingsOf(readCabinet('')));
    expect(distance).toMatchObject({ from: 40_000, to: 60_000, at: 200_000, gap: 20_000 });
  });

  it('are worked out once for a plate and its settings', () => {
    const document = readCabinet(PLATE + duct('1', 0, 0) + duct('2', 0, 60));
    const plate = plateIn(document);
    const settings = settingsOf(document);
    expect(distancesOf(plate, settings)).toBe(distancesOf(plate, settings));
    expect(distancesOf(plate, { ...settings })).not.toBe(distancesOf(plate, settings));
  });
});

describe('edges', () => {
  const edges = (document: Document) =>
    edgeDistancesOf(plateIn(document)).map(({ thing, edge, gap }) => `${thing.name} ${edge} ${gap / 1000}`);

  it('are told for what has nothing between, of a rail from the rail itself', () => {
    expect(edges(readCabinet(PLATE + duct('1', 50, 20) + railOn('1', 50, 200)))).toEqual([
      'R1 left 50',
      'R1 right 350',
      'K1 left 50',
      'K1 right 250',
      'R1 bottom 582.5',
      'K1 top 20',
    ]);
  });

  it('are negative for what reaches beyond', () => {
    expect(edges(readCabinet(PLATE + duct('1', 550, 790)))).toEqual(['K1 left 550', 'K1 right -250', 'K1 top 790', 'K1 bottom -30']);
  });
});

describe('the pitch of two rails with a duct between them', () => {
  const pitches = (document: Document) =>
    [...platesOf(viewOf(document)).values()].flatMap((plate) =>
      railPitchesOf(plate, settingsOf(document)).map(({ a, b, duct: between, pitch, needed }) => [a.name, between.name, b.name, pitch, needed]),
    );

  it('has to be what stands out, both distances and the duct', () => {
    const text = PLATE + railOn('1', 50, 100) + duct('1', 0, 150) + railOn('2', 50, 260);
    // 24.25 + 40 + 40 + 40 + 24.25
    expect(pitches(readCabinet(text))).toEqual([['R1', 'K1', 'R2', 160_000, 168_500]]);
  });

  it('is no matter for rails that do not face each other, and for a rail across', () => {
    expect(pitches(readCabinet(PLATE + railOn('1', 0, 100) + duct('1', 0, 150, '', 600) + railOn('2', 300, 260)))).toEqual([]);
    expect(pitches(readCabinet(PLATE + railOn('1', 0, 100) + duct('1', 0, 150) + railOn('2', 100, 240, 'vertical')))).toEqual([]);
  });

  it('follows a rail that is moved', () => {
    const document = readCabinet(PLATE + railOn('1', 50, 100) + duct('1', 0, 150) + railOn('2', 50, 260));
    const [, r2] = recordsOf(document, 'rail');
    const [plate] = recordsOf(document, 'plate');
    if (!r2 || !plate) throw new Error('incomplete');
    const moved = run(document, { type: 'plate.arrange', plate: plate.id, places: [{ id: r2.id, x: 50_000 as never, y: 268_500 as never }] });
    expect(pitches(moved)).toEqual([['R1', 'K1', 'R2', 168_500, 168_500]]);
  });
});
