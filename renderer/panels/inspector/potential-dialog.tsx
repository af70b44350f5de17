import { useState } from 'react';
import type { PotentialFields } from '../../../shared/editing/index.ts';
import type { PotentialId, PotentialKind, PotentialRecord, SupplySystem } from '../../../shared/project/index.ts';
import { type Parsed, parseThousandths } from '../../../shared/units/index.ts';
import { useApp, useSession } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, Choice, TextInput } from '../../ui/index.ts';

const KINDS = ['L1', 'L2', 'L3', 'N', 'PE', 'PEN', 'L+', 'M', 'signal'] as const satisfies readonly PotentialKind[];
const SYSTEMS = ['tn', 'tt', 'it', 'dc'] as const satisfies readonly SupplySystem[];
const CIRCUITS = ['ex-e', 'ex-i', 'selv', 'pelv'] as const satisfies readonly NonNullable<PotentialRecord['circuit']>[];
const NONE = 'none';

/** Enters or changes a potential. */
export function PotentialDialog({
  potential,
  onClose,
  onAdded,
}: {
  readonly potential?: PotentialRecord;
  readonly onClose: () => void;
  readonly onAdded?: (id: PotentialId) => void;
}) {
  const app = useApp();
  const session = useSession();
  const { t, say, format } = useText();
  const amount = (value: number | undefined): string => (value === undefined ? '' : format.number(value / 1000));
  const [name, setName] = useState(potential?.name ?? '');
  const [kind, setKind] = useState<PotentialKind>(potential?.potentialKind ?? 'L1');
  const [system, setSystem] = useState<SupplySystem | typeof NONE>(potential?.system ?? NONE);
  const [circuit, setCircuit] = useState<(typeof CIRCUITS)[number] | typeof NONE>(potential?.circuit ?? NONE);
  const [voltage, setVoltage] = useState(amount(potential?.voltage));
  const [current, setCurrent] = useState(amount(potential?.current));
  const [error, setError] = useState<{ readonly field: 'name' | 'voltage' | 'current'; readonly text: string } | undefined>();

  function submit(): void {
    const volts = optionalAmount(voltage);
    const amperes = optionalAmount(current);
    if (!volts.ok) return setError({ field: 'voltage', text: say(volts.error) });
    if (!amperes.ok) return setError({ field: 'current', text: say(amperes.error) });
    const fields: PotentialFields = {
      name: name.trim(),
      potentialKind: kind,
      ...(system !== NONE && { system }),
      ...(circuit !== NONE && { circuit }),
      ...(volts.value !== undefined && { voltage: volts.value }),
      ...(amperes.value !== undefined && { current: amperes.value }),
    };
    const id = potential?.id ?? app.ids.next('potential');
    const outcome = session.dispatch(
      potential ? { type: 'potential.edit', potential: potential.id, fields } : { type: 'potential.add', id, fields },
    );
    if (outcome.kind === 'refused') return setError({ field: 'name', text: say(outcome.reason) });
    if (!potential) onAdded?.(id);
    onClose();
  }
  const errorOf = (field: 'name' | 'voltage' | 'current'): string | undefined => (error?.field === field ? error.text : undefined);

  return (
    <AppDialog
      title={potential ? t('potentials.edit', { name: potential.name }) : t('potentials.add')}
      size="small"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit">
            {potential ? t('common.apply') : t('potentials.addShort')}
          </Button>
        </>
      }
    >
      <TextInput label={t('potentials.name')} value={name} onChange={setName} error={errorOf('name')} autoFocus maxLength={60} />
      <div className="form-row">
        <Choice
          label={t('potentials.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: value === 'signal' ? t('potentials.signal') : value }))}
          onChange={setKind}
        />
        <Choice
          label={t('potentials.system')}
          value={system}
          options={[{ value: NONE, label: t('inspector.none') }, ...SYSTEMS.map((value) => ({ value, label: value.toUpperCase() }))]}
          onChange={setSystem}
        />
      </div>
      <div className="form-row">
        <TextInput label={t('potentials.voltage')} unit="V" value={voltage} onChange={setVoltage} error={errorOf('voltage')} maxLength={12} />
        <TextInput label={t('potentials.current')} unit="A" value={current} onChange={setCurrent} error={errorOf('current')} maxLength={12} />
      </div>
      <Choice
        label={t('potentials.circuit')}
        value={circuit}
        options={[{ value: NONE, label: t('potentials.normal') }, ...CIRCUITS.map((value) => ({ value, label: t(`circuits.${value}`) }))]}
        onChange={setCircuit}
      />
    </AppDialog>
  );
}

/** An amount in thousandths, undefined for an empty field; negative amounts are refused. */
function optionalAmount(text: string): Parsed<number | undefined> {
  if (text.trim() === '') return { ok: true, value: undefined };
  const parsed = parseThousandths(text.replace(/\s*[VA]$/i, ''));
  return parsed.ok && parsed.value < 0
    ? { ok: false, error: { en: 'The value is not negative.', de: 'Der Wert ist nicht negativ.' } }
    : parsed;
}
