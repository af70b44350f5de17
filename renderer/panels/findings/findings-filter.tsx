import { Search, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField, ToggleButton } from 'react-aria-components';
import { SEVERITIES, type Severity } from '../../../shared/checks/index.ts';
import { useText } from '../../i18n/index.ts';
import { FINDING_GROUPINGS, type FindingTally, type FindingsView } from '../../state/findings/index.ts';
import { Choice, SeverityIcon } from '../../ui/index.ts';

/** Which findings are listed: by words, by severity, and what they are put together by. */
export function FindingsFilter({
  view,
  tally,
  onChange,
}: {
  readonly view: FindingsView;
  readonly tally: FindingTally;
  readonly onChange: (view: FindingsView) => void;
}) {
  const { t } = useText();
  return (
    <>
      <SearchField
        className="search findings-search"
        aria-label={t('findings.search')}
        value={view.text}
        onChange={(text) => onChange({ ...view, text })}
      >
        <Search size={14} aria-hidden="true" />
        <Input className="field-input" placeholder={t('findings.searchPlaceholder')} maxLength={120} />
        <AriaButton className="search-clear">
          <X size={13} aria-hidden="true" />
        </AriaButton>
      </SearchField>
      <div className="findings-severities" role="group" aria-label={t('findings.filter')}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className="severity-toggle"
            isSelected={!view.hidden.includes(severity)}
            onChange={(shown) => onChange({ ...view, hidden: without(view.hidden, severity, shown) })}
            aria-label={t(`findings.count.${severity}`, { count: tally[severity] })}
          >
            <SeverityIcon severity={severity} size={14} />
            <span className="number">{tally[severity]}</span>
          </ToggleButton>
        ))}
      </div>
      <Choice
        label={t('findings.group.label')}
        hiddenLabel
        value={view.grouping}
        options={FINDING_GROUPINGS.map((value) => ({ value, label: t(`findings.group.${value}`) }))}
        onChange={(grouping) => onChange({ ...view, grouping })}
      />
    </>
  );
}

function without(hidden: readonly Severity[], severity: Severity, shown: boolean): readonly Severity[] {
  const others = hidden.filter((one) => one !== severity);
  return shown ? others : [...others, severity];
}
