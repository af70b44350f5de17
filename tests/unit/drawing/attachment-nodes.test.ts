import { describe, expect, it } from 'vitest';
import { type SceneNode, attachmentBox, nodeBox, partSymbol } from '../../../shared/drawing/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { COVER, GROUP_CARRIER, PLUG, SIZED_CARRIER, SLOT_CARRIER } from '../../support/sample-parts.ts';
import { OPTIONS, nodesOf, shapeBox, textsOf } from './support.ts';
import { railScene } from '../../../shared/drawing/index.ts';

/** A rail with one thing on its second item, a block of 5.2 × 48.5 mm that stands from 11 to 16.2 mm. */
function drawn(further: Partial<Extract<Command, { type: 'attachments.add' }>>, sketch = 'ES B:1 EP ES') {
  const document = sketchRail(sketch);
  const view = viewOf(run(document, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [itemsOf(document)[1]!.id], ...further }));
  const layout = layoutOf(view, railId(1))!;
  const scene = railScene(view, layout, OPTIONS);
  const [node] = nodesOf(scene, 'attachment');
  const [placed] = layout.attachments;
  if (!node || !placed) throw new Error('nothing is drawn');
  return { scene, node, box: attachmentBox(placed, layout.items[placed.host]!), attachment: placed.attachment };
}
const dashed = ({ primitives }: SceneNode) => primitives.some(({ dash, stroke }) => dash !== undefined && stroke === 'assumed');

describe('what sits on an item in a drawing', () => {
  it('lies over the items, in its place, with its text', () => {
    const { scene, node, box, attachment } = drawn({ text: 'Pumps' });
    expect(node).toMatchObject({ kind: 'attachment', layer: 'attachment', id: attachment.id });
    // 6 mm in the middle of the block.
    expect([box.left, box.right]).toEqual([10_600, 16_600]);
    expect(textsOf([node])).toEqual(['Pumps']);
    expect(scene.bounds.left).toBeLessThanOrEqual(nodeBox(node).left);
    expect(dashed(node)).toBe(false);
  });

  it.each([
    ['a group marker at the rear end', { part: SIZED_CARRIER }, -23_950, -12_950],
    ['what is in row A towards the rear', { part: SLOT_CARRIER, row: 'A' as const }, -8400, -2800],
    ['what is in row B towards the front', { part: SLOT_CARRIER, row: 'B' as const }, 2800, 8400],
    ['a plug in row A', { part: PLUG, row: 'A' as const }, -10_500, -1500],
    ['a plug without a row over the front', { part: PLUG }, 7625, 16_625],
    ['a cover over all of it', { part: COVER }, -22_750, 22_750],
  ])('%s', (_, further, top, bottom) => {
    const { box, node } = drawn(further);
    expect([box.top, box.bottom]).toEqual([top, bottom]);
    for (const shape of node.primitives) {
      const own = shapeBox(shape);
      expect(own.left).toBeGreaterThanOrEqual(node.bounds.left);
      expect(own.right).toBeLessThanOrEqual(node.bounds.right);
      expect(own.top).toBeGreaterThanOrEqual(node.bounds.top);
      expect(own.bottom).toBeLessThanOrEqual(node.bounds.bottom);
    }
  });

  it('is drawn dashed at a customary width where its own is unknown: about the middle, or from its offset on', () => {
    const { node, box } = drawn({ part: GROUP_CARRIER });
    expect(dashed(node)).toBe(true);
    expect([box.left, box.right]).toEqual([11_000, 16_200]);
    expect(drawn({ part: GROUP_CARRIER, offset: um(1000) }).box.left).toBe(12_000);
    // A cover of unknown width is as wide as its block.
    expect(drawn({ part: COVER }, 'ES G:1 EPb ES').box).toMatchObject({ left: 11_000, right: 23_000 });
  });

  it('sits on a block of unknown width where the mark of that is', () => {
    const { box } = drawn({}, 'ES U ES');
    expect((box.left + box.right) / 2).toBe(11_000);
  });

  it('has a picture of its own in lists', () => {
    for (const part of [GROUP_CARRIER, SLOT_CARRIER, COVER, PLUG]) {
      const symbol = partSymbol(part, { turned: false, detail: 'full' });
      expect(symbol.primitives.length).toBeGreaterThan(2);
      expect(symbol.primitives.every((shape) => shape.type !== 'text')).toBe(true);
      expect(symbol.bounds.right).toBe(symbol.width);
    }
  });
});
