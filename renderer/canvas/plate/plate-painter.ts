import type { ProjectSession, SessionState } from '../../state/session/index.ts';
import { shownOnPlate } from '../../state/outlook/index.ts';
import { type LayeredPainter, createLayeredPainter, makeCanvas } from '../frame/index.ts';
import { paintPlate } from './paint-plate.ts';
import { paintPlateOverlay } from './paint-plate-overlay.ts';
import { plateFrameOf } from './plate-frame.ts';
import { createRailPictures } from './rail-pictures.ts';

/** The layers of a mounting plate: what lies still, and what follows the pointer. */
export type PlateLayer = 'ground' | 'overlay';

/** Creates the painter of the mounting plate that a session shows. */
export function createPlatePainter(session: ProjectSession): LayeredPainter<PlateLayer> {
  const pictures = createRailPictures(makeCanvas, () => performance.now());
  return createLayeredPainter(session, {
    frameOf: plateFrameOf,
    paint: {
      ground(ctx, now) {
        paintPlate(ctx, now, pictures);
        return pictures.incomplete();
      },
      overlay(ctx, now, focused) {
        paintPlateOverlay(ctx, now, pictures, focused);
        return pictures.incomplete();
      },
    },
    changed(now, before) {
      const moved = now.views.plate !== before.views.plate || now.viewport !== before.viewport;
      const edited = now.view !== before.view;
      return {
        ground: moved || edited || liftedOf(now) !== liftedOf(before),
        overlay: moved || edited || overlayChanged(now, before),
      };
    },
    focusShownOn: 'overlay',
    forgetPictures: () => pictures.clear(),
  });
}

function overlayChanged(now: SessionState, before: SessionState): boolean {
  return (
    now.platePreview !== before.platePreview ||
    now.proposal !== before.proposal ||
    now.selection !== before.selection ||
    now.hover !== before.hover ||
    now.checks !== before.checks
  );
}

/** What is shown faded, as a text; the same for a whole drag. */
function liftedOf(state: SessionState): string {
  const platePreview = shownOnPlate(state);
  return platePreview?.kind === 'change' && (platePreview.foresight !== null || platePreview.off) ? platePreview.ids.join() : '';
}
