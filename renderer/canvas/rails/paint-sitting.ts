import { paintPrimitives } from '../../../shared/drawing/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import { type AttachmentId, findItem } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import type { Language, LocalText } from '../../../shared/text/index.ts';
import { type Preview, boxOfRecord, rowOf } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { type SpriteCache, paintLabel, sharp, symbolOf } from '../frame/index.ts';
import { attachmentPicture } from './paint-attachments.ts';
import { paintPart } from './paint-items.ts';
import type { DropTone, DropWords } from './drop-words.ts';

type Sitting = Extract<Preview, { readonly kind: 'sit' }>;

/** Paints what would sit on the item under the pointer, where it would sit; without an item it hangs on the pointer. */
export function paintSitting(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache, preview: Sitting, tone: string): void {
  const { state, look, px, py, scale } = frame;
  const host = preview.host === undefined ? undefined : boxOfRecord(state.view, preview.host);
  ctx.save();
  if (host) {
    const left = sharp(px(host.left) - 1, look.ratio);
    const top = sharp(py(host.top) - 3, look.ratio);
    const width = sharp(px(host.right) + 1, look.ratio) - left;
    const height = sharp(py(host.bottom) + 3, look.ratio) - top;
    ctx.fillStyle = tone;
    ctx.globalAlpha = 0.12;
    ctx.fillRect(left, top, width, height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = tone;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.roundRect(left, top, width, height, 3);
    ctx.stroke();
    const shown = newcomer(frame, preview);
    if (shown) paintPrimitives(ctx, shown.node.primitives, { scale, x: px(0), y: py(shown.axis) }, look);
  } else {
    const part = state.parts.get(preview.part) ?? undefined;
    if (part) {
      const { width } = symbolOf(part, false, 'full');
      ctx.globalAlpha = 0.85;
      paintPart(ctx, frame, sprites, part, false, px(preview.pointer.x - width / 2), preview.pointer.y);
    }
  }
  ctx.restore();
  const words = sitWords(state.view, preview, look.language);
  if (!words) return;
  const lines = words.outcome === undefined ? [words.deed] : [words.deed, words.outcome];
  paintLabel(ctx, frame, { x: px(preview.pointer.x) + 16, y: py(preview.pointer.y) + 20 }, lines, tone);
}

/** The attachment as it would be, in the drawing as it is: its host stands where it stood. */
function newcomer({ sheet }: Frame, { foresight, host, attachment }: Sitting) {
  const after = foresight?.view;
  const record = after && host !== undefined ? findItem(after.document, host) : undefined;
  const layout = record?.rail === undefined ? undefined : after?.layouts.get(record.rail);
  const row = record && rowOf(sheet, record.rail);
  const before = new Set<AttachmentId>(row?.layout.attachments.map((placed) => placed.attachment.id));
  const placed = layout?.attachments.find(({ attachment: { id } }) => (attachment === undefined ? !before.has(id) : id === attachment));
  const on = placed && layout?.items[placed.host];
  return row && placed && on ? { axis: row.axis, node: attachmentPicture(placed, on) } : undefined;
}

/** How letting something go on an item is judged: by what the rules would say of it. */
export function sitTone({ refusal, foresight, concern, host }: Sitting): DropTone {
  if (host === undefined) return 'neutral';
  if (refusal || concern?.severity === 'error') return 'error';
  if (!foresight) return 'neutral';
  return concern ? 'warning' : 'ok';
}

/** What letting go would do, and what is against it; undefined beside the drawing, where it means nothing. */
export function sitWords(
  view: ProjectView,
  { part, attachment, host, refusal, foresight, concern }: Sitting,
  language: Language,
): DropWords | undefined {
  const say = (words: LocalText): string => words[language];
  if (refusal) return { deed: refusal[language], outcome: undefined };
  if (host === undefined) return undefined;
  if (!foresight) return { deed: say({ en: 'Stays where it is', de: 'Bleibt, wo es ist' }), outcome: undefined };
  const [what, where] = [articleOf(part), itemReference(view, host)];
  const outcome = concern?.text[language];
  if (attachment !== undefined) return { deed: say({ en: `Move ${what} to ${where}`, de: `${what} auf ${where} versetzen` }), outcome };
  return { deed: say({ en: `Attach ${what} to ${where}`, de: `${what} auf ${where} aufsetzen` }), outcome };
}
