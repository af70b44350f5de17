import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../../shared/project/index.ts';
import { um } from '../../../../../shared/units/index.ts';
import { boxOfRecord, centreOf, sheetOf } from '../../../../../renderer/state/views/rails/sheet.ts';
import { toScreen } from '../../../../../renderer/state/camera/camera.ts';
import { sitTone, sitWords } from '../../../../../renderer/canvas/rails/paint-sitting.ts';
import { cursorOf } from '../../../../../renderer/tools/rails/tool-state.ts';
import { hitTest } from '../../../../../renderer/tools/rails/hit-test.ts';
import { itemsOf, run, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, GROUP_CARRIER, PLUG, SIZED_CARRIER, SLOT_CARRIER, withFacts } from '../../../../support/sample-parts.ts';
import { type ToolDriver, driveTools } from '../../../../support/tool-driver.ts';

const SLOTTED = withFacts(BLOCK, { 'connection.jumperSlots': 2 });
const SKETCH = { length: 120, parts: { B: SLOTTED } };
/** A plate stands at place 4, blocks at 1 to 3; blocks are long enough to be aimed at beside what sits on them. */
const start = () => sketchRail('ES 3xB EP ES', SKETCH);
const attached = (hand: ToolDriver) =>
  recordsOf(hand.document(), 'attachment').map(({ kind: _kind, id: _id, order: _order, host, ...said }) => [hand.ids().indexOf(host), said]);

function placing(part: typeof PLUG, hand = driveTools(start())) {
  hand.tool.beginPlacing([part], true);
  return hand;
}
function preview({ session }: ToolDriver) {
  const now = session.state.get().preview;
  if (now?.kind !== 'sit') throw new Error(`no such preview: ${now?.kind}`);
  return now;
}
const words = (hand: ToolDriver, language: 'en' | 'de' = 'en') => sitWords(hand.session.state.get().view, preview(hand), language);

describe('a part that sits on blocks, dragged from the library', () => {
  it('is put on the item under the pointer, and selected', () => {
    const hand = placing(GROUP_CARRIER);
    hand.move(hand.item(2));
    expect(preview(hand)).toMatchObject({ host: hand.ids()[2], attachment: undefined, concern: undefined, refusal: null });
    expect([sitTone(preview(hand)), words(hand)]).toEqual(['ok', { deed: 'Attach 2009-193 to R1#3', outcome: undefined }]);
    expect(attached(hand)).toEqual([]);
    hand.up(hand.item(2));
    expect(attached(hand)).toEqual([[2, { part: GROUP_CARRIER.key }]]);
    expect(hand.selected()).toEqual(recordsOf(hand.document(), 'attachment').map(({ id }) => id));
    expect(hand.session.state.get().preview).toBeNull();
  });

  it('says over a plate why not, and may be let go there all the same', () => {
    const hand = placing(GROUP_CARRIER);
    hand.move(hand.item(4));
    expect(sitTone(preview(hand))).toBe('error');
    expect(words(hand)).toEqual({
      deed: 'Attach 2009-193 to R1#5',
      outcome: 'Group marker carrier 2009-193 sits on plate R1#5 (2002-1292), where its maker does not allow it',
    });
    expect(words(hand, 'de')?.outcome).toBe('Gruppenschildträger 2009-193 sitzt auf der Platte R1#5 (2002-1292), wo der Hersteller das nicht zulässt');
    hand.up(hand.item(4));
    expect(attached(hand)).toHaveLength(1);
  });

  it('says that it cannot be told where the library does not know', () => {
    const hand = placing(PLUG);
    hand.move(hand.item(2));
    expect(sitTone(preview(hand))).toBe('warning');
    expect(words(hand)?.outcome).toContain('cannot be checked for WAGO 2002-511');
  });

  it('belongs nowhere else: over free rail it says so, and letting go does nothing', () => {
    const hand = placing(GROUP_CARRIER);
    hand.move(hand.at(80_000));
    expect(preview(hand)).toMatchObject({ host: undefined, foresight: null });
    expect([sitTone(preview(hand)), words(hand)?.deed]).toEqual(['neutral', '2009-193 sits on a block: let it go over one']);
    expect(cursorOf(hand.tool.tool.get())).toBe('not-allowed');
    const before = hand.document();
    hand.up(hand.at(80_000));
    expect(hand.document()).toBe(before);
    expect(hand.path()).toBe('select.idle');
  });

  it('goes into the row of jumper slots that is nearer', () => {
    for (const [dy, row] of [[-3, 'A'], [3, 'B']] as const) {
      const hand = placing(SLOT_CARRIER);
      const { x, y } = hand.item(1);
      hand.move({ x, y: y + dy });
      hand.up({ x, y: y + dy });
      expect(attached(hand)).toEqual([[1, { part: SLOT_CARRIER.key, row }]]);
    }
  });

  it('says nothing beside the drawing', () => {
    const hand = placing(GROUP_CARRIER);
    hand.move(hand.item(2));
    hand.move({ x: -200, y: 50 });
    expect([preview(hand).host, words(hand)]).toEqual([undefined, undefined]);
  });

  it('leaves no trace with Escape', () => {
    const hand = placing(GROUP_CARRIER);
    const before = hand.document();
    hand.move(hand.item(2));
    hand.tool.send({ type: 'cancel' });
    expect(hand.document()).toBe(before);
    expect(hand.session.state.get().preview).toBeNull();
  });
});

describe('what sits on a block', () => {
  function sitting() {
    const document = start();
    const hand = driveTools(run(document, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [itemsOf(document)[1]!.id], offset: um(-300), text: 'x' }));
    const [attachment] = recordsOf(hand.document(), 'attachment');
    const { view, views: { rails: { camera } } } = hand.session.state.get();
    const box = attachment && boxOfRecord(view, attachment.id);
    if (!attachment || !box) throw new Error('nothing sits there');
    return { hand, attachment, point: toScreen(camera, centreOf(box)), box };
  }

  it('lies over its host: a click selects it, beside it the host', () => {
    const { hand, attachment, point } = sitting();
    hand.click(point);
    expect(hand.selected()).toEqual([attachment.id]);
    hand.click(hand.item(1));
    expect(hand.selected()).toEqual([hand.ids()[1]]);
  });

  it('is found within its box, its right and lower edge not included', () => {
    const { hand, attachment, box } = sitting();
    const { view } = hand.session.state.get();
    const at = (x: number, y: number) => hitTest(view, sheetOf(view), { x: um(x), y: um(y) });
    for (const [x, y] of [[box.left, box.top], [box.right - 1, box.bottom - 1]] as const) {
      expect(at(x, y)).toMatchObject({ kind: 'attachment', placed: { attachment: { id: attachment.id } } });
    }
    expect(at(box.right, box.bottom - 1)?.kind).not.toBe('attachment');
    expect(at(box.right - 1, box.bottom)?.kind).not.toBe('attachment');
  });

  it('is dragged to another block, into its middle; its text goes with it', () => {
    const { hand, point } = sitting();
    hand.drag(point, hand.item(3));
    expect(attached(hand)).toEqual([[3, { part: SIZED_CARRIER.key, text: 'x' }]]);
    hand.session.undo();
    expect(attached(hand)).toEqual([[1, { part: SIZED_CARRIER.key, offset: -300, text: 'x' }]]);
  });

  it('stays where it is when let go over its own host, or over nothing', () => {
    const { hand, point } = sitting();
    const before = hand.document();
    for (const to of [hand.item(1), hand.at(90_000)]) {
      hand.drag(point, to);
      expect(hand.document()).toBe(before);
    }
    expect(hand.session.state.get().history.past).toHaveLength(0);
  });

  it('says while it is dragged where it would go', () => {
    const { hand, attachment, point } = sitting();
    hand.down(point);
    hand.move(hand.item(3));
    expect(preview(hand)).toMatchObject({ attachment: attachment.id, host: hand.ids()[3] });
    expect(words(hand)).toMatchObject({ deed: 'Move 2009-194 to R1#4' });
    expect(words(hand)?.outcome).toContain('reaches by 0.4');
    hand.move(hand.item(1));
    expect(words(hand)).toEqual({ deed: 'Stays where it is', outcome: undefined });
    hand.up(hand.item(1));
  });
});
