import { CircleCheckBig, Filter } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  ToggleButton,
  Virtualizer,
} from 'react-aria-components';
import { type Finding, SEVERITIES, type Severity } from '../../../shared/checks/index.ts';
import { actionName, completeAccessories, fixAllSafe, showFinding } from '../../actions/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../app/hooks.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { Button, EmptyState, SeverityIcon } from '../../ui/index.ts';
import { type FindingGroup, groupFindings, tallyOf } from './finding-groups.ts';
import { FindingRow } from './finding-row.tsx';
import './findings.css';

/** What the rules have to say: by rail, each with its place and what mends it. */
export function FindingsPanel() {
  const session = useSession();
  const window = useWindow();
  const text = useText();
  const { t } = text;
  const findings = useStore(session.state, (state) => state.checks.findings);
  const view = useStore(session.state, (state) => state.view);
  const current = useStore(window.state, (state) => state.finding);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const tally = useMemo(() => tallyOf(findings), [findings]);
  const groups = useMemo(() => groupFindings(findings, view, hidden), [findings, view, hidden]);
  const byKey = useMemo(() => new Map<unknown, Finding>(findings.map((finding) => [finding.key, finding])), [findings]);

  useEffect(
    () =>
      window.onFocus('findings', () => {
        // The list takes the keyboard at its first entry; without entries the panel itself is shown.
        list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
      }),
    [window],
  );

  return (
    <div className="findings">
      <div className="findings-filters" role="group" aria-label={t('findings.filter')}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className="severity-toggle"
            isSelected={!hidden.has(severity)}
            onChange={(shown) => setHidden(without(hidden, severity, shown))}
            aria-label={t(`findings.count.${severity}`, { count: tally[severity] })}
          >
            <SeverityIcon severity={severity} size={14} />
            <span className="number">{tally[severity]}</span>
          </ToggleButton>
        ))}
        <Repairs />
      </div>
      {groups.length === 0 ? (
        findings.length === 0 ? (
          <EmptyState icon={<CircleCheckBig size={18} />} title={t('findings.none')}>
            {t(view.index.itemsByRail.size === 0 ? 'findings.noneEmpty' : 'findings.noneHint')}
          </EmptyState>
        ) : (
          <EmptyState icon={<Filter size={18} />} title={t('findings.allHidden')} />
        )
      ) : (
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowSize: 44, headingSize: 28 }}
          shouldObserveItemSize
        >
          <GridList
            ref={list}
            className="finding-list"
            aria-label={t('findings.list')}
            onAction={(key) => {
              const finding = byKey.get(key);
              if (finding) showFinding(session, window, finding);
            }}
          >
            {groups.map((group) => (
              <GridListSection key={group.id} id={group.id} className="finding-group">
                <GridListHeader className="finding-heading">
                  {groupTitle(group, text)}
                  <span className="badge">{group.findings.length}</span>
                </GridListHeader>
                {group.findings.map((finding) => (
                  <GridListItem
                    key={finding.key}
                    id={finding.key}
                    textValue={`${finding.rule} ${text.say(finding.text)}`}
                    className="finding-row"
                    data-current={finding.key === current || undefined}
                  >
                    <FindingRow finding={finding} />
                  </GridListItem>
                ))}
              </GridListSection>
            ))}
          </GridList>
        </Virtualizer>
      )}
    </div>
  );
}

/** What mends many findings at once. */
function Repairs() {
  const app = useApp();
  const session = useSession();
  const { say } = useText();
  const [busy, setBusy] = useState(false);
  async function run(repair: typeof completeAccessories): Promise<void> {
    setBusy(true);
    await repair(app, session);
    setBusy(false);
  }
  return (
    <div className="findings-repairs">
      <Button small isDisabled={busy} onPress={() => void run(fixAllSafe)}>
        {say(actionName('edit.fixAllSafe'))}
      </Button>
      <Button small tone="primary" isDisabled={busy} onPress={() => void run(completeAccessories)}>
        {say(actionName('edit.completeAccessories'))}
      </Button>
    </div>
  );
}

function groupTitle({ id, rail }: FindingGroup, { t }: TextTools): string {
  if (id === 'project') return t('findings.ofProject');
  if (id === 'accepted') return t('findings.accepted');
  return t('findings.ofRail', { rail: rail ?? '' });
}

function without(hidden: ReadonlySet<Severity>, severity: Severity, shown: boolean): ReadonlySet<Severity> {
  const next = new Set(hidden);
  if (shown) next.delete(severity);
  else next.add(severity);
  return next;
}
