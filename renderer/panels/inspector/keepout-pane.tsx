import { type KeepoutRecord, findPlate } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField, LengthField } from '../../ui/index.ts';
import { PanelPart } from './edit-fields.tsx';
import { editKeepouts } from './plate-commands.ts';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useButtonEdit, useEdit, useLengthEdit } from './use-edit.ts';

/** Parts of a plate that have to stay free: what for, where, and how large. */
export function KeepoutPane({ keepouts, view }: { readonly keepouts: readonly KeepoutRecord[]; readonly view: ProjectView }) {
  const edit = useEdit();
  const press = useButtonEdit();
  const editLength = useLengthEdit();
  const { t } = useText();
  const [only] = keepouts;
  const single = keepouts.length === 1 ? only : undefined;
  const plate = only && findPlate(view.document, only.plate);
  const title = single?.name === '' ? t('inspector.keepout.unnamed') : single?.name;
  const field = (key: 'x' | 'y' | 'width' | 'height', label: string) => (
    <LengthField
      label={label}
      value={valueOfShared(sharedValue(keepouts, (keepout) => keepout[key]))}
      placeholder={t('inspector.mixed')}
      onCommit={(value) => editLength(value, (next) => editKeepouts(keepouts, { [key]: next }))}
    />
  );
  return (
    <>
      <header className="inspector-title">
        <div>
          <h3>{title ?? t('inspector.keepout.several', { count: keepouts.length })}</h3>
          {plate && <p className="inspector-note">{t('inspector.plate.title', { plate: plate.name })}</p>}
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.keepout.actions')}>
        <Button small tone="danger" onPress={() => press({ type: 'plate.clear', ids: keepouts.map(({ id }) => id) })}>
          {t('inspector.delete')}
        </Button>
      </div>
      <PanelPart title={t('inspector.keepout.fields')}>
        {single && (
          <CommitField
            label={t('inspector.keepout.name')}
            value={single.name}
            placeholder={t('inspector.keepout.namePlaceholder')}
            maxLength={200}
            onCommit={(name) => edit({ type: 'keepout.edit', keepout: single.id, name })}
          />
        )}
        <div className="inspector-pair">
          {field('x', t('inspector.plate.x'))}
          {field('y', t('inspector.plate.y'))}
        </div>
        <p className="field-description">{t('inspector.plate.cornerHint')}</p>
        <div className="inspector-pair">
          {field('width', t('inspector.plate.width'))}
          {field('height', t('inspector.plate.height'))}
        </div>
      </PanelPart>
    </>
  );
}
