import { describe, expect, it } from 'vitest';
import { findRail, mintId } from '../../../../../shared/project/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { DOOR, K1, MP1, R1, drivePlate } from '../../../../support/plate-driver.ts';

function atRest() {
  const hand = drivePlate();
  return { hand, start: hand.session.state.get().view.document, past: hand.past() };
}

describe('selecting on a plate', () => {
  it('takes what is pressed, more with Shift or Control, and nothing on the bare plate', () => {
    const { hand, past } = atRest();
    hand.click(hand.at(300, 420));
    expect(hand.selected()).toEqual([K1]);
    hand.click(hand.at(500, 650), { shift: true });
    expect(hand.selected()).toEqual([K1, DOOR]);
    hand.click(hand.at(300, 420), { main: true });
    expect(hand.selected()).toEqual([DOOR]);
    hand.click(hand.at(300, 760));
    expect(hand.selected()).toEqual([]);
    expect(hand.past()).toBe(past);
  });

  it('takes what a frame touches, and gives back what was selected before where it is called off', () => {
    const { hand } = atRest();
    hand.click(hand.at(500, 650));
    hand.down(hand.at(20, 300));
    hand.move(hand.at(300, 500));
    expect(hand.path()).toBe('plate.marquee');
    expect(hand.selected()).toEqual([K1]);
    hand.tool.send({ type: 'cancel' });
    expect(hand.selected()).toEqual([DOOR]);
    hand.drag(hand.at(20, 150), hand.at(300, 500));
    expect(hand.selected()).toEqual([K1, R1]);
    expect(hand.session.state.get().platePreview).toBeNull();
  });

  it('takes one of several alone where it is clicked without a drag', () => {
    const { hand } = atRest();
    hand.session.select([K1, DOOR]);
    hand.click(hand.at(300, 420));
    expect(hand.selected()).toEqual([K1]);
  });
});

describe('moving on a plate', () => {
  it('is one command, to the millimetre, and its preview is the project as it would be', () => {
    const { hand, start, past } = atRest();
    hand.down(hand.at(300, 420));
    hand.move(hand.at(306, 500.3), { alt: false });
    const preview = hand.session.state.get().platePreview;
    const after = preview?.kind === 'change' ? preview.foresight?.view : undefined;
    const there = after?.document.records.get(K1);
    expect(hand.session.state.get().view.document).toBe(start);
    hand.up(hand.at(306, 500.3));
    expect(hand.past()).toBe(past + 1);
    expect(hand.session.state.get().view.document.records.get(K1)).toEqual(there);
    const [x = 0, y = 0] = hand.place(K1) ?? [];
    expect(Math.abs(x - 56)).toBeLessThanOrEqual(8);
    expect(Number.isInteger(y)).toBe(true);
    expect(Math.abs(y - 480)).toBeLessThanOrEqual(8);
    hand.session.undo();
    expect(hand.place(K1)).toEqual([50, 400]);
  });

  it('stops where an edge comes into line, with Alt it does not', () => {
    const { hand } = atRest();
    hand.run({ type: 'plate.arrange', plate: MP1, places: [{ id: K1, x: mm(80), y: mm(400) }] });
    hand.drag(hand.at(300, 420), hand.at(272, 420));
    expect(hand.place(K1)).toEqual([50, 400]);
    hand.run({ type: 'plate.arrange', plate: MP1, places: [{ id: K1, x: mm(80), y: mm(400) }] });
    hand.drag(hand.at(300, 420), hand.at(272, 420), { alt: true });
    expect(hand.place(K1)?.[0]).toBeCloseTo(52, 0);
    expect(hand.place(K1)?.[0]).not.toBe(50);
  });

  it('stops just far enough from a neighbour, so that its finding is gone', () => {
    const hand = drivePlate('PE PE PE');
    hand.run({ type: 'plate.arrange', plate: MP1, places: [{ id: K1, x: mm(50), y: mm(240) }] });
    const broken = () => hand.session.state.get().checks.findings.filter(({ rule, message }) => rule === 'CB-002' && message === 'too-close');
    expect(broken().length).toBeGreaterThan(0);
    const [, y = 0] = hand.place(K1) ?? [];
    // Outwards a millimetre at a time until the distance draws the duct onto its limit.
    hand.down(hand.at(300, y + 20));
    for (let to = y + 21; to < y + 120; to++) {
      hand.move(hand.at(300, to));
      const preview = hand.session.state.get().platePreview;
      if (preview?.kind === 'change' && preview.snaps.some(({ keeps }) => keeps === 'distance')) break;
    }
    hand.tool.send({ type: 'complete' });
    expect(broken()).toEqual([]);
  });

  it('moves everything selected by the same way', () => {
    const { hand } = atRest();
    hand.session.select([R1, K1]);
    hand.drag(hand.at(300, 420), hand.at(300, 477), { alt: true });
    const [, rail = 0] = hand.place(R1) ?? [];
    const [, duct = 0] = hand.place(K1) ?? [];
    expect(duct - rail).toBeCloseTo(200, 6);
    expect(rail).toBeGreaterThan(250);
  });

  it('never makes a place negative and never loses anything beyond the plate', () => {
    const { hand } = atRest();
    hand.session.select([K1]);
    hand.drag(hand.at(300, 420), { x: 2, y: 2 }, { alt: true });
    expect(hand.place(K1)).toEqual([0, 0]);
    hand.drag(hand.at(300, 20), hand.at(5000, 5000), { alt: true });
    expect(hand.place(K1)).toEqual([600, 800]);
  });

  it('leaves no trace where it is called off, by whatever', () => {
    for (const end of ['cancel', 'projectChanged'] as const) {
      const { hand, start } = atRest();
      hand.down(hand.at(300, 420));
      hand.move(hand.at(300, 500));
      expect(hand.session.state.get().platePreview).not.toBeNull();
      hand.tool.send({ type: end });
      hand.up(hand.at(300, 500));
      expect(hand.session.state.get().platePreview).toBeNull();
      expect(hand.session.state.get().view.document).toBe(start);
      expect(hand.path()).toBe('plate.idle');
    }
  });

  it('takes a rail off the plate where it is let go beside it, but no duct', () => {
    const { hand } = atRest();
    hand.session.select([R1]);
    hand.down(hand.at(300, 200));
    hand.move({ x: -10, y: 100 });
    expect(hand.session.state.get().platePreview).toMatchObject({ off: true });
    hand.up({ x: -10, y: 100 });
    expect(hand.place(R1)).toBeUndefined();
    hand.drag(hand.at(300, 420), { x: -10, y: 100 });
    expect(hand.place(K1)).toEqual([50, 400]);
    expect(hand.session.state.get().announcement?.en).toContain('Only rails');
  });
});

describe('changing sizes on a plate', () => {
  it('pulls an end of a duct', () => {
    const { hand } = atRest();
    hand.click(hand.at(300, 420));
    hand.down(hand.at(550, 420));
    hand.move(hand.at(500, 420));
    expect(hand.path()).toBe('plate.resizing');
    hand.up(hand.at(500, 420));
    expect(hand.session.state.get().view.document.records.get(K1)).toMatchObject({ x: mm(50), length: mm(450), width: mm(40) });
  });

  it('cuts a rail in whole steps; at its left end what stands on it comes along', () => {
    const { hand } = atRest();
    hand.click(hand.at(300, 200));
    hand.drag(hand.at(550, 200), hand.at(478, 200));
    const rail = () => findRail(hand.session.state.get().view.document, R1);
    const step = 25_000;
    expect((rail()?.length ?? 1) % step).toBe(0);
    expect(Math.abs((rail()?.length ?? 0) - 428_000)).toBeLessThanOrEqual(step);
    const before = rail();
    hand.drag(hand.at(50, 200), hand.at(150, 200));
    const end = (at = rail()) => (at?.mount?.x ?? 0) + (at?.length ?? 0);
    expect(end()).toBe(end(before));
    expect(rail()?.length).toBeLessThan(before?.length ?? 0);
  });

  it('offers no handles on a rail whose length follows what stands on it', () => {
    const { hand } = atRest();
    hand.run({ type: 'rail.edit', rail: R1, endless: true });
    const length = findRail(hand.session.state.get().view.document, R1)?.length ?? mm(0);
    hand.session.select([R1]);
    hand.down(hand.at(50 + length / 1000, 200));
    hand.move(hand.at(50 + length / 1000, 300));
    expect(hand.path()).toBe('plate.moving');
  });
});

describe('drawing on a plate', () => {
  it('makes a duct along the drag, as wide and high as the last one, and hands it over selected', () => {
    const { hand, past } = atRest();
    hand.run({ type: 'duct.edit', duct: K1, height: mm(60) });
    hand.tool.setMode('duct');
    hand.drag(hand.at(20, 30), hand.at(320, 33));
    expect(hand.past()).toBe(past + 2);
    const [id] = hand.selected();
    expect(hand.session.state.get().view.document.records.get(id as typeof K1)).toMatchObject({
      kind: 'duct',
      plate: MP1,
      width: mm(40),
      height: mm(60),
      name: 'K2',
    });
    expect(hand.path()).toBe('plate.idle');
  });

  it('makes an upright duct of a drag downwards, as wide as it was drawn', () => {
    const { hand } = atRest();
    hand.tool.setMode('duct');
    hand.drag(hand.at(5, 30), hand.at(35, 390), { alt: true });
    const [id] = hand.selected();
    expect(hand.session.state.get().view.document.records.get(id as typeof K1)).toMatchObject({ orientation: 'vertical' });
  });

  it('makes a keep-out under the name that the window gives', () => {
    const { hand } = atRest();
    hand.tool.nameKeepouts('Sperrfläche');
    hand.tool.setMode('keepout');
    hand.drag(hand.at(20, 700), hand.at(120, 760));
    const [id] = hand.selected();
    expect(hand.session.state.get().view.document.records.get(id as typeof DOOR)).toMatchObject({ kind: 'keepout', name: 'Sperrfläche' });
  });

  it('makes nothing of a click, and keeps the pencil; Escape puts it down', () => {
    const { hand, start } = atRest();
    hand.tool.setMode('duct');
    hand.click(hand.at(20, 30));
    expect(hand.session.state.get().view.document).toBe(start);
    expect(hand.path()).toBe('plate.duct');
    expect(hand.key('Escape')).toBe(true);
    expect(hand.path()).toBe('plate.idle');
  });
});

describe('putting a rail onto a plate', () => {
  it('hangs it by its middle on the pointer, and only over the plate', () => {
    const { hand, past } = atRest();
    hand.run({ type: 'plate.clear', ids: [R1] });
    hand.tool.beginRailPlacing(R1);
    hand.move({ x: -20, y: 50 });
    hand.up({ x: -20, y: 50 });
    expect(hand.place(R1)).toBeUndefined();
    hand.tool.beginRailPlacing(R1);
    hand.move(hand.at(310, 560));
    hand.up(hand.at(310, 560), { alt: true });
    expect(hand.past()).toBe(past + 2);
    expect(hand.place(R1)?.[0]).toBeCloseTo(60, 0);
    expect(hand.place(R1)?.[1]).toBeCloseTo(560, 0);
    expect(hand.selected()).toEqual([R1]);
  });
});

describe('keys on a plate', () => {
  it('moves by a millimetre, by ten with Shift, by a tenth with Alt', () => {
    const { hand } = atRest();
    hand.session.select([K1]);
    hand.key('ArrowRight');
    hand.key('ArrowDown', { shift: true });
    hand.key('ArrowLeft', { alt: true });
    expect(hand.place(K1)).toEqual([50.9, 410]);
  });

  it('says so where there is nothing to move or no room', () => {
    const { hand, past } = atRest();
    expect(hand.key('ArrowUp')).toBe(true);
    expect(hand.session.state.get().announcement?.en).toContain('Nothing');
    hand.run({ type: 'plate.arrange', plate: MP1, places: [{ id: K1, x: mm(0), y: mm(0) }] });
    hand.session.select([K1]);
    hand.key('ArrowUp');
    expect(hand.past()).toBe(past + 1);
    expect(hand.session.state.get().announcement?.en).toContain('edge');
  });

  it('goes from one thing to the next, and selects all', () => {
    const { hand } = atRest();
    hand.key('End');
    expect(hand.selected()).toEqual([R1]);
    hand.key('ArrowDown', { main: true });
    expect(hand.selected()).toEqual([K1]);
    hand.key('ArrowDown', { main: true });
    expect(hand.selected()).toEqual([DOOR]);
    hand.key('a', { main: true });
    expect(hand.selected()).toEqual([DOOR, K1, R1]);
  });

  it('takes rails off and removes ducts, in one step', () => {
    const { hand, past } = atRest();
    hand.session.select([R1, K1]);
    hand.key('Delete');
    expect(hand.past()).toBe(past + 1);
    expect(hand.place(R1)).toBeUndefined();
    expect(findRail(hand.session.state.get().view.document, R1)).toBeDefined();
    expect(hand.session.state.get().view.document.records.has(K1)).toBe(false);
  });

  it('opens a rail with Enter and by a double click', () => {
    const { hand } = atRest();
    hand.session.select([R1]);
    hand.key('Enter');
    expect(hand.session.state.get()).toMatchObject({ viewMode: 'rails', activeRail: R1 });
    hand.session.showPlate(MP1);
    hand.click(hand.at(100, 200), {}, 2);
    expect(hand.session.state.get().viewMode).toBe('rails');
  });

  it('does nothing else under way', () => {
    const { hand, past } = atRest();
    hand.down(hand.at(300, 420));
    hand.move(hand.at(300, 460));
    expect(hand.key('Delete')).toBe(true);
    expect(hand.past()).toBe(past);
    hand.key('Escape');
    expect(hand.path()).toBe('plate.idle');
  });
});

describe('a plate that is not there', () => {
  it('lets the camera be moved and nothing else', () => {
    const hand = drivePlate();
    hand.run({ type: 'plate.remove', plate: MP1 });
    const before = hand.session.state.get().view.document;
    hand.drag({ x: 100, y: 100 }, { x: 300, y: 300 });
    hand.tool.setMode('duct');
    hand.drag({ x: 100, y: 100 }, { x: 300, y: 300 });
    expect(hand.session.state.get().view.document).toBe(before);
    const { views: { plate: { camera: plateCamera } } } = hand.session.state.get();
    hand.tool.send({ type: 'wheel', point: { x: 5, y: 5 }, dx: 0, dy: 100, modifiers: { shift: false, main: true, alt: false } });
    expect(hand.session.state.get().views.plate.camera).not.toEqual(plateCamera);
    expect(mintId('plate', 'MP1')).toBe(MP1);
  });
});
