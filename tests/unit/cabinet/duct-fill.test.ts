import { describe, expect, it } from 'vitest';
import { ductFillsOf, outerAreaOf } from '../../../shared/cabinet/index.ts';
import { type Document, settingsOf } from '../../../shared/project/index.ts';
import { TOLD_BLOCK, plateIn, railOn, readCabinet } from '../../support/cabinet-sketch.ts';
import { realPart } from '../../support/real-library.ts';
import { withFacts } from '../../support/sample-parts.ts';

const PLATE = 'plate MP1 width=600 height=800 depth=210\n';
const DUCT = 'duct K1 plate=MP1 x=0 y=100 length=300 width=40 height=60\n';
const fills = (document: Document) => ductFillsOf(plateIn(document), settingsOf(document));
const blocks = (count: number, article = '2002-1204') => `${count}x ${article}`;

describe('the area of a conductor', () => {
  it('is that of its outer diameter; between two rows the larger counts', () => {
    expect(outerAreaOf(2500)).toBeCloseTo((Math.PI / 4) * 4100 ** 2);
    expect(outerAreaOf(2501)).toBeCloseTo((Math.PI / 4) * 4800 ** 2);
    expect(outerAreaOf(240_000)).toBeCloseTo((Math.PI / 4) * 28_400 ** 2);
    expect(outerAreaOf(480_000)).toBeCloseTo((Math.PI / 2) * 28_400 ** 2);
  });
});

describe('the fill of a duct', () => {
  it('counts a conductor for each clamping point on its side', () => {
    const [fill] = fills(readCabinet(PLATE + DUCT + railOn('1', 50, 210, '', blocks(10))));
    // Two points a block, one of them on the side of the duct.
    expect(fill?.conductors).toBe(10);
    expect(fill?.percent).toBeCloseTo((100 * 10 * Math.PI * 4.1 ** 2) / 4 / (40 * 60));
    const [odd] = fills(readCabinet(PLATE + DUCT + railOn('1', 50, 220, '', blocks(10, '2002-1304'))));
    expect(odd?.conductors).toBe(20);
  });

  it('comes from both sides, and from what faces the duct alone', () => {
    const both = PLATE + railOn('2', 50, 40, '', blocks(3)) + DUCT + railOn('1', 50, 210, '', blocks(10));
    expect(fills(readCabinet(both))[0]?.conductors).toBe(13);
    // The rail starts at 261.6 mm with its margin: seven blocks and a part of the next are left of 300 mm.
    const beside = PLATE + DUCT + railOn('1', 256.6, 210, '', blocks(10));
    expect(fills(readCabinet(beside))[0]?.conductors).toBe(8);
    const behind = PLATE + DUCT + railOn('1', 50, 210, '', '') + railOn('2', 50, 330, '', blocks(10));
    expect(fills(readCabinet(behind))[0]?.conductors).toBe(0);
  });

  it('is nothing at the end of a rail', () => {
    const end = `${PLATE}duct K1 plate=MP1 x=255 y=100 length=300 width=40 height=60 vertical\n${railOn('1', 50, 210, '', blocks(10))}`;
    expect(fills(readCabinet(end))[0]).toMatchObject({ conductors: 0, percent: 0 });
  });

  it('is unknown without a height, and tells of what blocks it does not know', () => {
    const low = PLATE + DUCT.replace(' height=60', '') + railOn('1', 50, 210, '', blocks(10));
    expect(fills(readCabinet(low))[0]).toMatchObject({ conductors: 10, percent: undefined });
    const text = PLATE + DUCT + railOn('1', 50, 210, '', `${blocks(10)}\n${blocks(2, '2002-1207')}`);
    for (const key of ['connection.points', 'connection.nominalArea'] as const) {
      const [fill] = fills(readCabinet(text, [withFacts(TOLD_BLOCK, { [key]: undefined })]));
      expect(fill?.conductors).toBe(2);
      expect(fill?.unknown.map(({ part }) => part.article)).toEqual(Array.from({ length: 10 }, () => realPart('2002-1204').article));
    }
  });
});
