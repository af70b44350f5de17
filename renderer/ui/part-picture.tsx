import { memo, useEffect, useRef } from 'react';
import { type Theme, paintPrimitives, partSymbol } from '../../shared/drawing/index.ts';
import type { Part } from '../../shared/parts/index.ts';
import { useDrawingTheme } from './drawing-theme.ts';

/** Free space around a picture, in CSS pixels. */
const MARGIN = 4;

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
  const { bounds, primitives } = partSymbol(part, { turned: false, detail: 'full' });
  const symbolWidth = bounds.right - bounds.left;
  const symbolHeight = bounds.bottom - bounds.top;
  if (symbolWidth <= 0 || symbolHeight <= 0) return;
  // Lying on its side a slim block fills the card: the rail then runs from bottom to top.
  const lying = symbolHeight > symbolWidth && width > height;
  const across = lying ? symbolHeight : symbolWidth;
  const along = lying ? symbolWidth : symbolHeight;
  const scale = Math.min((canvas.width - MARGIN * ratio) / across, (canvas.height - MARGIN * ratio) / along);
  ctx.save();
  ctx.translate(canvas.width / 2, canvas.height / 2);
  if (lying) ctx.rotate(-Math.PI / 2);
  paintPrimitives(
    ctx,
    primitives,
    { scale, x: (-(bounds.left + bounds.right) / 2) * scale, y: (-(bounds.top + bounds.bottom) / 2) * scale },
    { theme, fontFamily: getComputedStyle(canvas).fontFamily },
  );
  ctx.restore();
}
