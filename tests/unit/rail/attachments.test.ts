import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import { billOfMaterials, bomJson } from '../../../shared/orders/index.ts';
import { attachmentsOnRail, buildIndex, type Document, recordsOf, updateIndex } from '../../../shared/project/index.ts';
import { layoutOf, metricsOf, updateView, viewOf } from '../../../shared/rail/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { envFor, itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { GROUP_CARRIER, PLUG, SIZED_CARRIER } from '../../support/sample-parts.ts';

/** Two rails; a carrier of known size on the second block of the first, a plug on the first block of the second. */
const plain = sketchRail('ES B:1 B:2 EP ES', { strip: '-X2', into: sketchRail('ES B:1 B:2 B:3 EP ES') });
const item = (rail: number, place: number) => itemsOf(plain, railId(rail))[place - 1]?.id ?? itemsOf(plain)[0]!.id;
const start = run(run(plain, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [item(1, 3)] }), {
  type: 'attachments.add',
  part: PLUG,
  hosts: [item(2, 2)],
});
const carrier = recordsOf(start, 'attachment').find(({ part }) => part === SIZED_CARRIER.key)!;

function step(document: Document, command: Command) {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome;
}
const layout = (document: Document, rail = 1) => layoutOf(viewOf(document), railId(rail))!;
const add = (further: Partial<Extract<Command, { type: 'attachments.add' }>>): Document =>
  run(plain, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [item(1, 3)], ...further });

describe('what sits on items in a layout', () => {
  it('stands in the middle of its host, or at its offset', () => {
    // The host stands from 16.2 to 21.4 mm.
    expect(layout(start).attachments).toMatchObject([{ host: 2, x: 15_800, width: 6000, widthKnown: true }]);
    expect(layout(add({ offset: um(-1000) })).attachments).toMatchObject([{ host: 2, x: 15_200 }]);
  });

  it('takes no rail', () => {
    expect(layout(start).items).toEqual(layout(plain).items);
    expect(metricsOf(viewOf(start), layout(start)).width).toBe(metricsOf(viewOf(plain), layout(plain)).width);
  });

  it('is only a point where its width is unknown', () => {
    expect(layout(add({ part: GROUP_CARRIER })).attachments).toMatchObject([{ x: 18_800, width: 0, widthKnown: false }]);
    expect(layout(add({ part: GROUP_CARRIER, offset: um(200) })).attachments).toMatchObject([{ x: 16_400, width: 0 }]);
  });

  it('comes in the order of its hosts, and on one host in its own', () => {
    const several = add({ hosts: [item(1, 4), item(1, 2), item(1, 4)] });
    expect(layout(several).attachments.map(({ host }) => host)).toEqual([1, 3, 3]);
    const [, second, third] = layout(several).attachments;
    expect((second?.attachment.order ?? '') < (third?.attachment.order ?? '')).toBe(true);
  });
});

describe('views and indexes brought up to date', () => {
  const before = viewOf(start);
  const cases: readonly (readonly [name: string, command: Command, same: readonly [first: boolean, second: boolean]])[] = [
    ['an edit of one', { type: 'attachment.edit', attachment: carrier.id, text: 'Pumps' }, [false, true]],
    ['one more', { type: 'attachments.add', part: PLUG, hosts: [item(1, 2)] }, [false, true]],
    ['one less', { type: 'attachments.remove', attachments: [carrier.id] }, [false, true]],
    ['a move to another rail', { type: 'attachment.edit', attachment: carrier.id, host: item(2, 3) }, [false, false]],
    ['a host on another rail', { type: 'items.move', items: [item(1, 3)], target: { rail: railId(2), after: null } }, [false, false]],
    ['a host on no rail', { type: 'items.move', items: [item(1, 3)], target: { after: null } }, [false, true]],
    ['a host less', { type: 'items.remove', items: [item(1, 3)] }, [false, true]],
    ['a rail less', { type: 'rail.remove', rail: railId(1) }, [false, true]],
    ['another title', { type: 'project.edit', fields: { name: 'Other' } }, [true, true]],
  ];

  it.each(cases)('after %s are those built from nothing', (_, command, same) => {
    const { document, changes } = step(start, command);
    const index = updateIndex(before.index, document, changes);
    expect(index).toEqual(buildIndex(document));
    const view = updateView(before, document, changes);
    expect(view).toEqual(viewOf(document));
    expect([1, 2].map((rail) => layoutOf(view, railId(rail)) === layoutOf(before, railId(rail)))).toEqual(same);
    expect(attachmentsOnRail(index, railId(2)) === attachmentsOnRail(before.index, railId(2))).toBe(same[1]);
  });

  it('keep the lists of attachments while only their hosts change', () => {
    const { document, changes } = step(start, { type: 'items.turn', items: [item(1, 3)] });
    const index = updateIndex(before.index, document, changes);
    expect(index.attachmentsByHost).toBe(before.index.attachmentsByHost);
    expect(index.attachmentsByRail).toBe(before.index.attachmentsByRail);
  });
});

describe('the build-up height', () => {
  it('counts what sits on items (CALC-07)', () => {
    // 7.5 mm of rail; the blocks are 32.9 mm high, the carrier 41 mm; plate and stops say nothing.
    expect(metricsOf(viewOf(plain), layout(plain)).height).toEqual({ value: mm(40.4), unknown: 3 });
    expect(metricsOf(viewOf(start), layout(start)).height).toEqual({ value: mm(48.5), unknown: 3 });
  });

  it('tells what could be taller', () => {
    const unsized = add({ part: GROUP_CARRIER });
    expect(metricsOf(viewOf(unsized), layout(unsized)).height).toEqual({ value: mm(40.4), unknown: 4 });
  });
});

describe('the order list', () => {
  const pieces = (document: Document) => billOfMaterials(viewOf(document)).lines.map(({ part, quantity, references, unplaced }) => [part.article, quantity, references, unplaced]);

  it('has what sits on items last, with the items on which it sits', () => {
    const document = run(start, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [item(2, 3), item(1, 1)] });
    expect(pieces(document).slice(-2)).toEqual([
      ['2002-511', 1, ['-X2:1'], 0],
      ['2009-194', 3, ['R1#1', '-X1:2', '-X2:2'], 0],
    ]);
    const total = billOfMaterials(viewOf(document)).lines.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(total).toBe(2 + recordsOf(document, 'item').length + recordsOf(document, 'attachment').length);
  });

  it('counts what sits on items that stand on no rail as not placed', () => {
    const document = run(start, { type: 'items.move', items: [item(1, 3)], target: { after: null } });
    expect(pieces(document).at(-1)).toEqual(['2009-194', 1, ['-X1:2'], 1]);
  });

  it('adds its mass, and names it where that is unknown (CALC-08)', () => {
    const mass = (document: Document) => billOfMaterials(viewOf(document)).mass;
    expect(mass(start).sum).toBe(mass(plain).sum + 700);
    expect(mass(start).unknown).toEqual([...mass(plain).unknown, '2002-511'].sort());
    expect(bomJson(billOfMaterials(viewOf(start))).at(-1)).toMatchObject({ article: '2009-194', quantity: 1, packUnit: null });
  });
});
