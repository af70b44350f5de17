import { type AttachmentId, findRecord, settingsOf } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { railContext } from './kit/context.ts';
import type { Finding } from './kit/finding.ts';
import { isActive, withProfile } from './kit/profile.ts';
import { runRule } from './engine/run-rule.ts';
import { rc022 } from './rules/composition/rc-022-carrier-on-plate.ts';
import { rc023 } from './rules/composition/rc-023-not-made-for-host.ts';

/**
 * What the rules say about one thing that sits on an item, and what they cannot tell about it, without looking at anything
 * else: for a drag, which asks at every step. Nothing for what sits on an item that stands on no rail.
 */
export function attachmentFindings(view: ProjectView, id: AttachmentId): readonly Finding[] {
  const attachment = findRecord(view.document, id);
  const host = attachment?.kind === 'attachment' ? findRecord(view.document, attachment.host) : undefined;
  const layout = host?.kind === 'item' && host.rail !== undefined ? view.layouts.get(host.rail) : undefined;
  const attachments = layout?.attachments.filter((placed) => placed.attachment.id === id) ?? [];
  if (!layout || attachments.length === 0) return [];
  const settings = settingsOf(view.document);
  const context = railContext(view, { ...layout, attachments });
  return [rc022, rc023]
    .filter((rule) => isActive(settings, rule))
    .flatMap((rule) => runRule(rule, context))
    .map((finding) => withProfile(finding, settings));
}
