import type { PartKey } from '../parts/index.ts';
import { type AttachmentRecord, type ItemId, type ProjectIndex, attachmentsOn } from '../project/index.ts';
import { printFields } from './field.ts';
import { ATTACHMENT_FIELDS } from './kinds/attachment.ts';
import { type ItemNames, type NamedItems, itemNames } from './item-names.ts';
import { statement, word } from './words.ts';

/** What printing needs to know of the rest of the document. */
export interface AttachmentPrinting {
  readonly index: ProjectIndex;
  /** The shortest text that names a part. */
  readonly article: (key: PartKey) => string;
  readonly tagOf: Parameters<typeof itemNames>[1];
}

/** The lines of what sits on items: in the order of the items, and on each in its own. */
export function printAttachments(groups: readonly NamedItems[], { index, article, tagOf }: AttachmentPrinting): readonly string[] {
  if (index.attachmentsByHost.size === 0) return [];
  const names = itemNames(groups, tagOf);
  return groups.flatMap(({ items }) =>
    items.flatMap(({ id }) => attachmentsOn(index, id).map((attachment) => printAttachment(attachment, id, names, article))),
  );
}

function printAttachment(attachment: AttachmentRecord, host: ItemId, names: ItemNames, article: AttachmentPrinting['article']): string {
  const { part, level, ...said } = attachment;
  const reference = names.textOf(host) ?? '';
  const numbered = level === undefined ? reference : `${reference}.${level + 1}`;
  // Where a terminal is called like that, the level is given apart.
  const apart = level !== undefined && names.find(numbered).length > 0;
  return statement(
    'attach',
    word(article(part)),
    word(apart ? reference : numbered),
    printFields(ATTACHMENT_FIELDS, { ...said, ...(apart && { level: level + 1 }) }),
  );
}
