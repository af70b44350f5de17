import type { TextMetrics } from '../marking/index.ts';
import { type StripId, findStrip } from '../project/index.ts';
import { type ProjectView, type RailLayout, endOf } from '../rail/index.ts';
import { type Um, ZERO_UM, um } from '../units/index.ts';
import { box, uniteBoxes } from './box.ts';
import { line, rect, text } from './pen.ts';
import type { SceneNode } from './scene.ts';
import { textBounds } from './text-node.ts';

/** Blocks of one strip that follow each other on a rail, whatever plates and gaps lie between. */
export interface StripSpan {
  readonly strip: StripId;
  readonly tag: string;
  readonly from: Um;
  to: Um;
}

const TAG_SIZE = 4200;
/** Height that a strip's frame takes above the items, in µm. */
export const STRIP_FRAME = 9500;

/** Where the strips of a rail lie, from left to right. */
export function stripSpans(view: ProjectView, layout: RailLayout): readonly StripSpan[] {
  const spans: StripSpan[] = [];
  let open: StripSpan | undefined;
  for (const placed of layout.items) {
    if (placed.role !== 'block') continue;
    const { strip } = placed.item;
    if (strip === undefined) {
      open = undefined;
    } else if (open?.strip === strip) {
      open.to = endOf(placed);
    } else {
      open = { strip, tag: findStrip(view.document, strip)?.tag ?? '?', from: placed.x, to: endOf(placed) };
      spans.push(open);
    }
  }
  return spans;
}

/** The frames of a rail's strips: a bracket above their blocks with the tag on it. `above` is where the items end. */
export function stripNodes(view: ProjectView, layout: RailLayout, above: number, metrics: TextMetrics): SceneNode[] {
  return stripSpans(view, layout).map((span): SceneNode => {
    const y = above - 2600;
    const cap = TAG_SIZE * metrics.capHeight;
    const length = metrics.measure(span.tag, um(TAG_SIZE), 'bold');
    const middle = (span.from + span.to) / 2;
    const tag = text(middle, y - 1500, span.tag, TAG_SIZE, { fill: 'strip', weight: 'bold', anchor: 'middle' });
    const plate = rect(middle - length / 2 - 1200, y - 1500 - cap - 1000, length + 2400, cap + 2000, { fill: 'strip-tint' }, 900);
    const stroke = { stroke: 'strip', strokeWidth: 260 } as const;
    return {
      kind: 'strip',
      layer: 'strip',
      id: span.strip,
      x: ZERO_UM,
      y: ZERO_UM,
      bounds: uniteBoxes([
        box(span.from, y - 1500 - cap - 1000, span.to, above - 600),
        box(plate.x, plate.y, plate.x + plate.width, plate.y + plate.height),
        textBounds(tag, metrics),
      ]),
      primitives: [
        plate,
        line(span.from + 130, y, span.to - 130, y, stroke),
        line(span.from + 130, y - 130, span.from + 130, above - 600, stroke),
        line(span.to - 130, y - 130, span.to - 130, above - 600, stroke),
        tag,
      ],
    };
  });
}
