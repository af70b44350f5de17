import { type Finding, attachmentFindings } from '../../../shared/checks/index.ts';
import type { Command } from '../../../shared/editing/index.ts';
import { foresee, ofKind, touchedBy } from '../../../shared/foresight/index.ts';
import { type Part, factOf } from '../../../shared/parts/index.ts';
import { type AttachmentId, type ItemId, type JumperRow, findAttachment } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Preview, SitPreview } from '../../state/views/rails/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import { type Drop, type DropContext, NOWHERE } from './drop.ts';
import { hitTest } from './hit-test.ts';

/** What is dragged to sit on an item: a part of the library, or what sits on an item already. */
export interface SitRequest {
  readonly part: Part;
  readonly attachment?: AttachmentId;
}

const OVER_NOTHING = 'sit nowhere';

/** Plans letting something go that sits on items: on the item under the point. */
export function planSit(context: DropContext, { part, attachment }: SitRequest, point: WorldPoint, previous: Drop | null): Drop {
  const { view } = context;
  const host = hostAt(context, point);
  if (!host) {
    return previous?.key === OVER_NOTHING ? previous : { ...NOWHERE, key: OVER_NOTHING, sits: { host: undefined, concern: undefined }, refusal: needsHost(part) };
  }
  const row = rowFor(part, host.above);
  const key = `sit ${host.id} ${row ?? ''}`;
  if (previous?.key === key) return previous;
  const command = commandFor(context, { part, ...(attachment !== undefined && { attachment }) }, host.id, row);
  const foreseen = foresee(view, command, { ids: context.ids });
  const nothing = { ...NOWHERE, key, sits: { host: host.id, concern: undefined } };
  if (foreseen.kind === 'refused') return { ...nothing, refusal: foreseen.reason };
  if (foreseen.kind === 'noChange') return nothing;
  const id = attachment ?? ofKind(touchedBy(foreseen.changes).made, 'attachment')[0]?.id;
  const findings = id === undefined ? [] : attachmentFindings(foreseen.view, id);
  return { ...nothing, foresight: foreseen, sits: { host: host.id, concern: concernOf(findings) } };
}

/** The preview of something that would sit on an item. */
export function sitPreview({ part, attachment }: SitRequest, pointer: WorldPoint, drop: Drop): Extract<Preview, { kind: 'sit' }> {
  const { slot, tray, foresight, fits, fit, replaces, refusal, sits } = drop;
  return { kind: 'sit', part: part.key, attachment, host: sits?.host, concern: sits?.concern, pointer, slot, tray, foresight, fits, fit, replaces, refusal };
}

function hostAt({ view, sheet }: DropContext, point: WorldPoint): { readonly id: ItemId; readonly above: boolean } | undefined {
  const hit = hitTest(view, sheet, point);
  if (!hit || hit.kind === 'rail') return undefined;
  const above = point.y < hit.row.axis;
  if (hit.kind === 'item') return { id: hit.placed.item.id, above };
  return { id: hit.placed.attachment.host, above };
}

/** What sits in a jumper slot goes into the row that is nearer. */
function rowFor(part: Part, above: boolean): JumperRow | undefined {
  const place = factOf(part, 'compatibility.mountsIn');
  if (!place.known || place.value !== 'jumper slot') return undefined;
  return above ? 'A' : 'B';
}

function commandFor({ view }: DropContext, { part, attachment }: SitRequest, host: ItemId, row: JumperRow | undefined): Command {
  if (attachment === undefined) return { type: 'attachments.add', part, hosts: [host], ...(row !== undefined && { row }) };
  const moves = findAttachment(view.document, attachment)?.host !== host;
  // On another item it sits in the middle; where it was shifted to meant something only there.
  return { type: 'attachment.edit', attachment, ...(moves && { host, offset: null }), ...(row !== undefined && { row }) };
}

function needsHost(part: Part): LocalText {
  return {
    en: `${part.article} sits on a block: let it go over one`,
    de: `${part.article} sitzt auf einer Klemme: über einer loslassen`,
  };
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** The heaviest of what the rules say, in its first sentence. */
function concernOf(findings: readonly Finding[]): SitPreview['concern'] {
  const [worst] = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return worst && { severity: worst.severity, text: { en: firstSentence(worst.text.en), de: firstSentence(worst.text.de) } };
}

function firstSentence(text: string): string {
  return /^.*?[.:;](?=\s|$)/.exec(text)?.[0].replace(/[.:;]$/, '') ?? text;
}
