import { CircleCheckBig, Filter } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { actionName, completeAccessories, fixAllSafe } from '../../actions/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import {
  ALL_FINDINGS,
  type FindingsView,
  groupFindings,
  rememberedFindings,
  tallyOf,
  withRememberedFindings,
} from '../../state/findings/index.ts';
import { Button, EmptyState } from '../../ui/index.ts';
import { FindingList } from './finding-list.tsx';
import { FindingsFilter } from './findings-filter.tsx';
import { useEscapeFromPreview, usePreview } from './use-preview.ts';
import './findings.css';

/** What the rules have to say, each with its place and what mends it. */
export function FindingsPanel() {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const findings = useStore(session.state, (state) => state.checks.findings);
  const view = useStore(session.state, (state) => state.view);
  const layout = useStore(app.state, (state) => state.preferences.layout);
  const text = useStore(window.state, (state) => state.findingsText);
  const shown = useMemo((): FindingsView => ({ ...rememberedFindings(layout), text }), [layout, text]);
  const tally = useMemo(() => tallyOf(findings), [findings]);
  const present = useMemo(() => ({ findings, view, shown }), [findings, view, shown]);
  // The drawing answers an edit first; the list follows when there is time.
  const listed = useDeferredValue(present);
  const groups = useMemo(() => groupFindings(listed.findings, listed.view, listed.shown), [listed]);
  const panel = useRef<HTMLDivElement>(null);
  useEscapeFromPreview();

  useEffect(
    () =>
      window.onFocus('findings', () => {
        // The list takes the keyboard where it had it last, or at its first entry; without entries its filter does.
        const place = ['.finding-row[tabindex="0"]', '.finding-row', 'input']
          .map((selector) => panel.current?.querySelector<HTMLElement>(selector))
          .find((element) => element !== null && element !== undefined);
        place?.focus();
      }),
    [window],
  );

  function list(next: FindingsView): void {
    window.setFindingsText(next.text);
    const changed = withRememberedFindings(layout, { grouping: next.grouping, hidden: next.hidden });
    if (next.grouping !== shown.grouping || next.hidden !== shown.hidden) app.setPreferences({ layout: changed });
  }

  return (
    <div className="findings" ref={panel}>
      <div className="findings-filters">
        <FindingsFilter view={shown} tally={tally} onChange={list} />
        <Repairs />
      </div>
      {groups.length > 0 ? (
        <FindingList groups={groups} />
      ) : findings.length === 0 ? (
        <EmptyState icon={<CircleCheckBig size={18} />} title={t('findings.none')}>
          {t(view.index.itemsByRail.size === 0 ? 'findings.noneEmpty' : 'findings.noneHint')}
        </EmptyState>
      ) : (
        <EmptyState icon={<Filter size={18} />} title={t('findings.allHidden')}>
          <Button
            small
            onPress={() => {
              list({ ...ALL_FINDINGS, grouping: shown.grouping });
              panel.current?.querySelector('input')?.focus();
            }}
          >
            {t('findings.clear')}
          </Button>
        </EmptyState>
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
  const allSafe = usePreview({ kind: 'allSafe' });
  const accessories = usePreview({ kind: 'accessories' });
  async function run(repair: typeof completeAccessories): Promise<void> {
    setBusy(true);
    await repair(app, session);
    setBusy(false);
  }
  return (
    <div className="findings-repairs">
      <Button small isDisabled={busy} onPress={() => void run(fixAllSafe)} {...allSafe}>
        {say(actionName('edit.fixAllSafe'))}
      </Button>
      <Button small tone="primary" isDisabled={busy} onPress={() => void run(completeAccessories)} {...accessories}>
        {say(actionName('edit.completeAccessories'))}
      </Button>
    </div>
  );
}
