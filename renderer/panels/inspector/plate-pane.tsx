import { type PlateLayout, platesOf } from '../../../shared/cabinet/index.ts';
import type { PlateRecord, RecordId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useSession } from '../../context/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { Button, CommitField, LengthField } from '../../ui/index.ts';
import { ClearButton, FieldWithButton, PanelPart } from './edit-fields.tsx';
import { useButtonEdit, useEdit, useLengthEdit } from './use-edit.ts';

/** A mounting plate: its name, its size, how deep the cabinet is, and what is on it. */
export function PlatePane({ plate, view }: { readonly plate: PlateRecord; readonly view: ProjectView }) {
  const edit = useEdit();
  const press = useButtonEdit();
  const editLength = useLengthEdit();
  const { t } = useText();
  const layout = platesOf(view).get(plate.id);
  const command = { type: 'plate.edit', plate: plate.id } as const;
  return (
    <>
      <header className="inspector-title">
        <div>
          <h3>{t('inspector.plate.title', { plate: plate.name })}</h3>
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.plate.actions')}>
        <Button small tone="danger" hint={t('inspector.plate.deleteHint')} onPress={() => press({ type: 'plate.remove', plate: plate.id })}>
          {t('inspector.delete')}
        </Button>
      </div>
      <PanelPart title={t('inspector.plate.fields')}>
        <CommitField label={t('inspector.plate.name')} value={plate.name} maxLength={40} onCommit={(name) => edit({ ...command, name })} />
        <div className="inspector-pair">
          <LengthField
            label={t('inspector.plate.width')}
            value={plate.width}
            onCommit={(value) => editLength(value, (width) => ({ ...command, width }))}
          />
          <LengthField
            label={t('inspector.plate.height')}
            value={plate.height}
            onCommit={(value) => editLength(value, (height) => ({ ...command, height }))}
          />
        </div>
        <FieldWithButton
          button={
            <ClearButton
              label={t('inspector.plate.clearDepth')}
              shown={plate.depth !== undefined}
              onClear={() => press({ ...command, depth: null })}
            />
          }
        >
          <LengthField
            label={t('inspector.plate.depth')}
            value={plate.depth}
            placeholder={t('inspector.plate.notSaid')}
            description={t(plate.depth === undefined ? 'inspector.plate.depthUnsaid' : 'inspector.plate.depthHint')}
            onClear={() => edit({ ...command, depth: null })}
            onCommit={(value) => editLength(value, (depth) => ({ ...command, depth }))}
          />
        </FieldWithButton>
      </PanelPart>
      <PanelPart title={t('inspector.plate.onIt')}>{layout && <OnPlate layout={layout} />}</PanelPart>
    </>
  );
}

/** What is on a plate; pressing a name selects it. */
function OnPlate({ layout }: { readonly layout: PlateLayout }) {
  const session = useSession();
  const tools = useText();
  const { t } = tools;
  const rows = rowsOf(layout, tools);
  if (rows.length === 0) return <p className="inspector-note">{t('inspector.plate.empty')}</p>;
  return (
    <ul className="inspector-on-plate" aria-label={t('inspector.plate.onIt')}>
      {rows.map(({ id, name, detail }) => (
        <li key={id}>
          <Button small tone="quiet" onPress={() => session.select([id])}>
            {name}
          </Button>
          <span className="inspector-on-plate-detail">{detail}</span>
        </li>
      ))}
    </ul>
  );
}

interface Row {
  readonly id: RecordId;
  readonly name: string;
  readonly detail: string;
}

function rowsOf({ rails, ducts, keepouts }: PlateLayout, { t, format }: TextTools): readonly Row[] {
  return [
    ...rails.map(({ id, name, rail, height }) => ({
      id,
      name: t('inspector.plate.railRow', { rail: name }),
      detail:
        height.value === undefined
          ? format.length(rail.length)
          : t('inspector.plate.railDetail', { length: format.length(rail.length), height: format.length(height.value) }),
    })),
    ...ducts.map(({ id, name, duct }) => ({
      id,
      name: t('inspector.plate.ductRow', { duct: name }),
      detail: `${format.lengthValue(duct.length)} × ${format.length(duct.width)}`,
    })),
    ...keepouts.map(({ id, name, keepout }) => ({
      id,
      name: name === '' ? t('inspector.keepout.unnamed') : name,
      detail: `${format.lengthValue(keepout.width)} × ${format.length(keepout.height)}`,
    })),
  ];
}
