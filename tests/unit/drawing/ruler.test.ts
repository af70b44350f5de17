import { describe, expect, it } from 'vitest';
import { RULER_LENGTH, ladderNode, rulerNode } from '../../../shared/drawing/ruler.ts';
import type { LinePrimitive, SceneNode } from '../../../shared/drawing/scene.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import { mm } from '../../../shared/units/index.ts';

const lines = ({ primitives }: SceneNode) => primitives.filter((each): each is LinePrimitive => each.type === 'line');
const texts = ({ primitives }: SceneNode) => primitives.flatMap((each) => (each.type === 'text' ? [each.text] : []));

describe('a control ruler', () => {
  const across = rulerNode(5000, 20_000, 'right', PLEX_METRICS);
  const down = rulerNode(5000, 20_000, 'down', PLEX_METRICS);

  it('is 100 mm long, with a mark at each millimetre where it belongs', () => {
    const [base, ...marks] = lines(across);
    expect(base).toMatchObject({ x1: 5000, y1: 20_000, x2: 5000 + RULER_LENGTH, y2: 20_000 });
    expect(RULER_LENGTH).toBe(mm(100));
    expect(marks.map(({ x1 }) => x1)).toEqual(Array.from({ length: 101 }, (_, index) => 5000 + index * 1000));
    for (const { x1, x2, y1 } of marks) expect([x2, y1]).toEqual([x1, 20_000]);
  });

  it('has longer marks at five and ten', () => {
    const height = (at: number) => 20_000 - (lines(across)[at + 1]?.y2 ?? 0);
    expect([height(0), height(10), height(100)]).toEqual([3500, 3500, 3500]);
    expect([height(5), height(95)]).toEqual([2600, 2600]);
    expect([height(1), height(99)]).toEqual([1600, 1600]);
  });

  it('downwards is the same turned, with its marks to the left', () => {
    const turned = lines(across).map(({ x1, y1, x2, y2 }) => [5000 + (y1 - 20_000), 20_000 + (x1 - 5000), 5000 + (y2 - 20_000), 20_000 + (x2 - 5000)]);
    expect(lines(down).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2])).toEqual(turned);
  });

  it('says its length once, and its bounds hold all of it', () => {
    for (const node of [across, down]) {
      expect(texts(node)).toEqual(['100 mm']);
      for (const { x1, y1, x2, y2 } of lines(node)) {
        for (const [x, y] of [[x1, y1], [x2, y2]] as const) {
          expect(x).toBeGreaterThanOrEqual(node.bounds.left);
          expect(x).toBeLessThanOrEqual(node.bounds.right);
          expect(y).toBeGreaterThanOrEqual(node.bounds.top);
          expect(y).toBeLessThanOrEqual(node.bounds.bottom);
        }
      }
    }
    // The caption stands beside the end of the ruler.
    expect(across.bounds.right).toBeGreaterThan(5000 + RULER_LENGTH + 1500);
  });
});

describe('a ladder', () => {
  const ladder = ladderNode(1000, 9000, mm(5.2), '10 × 5.2 mm', PLEX_METRICS);

  it('has ten steps of the pitch, the outer ones longer', () => {
    const [base, ...steps] = lines(ladder);
    expect(base).toMatchObject({ x1: 1000, x2: 1000 + mm(52), y1: 9000, y2: 9000 });
    expect(steps.map(({ x1 }) => x1)).toEqual(Array.from({ length: 11 }, (_, step) => 1000 + step * mm(5.2)));
    expect(steps.map(({ y1, y2 }) => y1 - y2)).toEqual([3500, ...Array.from({ length: 9 }, () => 2200), 3500]);
  });

  it('bears its label', () => {
    expect(texts(ladder)).toEqual(['10 × 5.2 mm']);
    expect(ladder.bounds.right).toBeGreaterThan(1000 + mm(52));
  });
});
