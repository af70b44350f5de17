import { describe, expect, it } from 'vitest';
import { type SceneNode, jumperNodes, partSymbol } from '../../../shared/drawing/index.ts';
import { type ProjectView, viewOf } from '../../../shared/rail/index.ts';
import { jumperRail } from '../../support/jumper-rail.ts';
import { BLOCK } from '../../support/sample-parts.ts';

function drawn(sketch: string, jumpers: string): { readonly nodes: readonly SceneNode[]; readonly view: ProjectView } {
  const view = viewOf(jumperRail(sketch, jumpers));
  const [layout] = view.layouts.values();
  if (!layout) throw new Error('no rail');
  return { nodes: jumperNodes(view, layout), view };
}

const count = (node: SceneNode | undefined, type: 'circle' | 'line') => node?.primitives.filter((shape) => shape.type === type).length;

describe('a jumper in the drawing', () => {
  it('lies over the slots of its row, from inside the first block to inside the last', () => {
    const { nodes, view } = drawn('5xB', '2002-403 2-4 A');
    const [layout] = view.layouts.values();
    const slot = partSymbol(BLOCK, { turned: false, detail: 'full' }).slots.find(({ row }) => row === 'A');
    const [node] = nodes;
    expect(nodes).toHaveLength(1);
    const [first, last] = [layout?.items[1], layout?.items[3]];
    expect(node?.bounds.left).toBeGreaterThan(first!.x);
    expect(node?.bounds.right).toBeLessThan(last!.x + last!.width);
    expect(node!.bounds.top).toBeLessThan(slot!.cy);
    expect(node!.bounds.bottom).toBeGreaterThan(slot!.cy);
  });

  it('keeps the rows apart, A to the rear', () => {
    const [a, b] = drawn('4xB', '2002-402 1-2 A, 2002-402 3-4 B').nodes;
    expect(a!.bounds.bottom).toBeLessThan(b!.bounds.top);
  });

  it('shows a contact where it touches, a cross where one is broken out, nothing where it passes over', () => {
    expect(count(drawn('5xB', '2002-405 1-5 A').nodes[0], 'circle')).toBe(10);
    const broken = drawn('5xB', '2002-405 1-5 A -2').nodes[0];
    expect(count(broken, 'circle')).toBe(8);
    expect(count(broken, 'line')).toBe(2);
    expect(count(drawn('3xB', '2002-433 1-3 A').nodes[0], 'circle')).toBe(4);
  });

  it('stays straight over blocks of which some are turned', () => {
    const straight = drawn("B B' B", '2002-403 1-3 A').nodes[0];
    expect(straight?.primitives.some(({ type }) => type === 'polyline')).toBe(false);
  });

  it('draws a wire as an arc over its ends', () => {
    const wire = drawn('6xB', '2009-412 1+6 A').nodes[0];
    const bar = drawn('6xB', '2002-402 1-2 A').nodes[0];
    expect(wire!.bounds.top).toBeLessThan(bar!.bounds.top);
  });
});
