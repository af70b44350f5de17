import type Konva from 'konva';
import type { ProjectSession } from '../../state/project-session.ts';
import { shownOnPlate } from '../../state/proposal-on-plate.ts';
import type { SessionState } from '../../state/session-state.ts';
import type { CanvasLook } from '../look.ts';
import { paintPlate } from './paint-plate.ts';
import { paintPlateOverlay } from './paint-plate-overlay.ts';
import { type PlateFrame, plateFrameOf } from './plate-frame.ts';
import { createRailPictures } from './rail-pictures.ts';

/** The layers of a mounting plate: what lies still, and what follows the pointer. */
export interface PlateLayers {
  readonly ground: Konva.Layer;
  readonly overlay: Konva.Layer;
}

/** Paints a mounting plate onto its layers, each only when something that it shows has changed; React is not asked. */
export interface PlatePainter {
  readonly scenes: Readonly<Record<keyof PlateLayers, (context: Konva.Context) => void>>;
  attach(layers: PlateLayers): () => void;
  setLook(look: CanvasLook): void;
  setFocused(focused: boolean): void;
}

/** Creates the painter of a session. */
export function createPlatePainter(session: ProjectSession): PlatePainter {
  const pictures = createRailPictures(makeCanvas, () => performance.now());
  let look: CanvasLook | undefined;
  let focused = false;
  let layers: PlateLayers | undefined;
  let shown: SessionState | undefined;
  let frame: PlateFrame | undefined;
  let framed: SessionState | undefined;
  let followUp = 0;

  function currentFrame(): PlateFrame | undefined {
    const state = session.state.get();
    if (look && (!frame || framed !== state || frame.look !== look)) {
      framed = state;
      frame = plateFrameOf(state, look);
    }
    return frame;
  }
  function paint(layer: keyof PlateLayers, how: (ctx: CanvasRenderingContext2D, now: PlateFrame) => void): (context: Konva.Context) => void {
    return (context) => {
      const now = currentFrame();
      if (!now) return;
      how(context._context, now);
      if (!pictures.incomplete() || followUp !== 0) return;
      // Some pictures were stand-ins: make the missing ones in the next frames.
      followUp = requestAnimationFrame(() => {
        followUp = 0;
        layers?.[layer].batchDraw();
      });
    };
  }

  function follow(): void {
    const now = session.state.get();
    const before = shown;
    if (!layers || now === before) return;
    shown = now;
    const moved = !before || now.plateCamera !== before.plateCamera || now.viewport !== before.viewport || now.shownPlate !== before.shownPlate;
    const edited = !before || now.view !== before.view;
    if (moved || edited || liftedOf(now) !== liftedOf(before)) layers.ground.batchDraw();
    if (moved || edited || overlayChanged(now, before)) layers.overlay.batchDraw();
  }

  function drawAll(): void {
    layers?.ground.batchDraw();
    layers?.overlay.batchDraw();
  }

  function setRatio(): void {
    if (!look || !layers) return;
    for (const layer of [layers.ground, layers.overlay]) {
      if (layer.getCanvas().getPixelRatio() !== look.ratio) layer.getCanvas().setPixelRatio(look.ratio);
    }
  }

  return {
    scenes: {
      ground: paint('ground', (ctx, now) => paintPlate(ctx, now, pictures)),
      overlay: paint('overlay', (ctx, now) => paintPlateOverlay(ctx, now, pictures, focused)),
    },
    attach(attached) {
      layers = attached;
      shown = undefined;
      setRatio();
      const stop = session.state.subscribe(follow);
      follow();
      return () => {
        stop();
        cancelAnimationFrame(followUp);
        followUp = 0;
        layers = undefined;
      };
    },
    setLook(next) {
      look = next;
      setRatio();
      pictures.clear();
      drawAll();
    },
    setFocused(next) {
      if (next === focused) return;
      focused = next;
      layers?.overlay.batchDraw();
    },
  };
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
  return platePreview?.kind === 'change' && (platePreview.after !== null || platePreview.off) ? platePreview.ids.join() : '';
}

function makeCanvas(width: number, height: number) {
  const image = document.createElement('canvas');
  image.width = Math.max(width, 1);
  image.height = Math.max(height, 1);
  const ctx = image.getContext('2d');
  if (!ctx) throw new Error('the browser gives no more canvases');
  return { ctx, image };
}
