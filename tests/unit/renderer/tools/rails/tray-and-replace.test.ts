import { describe, expect, it } from 'vitest';
import { emptyDocument, findItem, mintId, recordsOf } from '../../../../../shared/project/index.ts';
import { NO_MODIFIERS } from '../../../../../renderer/tools/gestures/input.ts';
import { cursorOf } from '../../../../../renderer/tools/rails/tool-state.ts';
import { trayDock } from '../../../../../renderer/tools/rails/tray-dock.ts';
import { rowOf, sheetOf, sheetWithTray } from '../../../../../renderer/state/views/rails/sheet.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, LONG, PLATE, STOP, UNSIZED } from '../../../../support/sample-parts.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

const R1 = mintId('rail', 'R1');
const loose = (hand: ReturnType<typeof driveTools>) => recordsOf(hand.document(), 'item').filter(({ rail }) => rail === undefined);

describe('dragging to Unplaced', () => {
  it('has a tray to go to though nothing lies in it, and takes items out again', () => {
    const hand = driveTools(sketchRail('B PE L'));
    expect(rowOf(sheetOf(hand.session.state.get().view), undefined)).toBeUndefined();
    const { view, views: { rails: { camera } } } = hand.session.state.get();
    const tray = rowOf(sheetWithTray(view), undefined)!;
    const point = { x: hand.at(mm(50)).x, y: (tray.axis - camera.y) * (camera.pixelsPerMm / 1000) };
    hand.down(hand.item(1));
    hand.move(point);
    const { preview } = hand.session.state.get();
    expect(preview).toMatchObject({ kind: 'move', tray: true, slot: null, refusal: null });
    expect(preview?.kind === 'move' && preview.foresight?.view.layouts.get(R1)?.items).toHaveLength(2);
    hand.up(point);
    expect(hand.sketch(R1)).toBe('B L');
    expect(loose(hand)).toHaveLength(1);
    hand.drag(hand.item(0, 1), hand.at(mm(300)));
    expect(hand.sketch(R1)).toBe('B L PE');
    expect(hand.session.state.get().history.past).toHaveLength(2);
  });

  it('finds a dock in the corner while the tray is out of view', () => {
    const hand = driveTools(sketchRail('6xB', { length: 100 }));
    hand.session.zoomBy(3, hand.at(0));
    const { view, views: { rails: { camera } }, viewport } = hand.session.state.get();
    const dock = trayDock(view, camera, viewport)!;
    expect(dock).toBeDefined();
    const middle = { x: dock.left + dock.width / 2, y: dock.top + dock.height / 2 };
    hand.down(hand.item(0));
    hand.move(middle);
    expect(hand.session.state.get().preview).toMatchObject({ tray: true });
    // Who stays there means the tray: nothing scrolls away beneath.
    for (let frame = 0; frame < 60; frame++) hand.tool.send({ type: 'tick', milliseconds: 16 });
    expect(hand.session.state.get().views.rails.camera).toBe(camera);
    hand.up(middle);
    expect(loose(hand)).toHaveLength(1);
    expect(hand.sketch(R1)).toBe('5xB');
  });

  it('offers no dock where the tray is in view, and none without rails', () => {
    const hand = driveTools(sketchRail('B'));
    const { view, views: { rails: { camera } }, viewport } = hand.session.state.get();
    expect(trayDock(view, camera, viewport)).toBeUndefined();
    const empty = driveTools(emptyDocument()).session.state.get();
    expect(trayDock(empty.view, { ...empty.views.rails.camera, y: mm(-5000) }, empty.viewport)).toBeUndefined();
  });

  it('is no target for what is dragged in where nothing lies in the tray', () => {
    const hand = driveTools(sketchRail('B'));
    const { view, views: { rails: { camera } } } = hand.session.state.get();
    const tray = rowOf(sheetWithTray(view), undefined)!;
    const point = { x: hand.at(mm(50)).x, y: (tray.axis - camera.y) * (camera.pixelsPerMm / 1000) };
    const before = hand.document();
    hand.tool.beginPlacing([STOP], true);
    hand.move(point);
    hand.up(point);
    expect(hand.document()).toBe(before);
  });
});

describe('replacing by drag', () => {
  /** Blocks some forty pixels wide. */
  function near(sketch = "B:1 B':2 B:3") {
    const hand = driveTools(sketchRail(sketch, { length: 120 }));
    hand.session.zoomBy(1.5, hand.at(0));
    return hand;
  }

  it('takes the place of a block in its middle third, keeping designation and side', () => {
    const hand = near();
    hand.tool.beginPlacing([LONG], true);
    hand.move(hand.item(1));
    expect(hand.session.state.get().preview).toMatchObject({ kind: 'place', replaces: hand.ids()[1], fits: true, slot: { rail: R1 } });
    hand.up(hand.item(1));
    expect(hand.sketch()).toBe("B L' B");
    expect(findItem(hand.document(), hand.ids()[1]!)?.levels).toEqual([{ designation: '2' }]);
    expect(hand.session.state.get().history.past).toHaveLength(1);
    hand.session.undo();
    expect(hand.sketch()).toBe("B B' B");
  });

  it('inserts beside the middle, before and after', () => {
    const hand = near();
    const { x, width } = hand.session.state.get().view.layouts.get(R1)!.items[1]!;
    hand.tool.beginPlacing([LONG], true);
    hand.move(hand.at(x + width * 0.2));
    expect(hand.session.state.get().preview).toMatchObject({ replaces: null, slot: { after: hand.ids()[0] } });
    hand.move(hand.at(x + width * 0.8));
    expect(hand.session.state.get().preview).toMatchObject({ replaces: null, slot: { after: hand.ids()[1] } });
    hand.tool.send({ type: 'cancel' });
  });

  it('replaces anywhere on the block with Control, pressed before or meanwhile', () => {
    const hand = near();
    const { x, width } = hand.session.state.get().view.layouts.get(R1)!.items[1]!;
    const edge = hand.at(x + width * 0.1);
    hand.tool.beginPlacing([LONG], true);
    hand.move(edge);
    expect(hand.session.state.get().preview).toMatchObject({ replaces: null });
    hand.tool.send({ type: 'modifiers', modifiers: { ...NO_MODIFIERS, main: true } });
    expect(hand.session.state.get().preview).toMatchObject({ replaces: hand.ids()[1] });
    hand.tool.send({ type: 'modifiers', modifiers: NO_MODIFIERS });
    expect(hand.session.state.get().preview).toMatchObject({ replaces: null });
    hand.move(edge, { main: true });
    hand.up(edge, { main: true });
    expect(hand.sketch()).toBe("B L' B");
  });

  it('means nothing where the middle is too narrow to be aimed at', () => {
    const hand = driveTools(sketchRail('3xB'));
    hand.tool.beginPlacing([LONG], true);
    hand.move(hand.item(1));
    expect(hand.session.state.get().preview).toMatchObject({ replaces: null });
    hand.move(hand.item(1), { main: true });
    expect(hand.session.state.get().preview).toMatchObject({ replaces: hand.ids()[1] });
  });

  it('leaves alone what plays another part on the rail, and the same article', () => {
    const hand = near();
    for (const part of [STOP, PLATE, BLOCK]) {
      hand.tool.beginPlacing([part], true);
      hand.move(hand.item(1), { main: true });
      expect(hand.session.state.get().preview).toMatchObject({ replaces: null });
    }
    hand.tool.send({ type: 'cancel' });
  });

  it('works for a part that is carried, one block after the other', () => {
    const hand = near();
    hand.tool.beginPlacing([LONG], false);
    for (const index of [0, 2]) {
      hand.move(hand.item(index));
      hand.click(hand.item(index));
    }
    expect(hand.sketch()).toBe("L B' L");
    expect(hand.path()).toBe('place.carrying');
  });

  it('never takes an unknown width for one that fits', () => {
    const hand = near('3xB');
    hand.tool.beginPlacing([UNSIZED], true);
    hand.move(hand.item(1), { main: true });
    expect(hand.session.state.get().preview).toMatchObject({ fit: { kind: 'unknown', items: 1 } });
    hand.up(hand.item(1), { main: true });
    expect(findItem(hand.document(), hand.ids()[1]!)?.part).toBe(UNSIZED.key);
  });
});

describe('cursors', () => {
  it('tell what a press would begin and whether letting go is taken', () => {
    const hand = driveTools(sketchRail('B PE L', { length: 300 }));
    const cursor = () => cursorOf(hand.tool.tool.get());
    hand.move(hand.item(0));
    expect(cursor()).toBe('grab');
    hand.move(hand.at(mm(200)));
    expect(cursor()).toBe('pointer');
    hand.move({ x: 990, y: 590 });
    expect(cursor()).toBe('default');
    hand.down(hand.item(0));
    hand.move(hand.at(mm(200)));
    expect(cursor()).toBe('grabbing');
    hand.move(hand.at(mm(200)), { alt: true });
    expect(cursor()).toBe('copy');
    hand.move({ x: 500, y: 40 });
    expect(cursor()).toBe('not-allowed');
    hand.tool.send({ type: 'cancel' });
    hand.tool.send({ type: 'panKey', held: true });
    expect(cursor()).toBe('grab');
  });
});
