import { LAYERS, type Primitive, type Scene, type Style, type TextPrimitive, type Theme } from '../../../shared/drawing/index.ts';
import { toPoints } from '../../../shared/marking/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { Pdf } from './pdf-document.ts';

/** Width of a hairline on paper: 0.05 mm in points. */
const HAIRLINE = 0.05 * (72 / 25.4);

/**
 * Adds a page of the scene's size and paints the scene on it at 1:1. Every coordinate is converted from its own
 * distance to the page's corner, so that nothing adds up.
 */
export function paintPage(pdf: Pdf, scene: Scene, theme: Theme): void {
  const { left, top, right, bottom } = scene.bounds;
  pdf.addPage({ size: [toPoints((right - left) as Um), toPoints((bottom - top) as Um)], margin: 0 });
  for (const layer of LAYERS) {
    for (const node of scene.nodes) {
      if (node.layer !== layer) continue;
      const place: Place = { x: node.x - left, y: node.y - top };
      for (const shape of node.primitives) paintShape(pdf, shape, place, theme);
    }
  }
}

/** What is added to a shape's coordinates, in µm. */
interface Place {
  readonly x: number;
  readonly y: number;
}

function paintShape(pdf: Pdf, shape: Primitive, place: Place, theme: Theme): void {
  const px = (value: number): number => toPoints((value + place.x) as Um);
  const py = (value: number): number => toPoints((value + place.y) as Um);
  const size = (value: number): number => toPoints(value as Um);
  switch (shape.type) {
    case 'rect':
      if (shape.radius) pdf.roundedRect(px(shape.x), py(shape.y), size(shape.width), size(shape.height), size(shape.radius));
      else pdf.rect(px(shape.x), py(shape.y), size(shape.width), size(shape.height));
      return finish(pdf, shape, theme);
    case 'line':
      pdf.moveTo(px(shape.x1), py(shape.y1)).lineTo(px(shape.x2), py(shape.y2));
      return finish(pdf, shape, theme);
    case 'polyline': {
      for (let at = 0; at + 1 < shape.points.length; at += 2) {
        const x = px(shape.points[at] ?? 0);
        const y = py(shape.points[at + 1] ?? 0);
        if (at === 0) pdf.moveTo(x, y);
        else pdf.lineTo(x, y);
      }
      if (shape.closed) pdf.closePath();
      return finish(pdf, shape, theme);
    }
    case 'circle':
      pdf.circle(px(shape.cx), py(shape.cy), size(shape.radius));
      return finish(pdf, shape, theme);
    case 'arc': {
      const at = (degrees: number): string => {
        const angle = (degrees * Math.PI) / 180;
        return `${px(shape.cx + shape.radius * Math.cos(angle))} ${py(shape.cy + shape.radius * Math.sin(angle))}`;
      };
      const r = size(shape.radius);
      pdf.path(`M ${at(shape.start)} A ${r} ${r} 0 ${shape.end - shape.start > 180 ? 1 : 0} 1 ${at(shape.end)}`);
      return finish(pdf, shape, theme);
    }
    case 'text':
      return paintText(pdf, shape, px(shape.x), py(shape.y), theme);
  }
}

function finish(pdf: Pdf, style: Style, theme: Theme): void {
  const fill = style.fill === undefined ? undefined : theme.colors[style.fill];
  const stroke = style.stroke === undefined ? undefined : theme.colors[style.stroke];
  if (fill === undefined && stroke === undefined) {
    // A path must be used up, or it would become part of the next.
    pdf.fillOpacity(0).fill('#ffffff');
    return;
  }
  const opacity = style.opacity ?? 1;
  pdf.fillOpacity(opacity).strokeOpacity(opacity);
  if (stroke !== undefined) {
    pdf.lineWidth(Math.max(toPoints(style.strokeWidth ?? (0 as Um)), HAIRLINE)).lineJoin('round');
    if (style.dash) pdf.dash(toPoints(style.dash[0] ?? (0 as Um)), { space: toPoints(style.dash[1] ?? style.dash[0] ?? (0 as Um)) });
    else pdf.undash();
  }
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke);
  else if (fill !== undefined) pdf.fill(fill);
  else if (stroke !== undefined) pdf.stroke(stroke);
}

function paintText(pdf: Pdf, shape: TextPrimitive, x: number, y: number, theme: Theme): void {
  if (shape.fill === undefined || shape.text === '') return;
  pdf.font(shape.weight).fontSize(toPoints(shape.size));
  pdf.fillOpacity(shape.opacity ?? 1).fillColor(theme.colors[shape.fill]);
  // The font itself says how wide the line is, kerning and all: the middle is the middle of what is printed.
  const width = pdf.widthOfString(shape.text);
  const start = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? -width / 2 : -width;
  const options = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (shape.rotate === 0) {
    pdf.text(shape.text, x + start, y, options);
    return;
  }
  pdf.save();
  pdf.rotate(shape.rotate, { origin: [x, y] });
  pdf.text(shape.text, x + start, y, options);
  pdf.restore();
}
