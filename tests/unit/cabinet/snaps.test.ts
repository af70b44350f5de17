import { describe, expect, it } from 'vitest';
import { type Axis, type SnapKind, spacingSnaps } from '../../../shared/cabinet/index.ts';
import { type Document, settingsOf } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { plateIn, railOn, readCabinet } from '../../support/cabinet-sketch.ts';

const PLATE = 'plate MP1 width=600 height=800 depth=210\n';
const duct = (name: string, x: number, y: number, rest = '') => `duct K${name} plate=MP1 x=${x} y=${y} length=300 width=40 height=60 ${rest}\n`;

/** Displacements in mm of a kind on an axis, when the named thing is dragged by so much. */
function snaps(document: Document, name: string, axis: Axis, kind: SnapKind, dragged: { x?: number; y?: number } = {}): readonly number[] {
  const plate = plateIn(document);
  const moving = new Set<string>(plate.things.filter((thing) => thing.name === name).map(({ id }) => id));
  return spacingSnaps(plate, moving, { x: mm(dragged.x ?? 0), y: mm(dragged.y ?? 0) }, settingsOf(document))
    .filter((snap) => snap.axis === axis && snap.kind === kind)
    .map(({ by }) => by / 1000);
}

describe('snapping', () => {
  const document = readCabinet(PLATE + duct('1', 0, 0) + railOn('1', 50, 200));

  it('stops a rail just far enough from a duct, below and above it', () => {
    // Its blocks start at 175.75; they may start at 80, or end at -40.
    expect(snaps(document, 'R1', 'y', 'limit')).toEqual([-95.75, -264.25]);
    expect(snaps(document, 'K1', 'y', 'limit')).toEqual([264.25, 95.75]);
  });

  it('minds what faces it where it is dragged to', () => {
    expect(snaps(document, 'R1', 'y', 'limit', { x: 260 })).toEqual([]);
    expect(snaps(document, 'R1', 'y', 'limit', { x: 249 })).toEqual([-95.75, -264.25]);
  });

  it('stops ducts against each other', () => {
    const ducts = readCabinet(PLATE + duct('1', 0, 0) + duct('2', 10, 100));
    expect(snaps(ducts, 'K2', 'y', 'touch')).toEqual([-60, -140]);
    expect(snaps(ducts, 'K2', 'x', 'touch', { y: -80 })).toEqual([290, -310]);
  });

  it('lines up ends and centres', () => {
    expect(snaps(document, 'R1', 'x', 'start')).toEqual([-50]);
    expect(snaps(document, 'R1', 'x', 'end')).toEqual([50]);
    expect(snaps(document, 'R1', 'x', 'centre')).toEqual([0]);
    // What lies across has no centre line in common.
    const crossing = readCabinet(PLATE + duct('1', 0, 0, 'vertical') + railOn('1', 50, 200));
    expect(snaps(crossing, 'R1', 'x', 'centre')).toEqual([]);
  });

  it('knows the edges and the middle of the plate', () => {
    expect(snaps(document, 'R1', 'x', 'edge')).toEqual([-50, 350]);
    expect(snaps(document, 'R1', 'y', 'edge')).toEqual([-182.5, 582.5]);
    expect(snaps(document, 'R1', 'x', 'middle')).toEqual([150]);
    expect(snaps(document, 'R1', 'y', 'middle')).toEqual([200]);
  });

  it('keeps rails at even distances', () => {
    const rails = readCabinet(PLATE + railOn('1', 50, 200) + railOn('2', 50, 400) + railOn('3', 50, 555) + railOn('4', 300, 100, 'vertical'));
    // 0, 300 and 600 by the first two.
    expect(snaps(rails, 'R3', 'y', 'pitch')).toEqual([-555, -255, 45]);
    expect(snaps(rails, 'R3', 'x', 'pitch')).toEqual([]);
    expect(snaps(rails, 'R4', 'x', 'pitch')).toEqual([]);
  });

  it('moves several as one, and against nothing that moves along', () => {
    const plate = plateIn(document);
    const all = new Set<string>(plate.things.map(({ id }) => id));
    const found = spacingSnaps(plate, all, { x: mm(0), y: mm(0) }, settingsOf(document));
    expect(found.every(({ other }) => other === undefined)).toBe(true);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['edge', 'middle']));
  });
});
