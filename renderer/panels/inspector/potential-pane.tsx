import type { PotentialFields } from '../../../shared/editing/index.ts';
import type { ItemRecord, PotentialId, PotentialRecord, SupplySystem } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { fromBase } from '../../../shared/units/index.ts';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField } from '../../ui/index.ts';
import { parseAmount } from './amount.ts';
import { EditChoice, PanelPart } from './edit-fields.tsx';
import { POTENTIAL_KINDS } from './item-commands.ts';
import { useButtonEdit, useEdit } from './use-edit.ts';

type Circuit = NonNullable<PotentialRecord['circuit']>;

const SYSTEMS = ['tn', 'tt', 'it', 'dc'] as const satisfies readonly SupplySystem[];
const CIRCUITS = ['ex-e', 'ex-i', 'selv', 'pelv'] as const satisfies readonly Circuit[];

/** A named potential: kind, supply system, voltage, current, kind of circuit. */
export function PotentialPane({ potential, view }: { readonly potential: PotentialRecord; readonly view: ProjectView }) {
  const session = useSession();
  const edit = useEdit();
  const press = useButtonEdit();
  const { t, format } = useText();
  const items = itemsAt(view, potential.id);

  function change(field: keyof PotentialFields, value: string | number | undefined): string | undefined {
    const { kind: _kind, id: _id, order: _order, [field]: _former, ...others } = potential;
    // One field of the record is put in its place, or left out: the rest is what it was.
    const fields = (value === undefined ? others : { ...others, [field]: value }) as PotentialFields;
    return edit({ type: 'potential.edit', potential: potential.id, fields });
  }

  return (
    <>
      <header className="inspector-title">
        <div>
          <h3>{t('inspector.potential.title', { potential: potential.name })}</h3>
          <p className="inspector-note">{t('inspector.potential.items', { count: items.length, number: format.count(items.length) })}</p>
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.potential.actions')}>
        <Button small isDisabled={items.length === 0} onPress={() => session.select(items.map(({ id }) => id))}>
          {t('inspector.selectItems')}
        </Button>
        <Button
          small
          tone="danger"
          hint={items.length > 0 ? t('inspector.potential.deleteHint') : undefined}
          onPress={() => press({ type: 'potential.remove', potential: potential.id })}
        >
          {t('inspector.delete')}
        </Button>
      </div>
      <PanelPart title={t('inspector.potential.fields')}>
        <CommitField
          label={t('inspector.potential.name')}
          value={potential.name}
          maxLength={200}
          onCommit={(name) => change('name', name)}
        />
        <EditChoice
          label={t('inspector.potential.kind')}
          value={potential.potentialKind}
          options={POTENTIAL_KINDS.map((kind) => ({ value: kind, label: t(`inspector.potential.kinds.${kind}`) }))}
          onEdit={(kind) => change('potentialKind', kind)}
        />
        <EditChoice<SupplySystem | 'none'>
          label={t('inspector.potential.system')}
          value={potential.system ?? 'none'}
          options={[
            { value: 'none', label: t('inspector.notSet') },
            ...SYSTEMS.map((system) => ({ value: system, label: t(`inspector.potential.systems.${system}`) })),
          ]}
          onEdit={(system) => change('system', system === 'none' ? undefined : system)}
        />
        <AmountField
          label={t('inspector.potential.voltage')}
          unit="V"
          value={potential.voltage}
          onEdit={(value) => change('voltage', value)}
        />
        <AmountField
          label={t('inspector.potential.current')}
          unit="A"
          value={potential.current}
          onEdit={(value) => change('current', value)}
        />
        <EditChoice<Circuit | 'none'>
          label={t('inspector.potential.circuit')}
          value={potential.circuit ?? 'none'}
          options={[
            { value: 'none', label: t('inspector.potential.circuits.none') },
            ...CIRCUITS.map((circuit) => ({ value: circuit, label: t(`inspector.potential.circuits.${circuit}`) })),
          ]}
          onEdit={(circuit) => change('circuit', circuit === 'none' ? undefined : circuit)}
        />
      </PanelPart>
    </>
  );
}

/** An amount that may be left open. */
function AmountField({
  label,
  unit,
  value,
  onEdit,
}: {
  readonly label: string;
  readonly unit: 'A' | 'V';
  readonly value: number | undefined;
  readonly onEdit: (value: number | undefined) => string | undefined;
}) {
  const { t, say, format } = useText();
  return (
    <CommitField
      label={label}
      unit={unit}
      value={value === undefined ? '' : format.number(fromBase(unit === 'A' ? 'current' : 'voltage', value))}
      placeholder={t('inspector.notSet')}
      maxLength={20}
      onCommit={(text) => {
        if (text.trim() === '') return onEdit(undefined);
        const parsed = parseAmount(text, unit);
        return parsed.ok ? onEdit(parsed.value) : say(parsed.error);
      }}
    />
  );
}

/** The items of which a level carries the potential, rail by rail. */
function itemsAt(view: ProjectView, potential: PotentialId): readonly ItemRecord[] {
  return [...view.index.itemsByRail.values()].flatMap((items) =>
    items.filter((item) => item.levels.some((level) => level.potential === potential)),
  );
}
