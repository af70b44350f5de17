import { type SceneNode, attachmentBox, attachmentNode, finishOf, paintPrimitives } from '../../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import type { PlacedAttachment, PlacedItem } from '../../../shared/rail/index.ts';
import type { ItemId } from '../../../shared/project/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';

/** Below this zoom (pixels per millimetre) there is nothing to be told but that something is there. */
const FORMS_FROM = 0.7;
/** How much is left to see of what is being dragged away. */
const LIFTED = 0.28;

const nodes = new WeakMap<PlacedAttachment, { readonly host: PlacedItem; readonly node: SceneNode }>();

/** The picture of something that sits on an item; made once for each place. */
export function attachmentPicture(placed: PlacedAttachment, host: PlacedItem): SceneNode {
  const known = nodes.get(placed);
  if (known?.host === host) return known.node;
  const node = attachmentNode(placed, host, PLEX_METRICS);
  nodes.set(placed, { host, node });
  return node;
}

/** Paints what sits on the items of a row, over these. What is dragged, or whose item is, fades. */
export function paintAttachments(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow, lifted: ReadonlySet<ItemId> | undefined): void {
  const { state, look, scale, px, py, visible } = frame;
  const carried = state.preview?.kind === 'sit' ? state.preview.attachment : undefined;
  for (const placed of row.layout.attachments) {
    const host = row.layout.items[placed.host];
    if (!host) continue;
    const box = attachmentBox(placed, host);
    if (box.right < visible.left || box.left > visible.right) continue;
    const away = placed.attachment.id === carried || lifted?.has(host.item.id) === true;
    if (away) ctx.globalAlpha = LIFTED;
    if (state.views.rails.camera.pixelsPerMm >= FORMS_FROM) {
      paintPrimitives(ctx, attachmentPicture(placed, host).primitives, { scale, x: px(0), y: py(row.axis) }, look);
    } else {
      ctx.fillStyle = look.theme.colors[`${finishOf(placed.part).main}.light`];
      ctx.fillRect(px(box.left), py(row.axis + box.top), Math.max(px(box.right) - px(box.left), 1), py(row.axis + box.bottom) - py(row.axis + box.top));
    }
    if (away) ctx.globalAlpha = 1;
  }
}
