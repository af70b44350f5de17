import { useText } from '../../i18n/index.ts';
import { CommitField } from '../../ui/index.ts';

/** Why something differs from what is built in. An empty one is told, and nobody is kept from going on. */
export function ReasonField({
  about,
  reason,
  onChange,
}: {
  readonly about: string;
  readonly reason: string;
  readonly onChange: (reason: string) => string | undefined;
}) {
  const { t } = useText();
  return (
    <div className="settings-reason" data-missing={reason === '' || undefined}>
      <CommitField
        label={t('settings.reasonFor', { about })}
        hiddenLabel
        value={reason}
        placeholder={t('settings.noReason')}
        maxLength={1000}
        onCommit={onChange}
      />
    </div>
  );
}
