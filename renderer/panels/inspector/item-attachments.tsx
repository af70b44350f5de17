import { Plus, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { articleOf } from '../../../shared/parts/index.ts';
import { type ItemRecord, attachmentsOn } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { PanelPart } from './edit-fields.tsx';
import { useButtonEdit } from './use-edit.ts';

/** More than this are only counted. */
const MOST = 12;

/** What sits on the selected items: to be looked at, taken off, and added to. */
export function ItemAttachments({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const session = useSession();
  const window = useWindow();
  const press = useButtonEdit();
  const { t } = useText();
  const attachments = items.flatMap(({ id }) => attachmentsOn(view.index, id));
  return (
    <PanelPart
      title={t('inspector.attachment.sitting')}
      action={
        <Button
          small
          tone="quiet"
          icon={<Plus size={13} aria-hidden="true" />}
          onPress={() => {
            session.aimAt({ kind: 'attach', items: items.map(({ id }) => id) });
            window.focus('quickInsert');
          }}
        >
          {t('inspector.attachment.attach')}
        </Button>
      }
    >
      {attachments.length === 0 ? (
        <p className="inspector-note">{t('inspector.attachment.nothing')}</p>
      ) : (
        <ul className="inspector-sitting" aria-label={t('inspector.attachment.sitting')}>
          {attachments.slice(0, MOST).map(({ id, part, host, text, row }) => (
            <li key={id}>
              <AriaButton className="inspector-sitting-what" onPress={() => session.select([id], id)}>
                <span className="inspector-sitting-article">{articleOf(part)}</span>
                {items.length > 1 && <span className="inspector-note">{itemReference(view, host)}</span>}
                {row !== undefined && <span className="inspector-note">{t('inspector.attachment.rowName', { row })}</span>}
                {text !== undefined && <span className="inspector-sitting-text">{text}</span>}
              </AriaButton>
              <IconButton
                small
                label={t('inspector.attachment.takeOffNamed', { article: articleOf(part) })}
                onPress={() => press({ type: 'attachments.remove', attachments: [id] })}
              >
                <X size={13} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
          {attachments.length > MOST && <li className="inspector-note">{t('inspector.attachment.more', { count: attachments.length - MOST })}</li>}
        </ul>
      )}
    </PanelPart>
  );
}
