import { describe, expect, it } from 'vitest';
import {
  ASSUMED_WIDTH,
  DARK_THEME,
  type Detail,
  LIGHT_THEME,
  PRINT_THEME,
  type PartSymbol,
  partSymbol,
  symbolKey,
} from '../../../shared/drawing/index.ts';
import { finishOf } from '../../../shared/drawing/housing-color.ts';
import { type AttributeKey, type Part, factOf, roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { realPart, realParts } from '../../support/real-library.ts';
import { shapeBox, within } from './support.ts';

const DETAILS: readonly Detail[] = ['full', 'simple', 'box'];
const THEMES = [LIGHT_THEME, DARK_THEME, PRINT_THEME];
const standing = realParts().filter(({ kind }) => standsOnRail(roleOf(kind)));
const blocks = standing.filter(({ kind }) => roleOf(kind) === 'block');
const knows = (part: Part, key: AttributeKey): boolean => {
  const fact = factOf(part, key);
  return fact.known && fact.value !== 0;
};
const full = (part: Part): PartSymbol => partSymbol(part, { turned: false, detail: 'full' });
const wide = blocks.filter((part) => knows(part, 'geometry.width'));

describe('the picture of every part of the library that stands on a rail', () => {
  it('is as wide and as long as the part, to the micrometre', () => {
    expect(standing.length).toBeGreaterThan(600);
    for (const part of standing) {
      const symbol = full(part);
      const width = factOf(part, 'geometry.width');
      const depth = factOf(part, 'geometry.depth');
      expect(symbol.width, part.key).toBe(width.known && width.value > 0 ? width.value : ASSUMED_WIDTH);
      expect(symbol.bounds, part.key).toMatchObject({ left: 0, right: symbol.width, top: -symbol.bounds.bottom });
      // An odd depth is shared by two halves of whole micrometres.
      if (depth.known && depth.value > 0) expect(symbol.bounds.bottom, part.key).toBe(Math.ceil(depth.value / 2));
    }
  });

  it('assumes exactly what the library does not say', () => {
    for (const part of standing) {
      const expected = [
        ...(finishOf(part).main === 'unknown' ? ['color'] : []),
        ...(knows(part, 'geometry.depth') ? [] : ['depth']),
        // The inside of a block is drawn only where there is a width to draw it in.
        ...(roleOf(part.kind) === 'block' && knows(part, 'geometry.width')
          ? [...(knows(part, 'geometry.openSide') ? [] : ['openSide']), ...(factOf(part, 'connection.points').known ? [] : ['points'])]
          : []),
        ...(knows(part, 'geometry.width') ? [] : ['width']),
      ];
      expect(full(part).assumed, part.key).toEqual(expected);
    }
  });

  it('shows what is assumed dashed or in red, and what is known never', () => {
    for (const part of standing) {
      const { assumed, primitives } = full(part);
      const dashed = primitives.some(({ stroke, dash }) => stroke === 'assumed' && dash !== undefined);
      const red = primitives.some(({ fill }) => fill === 'error');
      expect(red, part.key).toBe(assumed.includes('width'));
      if (assumed.includes('width')) continue;
      expect(dashed, part.key).toBe(assumed.some((what) => what !== 'color'));
      expect(primitives.some(({ fill }) => fill?.startsWith('unknown.')), part.key).toBe(assumed.includes('color'));
    }
  });

  it.each(DETAILS)('lies within its bounds and is painted in colours that every theme has (%s)', (detail) => {
    const wrong: string[] = [];
    for (const part of standing) {
      for (const turned of [false, true]) {
        const { primitives, bounds } = partSymbol(part, { turned, detail });
        if (primitives.length === 0) wrong.push(`${part.key}: nothing`);
        for (const shape of primitives) {
          const paints = [shape.fill, shape.stroke].filter((paint) => paint !== undefined);
          const painted = paints.every((paint) => THEMES.every(({ colors }) => colors[paint]?.startsWith('#')));
          const inside = shape.type === 'text' || within(shapeBox(shape), bounds);
          if (!inside || !painted || paints.length === 0) wrong.push(`${part.key}: ${JSON.stringify(shape)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has a name that no other picture has', () => {
    const keys = standing.flatMap((part) =>
      DETAILS.flatMap((detail) => [false, true].map((turned) => symbolKey(part, { turned, detail }))),
    );
    expect(new Set(keys).size).toBe(standing.length * 6);
  });
});

describe('the picture of every block of the library of known width', () => {
  it('has as many conductor entries as the block has points', () => {
    const counted = wide.filter((part) => knows(part, 'connection.points'));
    expect(counted.length).toBeGreaterThan(350);
    for (const part of counted) {
      const points = factOf(part, 'connection.points');
      const holes = full(part).primitives.filter(({ type, fill }) => type === 'circle' && fill === 'recess');
      expect(holes.length, part.key).toBe(points.known ? points.value : 0);
    }
  });

  it('has one field to write on for each level, none over another and all on the block', () => {
    for (const part of wide) {
      const { markers, width, bounds } = full(part);
      const levels = factOf(part, 'connection.levels');
      if (levels.known) expect(markers.length, part.key).toBe(levels.value);
      const fields = markers.map(({ cx, cy, width: w, height: h }) => ({ left: cx - w / 2, right: cx + w / 2, top: cy - h / 2, bottom: cy + h / 2 }));
      fields.forEach((field, index) => {
        expect(field.left >= 0 && field.right <= width && field.top >= bounds.top && field.bottom <= bounds.bottom, part.key).toBe(true);
        // The lowest level lies at the front, which is down.
        if (index > 0) expect(field.bottom, part.key).toBeLessThanOrEqual(fields[index - 1]?.top ?? -Infinity);
      });
      markers.forEach(({ level }, index) => expect(level).toBe(index));
    }
  });

  it('keeps its conductor entries apart', () => {
    for (const part of wide) {
      const holes = full(part).primitives.flatMap((shape) => (shape.type === 'circle' && shape.fill === 'recess' ? [shape] : []));
      holes.forEach((a, index) => {
        for (const b of holes.slice(index + 1)) {
          expect(Math.hypot(a.cx - b.cx, a.cy - b.cy), part.key).toBeGreaterThanOrEqual(a.radius + b.radius - 2);
        }
      });
    }
  });

  it('turned, has the same fields on the other side of the axis', () => {
    for (const part of wide) {
      const turned = partSymbol(part, { turned: true, detail: 'full' });
      expect(turned.markers.map(({ level, cx, cy }) => [level, cx, cy + 0]), part.key).toEqual(
        full(part).markers.map(({ level, cx, cy }) => [level, turned.width - cx, -cy + 0]),
      );
      expect(turned.bounds).toEqual(full(part).bounds);
    }
  });
});

describe('parts that a fitter must tell apart', () => {
  const plain = (article: string) => JSON.stringify(full(realPart(article)).primitives);
  it.each([
    ['blue and green-yellow', '2002-1204', '2002-1207'],
    ['two conductors and four', '2002-1201', '2002-1401'],
    ['one level and two', '2002-1201', '2002-2201'],
    ['2.5 mm² and 16 mm²', '2002-1201', '2016-1201'],
    ['an orange plate and a gray one', '2002-1292', '2002-1291'],
    ['a plate and a partition', '2002-1292', '2002-1293'],
    ['through and disconnect', '2002-1201', '2002-1671'],
    ['a narrow stop and a wide one', '249-116', '249-117'],
  ])('%s look different', (_, one, other) => expect(plain(one)).not.toBe(plain(other)));
});
