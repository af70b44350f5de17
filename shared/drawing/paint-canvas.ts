import type { Box, Primitive, Scene, SceneNode, Style } from './scene.ts';
import { LAYERS, type Layer } from './scene.ts';
import type { Theme } from './themes.ts';

/** The part of a browser's `CanvasRenderingContext2D` that the painter uses. */
export interface Canvas2D {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  save(): void;
  restore(): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number, counterclockwise?: boolean): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  rect(x: number, y: number, w: number, h: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, w: number, h: number): void;
  setLineDash(segments: number[]): void;
  fillText(text: string, x: number, y: number): void;
  translate(x: number, y: number): void;
  rotate(angle: number): void;
}

/** From scene to canvas: `pixel = micrometre · scale + offset`. */
export interface CanvasTransform {
  /** Pixels per micrometre. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface CanvasOptions {
  readonly theme: Theme;
  /** CSS font family list. */
  readonly fontFamily: string;
  /** Layers to paint; absent = all. */
  readonly layers?: ReadonlySet<Layer>;
  /** Part of the scene that is in view; nodes outside are left out. */
  readonly viewport?: Box;
}

/** Text smaller than this many pixels is not painted: nobody could read it. */
const SMALLEST_TEXT = 3.5;

/** Paints a scene, layer by layer. Resets nothing: what was on the canvas stays beneath. */
export function paintCanvas(ctx: Canvas2D, scene: Scene, transform: CanvasTransform, options: CanvasOptions): void {
  for (const layer of LAYERS) {
    if (options.layers && !options.layers.has(layer)) continue;
    for (const node of scene.nodes) {
      if (node.layer === layer && inView(node, options.viewport)) paintNode(ctx, node, transform, options);
    }
  }
}

/** Paints one node. */
export function paintNode(ctx: Canvas2D, node: SceneNode, transform: CanvasTransform, options: CanvasOptions): void {
  const { scale } = transform;
  const own = { scale, x: transform.x + node.x * scale, y: transform.y + node.y * scale };
  paintPrimitives(ctx, node.primitives, own, options);
}

/** Paints primitives, such as those of a symbol that is to be kept as a picture. */
export function paintPrimitives(
  ctx: Canvas2D,
  primitives: readonly Primitive[],
  transform: CanvasTransform,
  options: Pick<CanvasOptions, 'theme' | 'fontFamily'>,
): void {
  ctx.save();
  ctx.lineJoin = 'round';
  ctx.lineCap = 'butt';
  for (const shape of primitives) paintShape(ctx, shape, transform, options);
  ctx.restore();
}

function inView(node: SceneNode, viewport: Box | undefined): boolean {
  if (!viewport) return true;
  const { bounds, x, y } = node;
  return (
    bounds.left + x <= viewport.right &&
    bounds.right + x >= viewport.left &&
    bounds.top + y <= viewport.bottom &&
    bounds.bottom + y >= viewport.top
  );
}

function paintShape(
  ctx: Canvas2D,
  shape: Primitive,
  { scale, x: dx, y: dy }: CanvasTransform,
  options: Pick<CanvasOptions, 'theme' | 'fontFamily'>,
): void {
  const px = (value: number): number => value * scale + dx;
  const py = (value: number): number => value * scale + dy;
  const finish = (): void => finishPath(ctx, shape, scale, options.theme);
  switch (shape.type) {
    case 'rect':
      if (!shape.radius && shape.stroke === undefined && shape.fill !== undefined) {
        ctx.globalAlpha = shape.opacity ?? 1;
        ctx.fillStyle = options.theme.colors[shape.fill];
        ctx.fillRect(px(shape.x), py(shape.y), shape.width * scale, shape.height * scale);
        return;
      }
      ctx.beginPath();
      traceRect(ctx, px(shape.x), py(shape.y), shape.width * scale, shape.height * scale, (shape.radius ?? 0) * scale);
      return finish();
    case 'line':
      ctx.beginPath();
      ctx.moveTo(px(shape.x1), py(shape.y1));
      ctx.lineTo(px(shape.x2), py(shape.y2));
      return finish();
    case 'polyline':
      ctx.beginPath();
      for (let at = 0; at + 1 < shape.points.length; at += 2) {
        const x = px(shape.points[at] ?? 0);
        const y = py(shape.points[at + 1] ?? 0);
        if (at === 0) ctx.moveTo(x, y);
        else ctx.lineTo(x, y);
      }
      if (shape.closed) ctx.closePath();
      return finish();
    case 'circle':
      ctx.beginPath();
      ctx.arc(px(shape.cx), py(shape.cy), shape.radius * scale, 0, 2 * Math.PI);
      return finish();
    case 'arc':
      ctx.beginPath();
      ctx.arc(px(shape.cx), py(shape.cy), shape.radius * scale, radians(shape.start), radians(shape.end));
      return finish();
    case 'text': {
      const size = shape.size * scale;
      if (size < SMALLEST_TEXT || shape.fill === undefined) return;
      ctx.save();
      ctx.globalAlpha = shape.opacity ?? 1;
      ctx.fillStyle = options.theme.colors[shape.fill];
      ctx.font = `${shape.weight === 'bold' ? 'bold ' : ''}${size}px ${options.fontFamily}`;
      ctx.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      ctx.textBaseline = 'alphabetic';
      ctx.translate(px(shape.x), py(shape.y));
      if (shape.rotate !== 0) ctx.rotate(radians(shape.rotate));
      ctx.fillText(shape.text, 0, 0);
      ctx.restore();
    }
  }
}

function traceRect(ctx: Canvas2D, x: number, y: number, width: number, height: number, radius: number): void {
  if (radius <= 0) {
    ctx.rect(x, y, width, height);
    return;
  }
  ctx.moveTo(x + radius, y);
  ctx.arcTo(x + width, y, x + width, y + height, radius);
  ctx.arcTo(x + width, y + height, x, y + height, radius);
  ctx.arcTo(x, y + height, x, y, radius);
  ctx.arcTo(x, y, x + width, y, radius);
  ctx.closePath();
}

function finishPath(ctx: Canvas2D, style: Style, scale: number, theme: Theme): void {
  ctx.globalAlpha = style.opacity ?? 1;
  if (style.fill !== undefined) {
    ctx.fillStyle = theme.colors[style.fill];
    ctx.fill();
  }
  if (style.stroke !== undefined) {
    ctx.strokeStyle = theme.colors[style.stroke];
    ctx.lineWidth = Math.max((style.strokeWidth ?? 0) * scale, 0.75);
    ctx.setLineDash(style.dash ? style.dash.map((length) => length * scale) : []);
    ctx.stroke();
  }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
