import type { TextMetrics } from '../marking/index.ts';
import type { Part } from '../parts/index.ts';
import type { AttachmentRecord } from '../project/index.ts';
import type { PlacedAttachment, PlacedItem } from '../rail/index.ts';
import { ZERO_UM, um } from '../units/index.ts';
import { box } from './box.ts';
import { finishOf } from './housing-color.ts';
import type { Box, Primitive, SceneNode } from './scene.ts';
import { partSymbol } from './symbol.ts';
import { drawAttachment, drawnReach, drawnWidth } from './symbols/attachments.ts';
import { textInField } from './text-node.ts';

/** What is drawn of something that sits on an item: enough to draw it where it is, or would be. */
export interface Attached {
  readonly part: Part;
  readonly attachment: Pick<AttachmentRecord, 'row' | 'offset' | 'text'>;
  readonly x: number;
  readonly width: number;
  readonly widthKnown: boolean;
}

/** The box in which something on an item is drawn, on its rail; for hit tests and for zooming to it. */
export function attachmentBox({ part, attachment, x, width, widthKnown }: Attached, host: PlacedItem): Box {
  const symbol = partSymbol(host.part, { turned: host.item.turned, detail: 'box' });
  const seat = { width: host.widthKnown ? host.width : symbol.width, half: symbol.bounds.bottom, row: attachment.row };
  const drawn = drawnWidth(part.kind, widthKnown ? width : undefined, seat);
  // Of what has no known width only its middle is known, or with an offset its left edge.
  const left = widthKnown || attachment.offset !== undefined ? x : x - drawn / 2;
  const { top, bottom } = drawnReach(part.kind, seat);
  return box(left, top, left + drawn, bottom);
}

/** The picture of something that sits on an item, in its place, with its text. */
export function attachmentNode(placed: PlacedAttachment, host: PlacedItem, metrics: TextMetrics): SceneNode {
  return { ...attachedNode(placed, host, metrics), id: placed.attachment.id };
}

/** The same of something that only would sit there. */
export function attachedNode(placed: Attached, host: PlacedItem, metrics: TextMetrics): SceneNode {
  const area = attachmentBox(placed, host);
  const { text } = placed.attachment;
  const { primitives, field } = drawAttachment(placed.part.kind, area, finishOf(placed.part), !placed.widthKnown, text !== undefined);
  const shapes: Primitive[] = [...primitives];
  if (text !== undefined) {
    const place = {
      cx: (field.left + field.right) / 2,
      cy: (field.top + field.bottom) / 2,
      width: field.right - field.left,
      height: field.bottom - field.top,
    };
    shapes.push(textInField(text, place, metrics, 'marker-ink'));
  }
  return {
    kind: 'attachment',
    layer: 'attachment',
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: box(area.left, area.top, um(area.right + 250), um(area.bottom + 250)),
    primitives: shapes,
  };
}
