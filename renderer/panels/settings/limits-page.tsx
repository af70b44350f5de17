import { RotateCcw } from 'lucide-react';
import { LIMITS } from '../../../shared/project/index.ts';
import { useText } from '../../i18n/index.ts';
import { type LimitRow, limitRows, missingReasons, reasonChange } from '../../state/settings/index.ts';
import { IconButton } from '../../ui/index.ts';
import { LimitField } from './limit-field.tsx';
import { limitWords } from './limit-words.ts';
import { ReasonField } from './reason-field.tsx';
import { useProjectSettings } from './use-project-settings.ts';
import './settings.css';

/** Every limit of the project: its value, what is built in and why, and the reason for a difference. */
export function LimitsPage() {
  const { settings, change } = useProjectSettings();
  const { t } = useText();
  return (
    <>
      <MissingReasons count={missingReasons(settings)} />
      {limitRows(settings).map(({ group, rows }) => (
        <section key={group} className="settings-group" aria-labelledby={`limits-${group}`}>
          <h3 className="settings-heading" id={`limits-${group}`}>
            {t(`settings.group.${group}`)}
          </h3>
          {rows.map((row) => (
            <Limit
              key={row.key}
              row={row}
              onChange={(value) => change({ [row.key]: value })}
              onReason={(reason) => change(reasonChange(settings, row.key, reason))}
            />
          ))}
        </section>
      ))}
    </>
  );
}

/** Tells that some differences have no reason yet. */
export function MissingReasons({ count }: { readonly count: number }) {
  const { t } = useText();
  return <p className="settings-note">{count === 0 ? t('settings.limitsNote') : t('settings.missingReasons', { count })}</p>;
}

function Limit({
  row,
  onChange,
  onReason,
}: {
  readonly row: LimitRow;
  readonly onChange: (value: unknown) => string | undefined;
  readonly onReason: (reason: string) => string | undefined;
}) {
  const text = useText();
  const { t, say } = text;
  const { title, source, rules } = LIMITS[row.key];
  return (
    <div className="settings-limit" data-changed={row.changed || undefined}>
      <div className="settings-limit-value">
        <LimitField limit={row.key} value={row.value} onChange={onChange} />
        {row.changed && (
          <IconButton small label={t('settings.backToBuiltIn', { limit: say(title) })} onPress={() => void onChange(row.builtIn ?? '')}>
            <RotateCcw size={14} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className="settings-limit-facts">
        <p>
          <strong>{t('settings.builtIn', { value: limitWords(row.key, row.builtIn, text) })}</strong> {say(source)}
          {rules.length > 0 && <span className="settings-limit-rules"> {rules.join(', ')}</span>}
        </p>
        {row.changed && <ReasonField about={say(title)} reason={row.reason} onChange={onReason} />}
      </div>
    </div>
  );
}
