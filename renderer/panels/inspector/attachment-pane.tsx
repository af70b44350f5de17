import { type PartKind, articleOf, factOf } from '../../../shared/parts/index.ts';
import { type AttachmentRecord, type JumperRow, findItem, findPart } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField, LengthField, PartPicture } from '../../ui/index.ts';
import { ClearButton, EditChoice, FieldWithButton, PanelPart } from './edit-fields.tsx';
import { SubjectFindings } from './item-findings.tsx';
import { PartFacts } from './part-facts.tsx';
import { useButtonEdit, useEdit, useLengthEdit } from './use-edit.ts';

/** What sits on items: what is written on it, and where on its item it sits. */
export function AttachmentPane({ attachments, view }: { readonly attachments: readonly AttachmentRecord[]; readonly view: ProjectView }) {
  const session = useSession();
  const press = useButtonEdit();
  const { t, say, format } = useText();
  const [only, second] = attachments;
  const part = only && !second ? findPart(view.document, only.part) : undefined;
  const hosts = [...new Set(attachments.map(({ host }) => host))];

  return (
    <>
      <header className="inspector-title">
        {part && <PartPicture part={part} width={64} height={84} />}
        <div>
          <h3>
            {part ? articleOf(part.key) : t('inspector.attachment.several', { count: attachments.length, number: format.count(attachments.length) })}
          </h3>
          {only && !second && (
            <p className="inspector-article selectable">{t('inspector.attachment.on', { host: itemReference(view, only.host) })}</p>
          )}
          {part && <p className="inspector-note">{say(part.description)}</p>}
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.attachment.actions')}>
        <Button small onPress={() => session.select(hosts, hosts.at(-1))}>
          {t('inspector.attachment.selectHosts', { count: hosts.length })}
        </Button>
        <Button
          small
          tone="danger"
          onPress={() => {
            session.select(hosts, hosts.at(-1));
            press({ type: 'attachments.remove', attachments: attachments.map(({ id }) => id) });
          }}
        >
          {t('inspector.attachment.takeOff')}
        </Button>
      </div>
      <SubjectFindings subjects={attachments.map(({ id }) => id)} />
      {only && !second && <Fields attachment={only} view={view} />}
      {part && <PartFacts part={part} />}
    </>
  );
}

type RowChoice = JumperRow | 'none';
type LevelChoice = `${number}` | 'whole';

/** Carriers of group markers and covers sit on the block itself; of all others the library may not say it. */
function takesRow(kind: PartKind): boolean {
  return kind !== 'group-marker-carrier' && kind !== 'cover';
}

function Fields({ attachment, view }: { readonly attachment: AttachmentRecord; readonly view: ProjectView }) {
  const edit = useEdit();
  const clear = useButtonEdit();
  const editLength = useLengthEdit();
  const { t, format } = useText();
  const { id, text = '', row, level, offset } = attachment;
  const host = findItem(view.document, attachment.host);
  const part = findPart(view.document, attachment.part);
  const width = part && factOf(part, 'geometry.width');
  const levels = host?.levels.length ?? 0;
  const command = { type: 'attachment.edit', attachment: id } as const;

  return (
    <PanelPart title={t('inspector.attachment.fields')}>
      <CommitField label={t('inspector.attachment.text')} value={text} maxLength={200} onCommit={(next) => edit({ ...command, text: next === '' ? null : next })} />
      {levels > 1 && (
        <EditChoice<LevelChoice>
          label={t('inspector.attachment.level')}
          value={level === undefined ? 'whole' : `${level}`}
          options={[
            { value: 'whole', label: t('inspector.attachment.wholeItem') },
            ...Array.from({ length: levels }, (_, at) => ({ value: `${at}` as const, label: t('inspector.attachment.levelNumber', { level: at + 1 }) })),
          ]}
          onEdit={(next) => edit({ ...command, level: next === 'whole' ? null : Number(next) })}
        />
      )}
      {levels > 0 && part && (takesRow(part.kind) || row !== undefined) && (
        <EditChoice<RowChoice>
          label={t('inspector.attachment.row')}
          value={row ?? 'none'}
          options={[
            { value: 'none', label: t('inspector.attachment.noRow') },
            { value: 'A', label: t('inspector.attachment.rowName', { row: 'A' }) },
            { value: 'B', label: t('inspector.attachment.rowName', { row: 'B' }) },
          ]}
          onEdit={(next) => edit({ ...command, row: next === 'none' ? null : next })}
        />
      )}
      <FieldWithButton
        button={
          <ClearButton
            label={t('inspector.attachment.toMiddle')}
            shown={offset !== undefined}
            onClear={() => clear({ ...command, offset: null })}
          />
        }
      >
        <LengthField
          label={t('inspector.attachment.offset')}
          value={offset}
          placeholder={t('inspector.attachment.inMiddle')}
          description={
            width?.known
              ? t('inspector.attachment.offsetHint', { width: format.length(width.value) })
              : t('inspector.attachment.offsetUnknown')
          }
          onClear={() => edit({ ...command, offset: null })}
          onCommit={(value) => editLength(value, (length) => ({ ...command, offset: length }))}
        />
      </FieldWithButton>
    </PanelPart>
  );
}
