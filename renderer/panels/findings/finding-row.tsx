import { BookOpen, ListChecks, RotateCcw, ShieldCheck, Wrench } from 'lucide-react';
import { memo } from 'react';
import { type Finding, type Fix, acceptanceOf, isAcceptable } from '../../../shared/checks/index.ts';
import { applyFixOf } from '../../actions/index.ts';
import { useApp, useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, IconButton, SeverityIcon, WholeWords } from '../../ui/index.ts';
import { FindingLimit } from './finding-limit.tsx';
import { useFixes } from './use-fixes.ts';
import { usePreview } from './use-preview.ts';

/** More fixes than this are not shown side by side. */
const MOST_FIXES = 3;

/** One finding: how bad, what, and what to do about it. */
export const FindingRow = memo(function FindingRow({ finding }: { readonly finding: Finding }) {
  const { say, t } = useText();
  const window = useWindow();
  const session = useSession();
  const { waived } = finding;
  const acceptance = acceptanceOf(finding);
  return (
    <div className="finding" data-severity={waived ? 'waived' : finding.severity}>
      <SeverityIcon severity={waived ? 'waived' : finding.severity} />
      <span className="finding-rule">{finding.rule}</span>
      <div className="finding-text">
        <span className="selectable">
          <WholeWords>{say(finding.text)}</WholeWords>
        </span>
        {waived && (
          <span className="finding-waived">
            {t('findings.waivedBecause', { reason: waived.reason, author: waived.author || t('findings.nobody') })}
          </span>
        )}
        {finding.limit !== undefined && <FindingLimit finding={finding} />}
        {!waived && <FixButtons finding={finding} />}
      </div>
      <div className="finding-actions">
        <IconButton small label={t('findings.explain', { rule: finding.rule })} onPress={() => window.open({ kind: 'guide', rule: finding.rule })}>
          <BookOpen size={15} aria-hidden="true" />
        </IconButton>
        {acceptance !== undefined ? (
          <>
            <IconButton small label={t('findings.acceptances')} onPress={() => window.open({ kind: 'settings', page: 'acceptances' })}>
              <ListChecks size={15} aria-hidden="true" />
            </IconButton>
            <IconButton small label={t('findings.withdraw')} onPress={() => session.dispatch({ type: 'waiver.remove', waiver: acceptance })}>
              <RotateCcw size={15} aria-hidden="true" />
            </IconButton>
          </>
        ) : (
          isAcceptable(finding) && (
            <IconButton small label={t('findings.acceptThis')} onPress={() => window.open({ kind: 'accept', finding })}>
              <ShieldCheck size={15} aria-hidden="true" />
            </IconButton>
          )
        )}
      </div>
    </div>
  );
});

function FixButtons({ finding }: { readonly finding: Finding }) {
  const fixes = useFixes(finding);
  // Room is kept until the fixes are known: a row that grew later would move what is just being pressed.
  if (fixes === undefined) return <span className="finding-fixes finding-fixes-awaited" />;
  if (fixes.length === 0) return null;

  return (
    <span className="finding-fixes">
      {fixes.slice(0, MOST_FIXES).map((fix, at) => (
        <FixButton key={at} finding={finding} fix={fix} />
      ))}
    </span>
  );
}

/** One fix; the drawing shows what it would do while the pointer or the keyboard is on it. */
function FixButton({ finding, fix }: { readonly finding: Finding; readonly fix: Fix }) {
  const app = useApp();
  const session = useSession();
  const { say, t } = useText();
  const preview = usePreview({ kind: 'fix', finding, fix });
  return (
    <Button
      small
      icon={<Wrench size={13} aria-hidden="true" />}
      hint={fix.safe ? t('findings.safeFix') : t('findings.suggestion')}
      onPress={() => void applyFixOf(app, session, finding, fix.title)}
      {...preview}
    >
      {say(fix.title)}
      {!fix.safe && <span className="fix-suggestion"> · {t('findings.suggestionMark')}</span>}
    </Button>
  );
}
