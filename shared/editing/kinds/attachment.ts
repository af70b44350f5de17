import { addAttachments, editAttachment, removeAttachments } from '../commands/attachments.ts';

/** Commands on what sits on items. */
export const ATTACHMENT_COMMANDS = {
  'attachments.add': addAttachments,
  'attachment.edit': editAttachment,
  'attachments.remove': removeAttachments,
} as const;
