import type Konva from 'konva';
import type { ProjectSession, SessionState } from '../../state/session/index.ts';
import type { CanvasLook } from './look.ts';

/** What is painted onto layers, and when. */
export interface Painting<Layer extends string, Frame> {
  /** Everything that a moment of the session is painted from. */
  readonly frameOf: (state: SessionState, look: CanvasLook) => Frame;
  /** How each layer is painted, from the ground up. True: some pictures were stand-ins, it is to be painted again. */
  readonly paint: Readonly<Record<Layer, (ctx: CanvasRenderingContext2D, frame: Frame, focused: boolean) => boolean>>;
  /** The layers that show something that has changed from one state to the next. */
  readonly changed: (now: SessionState, before: SessionState) => Readonly<Record<Layer, boolean>>;
  /** The layer that shows whether the drawing has the keyboard. */
  readonly focusShownOn: NoInfer<Layer>;
  /** Pictures that were made for another look are of no use any more. */
  readonly forgetPictures: () => void;
}

/** Paints the session onto layers, each only when something that it shows has changed; React is not asked. */
export interface LayeredPainter<Layer extends string> {
  /** How one layer is painted: for the `sceneFunc` of its only shape. */
  readonly scenes: Readonly<Record<Layer, (context: Konva.Context) => void>>;
  /** Layers are there: paint, and follow the session from now on. The answer stops it. */
  attach(layers: Readonly<Record<Layer, Konva.Layer>>): () => void;
  /** Theme, language, font or pixel ratio have changed. */
  setLook(look: CanvasLook): void;
  /** Whether the drawing has the keyboard. */
  setFocused(focused: boolean): void;
}

/** Creates a painter of a session. */
export function createLayeredPainter<Layer extends string, Frame>(
  session: Pick<ProjectSession, 'state'>,
  { frameOf, paint, changed, focusShownOn, forgetPictures }: Painting<Layer, Frame>,
): LayeredPainter<Layer> {
  // The keys of a record are its layers; `Object.keys` forgets that.
  const names = Object.keys(paint) as Layer[];
  let look: CanvasLook | undefined;
  let focused = false;
  let layers: Readonly<Record<Layer, Konva.Layer>> | undefined;
  let shown: SessionState | undefined;
  let frame: { readonly of: SessionState; readonly look: CanvasLook; readonly frame: Frame } | undefined;
  /** The next frame, in which layers with stand-ins are painted again. */
  let followUp = 0;
  const unfinished = new Set<Layer>();

  /** The frame of this moment; undefined before the look is known. */
  function currentFrame(): Frame | undefined {
    const state = session.state.get();
    if (look && (frame?.of !== state || frame.look !== look)) frame = { of: state, look, frame: frameOf(state, look) };
    return frame?.frame;
  }

  function paintLayer(layer: Layer, context: Konva.Context): void {
    const now = currentFrame();
    // Konva wraps the context; the painters need the one beneath, which carries Konva's pixel ratio already.
    if (now === undefined || !paint[layer](context._context, now, focused)) return;
    unfinished.add(layer);
    if (followUp === 0) followUp = requestAnimationFrame(finish);
  }

  /** Some pictures were stand-ins, as of another zoom: the missing ones are made in the next frames. */
  function finish(): void {
    followUp = 0;
    for (const layer of unfinished) layers?.[layer].batchDraw();
    unfinished.clear();
  }

  function follow(): void {
    const now = session.state.get();
    const before = shown;
    if (!layers || now === before) return;
    shown = now;
    const stale = before && changed(now, before);
    for (const layer of names) if (!stale || stale[layer]) layers[layer].batchDraw();
  }

  /** The canvases follow the screen: sharp at every pixel ratio. */
  function setRatio(): void {
    if (!look || !layers) return;
    for (const layer of names) {
      const canvas = layers[layer].getCanvas();
      if (canvas.getPixelRatio() !== look.ratio) canvas.setPixelRatio(look.ratio);
    }
  }

  return {
    scenes: Object.fromEntries(names.map((layer) => [layer, (context: Konva.Context) => paintLayer(layer, context)])) as LayeredPainter<Layer>['scenes'],
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
        unfinished.clear();
        layers = undefined;
      };
    },
    setLook(next) {
      look = next;
      setRatio();
      forgetPictures();
      for (const layer of names) layers?.[layer].batchDraw();
    },
    setFocused(next) {
      if (next === focused) return;
      focused = next;
      layers?.[focusShownOn].batchDraw();
    },
  };
}

/** A canvas that pictures are made on, of at least one pixel. */
export function makeCanvas(width: number, height: number) {
  const image = document.createElement('canvas');
  image.width = Math.max(width, 1);
  image.height = Math.max(height, 1);
  const ctx = image.getContext('2d');
  if (!ctx) throw new Error('the browser gives no more canvases');
  return { ctx, image };
}
