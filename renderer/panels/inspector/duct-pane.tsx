import { type DuctRecord, findPlate } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField, LengthField } from '../../ui/index.ts';
import { ClearButton, EditCheck, FieldWithButton, PanelPart } from './edit-fields.tsx';
import { editDucts } from './plate-commands.ts';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useButtonEdit, useEdit, useLengthEdit } from './use-edit.ts';

/** Wiring ducts: name, place, length, cross-section, and whether they run upright. */
export function DuctPane({ ducts, view }: { readonly ducts: readonly DuctRecord[]; readonly view: ProjectView }) {
  const edit = useEdit();
  const press = useButtonEdit();
  const editLength = useLengthEdit();
  const { t } = useText();
  const [only] = ducts;
  const single = ducts.length === 1 ? only : undefined;
  const plate = only && findPlate(view.document, only.plate);
  const field = (key: 'x' | 'y' | 'length' | 'width', label: string) => (
    <LengthField
      label={label}
      value={valueOfShared(sharedValue(ducts, (duct) => duct[key]))}
      placeholder={t('inspector.mixed')}
      onCommit={(value) => editLength(value, (next) => editDucts(ducts, { [key]: next }))}
    />
  );
  return (
    <>
      <header className="inspector-title">
        <div>
          <h3>{single ? t('inspector.duct.title', { duct: single.name }) : t('inspector.duct.several', { count: ducts.length })}</h3>
          {plate && <p className="inspector-note">{t('inspector.plate.title', { plate: plate.name })}</p>}
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.duct.actions')}>
        <Button small tone="danger" onPress={() => press({ type: 'plate.clear', ids: ducts.map(({ id }) => id) })}>
          {t('inspector.delete')}
        </Button>
      </div>
      <PanelPart title={t('inspector.duct.fields')}>
        {single && (
          <CommitField
            label={t('inspector.plate.name')}
            value={single.name}
            maxLength={40}
            onCommit={(name) => edit({ type: 'duct.edit', duct: single.id, name })}
          />
        )}
        <div className="inspector-pair">
          {field('x', t('inspector.plate.x'))}
          {field('y', t('inspector.plate.y'))}
        </div>
        <p className="field-description">{t('inspector.plate.cornerHint')}</p>
        <div className="inspector-pair">
          {field('length', t('inspector.duct.length'))}
          {field('width', t('inspector.duct.width'))}
        </div>
        <HeightField ducts={ducts} />
        <EditCheck
          label={t('inspector.duct.vertical')}
          value={valueOfShared(sharedValue(ducts, (duct) => duct.orientation === 'vertical'))}
          onEdit={(vertical) => edit(editDucts(ducts, { orientation: vertical ? 'vertical' : null }))}
        />
      </PanelPart>
    </>
  );
}

/** How far a duct stands out from the plate; without it neither its fill nor the door can be checked. */
function HeightField({ ducts }: { readonly ducts: readonly DuctRecord[] }) {
  const edit = useEdit();
  const press = useButtonEdit();
  const editLength = useLengthEdit();
  const { t } = useText();
  const shared = sharedValue(ducts, (duct) => duct.height);
  const height = valueOfShared(shared);
  return (
    <FieldWithButton
      button={
        <ClearButton
          label={t('inspector.duct.clearHeight')}
          shown={ducts.some((duct) => duct.height !== undefined)}
          onClear={() => press(editDucts(ducts, { height: null }))}
        />
      }
    >
      <LengthField
        label={t('inspector.duct.height')}
        value={height}
        placeholder={shared.kind === 'mixed' ? t('inspector.mixed') : t('inspector.plate.notSaid')}
        description={t(shared.kind === 'same' && height === undefined ? 'inspector.duct.heightUnsaid' : 'inspector.duct.heightHint')}
        onClear={() => edit(editDucts(ducts, { height: null }))}
        onCommit={(value) => editLength(value, (next) => editDucts(ducts, { height: next }))}
      />
    </FieldWithButton>
  );
}
