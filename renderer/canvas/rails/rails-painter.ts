import type { ProjectSession, SessionState } from '../../state/session/index.ts';
import { frameOf } from './rails-frame.ts';
import { type LayeredPainter, createLayeredPainter, createSpriteCache, makeCanvas } from '../frame/index.ts';
import { paintFindings } from './paint-findings.ts';
import { paintItems } from './paint-items.ts';
import { paintOverlay } from './paint-overlay.ts';
import { paintStatic } from './paint-static.ts';

/** The layers of the rails, from the ground up. */
export type StageLayer = 'ground' | 'items' | 'overlay';

/** Creates the painter of the rails of a session. */
export function createStagePainter(session: ProjectSession): LayeredPainter<StageLayer> {
  const sprites = createSpriteCache(makeCanvas, () => performance.now());
  return createLayeredPainter(session, {
    frameOf,
    paint: {
      ground(ctx, now) {
        paintStatic(ctx, now);
        return false;
      },
      items(ctx, now) {
        const incomplete = paintItems(ctx, now, sprites);
        paintFindings(ctx, now);
        return incomplete;
      },
      overlay(ctx, now, focused) {
        paintOverlay(ctx, now, sprites, focused);
        return false;
      },
    },
    changed(now, before) {
      const moved = now.views.rails !== before.views.rails || now.viewport !== before.viewport;
      const edited = now.view !== before.view || now.proposal !== before.proposal;
      return {
        ground: moved || edited || now.activeRail !== before.activeRail,
        items: moved || edited || now.checks !== before.checks || liftedOf(now) !== liftedOf(before),
        overlay: moved || edited || overlayChanged(now, before),
      };
    },
    focusShownOn: 'overlay',
    forgetPictures: () => sprites.clear(),
  });
}

function overlayChanged(now: SessionState, before: SessionState): boolean {
  return (
    now.preview !== before.preview ||
    now.selection !== before.selection ||
    now.hover !== before.hover ||
    now.guides !== before.guides ||
    now.measuring !== before.measuring ||
    now.activeRail !== before.activeRail
  );
}

/** What is shown faded; the same for a whole drag. */
function liftedOf({ preview }: SessionState): unknown {
  if (preview?.kind === 'sit') return preview.attachment;
  return preview?.kind === 'move' && !preview.copy ? preview.items : undefined;
}
