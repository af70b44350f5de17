import { type Um, parseThousandths } from '../../../shared/units/index.ts';
import { useText } from '../../i18n/index.ts';
import { CommitField, LengthField } from '../../ui/index.ts';

/** The limits of a project, as its settings and the start of new projects have them. */
export interface Limits {
  readonly margin: Um;
  readonly allowance: Um;
  readonly reservePercent: number;
  readonly tolerance: Um;
  readonly railStep: Um;
}

/** Fields for the limits. `onChange` takes a value over, or says why it cannot be. */
export function LimitFields({
  limits,
  onChange,
}: {
  readonly limits: Limits;
  readonly onChange: (change: Partial<Limits>) => string | undefined;
}) {
  const { t, say, format } = useText();
  function changeReserve(text: string): string | undefined {
    const parsed = parseThousandths(text.replace('%', ''));
    return parsed.ok ? onChange({ reservePercent: parsed.value / 1000 }) : say(parsed.error);
  }
  return (
    <div className="form-row">
      <LengthField label={t('settings.margin')} value={limits.margin} onCommit={(margin) => onChange({ margin })} />
      <LengthField label={t('settings.allowance')} value={limits.allowance} onCommit={(allowance) => onChange({ allowance })} />
      <CommitField
        label={t('settings.reserve')}
        unit="%"
        value={format.number(limits.reservePercent)}
        maxLength={10}
        onCommit={changeReserve}
      />
      <LengthField label={t('settings.tolerance')} value={limits.tolerance} onCommit={(tolerance) => onChange({ tolerance })} />
      <LengthField label={t('settings.railStep')} value={limits.railStep} onCommit={(railStep) => onChange({ railStep })} />
    </div>
  );
}
