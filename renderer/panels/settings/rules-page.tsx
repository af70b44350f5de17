import { BookOpen, Search, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import type { SeveritySetting } from '../../../shared/project/index.ts';
import { useWindow } from '../../context/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { type RuleRow, reasonChange, ruleRows, severityChange } from '../../state/settings/index.ts';
import { Choice, IconButton } from '../../ui/index.ts';
import { ReasonField } from './reason-field.tsx';
import { useProjectSettings } from './use-project-settings.ts';
import './settings.css';

/** Every rule with the severity that the project gives it, its own beside. */
export function RulesPage() {
  const { settings, change } = useProjectSettings();
  const { t } = useText();
  const [words, setWords] = useState('');
  const rows = ruleRows(settings, words);
  return (
    <>
      <SearchField className="search settings-search" aria-label={t('settings.searchRules')} value={words} onChange={setWords}>
        <Search size={14} aria-hidden="true" />
        <Input className="field-input" placeholder={t('settings.searchRules')} maxLength={80} />
        <AriaButton className="search-clear">
          <X size={13} aria-hidden="true" />
        </AriaButton>
      </SearchField>
      <div className="settings-rules">
        {rows.map((row) => (
          <Rule
            key={row.id}
            row={row}
            onChange={(setting) => void change(severityChange(settings, row.id, setting))}
            onReason={(reason) => change(reasonChange(settings, row.id, reason))}
          />
        ))}
        {rows.length === 0 && <p className="settings-note">{t('guide.nothing')}</p>}
      </div>
    </>
  );
}

function Rule({
  row,
  onChange,
  onReason,
}: {
  readonly row: RuleRow;
  readonly onChange: (setting: SeveritySetting | undefined) => void;
  readonly onReason: (reason: string) => string | undefined;
}) {
  const window = useWindow();
  const text = useText();
  const { t, say } = text;
  const { id, title, setting, reason } = row;
  return (
    <div className="settings-rule" data-off={isOff(row) || undefined} data-changed={setting !== undefined || undefined}>
      <div className="settings-rule-line">
        <span className="settings-rule-name">
          <span className="number">{id}</span> {say(title)}
        </span>
        <IconButton small label={t('findings.explain', { rule: id })} onPress={() => window.open({ kind: 'guide', rule: id })}>
          <BookOpen size={15} aria-hidden="true" />
        </IconButton>
        <Choice<'rule' | SeveritySetting>
          label={t('settings.severityOf', { rule: id })}
          hiddenLabel
          value={setting ?? 'rule'}
          options={[
            { value: 'rule', label: t('settings.asRuleIs', { severity: ownWords(row, text) }) },
            { value: 'error', label: t('severity.error') },
            { value: 'warning', label: t('severity.warning') },
            { value: 'info', label: t('severity.info') },
            { value: 'off', label: t('severity.off') },
          ]}
          onChange={(chosen) => onChange(chosen === 'rule' ? undefined : chosen)}
        />
      </div>
      {setting !== undefined && (
        <div className="settings-rule-reason">
          <span className="settings-limit-rules">{t('settings.ownSeverity', { severity: ownWords(row, text) })}</span>
          <ReasonField about={id} reason={reason} onChange={onReason} />
        </div>
      )}
    </div>
  );
}

function isOff({ setting, own }: RuleRow): boolean {
  return setting === 'off' || (setting === undefined && own.length === 0);
}

function ownWords({ own }: RuleRow, { t }: TextTools): string {
  return own.length === 0 ? t('severity.off') : own.map((severity) => t(`severity.${severity}`)).join(', ');
}
