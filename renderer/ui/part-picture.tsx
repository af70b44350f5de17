import { memo, useEffect, useRef } from 'react';
import { type Theme, paintPrimitives, partSymbol } from '../../shared/drawing/index.ts';
import { type Part, roleOf } from '../../shared/parts/index.ts';
import { useDrawingTheme } from './drawing-theme.ts';

/** Free space around a picture, in CSS pixels. */
const MARGIN = 3;
/** Pieces of one article that are shown side by side at most, as they stand on a rail. */
const MOST_PIECES = 5;

/** A part as seen from the front, painted from the same shapes as the drawing. */
export const PartPicture = memo(function PartPicture({
  part,
  width,
  height,
}: {
  readonly part: Part;
  readonly width: number;
  readonly height: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useDrawingTheme();
  useEffect(() => {
    if (canvas.current) paint(canvas.current, part, width, height, theme);
  }, [part, width, height, theme]);
  return <canvas ref={canvas} className="part-picture" aria-hidden="true" style={{ width, height }} />;
});

function paint(canvas: HTMLCanvasElement, part: Part, width: number, height: number, theme: Theme): void {
  const ratio = Math.max(1, globalThis.devicePixelRatio);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  const symbol = partSymbol(part, { turned: false, detail: 'full' });
  const { bounds, primitives } = symbol;
  const across = bounds.right - bounds.left;
  const tall = bounds.bottom - bounds.top;
  if (across <= 0 || tall <= 0) return;
  const free = { width: canvas.width - 2 * MARGIN * ratio, height: canvas.height - 2 * MARGIN * ratio };
  // Blocks are slim: a single one would be a line. As many as fit stand side by side, as on the rail.
  const pieces = roleOf(part.kind) === 'block' ? clamp(Math.floor((free.width * tall) / (free.height * across)), 1, MOST_PIECES) : 1;
  const scale = Math.min(free.width / (across * pieces), free.height / tall);
  const options = { theme, fontFamily: getComputedStyle(canvas).fontFamily };
  const y = canvas.height / 2 - ((bounds.top + bounds.bottom) / 2) * scale;
  const start = (canvas.width - across * pieces * scale) / 2 - bounds.left * scale;
  for (let piece = 0; piece < pieces; piece += 1) {
    paintPrimitives(ctx, primitives, { scale, x: start + piece * across * scale, y }, options);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
