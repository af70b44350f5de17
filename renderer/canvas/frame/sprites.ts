import { type Detail, type PartSymbol, paintPrimitives, partSymbol } from '../../../shared/drawing/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import type { CanvasLook } from './look.ts';

/** A picture of a part, ready to be copied. In device pixels; `dx` and `dy` from the item's corner to the picture's. */
export interface Sprite {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly dx: number;
  readonly dy: number;
}

/** Milliseconds of a frame that may go into new pictures; the others are shown scaled for a frame or two. */
const FRAME_BUDGET = 6;
/** Device pixels of all pictures together, about 96 MB; more and the pictures of older zooms are dropped. */
const MOST_PIXELS = 24_000_000;
/** Pictures are made at this many positions within a pixel, so that edges are as sharp as if drawn in place. */
const PHASES = 4;
/** Room around a picture for lines that straddle its edge. */
const PADDING = 2;

/** The pictures of a symbol by position within a pixel; 0 to PHASES, both included. */
type Phases = (Sprite | undefined)[];

/** The pictures of one zoom. Looked up for every item in every frame, so keyed by the symbol itself, not by a text. */
interface Generation {
  readonly sprites: Map<PartSymbol, Phases>;
  readonly scale: number;
  pixels: number;
}

function generation(scale: number): Generation {
  return { sprites: new Map(), scale, pixels: 0 };
}

/** Keeps pictures of parts for the zoom in view, and those of the zoom before it to fall back on. */
export interface SpriteCache {
  /** To be called once a frame before the first `get`. */
  beginFrame(look: CanvasLook, scale: number): void;
  /** The picture of a symbol whose left edge comes to lie at `x` (device pixels); undefined where not even an old one is there. */
  get(symbol: PartSymbol, x: number): { readonly sprite: Sprite; readonly stretch: number } | undefined;
  /** Whether some pictures of this frame were stand-ins: another frame should follow. */
  incomplete(): boolean;
  /** Forgets everything, such as when fonts have arrived. */
  clear(): void;
}

/** Creates a cache. `makeCanvas` yields an empty canvas of the given size. */
export function createSpriteCache(
  makeCanvas: (width: number, height: number) => { readonly ctx: CanvasRenderingContext2D; readonly image: CanvasImageSource },
  now: () => number,
): SpriteCache {
  let look: CanvasLook | undefined;
  let current = generation(0);
  let previous: Generation | undefined;
  let started = 0;
  let late = false;

  function make(symbol: PartSymbol, phase: number, scale: number, of: CanvasLook): Sprite {
    const { bounds } = symbol;
    const left = Math.floor(bounds.left * scale + phase) - PADDING;
    const top = Math.floor(bounds.top * scale) - PADDING;
    const width = Math.ceil(bounds.right * scale + phase) + PADDING - left;
    const height = Math.ceil(bounds.bottom * scale) + PADDING - top;
    const { ctx, image } = makeCanvas(width, height);
    paintPrimitives(ctx, symbol.primitives, { scale, x: phase - left, y: -top }, of);
    return { image, width, height, dx: left, dy: top };
  }

  return {
    beginFrame(nextLook, scale) {
      if (look !== nextLook) {
        look = nextLook;
        previous = undefined;
        current = generation(scale);
      } else if (current.scale !== scale) {
        // A zoom in progress makes a generation a frame: the last complete one stays the one to fall back on.
        if (!late || previous === undefined) previous = current;
        current = generation(scale);
      }
      started = now();
      late = false;
    },
    get(symbol, x) {
      if (!look) return undefined;
      const phase = Math.round((x - Math.floor(x)) * PHASES);
      let phases = current.sprites.get(symbol);
      const known = phases?.[phase];
      if (known) return { sprite: known, stretch: 1 };
      if (now() - started > FRAME_BUDGET) {
        const old = previous?.sprites.get(symbol);
        const sprite = old?.[phase] ?? old?.find((each) => each !== undefined);
        if (sprite && previous) {
          late = true;
          return { sprite, stretch: current.scale / previous.scale };
        }
      }
      if (current.pixels > MOST_PIXELS) {
        current = generation(current.scale);
        phases = undefined;
      }
      const sprite = make(symbol, phase / PHASES, current.scale, look);
      if (!phases) current.sprites.set(symbol, (phases = []));
      phases[phase] = sprite;
      current.pixels += sprite.width * sprite.height;
      return { sprite, stretch: 1 };
    },
    incomplete: () => late,
    clear() {
      look = undefined;
      previous = undefined;
      current = generation(0);
    },
  };
}

const DETAILS = ['full', 'simple', 'box'] as const satisfies readonly Detail[];
const symbols = new WeakMap<Part, (PartSymbol | undefined)[]>();

/** The symbol of a part; as `partSymbol`, without making a key for each question. */
export function symbolOf(part: Part, turned: boolean, detail: Detail): PartSymbol {
  let known = symbols.get(part);
  if (!known) symbols.set(part, (known = []));
  const at = 2 * DETAILS.indexOf(detail) + (turned ? 1 : 0);
  return (known[at] ??= partSymbol(part, { turned, detail }));
}

/** How much of a part can be told at a zoom (CSS pixels per millimetre). */
export function detailAt(pixelsPerMm: number): Detail {
  return pixelsPerMm >= 1.8 ? 'full' : pixelsPerMm >= 0.7 ? 'simple' : 'box';
}
