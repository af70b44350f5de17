import { Crosshair, RotateCcw, ShieldCheck, ShieldOff } from 'lucide-react';
import { useMemo } from 'react';
import { type AcceptanceState, acceptancesOf, findRule, subjectReference } from '../../../shared/checks/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import { showFinding } from '../../actions/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField, EmptyState, IconButton } from '../../ui/index.ts';
import './settings.css';

/** Every acceptance of the project: what for, why, by whom, and whether there still is such a finding. */
export function AcceptancesPage({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { t } = useText();
  const findings = useStore(session.state, (state) => state.checks.findings);
  const document = useStore(session.state, (state) => state.view.document);
  const acceptances = useMemo(() => acceptancesOf(findings, recordsOf(document, 'waiver')), [findings, document]);
  const idle = acceptances.flatMap(({ waiver, finding }) => (finding ? [] : [waiver.id]));
  if (acceptances.length === 0) {
    return (
      <EmptyState icon={<ShieldCheck size={18} />} title={t('acceptances.none')}>
        {t('acceptances.noneHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="acceptances-head">
        <p className="settings-note">{t('acceptances.count', { count: acceptances.length })}</p>
        <Button small isDisabled={idle.length === 0} onPress={() => session.dispatch({ type: 'waivers.remove', waivers: idle })}>
          {t('acceptances.withdrawIdle', { count: idle.length })}
        </Button>
      </div>
      <ul className="acceptances" aria-label={t('acceptances.list')}>
        {acceptances.map((acceptance) => (
          <Acceptance key={acceptance.waiver.id} acceptance={acceptance} onClose={onClose} />
        ))}
      </ul>
    </>
  );
}

function Acceptance({ acceptance: { waiver, finding }, onClose }: { readonly acceptance: AcceptanceState; readonly onClose: () => void }) {
  const session = useSession();
  const window = useWindow();
  const { t, say } = useText();
  const view = useStore(session.state, (state) => state.view);
  const title = findRule(waiver.rule)?.title;
  const subjects = waiver.subjects.map((id) => subjectReference(view, id)).join(', ');

  function edit(fields: { readonly reason?: string; readonly author?: string }): string | undefined {
    const outcome = session.dispatch({ type: 'waiver.edit', waiver: waiver.id, ...fields });
    return outcome.kind === 'refused' ? say(outcome.reason) : undefined;
  }
  return (
    <li className="acceptance" data-idle={finding === undefined || undefined}>
      <div className="acceptance-head">
        {finding ? <ShieldCheck size={15} aria-hidden="true" /> : <ShieldOff size={15} aria-hidden="true" />}
        <span className="acceptance-title">
          <span className="number">{waiver.rule}</span> {title && say(title)} · {subjects}
        </span>
        <span className="badge">{t(finding ? 'acceptances.matches' : 'acceptances.idle')}</span>
        {finding && (
          <IconButton
            small
            label={t('acceptances.show', { rule: waiver.rule, subjects })}
            onPress={() => {
              onClose();
              showFinding(session, window, finding);
            }}
          >
            <Crosshair size={15} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton
          small
          label={t('acceptances.withdraw', { rule: waiver.rule, subjects })}
          onPress={() => session.dispatch({ type: 'waiver.remove', waiver: waiver.id })}
        >
          <RotateCcw size={15} aria-hidden="true" />
        </IconButton>
      </div>
      {finding && <p className="acceptance-text">{say(finding.text)}</p>}
      <div className="acceptance-fields">
        <CommitField label={t('findings.reason')} value={waiver.reason} maxLength={1000} onCommit={(reason) => edit({ reason: reason.trim() })} />
        <CommitField
          label={t('findings.author')}
          value={waiver.author}
          placeholder={t('findings.nobody')}
          maxLength={100}
          onCommit={(author) => edit({ author: author.trim() })}
        />
      </div>
    </li>
  );
}
