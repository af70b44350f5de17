import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../../../shared/drawing/index.ts';
import { positionNode } from '../../../shared/drawing/index.ts';
import { PLAIN_METRICS } from '../../../shared/marking/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { railId, sketchRail } from '../../support/rail-sketch.ts';
import { makePart } from '../../support/sample-parts.ts';

describe('numbers of places', () => {
  const number = (width: number, position = 1): SceneNode | undefined => {
    const part = makePart('X', 'narrow', 'through-terminal', { 'geometry.width': um(width) });
    const placed = layoutOf(viewOf(sketchRail('Q', { parts: { Q: part } })), railId(1))!.items[0]!;
    return positionNode(placed, position, 30_000, PLAIN_METRICS);
  };
  const written = (node: SceneNode | undefined) => node?.primitives.flatMap((shape) => (shape.type === 'text' ? [shape] : []))[0];

  it('are left out below 1.5 mm', () => {
    expect(number(1499)).toBeUndefined();
    expect(number(1500)).toBeDefined();
  });

  // A digit is 0.6 em of 2.3 mm = 1380 µm; 0.3 mm stay free.
  it('stand upright where they fit, else turned, in the middle of their item', () => {
    expect(written(number(1680))).toMatchObject({ rotate: 0, anchor: 'middle', x: 840, y: 30_000 + 1656, size: 2300 });
    expect(written(number(1679))).toMatchObject({ rotate: -90, anchor: 'end', x: Math.round(839.5 + 828), y: 30_000 });
    expect(written(number(5200, 100))).toMatchObject({ rotate: 0, text: '100' });
    expect(written(number(5200, 1000))).toMatchObject({ rotate: -90, text: '1000' });
  });
});
