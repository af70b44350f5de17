import { LIMITS, type LimitKey, type LimitValues } from '../../../shared/project/index.ts';
import { type Um, parseThousandths } from '../../../shared/units/index.ts';
import { useText } from '../../i18n/index.ts';
import { Choice, CommitField, LengthField } from '../../ui/index.ts';
import { ArticleChoice } from './article-choice.tsx';
import { DuctDistancesField } from './duct-distances-field.tsx';
import { parseCount, parseDay } from './typed-values.ts';

/** The field for a limit, after its kind. `onChange` takes a value over, or says why it cannot be. */
export function LimitField({
  limit,
  value,
  onChange,
}: {
  readonly limit: LimitKey;
  readonly value: unknown;
  readonly onChange: (value: unknown) => string | undefined;
}) {
  const { t, say, format } = useText();
  const { kind, title } = LIMITS[limit];
  const label = say(title);
  // The table says for each limit which type its value has.
  switch (kind) {
    case 'length':
      return <LengthField label={label} value={value as Um} onCommit={onChange} />;
    case 'percent':
      return (
        <CommitField
          label={label}
          unit="%"
          value={format.number(value as number)}
          maxLength={10}
          onCommit={(text) => {
            const parsed = parseThousandths(text.replace('%', ''));
            return parsed.ok ? onChange(parsed.value / 1000) : say(parsed.error);
          }}
        />
      );
    case 'count':
      return (
        <CommitField
          label={label}
          value={String(value)}
          maxLength={6}
          onCommit={(text) => {
            const parsed = parseCount(text);
            return parsed.ok ? onChange(parsed.value) : say(parsed.error);
          }}
        />
      );
    case 'day':
      return (
        <CommitField
          label={label}
          value={(value as string | undefined) ?? ''}
          placeholder={t('settings.anyDate')}
          maxLength={12}
          onCommit={(text) => {
            const parsed = parseDay(text);
            return parsed.ok ? onChange(parsed.value) : say(parsed.error);
          }}
        />
      );
    case 'toleranceSum':
      return (
        <Choice<LimitValues['toleranceSum']>
          label={label}
          value={value as LimitValues['toleranceSum']}
          options={[
            { value: 'worst', label: t('settings.toleranceWorst') },
            { value: 'rss', label: t('settings.toleranceRss') },
          ]}
          onChange={(sum) => void onChange(sum)}
        />
      );
    case 'part':
      return (
        <ArticleChoice label={label} kind="end-stop" value={value as LimitValues['endStop']} onChange={(part) => void onChange(part)} />
      );
    case 'color':
      return <CommitField label={label} value={value as string} maxLength={60} onCommit={(text) => onChange(text.trim())} />;
    case 'distances':
      return <DuctDistancesField label={label} rows={value as LimitValues['ductDistances']} onChange={onChange} />;
  }
}
