import type Konva from 'konva';
import type { ProjectSession } from '../state/project-session.ts';
import type { SessionState } from '../state/session-state.ts';
import { type Frame, frameOf } from './frame.ts';
import type { CanvasLook } from './look.ts';
import { paintFindings } from './paint-findings.ts';
import { paintItems } from './paint-items.ts';
import { paintOverlay } from './paint-overlay.ts';
import { paintStatic } from './paint-static.ts';
import { createSpriteCache } from './sprites.ts';

/** The layers of the canvas, from the ground up. */
export interface CanvasLayers {
  readonly ground: Konva.Layer;
  readonly items: Konva.Layer;
  readonly overlay: Konva.Layer;
}

/** Paints the session onto layers, each only when something that it shows has changed; React is not asked. */
export interface StagePainter {
  /** How one layer is painted: for the `sceneFunc` of its only shape. */
  readonly scenes: Readonly<Record<keyof CanvasLayers, (context: Konva.Context) => void>>;
  /** Layers are there: paint, and follow the session from now on. The answer stops it. */
  attach(layers: CanvasLayers): () => void;
  /** Theme, language, font or pixel ratio have changed. */
  setLook(look: CanvasLook): void;
  /** Whether the drawing has the keyboard. */
  setFocused(focused: boolean): void;
}

/** Creates the painter of a session. */
export function createStagePainter(session: ProjectSession): StagePainter {
  const sprites = createSpriteCache(makeCanvas, () => performance.now());
  let look: CanvasLook | undefined;
  let focused = false;
  let layers: CanvasLayers | undefined;
  let shown: SessionState | undefined;
  let frame: Frame | undefined;
  let framed: SessionState | undefined;
  let followUp = 0;

  /** The frame of this moment; undefined before the look is known. */
  function currentFrame(): Frame | undefined {
    const state = session.state.get();
    if (look && (!frame || framed !== state || frame.look !== look)) {
      framed = state;
      frame = frameOf(state, look);
    }
    return frame;
  }
  function paint(how: (ctx: CanvasRenderingContext2D, now: Frame) => void): (context: Konva.Context) => void {
    return (context) => {
      const now = currentFrame();
      if (now) how(native(context), now);
    };
  }

  function follow(): void {
    const now = session.state.get();
    const before = shown;
    if (!layers || now === before) return;
    shown = now;
    const moved = !before || now.camera !== before.camera || now.viewport !== before.viewport;
    const edited = !before || now.view !== before.view || now.proposal !== before.proposal;
    if (moved || edited || now.activeRail !== before.activeRail) layers.ground.batchDraw();
    if (moved || edited || now.checks !== before.checks || liftedOf(now) !== liftedOf(before)) layers.items.batchDraw();
    if (moved || edited || overlayChanged(now, before)) layers.overlay.batchDraw();
  }

  /** The canvases follow the screen: sharp at every pixel ratio. */
  function setRatio(): void {
    if (!look || !layers) return;
    for (const layer of [layers.ground, layers.items, layers.overlay]) {
      if (layer.getCanvas().getPixelRatio() !== look.ratio) layer.getCanvas().setPixelRatio(look.ratio);
    }
  }

  function drawAll(): void {
    layers?.ground.batchDraw();
    layers?.items.batchDraw();
    layers?.overlay.batchDraw();
  }

  return {
    scenes: {
      ground: paint(paintStatic),
      items: paint((ctx, now) => {
        const incomplete = paintItems(ctx, now, sprites);
        paintFindings(ctx, now);
        if (!incomplete || followUp !== 0) return;
        // Some pictures were stand-ins of another zoom: make the missing ones in the next frames.
        followUp = requestAnimationFrame(() => {
          followUp = 0;
          layers?.items.batchDraw();
        });
      }),
      overlay: paint((ctx, now) => paintOverlay(ctx, now, sprites, focused)),
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
      sprites.clear();
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

/** Konva wraps the context; the painters need the one beneath, which carries Konva's pixel ratio already. */
function native(context: Konva.Context): CanvasRenderingContext2D {
  return context._context;
}

function makeCanvas(width: number, height: number) {
  const image = document.createElement('canvas');
  image.width = Math.max(width, 1);
  image.height = Math.max(height, 1);
  const ctx = image.getContext('2d');
  if (!ctx) throw new Error('the browser gives no more canvases');
  return { ctx, image };
}
