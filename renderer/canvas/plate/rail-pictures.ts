import { type Detail, type SceneNode, paintNode, plateRailNodes } from '../../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import { jumpersOfRail } from '../../../shared/circuits/index.ts';
import type { JumperRecord, RailId } from '../../../shared/project/index.ts';
import type { ProjectView, RailLayout } from '../../../shared/rail/index.ts';
import { type CanvasLook, detailAt, sameJumpers } from '../frame/index.ts';

/** Milliseconds of a frame that may go into new pictures; the others are shown stretched for a frame or two. */
const FRAME_BUDGET = 6;
/** Device pixels of all pictures together, about 128 MB; more and they are made anew as they are needed. */
const MOST_PIXELS = 32_000_000;
/** Length of one piece of a rail's picture, in device pixels: only the pieces in view are made. */
const PIECE = 512;
/** Room beside a picture for lines that straddle its edge. */
const PADDING = 2;

interface Picture {
  readonly content: object;
  readonly jumpers: readonly JumperRecord[];
  readonly scale: number;
  readonly detail: Detail;
  readonly upright: boolean;
  readonly nodes: readonly SceneNode[];
  /** Where the picture starts along the rail and across it, from the rail's origin, and how far it goes, in device pixels. */
  readonly along: { readonly from: number; readonly to: number };
  readonly across: { readonly from: number; readonly to: number };
  readonly pieces: Map<number, CanvasImageSource>;
}

/** Where a rail is painted: its origin on the canvas, and the size of the canvas, in CSS pixels. */
export interface RailSpot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Keeps rails with everything on them as pictures, in pieces, for the zoom in view. */
export interface RailPictures {
  /** To be called once a frame before the first `paint`. `pixelsPerMm` in CSS pixels. */
  beginFrame(look: CanvasLook, pixelsPerMm: number): void;
  paint(ctx: CanvasRenderingContext2D, view: ProjectView, layout: RailLayout, spot: RailSpot): void;
  /** Whether something of this frame was a stand-in: another frame should follow. */
  incomplete(): boolean;
  clear(): void;
}

type MakeCanvas = (width: number, height: number) => { readonly ctx: CanvasRenderingContext2D; readonly image: CanvasImageSource };

/** Creates the pictures. `makeCanvas` yields an empty canvas of the given size. */
export function createRailPictures(makeCanvas: MakeCanvas, now: () => number): RailPictures {
  const content = createContents();
  let look: CanvasLook | undefined;
  let pixelsPerMm = 1;
  let started = 0;
  let late = false;
  let pixels = 0;
  const current = new Map<RailId, Picture>();
  const previous = new Map<RailId, Picture>();

  function clear(): void {
    current.clear();
    previous.clear();
    pixels = 0;
  }

  function pictureOf(view: ProjectView, layout: RailLayout, of: CanvasLook): Picture {
    const { id } = layout.rail;
    const token = content(layout);
    const scale = (pixelsPerMm * of.ratio) / 1000;
    const known = current.get(id);
    const { jumpers } = jumpersOfRail(view.document, id);
    if (known && known.content === token && known.scale === scale && sameJumpers(known.jumpers, jumpers)) return known;
    // What is there, however old, is better than a gap while the new pieces are made.
    if (known && known.pieces.size > 0) previous.set(id, known);
    const made = newPicture(view, layout, token, jumpers, scale, detailAt(pixelsPerMm), of);
    current.set(id, made);
    return made;
  }

  function pieceOf(picture: Picture, at: number, of: CanvasLook): CanvasImageSource | undefined {
    const there = picture.pieces.get(at);
    if (there) return there;
    if (now() - started > FRAME_BUDGET) {
      late = true;
      return undefined;
    }
    const from = picture.along.from + at * PIECE;
    const length = Math.min(PIECE, picture.along.to - from);
    const breadth = picture.across.to - picture.across.from;
    const [width, height] = picture.upright ? [breadth, length] : [length, breadth];
    const { ctx, image } = makeCanvas(width, height);
    const offset = picture.upright ? { x: -picture.across.from, y: -from } : { x: -from, y: -picture.across.from };
    const reach = { from: (from - PADDING) / picture.scale, to: (from + length + PADDING) / picture.scale };
    for (const node of picture.nodes) {
      if (meets(node, picture.upright, reach)) paintNode(ctx, node, { scale: picture.scale, ...offset }, of);
    }
    picture.pieces.set(at, image);
    pixels += width * height;
    return image;
  }

  function paintPieces(ctx: CanvasRenderingContext2D, picture: Picture, spot: RailSpot, of: CanvasLook, stretch: number, make: boolean): boolean {
    const { ratio } = of;
    const origin = { x: Math.round(spot.x * ratio), y: Math.round(spot.y * ratio) };
    const [start, end, near, far] = picture.upright
      ? [origin.y, spot.height * ratio, origin.x, spot.width * ratio]
      : [origin.x, spot.width * ratio, origin.y, spot.height * ratio];
    if (near + picture.across.to * stretch < 0 || near + picture.across.from * stretch > far) return true;
    let whole = true;
    const count = Math.ceil((picture.along.to - picture.along.from) / PIECE);
    for (let at = 0; at < count; at++) {
      const from = picture.along.from + at * PIECE;
      const length = Math.min(PIECE, picture.along.to - from);
      const left = start + from * stretch;
      if (left + length * stretch < 0 || left > end) continue;
      const image = make ? pieceOf(picture, at, of) : picture.pieces.get(at);
      if (!image) {
        whole = false;
        continue;
      }
      const across = (picture.upright ? origin.x : origin.y) + picture.across.from * stretch;
      const breadth = (picture.across.to - picture.across.from) * stretch;
      if (picture.upright) ctx.drawImage(image, across / ratio, left / ratio, breadth / ratio, (length * stretch) / ratio);
      else ctx.drawImage(image, left / ratio, across / ratio, (length * stretch) / ratio, breadth / ratio);
    }
    return whole;
  }

  return {
    beginFrame(nextLook, zoom) {
      if (look !== nextLook) {
        look = nextLook;
        clear();
      }
      if (pixels > MOST_PIXELS) clear();
      pixelsPerMm = zoom;
      started = now();
      late = false;
    },
    paint(ctx, view, layout, spot) {
      if (!look) return;
      const picture = pictureOf(view, layout, look);
      const old = previous.get(layout.rail.id);
      const ready = old === undefined || old.upright !== picture.upright;
      // Beneath what is not made yet lies the picture of the zoom before.
      if (!ready && picture.pieces.size === 0 && now() - started > FRAME_BUDGET) {
        late = true;
        paintPieces(ctx, old, spot, look, picture.scale / old.scale, false);
        return;
      }
      const whole = paintPieces(ctx, picture, spot, look, 1, true);
      if (whole) previous.delete(layout.rail.id);
    },
    incomplete: () => late,
    clear,
  };
}

function newPicture(view: ProjectView, layout: RailLayout, content: object, jumpers: readonly JumperRecord[], scale: number, detail: Detail, look: CanvasLook): Picture {
  const nodes = plateRailNodes(view, layout, { detail, language: look.language, metrics: PLEX_METRICS });
  const upright = layout.rail.orientation === 'vertical';
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { bounds, x, y } of nodes) {
    left = Math.min(left, bounds.left + x);
    right = Math.max(right, bounds.right + x);
    top = Math.min(top, bounds.top + y);
    bottom = Math.max(bottom, bounds.bottom + y);
  }
  const horizontal = { from: Math.floor(left * scale) - PADDING, to: Math.ceil(right * scale) + PADDING };
  const vertical = { from: Math.floor(top * scale) - PADDING, to: Math.ceil(bottom * scale) + PADDING };
  const [along, across] = upright ? [vertical, horizontal] : [horizontal, vertical];
  return { content, jumpers, scale, detail, upright, nodes, along, across, pieces: new Map<number, CanvasImageSource>() };
}

function meets({ bounds, x, y }: SceneNode, upright: boolean, { from, to }: { from: number; to: number }): boolean {
  return upright ? bounds.bottom + y >= from && bounds.top + y <= to : bounds.right + x >= from && bounds.left + x <= to;
}

/**
 * Tells whether two layouts of a rail look the same, wherever on a plate the rail is: what a drag has moved needs no new
 * picture. Equal looks have the same object.
 */
function createContents(): (layout: RailLayout) => object {
  const tokens = new WeakMap<RailLayout, object>();
  const last = new Map<RailId, { readonly layout: RailLayout; readonly token: object }>();
  return (layout) => {
    const known = tokens.get(layout);
    if (known) return known;
    const before = last.get(layout.rail.id);
    const token = before && looksLike(before.layout, layout) ? before.token : {};
    tokens.set(layout, token);
    last.set(layout.rail.id, { layout, token });
    return token;
  };
}

function looksLike(a: RailLayout, b: RailLayout): boolean {
  return (
    a.rail.length === b.rail.length &&
    a.rail.part === b.rail.part &&
    a.rail.orientation === b.rail.orientation &&
    a.rail.slotOffset === b.rail.slotOffset &&
    a.items.length === b.items.length &&
    a.items.every((placed, at) => placed.item === b.items[at]?.item && placed.x === b.items[at].x && placed.part === b.items[at].part) &&
    a.attachments.length === b.attachments.length &&
    a.attachments.every(({ attachment }, at) => attachment === b.attachments[at]?.attachment)
  );
}
