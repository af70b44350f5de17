import { Hash, PencilLine } from 'lucide-react';
import type { ItemRecord, StripId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useApp, useSession, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Choice, CommitField, IconButton } from '../../ui/index.ts';
import { oneValue, sharedValue } from './shared-value.ts';
import { Section } from './section.tsx';
import { useEdit } from './use-edit.ts';

const NONE = 'none';
const NEW = 'new';

/** Strip and designations. */
export function ItemMarking({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const edit = useEdit();
  const [first] = items;
  const ids = items.map(({ id }) => id);
  const strip = sharedValue(items, (item) => item.strip);
  const strips = view.index.strips;
  const marked = items.some(({ levels }) => levels.length > 0);

  function assign(choice: string): void {
    if (choice === NEW) {
      const id = app.ids.next('strip');
      edit.now({
        type: 'batch',
        label: { en: 'Put on a new strip', de: 'Neuer Klemmenleiste zuordnen' },
        commands: [
          { type: 'strip.add', id },
          { type: 'items.assignStrip', items: ids, strip: id },
        ],
      });
    } else {
      edit.now({ type: 'items.assignStrip', items: ids, strip: choice === NONE ? null : (choice as StripId) });
    }
  }

  const shown = oneValue(strip);
  return (
    <Section
      title={t('inspector.marking')}
      action={
        marked && (
          <Button small tone="quiet" icon={<Hash size={13} aria-hidden="true" />} onPress={() => window.open({ kind: 'number', items: ids })}>
            {t('inspector.number')}
          </Button>
        )
      }
    >
      <div className="field-with-button">
        <Choice
          label={t('inspector.strip')}
          value={strip.kind === 'mixed' ? null : (shown ?? NONE)}
          placeholder={t('inspector.mixed')}
          options={[
            { value: NONE, label: t('inspector.noStrip') },
            ...strips.map(({ id, tag }) => ({ value: id as string, label: tag })),
            { value: NEW, label: t('inspector.newStrip') },
          ]}
          onChange={assign}
        />
        {shown !== undefined && (
          <IconButton label={t('inspector.editStrip')} onPress={() => session.select([shown])}>
            <PencilLine size={15} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {items.length === 1 &&
        first?.levels.map((level, index) => (
          <CommitField
            key={index}
            label={first.levels.length > 1 ? t('inspector.designationOf', { level: index + 1 }) : t('inspector.designation')}
            value={level.designation ?? ''}
            placeholder={t('inspector.none')}
            maxLength={60}
            onCommit={(text) =>
              edit.inField({
                type: 'items.setDesignations',
                entries: [{ item: first.id, level: index, designation: text.trim() === '' ? null : text.trim() }],
              })
            }
          />
        ))}
    </Section>
  );
}
