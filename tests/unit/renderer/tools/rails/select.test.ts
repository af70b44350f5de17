import { describe, expect, it } from 'vitest';
import { mintId } from '../../../../../shared/project/index.ts';
import { settledSelection } from '../../../../../renderer/state/session/session-state.ts';
import { cursorOf } from '../../../../../renderer/tools/rails/tool-state.ts';
import { run, sketchRail } from '../../../../support/rail-sketch.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');

describe('clicking', () => {
  it('selects what is under the pointer, and nothing where nothing is', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.click(hand.item(1));
    expect(hand.selected()).toEqual([hand.ids()[1]]);
    hand.click(hand.at(mm(900)));
    expect(hand.selected()).toEqual([R1]);
    hand.click(hand.at(mm(900), 0, 200));
    expect(hand.selected()).toEqual([]);
    expect(hand.path()).toBe('select.idle');
  });

  it('adds and removes one by one with Control', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.click(hand.item(0));
    hand.click(hand.item(2), { main: true });
    expect(hand.selected()).toEqual([hand.ids()[0], hand.ids()[2]]);
    hand.click(hand.item(0), { main: true });
    expect(hand.selected()).toEqual([hand.ids()[2]]);
    hand.click(hand.at(mm(900), 0, 200), { main: true });
    expect(hand.selected()).toEqual([hand.ids()[2]]);
  });

  it('selects a stretch with Shift, longer and shorter from the same end', () => {
    const hand = driveTools(sketchRail('6xB'));
    const ids = hand.ids();
    hand.click(hand.item(1));
    hand.click(hand.item(4), { shift: true });
    expect(hand.selected()).toEqual(ids.slice(1, 5));
    hand.click(hand.item(2), { shift: true });
    expect(hand.selected()).toEqual(ids.slice(1, 3));
    hand.click(hand.item(0), { shift: true });
    expect(hand.selected()).toEqual(ids.slice(0, 2));
  });

  it('selects a run with two clicks and a strip with three', () => {
    const hand = driveTools(sketchRail('2xB _20 PE L', { strip: '-X1' }));
    const ids = hand.ids();
    hand.click(hand.item(0), {}, 1);
    hand.click(hand.item(0), {}, 2);
    expect(hand.selected()).toEqual(ids.slice(0, 2));
    hand.click(hand.item(0), {}, 3);
    expect(hand.selected()).toEqual(ids);
  });

  it('selects the run with three clicks where there is no strip', () => {
    const hand = driveTools(sketchRail('2xB _20 PE', { strip: null }));
    hand.click(hand.item(0), {}, 3);
    expect(hand.selected()).toEqual(hand.ids().slice(0, 2));
  });

  it('keeps several selected until it is clear that no drag comes', () => {
    const hand = driveTools(sketchRail('3xB'));
    hand.session.select(hand.ids());
    hand.down(hand.item(1));
    expect(hand.selected()).toEqual(hand.ids());
    hand.up(hand.item(1));
    expect(hand.selected()).toEqual([hand.ids()[1]]);
  });

  it('changes nothing in the project', () => {
    const hand = driveTools(sketchRail('B PE L'));
    const before = hand.document();
    hand.click(hand.item(1));
    hand.click(hand.item(2), { shift: true });
    expect(hand.document()).toBe(before);
  });

  it('ignores the secondary button', () => {
    const hand = driveTools(sketchRail('B'));
    hand.tool.send({ type: 'down', pointer: 1, point: hand.item(0), button: 'secondary', modifiers: { shift: false, main: false, alt: false }, clicks: 1, touch: false });
    expect(hand.path()).toBe('select.idle');
  });
});

describe('dragging with accessories', () => {
  it('takes the plates and stops along that belong to what is dragged, and leaves them where copies are made', () => {
    const into = sketchRail('B', { into: sketchRail('ES B B EP ES') });
    const hand = driveTools(into);
    const ids = hand.ids();
    hand.click(hand.item(1));
    hand.click(hand.item(2), { shift: true });
    hand.down(hand.item(1));
    hand.move(hand.at(mm(200), 1));
    expect(hand.session.state.get().preview).toMatchObject({ kind: 'move', items: ids, copy: false });
    hand.move(hand.at(mm(201), 1), { alt: true });
    expect(hand.session.state.get().preview).toMatchObject({ kind: 'move', items: ids.slice(1, 3), copy: true });
    hand.move(hand.at(mm(200), 1));
    hand.up(hand.at(mm(200), 1));
    expect(hand.sketch(R1)).toBe('');
    expect(hand.sketch(R2)).toBe('B ES 2xB EP ES');
  });

  it('leaves the plate to the next block of its kind', () => {
    const hand = driveTools(sketchRail('B', { into: sketchRail('ES B B EP ES') }));
    hand.click(hand.item(2));
    hand.down(hand.item(2));
    hand.move(hand.at(mm(200), 1));
    hand.up(hand.at(mm(200), 1));
    expect(hand.sketch(R1)).toBe('ES B EP ES');
    expect(hand.sketch(R2)).toBe('2xB');
  });
});

describe('dragging', () => {
  it('begins only beyond the threshold', () => {
    const hand = driveTools(sketchRail('B PE L'));
    const from = hand.item(0);
    hand.down(from);
    hand.move({ x: from.x + 3, y: from.y });
    expect(hand.path()).toBe('select.pressing');
    hand.move({ x: from.x + 5, y: from.y });
    expect(hand.path()).toBe('select.dragging');
    expect(hand.session.state.get().preview).toMatchObject({ kind: 'move', items: [hand.ids()[0]], copy: false });
  });

  it('moves an item in one command, and undo takes it back', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.drag(hand.item(0), hand.at(mm(60)));
    expect(hand.sketch()).toBe('PE L B');
    const { history, preview, selection } = hand.session.state.get();
    expect(history.past.map(({ label }) => label.en)).toEqual(['Move item']);
    expect(preview).toBeNull();
    expect(selection.ids.size).toBe(1);
    hand.session.undo();
    expect(hand.sketch()).toBe('B PE L');
  });

  it('moves all that are selected, in the order in which they stand', () => {
    const hand = driveTools(sketchRail('B PE L G D'));
    const [b, , l] = hand.ids();
    hand.session.select([l!, b!]);
    hand.drag(hand.item(2), hand.at(mm(200)));
    expect(hand.sketch()).toBe('PE G D B L');
  });

  it('takes only the item under the pointer where that was not selected', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.session.select([hand.ids()[0]!]);
    hand.drag(hand.item(1), hand.at(mm(200)));
    expect(hand.sketch()).toBe('B L PE');
    expect(hand.selected()).toHaveLength(1);
  });

  it('moves to another rail', () => {
    const hand = driveTools(sketchRail('ES', { into: sketchRail('B PE L') }));
    hand.drag(hand.item(1), hand.at(mm(5.5), 1));
    expect(hand.sketch(R1)).toBe('B L');
    expect(hand.sketch(R2)).toBe('PE ES');
  });

  it('shows the project as it would be, and whether it fits', () => {
    const hand = driveTools(sketchRail('10xB', { length: 60, into: sketchRail('G G') }));
    hand.down(hand.item(0));
    hand.move(hand.at(mm(20)));
    const here = hand.session.state.get().preview;
    expect(here).toMatchObject({ kind: 'move', fits: true, tray: false, refusal: null, slot: { rail: R1 } });
    hand.move(hand.at(mm(20), 1));
    const there = hand.session.state.get().preview;
    expect(there).toMatchObject({ fits: false, slot: { rail: R2 } });
    expect(there?.kind === 'move' && there.foresight?.view.layouts.get(R2)?.items.length).toBe(11);
    // Only shown: the document is what it was.
    expect(hand.sketch(R2)).toBe('10xB');
    hand.up(hand.at(mm(20), 1));
    expect(hand.sketch(R2)).toMatch(/G/);
  });

  it('leaves no command where it ends in its place', () => {
    const hand = driveTools(sketchRail('B PE _20 L G'));
    const before = hand.document();
    for (const index of [0, 1, 2, 3]) {
      const from = hand.item(index);
      hand.drag(from, { x: from.x + 1, y: from.y + 30 });
      expect(hand.document()).toBe(before);
    }
    hand.session.select(hand.ids());
    hand.drag(hand.item(1), hand.at(mm(9)));
    expect(hand.document()).toBe(before);
    expect(hand.session.state.get().history.past).toEqual([]);
  });

  it('drops nothing beside the rails', () => {
    const hand = driveTools(sketchRail('B PE L'));
    const before = hand.document();
    hand.down(hand.item(0));
    hand.move({ x: 500, y: 590 });
    expect(hand.session.state.get().preview).toMatchObject({ slot: null, foresight: null });
    hand.up({ x: 500, y: 590 });
    expect(hand.document()).toBe(before);
    hand.drag(hand.item(0), hand.at(mm(2050)));
    expect(hand.document()).toBe(before);
  });

  it('copies with Alt: new items without designations, selected afterwards', () => {
    const hand = driveTools(sketchRail("B:1 PE':2 L"));
    hand.session.select(hand.ids().slice(0, 2));
    hand.drag(hand.item(0), hand.at(mm(300)), { alt: true });
    expect(hand.sketch()).toBe("B PE' L B PE'");
    const copies = hand.ids().slice(3);
    expect(hand.selected()).toEqual(copies);
    for (const id of copies) {
      expect(hand.document().records.get(id)).toMatchObject({ levels: [{}] });
    }
    expect(hand.session.state.get().history.past).toHaveLength(1);
  });

  it('changes between moving and copying while Alt is pressed and let go', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.down(hand.item(0));
    hand.move(hand.at(mm(300)));
    hand.tool.send({ type: 'modifiers', modifiers: { shift: false, main: false, alt: true } });
    expect(hand.path()).toBe('select.dragging.copy');
    expect(cursorOf(hand.tool.tool.get())).toBe('copy');
    hand.tool.send({ type: 'modifiers', modifiers: { shift: false, main: false, alt: false } });
    hand.up(hand.at(mm(300)));
    expect(hand.sketch()).toBe('PE L B');
  });

  it('takes items out of the tray and puts them back', () => {
    const document = run(sketchRail('B PE', { into: sketchRail('L') }), { type: 'rail.remove', rail: R2 });
    const hand = driveTools(document);
    hand.drag(hand.item(0, 1), hand.at(mm(300)));
    expect(hand.sketch(R1)).toBe('L B');
    hand.down(hand.item(0));
    hand.move(hand.item(0, 1));
    expect(hand.session.state.get().preview).toMatchObject({ tray: true, slot: null });
    hand.up(hand.item(0, 1));
    expect(hand.sketch(R1)).toBe('B');
  });

  it('leaves nothing behind when it is taken back, however that comes', () => {
    for (const input of [{ type: 'cancel' }, { type: 'projectChanged' }] as const) {
      const hand = driveTools(sketchRail('B PE L'));
      const before = hand.document();
      hand.down(hand.item(0));
      hand.move(hand.at(mm(300)));
      expect(hand.session.state.get().preview).not.toBeNull();
      hand.tool.send(input);
      expect(hand.session.state.get().preview).toBeNull();
      expect(hand.path()).toBe('select.idle');
      hand.up(hand.at(mm(300)));
      expect(hand.document()).toBe(before);
    }
  });

  it('is taken back by another button, and by an edit from elsewhere', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.down(hand.item(0));
    hand.move(hand.at(mm(300)));
    hand.tool.send({ type: 'down', pointer: 1, point: hand.item(2), button: 'secondary', modifiers: { shift: false, main: false, alt: false }, clicks: 1, touch: false });
    expect(hand.path()).toBe('select.idle');
    hand.down(hand.item(0));
    hand.move(hand.at(mm(300)));
    hand.session.dispatch({ type: 'items.remove', items: [hand.ids()[0]!] });
    expect(hand.path()).toBe('select.idle');
    expect(hand.session.state.get().preview).toBeNull();
    hand.up(hand.at(mm(300)));
    expect(hand.sketch()).toBe('PE L');
  });

  it('ends with Enter as if let go', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.down(hand.item(0));
    hand.move(hand.at(mm(300)));
    expect(hand.tool.key({ key: 'Enter', modifiers: { shift: false, main: false, alt: false } }, () => {})).toBe(true);
    expect(hand.sketch()).toBe('PE L B');
    hand.up(hand.at(mm(10)));
    expect(hand.sketch()).toBe('PE L B');
  });

  it('lets no other key act meanwhile', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.down(hand.item(0));
    hand.move(hand.at(mm(300)));
    expect(hand.tool.key({ key: 'Delete', modifiers: { shift: false, main: false, alt: false } }, () => {})).toBe(true);
    expect(hand.sketch()).toBe('B PE L');
    expect(hand.path()).toBe('select.dragging');
    hand.tool.key({ key: 'Escape', modifiers: { shift: false, main: false, alt: false } }, () => {});
    expect(hand.path()).toBe('select.idle');
  });

  it('scrolls at the edge and keeps the items under the pointer', () => {
    const hand = driveTools(sketchRail('300xB'));
    hand.session.zoomBy(6, { x: 200, y: 300 });
    hand.down(hand.item(5));
    hand.move({ x: 990, y: hand.item(5).y });
    const before = hand.session.state.get();
    // Only who stays there means it.
    for (let frame = 0; frame < 18; frame++) hand.tool.send({ type: 'tick', milliseconds: 16 });
    expect(hand.session.state.get().views.rails.camera).toBe(before.views.rails.camera);
    for (let frame = 0; frame < 3; frame++) hand.tool.send({ type: 'tick', milliseconds: 16 });
    const after = hand.session.state.get();
    expect(after.views.rails.camera.x).toBeGreaterThan(before.views.rails.camera.x);
    const moved = after.preview?.kind === 'move' && before.preview?.kind === 'move' ? after.preview.pointer.x - before.preview.pointer.x : 0;
    expect(moved).toBe(after.views.rails.camera.x - before.views.rails.camera.x);
    hand.move({ x: 500, y: hand.item(5).y });
    const still = hand.session.state.get().views.rails.camera;
    hand.tool.send({ type: 'tick', milliseconds: 16 });
    expect(hand.session.state.get().views.rails.camera).toBe(still);
    // The patience begins anew.
    hand.move({ x: 990, y: hand.item(5).y });
    hand.tool.send({ type: 'tick', milliseconds: 16 });
    expect(hand.session.state.get().views.rails.camera).toBe(still);
  });
});

describe('marquee', () => {
  it('selects what it touches while it is drawn', () => {
    const hand = driveTools(sketchRail('B PE L G'));
    const ids = hand.ids();
    const above = hand.at(mm(2), 0, -40);
    hand.down(above);
    hand.move(hand.at(mm(12)));
    expect(hand.path()).toBe('select.marquee');
    expect(hand.selected()).toEqual(ids.slice(0, 2));
    hand.move(hand.at(mm(200)));
    expect(hand.selected()).toEqual(ids);
    hand.move(hand.at(mm(6)));
    hand.up(hand.at(mm(6)));
    expect(hand.selected()).toEqual(ids.slice(0, 1));
    expect(hand.session.state.get().preview).toBeNull();
  });

  it('leaves the panels with what was selected before until it is let go', () => {
    const hand = driveTools(sketchRail('B PE L'));
    const ids = hand.ids();
    const settled = () => settledSelection(hand.session.state.get());
    hand.session.select([ids[2]!]);
    const before = settled();
    hand.down(hand.at(mm(2), 0, -40));
    hand.move(hand.at(mm(7)));
    expect(hand.selected()).toEqual(ids.slice(0, 1));
    expect(settled()).toBe(before);
    hand.up(hand.at(mm(7)));
    expect([...settled().ids]).toEqual(ids.slice(0, 1));
  });

  it('starts on a rail as well, and works in every direction', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.drag(hand.at(mm(100)), hand.at(mm(17), 0, -10));
    expect(hand.selected()).toEqual([hand.ids()[2]]);
  });

  it('adds to the selection with Shift or Control', () => {
    const hand = driveTools(sketchRail('B PE L'));
    const ids = hand.ids();
    hand.session.select([ids[2]!]);
    hand.down(hand.at(mm(2), 0, -40), { shift: true });
    hand.move(hand.at(mm(7)), { shift: true });
    expect(new Set(hand.selected())).toEqual(new Set([ids[0], ids[2]]));
    hand.up(hand.at(mm(7)));
    expect(hand.session.state.get().selection.focus).toBe(ids[0]);
  });

  it('gives back what was selected when it is taken back', () => {
    const hand = driveTools(sketchRail('B PE L'));
    const ids = hand.ids();
    hand.session.select([ids[2]!]);
    hand.down(hand.at(mm(2), 0, -40));
    hand.move(hand.at(mm(12)));
    hand.tool.send({ type: 'cancel' });
    expect(hand.selected()).toEqual([ids[2]]);
    expect(hand.session.state.get().preview).toBeNull();
  });
});

describe('hovering', () => {
  it('follows the pointer and ends outside', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.move(hand.item(1));
    expect(hand.session.state.get().hover).toBe(hand.ids()[1]);
    expect(cursorOf(hand.tool.tool.get())).toBe('grab');
    hand.tool.send({ type: 'leave' });
    expect(hand.session.state.get().hover).toBeUndefined();
    expect(cursorOf(hand.tool.tool.get())).toBe('default');
  });
});
