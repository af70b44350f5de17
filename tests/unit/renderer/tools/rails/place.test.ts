import { describe, expect, it } from 'vitest';
import { emptyDocument, mintId, recordsOf } from '../../../../../shared/project/index.ts';
import { cursorOf, wantsTicks } from '../../../../../renderer/tools/rails/tool-state.ts';
import { flush } from '../../../../support/fake-host.ts';
import { run, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, JUMPER, PE, RAIL, STOP, makePart } from '../../../../support/sample-parts.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

const R1 = mintId('rail', 'R1');
const MARKER = makePart('WAGO', '793-501', 'marker', {});
const NONE = { shift: false, main: false, alt: false };

describe('dragging a part out of the library', () => {
  it('puts it where it is let go, in one command, selected', () => {
    const hand = driveTools(sketchRail('B L'));
    hand.tool.beginPlacing([STOP], true);
    expect(hand.path()).toBe('place.dragging');
    hand.move(hand.at(mm(10.5)));
    hand.up(hand.at(mm(10.5)));
    expect(hand.sketch()).toBe('B ES L');
    expect(hand.selected()).toEqual([hand.ids()[1]]);
    expect(hand.session.state.get().history.past.map(({ label }) => label.en)).toEqual(['Place 249-116']);
    expect(hand.path()).toBe('select.idle');
  });

  it('shows the widths that would result, and whether they fit', () => {
    const hand = driveTools(sketchRail('8xB', { length: 54 }));
    hand.tool.beginPlacing([BLOCK], true);
    hand.move(hand.at(mm(20)));
    const preview = hand.session.state.get().preview;
    expect(preview).toMatchObject({ kind: 'place', parts: [BLOCK.key], fits: false, slot: { rail: R1, joins: 'left' } });
    expect(preview?.kind === 'place' && preview.foresight?.view.layouts.get(R1)?.items.length).toBe(9);
    hand.tool.send({ type: 'cancel' });
    hand.tool.beginPlacing([STOP], true);
    hand.move({ x: -50, y: 20 });
    expect(hand.session.state.get().preview).toMatchObject({ slot: null, foresight: null, fits: true });
  });

  it('joins the strip of its neighbours', () => {
    const hand = driveTools(sketchRail('2xB', { strip: '-X5' }));
    hand.tool.beginPlacing([PE], true);
    hand.move(hand.at(mm(30)));
    hand.up(hand.at(mm(30)));
    expect(hand.document().records.get(hand.ids()[2]!)).toMatchObject({ strip: mintId('strip', '-X5') });
  });

  it('joins the nearer side of a gap', () => {
    const hand = driveTools(sketchRail('B _40 L'));
    hand.tool.beginPlacing([STOP], true);
    hand.move(hand.at(mm(45)));
    hand.up(hand.at(mm(45)));
    expect(hand.sketch()).toBe('B _40 ES L');
    hand.session.undo();
    hand.tool.beginPlacing([STOP], true);
    hand.move(hand.at(mm(15)));
    hand.up(hand.at(mm(15)));
    expect(hand.sketch()).toBe('B ES _40 L');
  });

  it('makes a rail wherever a rail is let go', () => {
    const hand = driveTools(emptyDocument());
    hand.tool.beginPlacing([RAIL], true);
    hand.move({ x: 400, y: 300 });
    expect(hand.session.state.get().preview).toMatchObject({ slot: null, fits: true });
    hand.up({ x: 400, y: 300 });
    expect(recordsOf(hand.document(), 'rail')).toMatchObject([{ name: 'R1', length: 500_000 }]);
    hand.tool.beginPlacing([RAIL], true);
    hand.move(hand.at(mm(10)));
    hand.up(hand.at(mm(10)));
    expect(recordsOf(hand.document(), 'rail').map(({ name }) => name)).toEqual(['R1', 'R2']);
  });

  it('brings a rail along where the project has none', async () => {
    const hand = driveTools(emptyDocument());
    await flush();
    hand.tool.beginPlacing([BLOCK], true);
    hand.move({ x: 400, y: 300 });
    hand.up({ x: 400, y: 300 });
    expect(hand.sketch()).toBe('B');
    expect(recordsOf(hand.document(), 'strip')).toMatchObject([{ tag: '-X1' }]);
    expect(hand.session.state.get().history.past).toHaveLength(1);
    await flush();
    expect(hand.host.document(hand.session.id)).toEqual(hand.document());
  });

  it('drops nothing beside the rails of a project that has some', () => {
    const hand = driveTools(sketchRail('B'));
    const before = hand.document();
    hand.tool.beginPlacing([BLOCK], true);
    hand.move({ x: 400, y: 590 });
    hand.up({ x: 400, y: 590 });
    expect(hand.document()).toBe(before);
  });

  it('puts parts into the tray', () => {
    const document = run(sketchRail('B', { into: sketchRail('L') }), { type: 'rail.remove', rail: mintId('rail', 'R2') });
    const hand = driveTools(document);
    hand.tool.beginPlacing([STOP], true);
    hand.move(hand.item(0, 1));
    expect(hand.session.state.get().preview).toMatchObject({ tray: true });
    hand.up(hand.item(0, 1));
    const loose = recordsOf(hand.document(), 'item').filter(({ rail }) => rail === undefined);
    expect(loose.map(({ part }) => part)).toContain(STOP.key);
  });

  it('says why a part cannot stand there, and changes nothing', () => {
    const hand = driveTools(sketchRail('B'));
    const before = hand.document();
    hand.tool.beginPlacing([MARKER], true);
    hand.move(hand.item(0));
    expect(hand.session.state.get().preview).toMatchObject({ foresight: null, refusal: { en: expect.stringContaining('does not stand on a rail') } });
    expect(cursorOf(hand.tool.tool.get())).toBe('not-allowed');
    hand.up(hand.item(0));
    expect(hand.document()).toBe(before);
    expect(hand.session.state.get().announcement?.en).toContain('does not stand on a rail');
  });

  it('says why a jumper has no place there, and changes nothing', () => {
    const hand = driveTools(sketchRail('B'));
    const before = hand.document();
    hand.tool.beginPlacing([JUMPER], true);
    hand.move(hand.item(0));
    expect(hand.session.state.get().preview).toMatchObject({ kind: 'jumper', foresight: null, words: { tone: 'error' } });
    expect(cursorOf(hand.tool.tool.get())).toBe('not-allowed');
    hand.up(hand.item(0));
    expect(hand.document()).toBe(before);
    expect(hand.session.state.get().announcement?.en).toContain(JUMPER.article);
  });

  it('places nothing for a click on a card', () => {
    const hand = driveTools(sketchRail('B'));
    const before = hand.document();
    hand.tool.beginPlacing([STOP], true);
    hand.up({ x: -100, y: 10 });
    expect(hand.document()).toBe(before);
    expect(hand.path()).toBe('select.idle');
  });

  it('leaves nothing behind when it is taken back', () => {
    const hand = driveTools(sketchRail('B'));
    const before = hand.document();
    hand.tool.beginPlacing([STOP], true);
    hand.move(hand.at(mm(30)));
    hand.tool.send({ type: 'cancel' });
    expect(hand.session.state.get().preview).toBeNull();
    hand.up(hand.at(mm(30)));
    expect(hand.document()).toBe(before);
  });

  it('takes back what else was under way', () => {
    const hand = driveTools(sketchRail('B PE L'));
    hand.down(hand.item(0));
    hand.move(hand.at(mm(300)));
    hand.tool.beginPlacing([STOP], true);
    expect(hand.session.state.get().preview).toBeNull();
    expect(hand.path()).toBe('place.dragging');
  });
});

describe('carrying a part', () => {
  it('places one with each click until Escape', () => {
    const hand = driveTools(sketchRail('L'));
    hand.tool.beginPlacing([BLOCK], false);
    expect(hand.path()).toBe('place.carrying');
    for (let count = 0; count < 3; count++) {
      hand.move(hand.at(mm(200)));
      hand.click(hand.at(mm(200)));
    }
    expect(hand.sketch()).toBe('L 3xB');
    expect(hand.session.state.get().history.past).toHaveLength(3);
    expect(hand.path()).toBe('place.carrying');
    hand.tool.send({ type: 'cancel' });
    expect(hand.path()).toBe('select.idle');
    expect(hand.session.state.get().preview).toBeNull();
  });

  it('ends with the other button, and places nothing outside', () => {
    const hand = driveTools(sketchRail('L'));
    hand.tool.beginPlacing([BLOCK], false);
    hand.click({ x: -20, y: 30 });
    expect(hand.sketch()).toBe('L');
    hand.tool.send({ type: 'down', pointer: 1, point: hand.item(0), button: 'secondary', modifiers: NONE, clicks: 1, touch: false });
    expect(hand.path()).toBe('select.idle');
    expect(hand.sketch()).toBe('L');
  });

  it('scrolls at the edge only once the pointer is on the drawing', () => {
    const hand = driveTools(sketchRail('L'));
    hand.tool.beginPlacing([BLOCK], false);
    expect(wantsTicks(hand.tool.tool.get())).toBe(false);
    const scrolls = (): boolean => {
      const { views: { rails: { camera } } } = hand.session.state.get();
      for (let frame = 0; frame < 40; frame++) hand.tool.send({ type: 'tick', milliseconds: 16 });
      return hand.session.state.get().views.rails.camera !== camera;
    };
    hand.session.zoomBy(5, { x: 500, y: 300 });
    hand.move({ x: -30, y: 200 });
    expect(scrolls()).toBe(false);
    // On its way in from the library it crosses the edge.
    hand.move({ x: 10, y: 200 });
    expect(scrolls()).toBe(false);
    hand.move({ x: 500, y: 300 });
    expect(scrolls()).toBe(false);
    hand.move({ x: 10, y: 200 });
    expect(scrolls()).toBe(true);
    hand.move({ x: -30, y: 200 });
    expect(scrolls()).toBe(false);
  });
});
