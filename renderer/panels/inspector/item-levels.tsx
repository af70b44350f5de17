import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { type ItemRecord, type PotentialId, type PotentialKind, recordsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useApp, useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Choice, CommitField, IconButton } from '../../ui/index.ts';
import { ClearButton, EditChoice, FieldWithButton } from './edit-fields.tsx';
import { POTENTIAL_KINDS, connect, connectNew, designate, itemsWithLevel, levelCount, suggestedKind } from './item-commands.ts';
import { NewNameForm } from './new-name-form.tsx';
import { sharedValue } from './shared-value.ts';
import { useButtonEdit, useEdit } from './use-edit.ts';

interface Chosen {
  readonly items: readonly ItemRecord[];
  readonly view: ProjectView;
}

/** What is marked and connected on each level of the items that have levels. */
export function ItemLevels({ items, view }: Chosen) {
  const { t } = useText();
  const levels = levelCount(items);
  return Array.from({ length: levels }, (_, level) => (
    <div key={level} className="inspector-level" role="group" aria-label={t('inspector.item.level', { level: level + 1 })}>
      {levels > 1 && <h5 className="inspector-level-name">{t('inspector.item.level', { level: level + 1 })}</h5>}
      <DesignationField items={itemsWithLevel(items, level)} level={level} />
      <PotentialField items={itemsWithLevel(items, level)} level={level} view={view} />
    </div>
  ));
}

function DesignationField({ items, level }: { readonly items: readonly ItemRecord[]; readonly level: number }) {
  const edit = useEdit();
  const clear = useButtonEdit();
  const { t } = useText();
  const shared = sharedValue(items, (item) => item.levels[level]?.designation);
  const mixed = shared.kind === 'mixed';
  return (
    <FieldWithButton
      button={
        // A field that shows no common value cannot be emptied by typing.
        <ClearButton label={t('inspector.item.clearDesignations')} shown={mixed} onClear={() => clear(designate(items, level, ''))} />
      }
    >
      <CommitField
        label={t('inspector.item.designation')}
        value={mixed ? '' : (shared.value ?? '')}
        placeholder={mixed ? t('inspector.mixed') : undefined}
        maxLength={60}
        onCommit={(text) => edit(designate(items, level, text))}
      />
    </FieldWithButton>
  );
}

const NONE = 'none';
const NEW = 'new';

function PotentialField({ items, level, view }: Chosen & { readonly level: number }) {
  const app = useApp();
  const session = useSession();
  const edit = useEdit();
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const potentials = recordsOf(view.document, 'potential');
  const shared = sharedValue(items, (item) => item.levels[level]?.potential);
  const potential = shared.kind === 'same' ? potentials.find(({ id }) => id === shared.value) : undefined;

  function choose(value: string): string | undefined {
    if (value === NEW) {
      setAdding(true);
      return undefined;
    }
    return edit(connect(items, level, value === NONE ? null : (value as PotentialId)));
  }
  function create(name: string, potentialKind: PotentialKind): string | undefined {
    const refused = edit(connectNew(items, level, app.ids.next('potential'), { name, potentialKind }));
    if (refused === undefined) setAdding(false);
    return refused;
  }

  return (
    <>
      <FieldWithButton
        button={
          potential && (
            <IconButton
              label={t('inspector.item.openPotential', { potential: potential.name })}
              onPress={() => session.select([potential.id])}
            >
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
          )
        }
      >
        <EditChoice<string>
          label={t('inspector.item.potential')}
          value={shared.kind === 'mixed' ? null : (shared.value ?? NONE)}
          placeholder={t('inspector.mixed')}
          options={[
            { value: NONE, label: t('inspector.item.noPotential') },
            ...potentials.map(({ id, name, potentialKind }) => ({
              value: id,
              label: name,
              detail: name === potentialKind ? undefined : t(`inspector.potential.kinds.${potentialKind}`),
            })),
            { value: NEW, label: t('inspector.item.newPotential') },
          ]}
          onEdit={choose}
        />
      </FieldWithButton>
      {adding && <NewPotentialForm onCreate={create} onCancel={() => setAdding(false)} />}
    </>
  );
}

function NewPotentialForm({
  onCreate,
  onCancel,
}: {
  readonly onCreate: (name: string, kind: PotentialKind) => string | undefined;
  readonly onCancel: () => void;
}) {
  const { t } = useText();
  const [suggested, setSuggested] = useState<PotentialKind>('signal');
  const [chosen, setChosen] = useState<PotentialKind | undefined>();
  return (
    <NewNameForm
      label={t('inspector.item.newPotentialName')}
      initial=""
      onNameChange={(name) => setSuggested(suggestedKind(name))}
      onCreate={(name) => onCreate(name, chosen ?? suggested)}
      onCancel={onCancel}
    >
      <Choice
        label={t('inspector.potential.kind')}
        value={chosen ?? suggested}
        options={POTENTIAL_KINDS.map((kind) => ({ value: kind, label: t(`inspector.potential.kinds.${kind}`) }))}
        onChange={setChosen}
      />
    </NewNameForm>
  );
}
