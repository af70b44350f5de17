import { describe, expect, it } from 'vitest';
import { emptyDocument, mintId } from '../../../../../shared/project/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { sheetOf } from '../../../../../renderer/state/views/rails/sheet.ts';
import { itemsOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { RAIL } from '../../../../support/sample-parts.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

const R1 = mintId('rail', 'R1');

function sketched(sketch = 'B PE L') {
  const open = openWindowSession(sketchRail(sketch));
  const { session } = open;
  return { ...open, state: () => session.state.get(), items: () => itemsOf(session.state.get().view.document).map(({ id }) => id) };
}

describe('camera of a session', () => {
  it('shows the whole drawing once the canvas has a size', () => {
    const { session } = sketched('20xB');
    const { views: { rails: { camera } }, viewport } = session.state.get();
    expect(viewport).toEqual({ width: 1000, height: 600 });
    expect(camera.pixelsPerMm).toBeCloseTo(944 / 2012, 3);
  });

  it('zooms to records and to places, and fits again', () => {
    const { session, items } = sketched('20xB');
    const fitted = session.state.get().views.rails.camera;
    session.zoomTo([items()[3]!]);
    expect(session.state.get().views.rails.camera.pixelsPerMm).toBeGreaterThan(fitted.pixelsPerMm);
    session.fit();
    expect(session.state.get().views.rails.camera).toEqual(fitted);
    session.zoomTo({ rail: R1, from: mm(1900), to: mm(1950) });
    const { views: { rails: { camera } }, viewport } = session.state.get();
    const middle = ((1925 - camera.x / 1000) * camera.pixelsPerMm) / viewport.width;
    expect(middle).toBeGreaterThan(0.2);
    expect(middle).toBeLessThan(0.8);
    session.zoomTo([mintId('item', 'gone')]);
    expect(session.state.get().views.rails.camera).toBe(camera);
  });

  it('shows the first rail as a whole and brings a further one into view', async () => {
    const { session } = openWindowSession(emptyDocument());
    const { pixelsPerMm } = session.state.get().views.rails.camera;
    await session.quickInsert('2002-1204');
    expect(session.state.get().views.rails.camera.pixelsPerMm).toBeLessThan(pixelsPerMm);
    const seen = (rail: number): boolean => {
      const { views: { rails: { camera } }, view, viewport } = session.state.get();
      const row = sheetOf(view).rows[rail]!;
      const y = ((row.axis - camera.y) * camera.pixelsPerMm) / 1000;
      return y > 0 && y < viewport.height;
    };
    for (let rail = 1; rail < 6; rail++) {
      await session.insertParts([RAIL.key]);
      expect(seen(rail)).toBe(true);
    }
    expect(seen(0)).toBe(false);
    // What is inserted, and what an undo brings back, is brought into view as well.
    session.select([mintId('rail', 'none')]);
    const first = session.state.get().view.index.rails[0]!.id;
    session.setActiveRail(first);
    await session.quickInsert('2002-1204');
    expect(seen(0)).toBe(true);
    session.reveal([session.state.get().view.index.rails[5]!.id]);
    session.undo();
    session.redo();
    expect(seen(0)).toBe(true);
  });

  it('reveals without zooming', () => {
    const { session, items } = sketched('20xB');
    session.zoomBy(8, { x: 900, y: 300 });
    const { pixelsPerMm } = session.state.get().views.rails.camera;
    session.reveal([items()[0]!]);
    const { views: { rails: { camera } } } = session.state.get();
    expect(camera.pixelsPerMm).toBe(pixelsPerMm);
    expect((5 - camera.x / 1000) * pixelsPerMm).toBeGreaterThanOrEqual(27);
  });
});
