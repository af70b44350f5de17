import type { Part } from '../../parts/index.ts';
import { roleOf } from '../../parts/index.ts';
import type { AttachmentId, AttachmentRecord, ItemId, JumperRow } from '../../project/index.ts';
import type { Um } from '../../units/index.ts';
import { type CommandSpec, ITEM_GONE, refuse } from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import { keepSnapshots } from '../snapshots.ts';

/** Puts a marker carrier, cover, test plug or the like on items, one on each. */
export interface AddAttachments {
  readonly type: 'attachments.add';
  readonly part: Part;
  readonly hosts: readonly ItemId[];
  readonly level?: number;
  readonly row?: JumperRow;
  readonly offset?: Um;
  readonly text?: string;
}

/** Carries out `AddAttachments`. */
export const addAttachments: CommandSpec<AddAttachments> = {
  run(tx, { part, hosts, level, row, offset, text }, env) {
    if (roleOf(part.kind) !== 'attachment') {
      return refuse(`${part.article} does not sit on a block.`, `${part.article} sitzt nicht auf einer Klemme.`);
    }
    keepSnapshots(tx, [part]);
    let order = orderKeyAtEnd(tx.all('attachment'));
    for (const host of hosts) {
      if (!tx.get('item', host)) return ITEM_GONE;
      const record: AttachmentRecord = {
        kind: 'attachment',
        id: env.ids.next('attachment'),
        order,
        part: part.key,
        host,
        ...(level !== undefined && { level }),
        ...(row !== undefined && { row }),
        ...(offset !== undefined && { offset }),
        ...(text !== undefined && { text }),
      };
      tx.create(record);
      order = orderKeyAtEnd([record]);
    }
    return undefined;
  },
  label: ({ part }) => ({ en: `Attach ${part.article}`, de: `${part.article} aufsetzen` }),
};

/** Changes what sits on an item, or moves it to another; `null` takes a value away. */
export interface EditAttachment {
  readonly type: 'attachment.edit';
  readonly attachment: AttachmentId;
  readonly host?: ItemId;
  readonly part?: Part;
  readonly level?: number | null;
  readonly row?: JumperRow | null;
  readonly offset?: Um | null;
  readonly text?: string | null;
}

/** Carries out `EditAttachment`. */
export const editAttachment: CommandSpec<EditAttachment> = {
  run(tx, { attachment, host, part, level, row, offset, text }) {
    if (!tx.get('attachment', attachment)) {
      return refuse('What sat on the item is no longer there.', 'Das aufgesetzte Teil ist nicht mehr vorhanden.');
    }
    if (host !== undefined && !tx.get('item', host)) return ITEM_GONE;
    if (part) {
      if (roleOf(part.kind) !== 'attachment') {
        return refuse(`${part.article} does not sit on a block.`, `${part.article} sitzt nicht auf einer Klemme.`);
      }
      keepSnapshots(tx, [part]);
    }
    tx.update('attachment', attachment, (draft) => {
      if (host !== undefined) draft.host = host;
      if (part) draft.part = part.key;
      if (level === null) delete draft.level;
      else if (level !== undefined) draft.level = level;
      if (row === null) delete draft.row;
      else if (row !== undefined) draft.row = row;
      if (offset === null) delete draft.offset;
      else if (offset !== undefined) draft.offset = offset;
      if (text === null || text === '') delete draft.text;
      else if (text !== undefined) draft.text = text;
    });
    return undefined;
  },
  label: ({ host }) =>
    host === undefined
      ? { en: 'Edit attachment', de: 'Aufgesetztes Teil bearbeiten' }
      : { en: 'Move attachment', de: 'Aufgesetztes Teil versetzen' },
};

/** Takes things off the items that they sit on. */
export interface RemoveAttachments {
  readonly type: 'attachments.remove';
  readonly attachments: readonly AttachmentId[];
}

/** Carries out `RemoveAttachments`. */
export const removeAttachments: CommandSpec<RemoveAttachments> = {
  run(tx, { attachments }) {
    for (const id of attachments) tx.remove(id);
    return undefined;
  },
  label: ({ attachments }) =>
    attachments.length === 1
      ? { en: 'Take off attachment', de: 'Aufgesetztes Teil abnehmen' }
      : { en: `Take off ${attachments.length} attachments`, de: `${attachments.length} aufgesetzte Teile abnehmen` },
};
