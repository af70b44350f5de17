import { useEffect, useRef } from 'react';
import { type Scene, type Theme, paintCanvas } from '../../shared/drawing/index.ts';
import { useDrawingTheme } from './drawing-theme.ts';

/** A drawing as a picture of the given width, to scale; `pixelsPerMm` is not exceeded for small ones. */
export function ScenePicture({
  scene,
  label,
  width,
  pixelsPerMm,
}: {
  readonly scene: Scene;
  /** What is to be seen, for those who cannot. */
  readonly label: string;
  readonly width: number;
  readonly pixelsPerMm: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useDrawingTheme();
  const size = sizeOf(scene, width, pixelsPerMm);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, scene, size, theme);
  });
  return (
    <canvas ref={canvas} className="scene-picture" role="img" aria-label={label} style={{ width: size.width, height: size.height }} />
  );
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** CSS pixels per micrometre. */
  readonly scale: number;
}

function sizeOf({ bounds }: Scene, width: number, pixelsPerMm: number): PictureSize {
  const across = Math.max(1, bounds.right - bounds.left);
  const scale = Math.min(pixelsPerMm / 1000, width / across);
  return { width: Math.ceil(across * scale), height: Math.ceil((bounds.bottom - bounds.top) * scale), scale };
}

function paint(canvas: HTMLCanvasElement, scene: Scene, size: PictureSize, theme: Theme): void {
  const ratio = Math.max(1, globalThis.devicePixelRatio);
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const scale = size.scale * ratio;
  const transform = { scale, x: -scene.bounds.left * scale, y: -scene.bounds.top * scale };
  paintCanvas(ctx, scene, transform, { theme, fontFamily: getComputedStyle(canvas).fontFamily });
}
