import { describe, expect, it } from 'vitest';
import { mintId } from '../../../../../shared/project/index.ts';
import { mm, um } from '../../../../../shared/units/index.ts';
import { needsMinimap } from '../../../../../renderer/state/views/frame/overview.ts';
import { fitBox } from '../../../../../renderer/state/camera/camera.ts';
import { VIEW_NAMES, firstViews, viewOfName, viewsAfter, viewsReopened, withCameraIn } from '../../../../../renderer/state/views/view-table.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

const R1 = mintId('rail', 'R1');
const PLATE = mintId('plate', 'one');

/** A rail that stands on a mounting plate: each view has something to draw. */
function cabinet() {
  const { session } = openWindowSession(sketchRail('40xB', { length: 400 }));
  session.dispatch({ type: 'plate.add', id: PLATE, width: mm(600), height: mm(800) });
  session.dispatch({ type: 'plate.arrange', plate: PLATE, places: [{ id: R1, x: mm(100), y: mm(300) }] });
  return session.state.get().view;
}

const VIEWPORT = { width: 1000, height: 600 };

describe.each(VIEW_NAMES)('the view %s', (name) => {
  const view = cabinet();
  const views = firstViews(view.document);
  const shown = viewOfName(views, name);

  it('draws its records within its bounds', () => {
    const { bounds } = shown.drawn(view);
    const box = shown.boxOf(view, R1)!;
    expect(box.left).toBeGreaterThanOrEqual(bounds.left);
    expect(box.right).toBeLessThanOrEqual(bounds.right);
    expect(box.top).toBeGreaterThanOrEqual(bounds.top);
    expect(box.bottom).toBeLessThanOrEqual(bounds.bottom);
    expect(shown.boxOfStretch(view, { rail: R1, from: um(0), to: um(1000) })).toBeDefined();
  });

  it('has an overview once some of it is out of view', () => {
    const drawn = shown.drawn(view);
    const fitted = fitBox(drawn.bounds, VIEWPORT);
    expect(needsMinimap(drawn, fitted, VIEWPORT)).toBe(false);
    expect(needsMinimap(drawn, { ...fitted, pixelsPerMm: fitted.pixelsPerMm * 2 }, VIEWPORT)).toBe(true);
  });

  it('has a camera of its own, which stays when the project is read again', () => {
    const camera = { x: um(1), y: um(2), pixelsPerMm: 5 };
    const moved = withCameraIn(views, name, camera);
    for (const other of VIEW_NAMES) expect(moved[other].camera).toBe(other === name ? camera : views[other].camera);
    expect(withCameraIn(moved, name, camera)).toBe(moved);
    expect(viewsReopened(moved, view.document)[name].camera).toBe(camera);
  });

  it('is the same object after an edit that does not concern it', () => {
    expect(viewsAfter(views, view.document, new Map())).toBe(views);
  });
});
