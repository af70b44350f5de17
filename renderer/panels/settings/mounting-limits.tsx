import {
  fixingEndRequirement,
  fixingPitchRequirement,
  spareRequirement,
  toleranceSumRequirement,
} from '../../../shared/checks/index.ts';
import type { SettingsRecord } from '../../../shared/project/index.ts';
import { useText } from '../../i18n/index.ts';
import { Choice, CommitField, LengthField } from '../../ui/index.ts';
import { parseCount, parseDay } from './typed-values.ts';

/** Limits of single rules: how tolerances add up, fixings, spare blocks, age of data sheets. */
export function MountingLimits({
  settings,
  onChange,
}: {
  readonly settings: SettingsRecord;
  readonly onChange: (change: Partial<Omit<SettingsRecord, 'kind' | 'id'>>) => string | undefined;
}) {
  const { t, say } = useText();
  return (
    <div className="form-row">
      <Choice<'worst' | 'rss'>
        label={t('settings.toleranceSum')}
        value={toleranceSumRequirement(settings).value}
        options={[
          { value: 'worst', label: t('settings.toleranceWorst') },
          { value: 'rss', label: t('settings.toleranceRss') },
        ]}
        onChange={(toleranceSum) => void onChange({ toleranceSum })}
      />
      <LengthField
        label={t('settings.fixingEnd')}
        value={fixingEndRequirement(settings).value}
        onCommit={(fixingEnd) => onChange({ fixingEnd })}
      />
      <LengthField
        label={t('settings.fixingPitch')}
        value={fixingPitchRequirement(settings).value}
        onCommit={(fixingPitch) => onChange({ fixingPitch })}
      />
      <CommitField
        label={t('settings.spareBlocks')}
        value={String(spareRequirement(settings).value)}
        maxLength={6}
        onCommit={(text) => {
          const parsed = parseCount(text);
          return parsed.ok ? onChange({ spareBlocks: parsed.value }) : say(parsed.error);
        }}
      />
      <CommitField
        label={t('settings.sheetsSince')}
        value={settings.sheetsSince ?? ''}
        placeholder={t('settings.anyDate')}
        maxLength={12}
        onCommit={(text) => {
          const parsed = parseDay(text);
          return parsed.ok ? onChange({ sheetsSince: parsed.value }) : say(parsed.error);
        }}
      />
    </div>
  );
}
