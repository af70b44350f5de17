import type { FitLimits, TextMetrics } from '../marking/index.ts';
import { fitText } from '../marking/index.ts';
import { um } from '../units/index.ts';
import { box } from './box.ts';
import type { Box, TextPrimitive } from './scene.ts';
import { text } from './pen.ts';
import type { Paint } from './paint.ts';

/** Text in a drawing may be smaller than on a strip, never so small that paper cannot show it. */
const DRAWING_TEXT: FitLimits = { largest: um(3100), smallestCapitals: um(1500), margin: um(250), weight: 'regular' };

/** Text centred in a field, as large as it fits; too long for readable text, it is made smaller and does not overflow. */
export function textInField(
  content: string,
  field: { readonly cx: number; readonly cy: number; readonly width: number; readonly height: number },
  metrics: TextMetrics,
  fill: Paint,
): TextPrimitive {
  const fit = fitText(content, um(Math.round(field.width)), um(Math.round(field.height)), metrics, DRAWING_TEXT);
  const baseline = (fit.size * metrics.capHeight) / 2;
  const turned = fit.orientation === 'turned';
  return text(turned ? field.cx + baseline : field.cx, turned ? field.cy : field.cy + baseline, content, fit.size, {
    fill,
    anchor: 'middle',
    rotate: turned ? -90 : 0,
  });
}

/** The box that a text takes, by the font's metrics. */
export function textBounds(shape: TextPrimitive, metrics: TextMetrics): Box {
  const length = metrics.measure(shape.text, shape.size, shape.weight);
  const before = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? length / 2 : length;
  const up = shape.size * metrics.ascent;
  const down = shape.size * metrics.descent;
  return shape.rotate === 0
    ? box(shape.x - before, shape.y - up, shape.x - before + length, shape.y + down)
    : box(shape.x - up, shape.y - (length - before), shape.x + down, shape.y + before);
}
