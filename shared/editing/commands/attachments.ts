import type { Part } from '../../parts/index.ts';
import { roleOf } from '../../parts/index.ts';
import type { AttachmentId, ItemId, ItemRecord, JumperRow } from '../../project/index.ts';
import type { Um } from '../../units/index.ts';
import { type CommandSpec, ITEM_GONE, type Refusal, refuse } from '../command.ts';
import { keepSnapshots } from '../snapshots.ts';
import { type NewAttachment, createAttachments, doesNotSit } from './items-place.ts';

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
    if (roleOf(part.kind) !== 'attachment') return doesNotSit(part);
    for (const host of hosts) {
      const item = tx.get('item', host);
      if (!item) return ITEM_GONE;
      const refusal = refuseLevel(item, level);
      if (refusal) return refusal;
    }
    keepSnapshots(tx, [part]);
    const attachment: NewAttachment = {
      part: part.key,
      ...(level !== undefined && { level }),
      ...(row !== undefined && { row }),
      ...(offset !== undefined && { offset }),
      ...(text !== undefined && text !== '' && { text }),
    };
    createAttachments(tx, hosts.map((host) => ({ host, attachments: [attachment] })), env);
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
    const present = tx.get('attachment', attachment);
    if (!present) {
      return refuse({ en: 'What sat on the item is no longer there.', de: 'Das aufgesetzte Teil ist nicht mehr vorhanden.' });
    }
    const on = tx.get('item', host ?? present.host);
    if (!on) return ITEM_GONE;
    const refusal = refuseLevel(on, level);
    if (refusal) return refusal;
    if (part && roleOf(part.kind) !== 'attachment') return doesNotSit(part);
    if (part) keepSnapshots(tx, [part]);
    tx.update('attachment', attachment, (draft) => {
      if (host !== undefined) draft.host = host;
      if (part) draft.part = part.key;
      if (level === null) delete draft.level;
      else if (level !== undefined) draft.level = level;
      // Another host may have fewer levels than the one before.
      if (draft.level !== undefined && draft.level >= on.levels.length) delete draft.level;
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

/** Refuses a level that the host does not have. */
function refuseLevel({ levels }: ItemRecord, level: number | null | undefined): Refusal | undefined {
  if (level === undefined || level === null || (level >= 0 && level < levels.length)) return undefined;
  return refuse({ en: `The item has no level ${level + 1}.`, de: `Das Element hat keine Etage ${level + 1}.` });
}
