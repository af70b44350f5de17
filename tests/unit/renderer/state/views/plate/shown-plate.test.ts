import { describe, expect, it } from 'vitest';
import { type PlateId, mintId } from '../../../../../../shared/project/index.ts';
import { mm } from '../../../../../../shared/units/index.ts';
import { cameraInView } from '../../../../../../renderer/state/session/in-view.ts';
import { deleteCommand } from '../../../../../../renderer/state/session/delete-command.ts';
import { sketchRail } from '../../../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../../../support/window-session.ts';

const R1 = mintId('rail', 'R1');
const FIRST: PlateId = mintId('plate', 'first');
const SECOND: PlateId = mintId('plate', 'second');
const DUCT = mintId('duct', 'one');

function opened() {
  const { session } = openWindowSession(sketchRail('B PE'));
  const addPlate = (id: PlateId) => session.dispatch({ type: 'plate.add', id, width: mm(600), height: mm(800) });
  const addDuct = (plate: PlateId) =>
    session.dispatch({ type: 'duct.add', id: DUCT, duct: { plate, x: mm(0), y: mm(0), length: mm(300), width: mm(40) } });
  return { session, state: () => session.state.get(), addPlate, addDuct };
}

describe('deleting', () => {
  it('takes rails off the plate that is drawn, and removes them where the rails are drawn', () => {
    const { session, state, addPlate } = opened();
    addPlate(FIRST);
    session.dispatch({ type: 'plate.arrange', plate: FIRST, places: [{ id: R1, x: mm(1), y: mm(1) }] });
    session.select([R1]);
    session.setViewMode('plate');
    expect(deleteCommand(state())).toEqual({ type: 'plate.clear', ids: [R1] });
    session.setViewMode('rails');
    expect(deleteCommand(state())).toMatchObject({ type: 'rail.remove', rail: R1 });
  });

  it('removes ducts and keep-outs wherever they were selected', () => {
    const { session, state, addPlate, addDuct } = opened();
    addPlate(FIRST);
    addDuct(FIRST);
    session.select([DUCT]);
    for (const view of ['plate', 'rails'] as const) {
      session.setViewMode(view);
      expect(deleteCommand(state())).toEqual({ type: 'plate.clear', ids: [DUCT] });
    }
    session.select([]);
    expect(deleteCommand(state())).toBeUndefined();
  });
});

describe('what of the project is drawn', () => {
  it('begins with the rails, and with no plate where there is none', () => {
    const { state } = opened();
    expect(state()).toMatchObject({ viewMode: 'rails', views: { plate: { shown: undefined } }, plateSelection: [] });
  });

  it('takes a plate that is new, and another one when it is gone', () => {
    const { session, state, addPlate } = opened();
    addPlate(FIRST);
    expect(state().views.plate.shown).toBe(FIRST);
    addPlate(SECOND);
    expect(state().views.plate.shown).toBe(SECOND);
    session.dispatch({ type: 'plate.remove', plate: SECOND });
    expect(state().views.plate.shown).toBe(FIRST);
    session.dispatch({ type: 'plate.remove', plate: FIRST });
    expect(state().views.plate.shown).toBeUndefined();
    session.undo();
    expect(state().views.plate.shown).toBe(FIRST);
  });

  it('goes to a plate that is asked for, and to none that is not there', () => {
    const { session, state, addPlate } = opened();
    addPlate(FIRST);
    addPlate(SECOND);
    expect(state().viewMode).toBe('rails');
    session.showPlate(FIRST);
    expect(state()).toMatchObject({ viewMode: 'plate', views: { plate: { shown: FIRST } } });
    session.showPlate(mintId('plate', 'nowhere'));
    expect(state().views.plate.shown).toBe(FIRST);
    session.setViewMode('rails');
    expect(state()).toMatchObject({ viewMode: 'rails', views: { plate: { shown: FIRST } } });
  });

  it('has a camera for each of the two', () => {
    const { session, state, addPlate } = opened();
    addPlate(FIRST);
    const rails = state().views.rails.camera;
    session.showPlate(FIRST);
    session.zoomBy(2);
    expect(state().views.rails.camera).toBe(rails);
    expect(cameraInView(state())).toBe(state().views.plate.camera);
    const plate = state().views.plate.camera;
    session.setViewMode('rails');
    session.zoomBy(2);
    expect(state().views.plate.camera).toBe(plate);
    expect(state().views.rails.camera.pixelsPerMm).toBeCloseTo(2 * rails.pixelsPerMm);
  });
});

describe('the selection on a plate', () => {
  it('is what of the selection can be fixed on one', () => {
    const { session, state, addPlate, addDuct } = opened();
    addPlate(FIRST);
    addDuct(FIRST);
    const item = state().view.index.itemsByRail.get(R1)?.[0]?.id ?? R1;
    session.select([item, DUCT, R1, FIRST]);
    expect(state().plateSelection).toEqual([DUCT, R1]);
    session.select([item]);
    expect(state().plateSelection).toEqual([]);
  });

  it('loses what an edit removes, and is what it was after an undo', () => {
    const { session, state, addPlate, addDuct } = opened();
    addPlate(FIRST);
    addDuct(FIRST);
    session.select([DUCT, R1]);
    session.dispatch({ type: 'plate.clear', ids: [DUCT] });
    expect(state().plateSelection).toEqual([R1]);
    session.undo();
    expect(state().plateSelection).toEqual([DUCT, R1]);
  });
});
