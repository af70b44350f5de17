import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Finding } from '../../../shared/checks/index.ts';
import type { ItemId, RecordId } from '../../../shared/project/index.ts';
import { showFinding } from '../../actions/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { SeverityIcon, WholeWords } from '../../ui/index.ts';

/** More findings than this are only counted here; the findings panel has them all. */
const MOST = 4;

/** What the rules say about the selected items. */
export function ItemFindings({ items }: { readonly items: readonly ItemId[] }) {
  const session = useSession();
  const findings = useStore(session.state, (state) => state.checks.findings);
  const about = useMemo(() => {
    const ids = new Set<string>(items);
    return findings.filter(({ waived, items: concerned }) => !waived && concerned.some((id) => ids.has(id)));
  }, [findings, items]);
  return <FindingButtons about={about} />;
}

/** What the rules say about records of another kind: findings of which they are subjects. */
export function SubjectFindings({ subjects }: { readonly subjects: readonly RecordId[] }) {
  const session = useSession();
  const findings = useStore(session.state, (state) => state.checks.findings);
  const about = useMemo(() => {
    const ids = new Set<RecordId>(subjects);
    return findings.filter(({ waived, subjects: concerned }) => !waived && concerned.some((id) => ids.has(id)));
  }, [findings, subjects]);
  return <FindingButtons about={about} />;
}

function FindingButtons({ about }: { readonly about: readonly Finding[] }) {
  const session = useSession();
  const window = useWindow();
  const { t, say } = useText();
  if (about.length === 0) return null;
  return (
    <ul className="item-findings" aria-label={t('inspector.findings')}>
      {about.slice(0, MOST).map((finding) => (
        <li key={finding.key}>
          <AriaButton
            className="item-finding"
            onPress={() => {
              window.showDockTab('findings');
              showFinding(session, window, finding);
            }}
          >
            <SeverityIcon severity={finding.severity} size={14} />
            <span>
              <WholeWords>{say(finding.text)}</WholeWords>
            </span>
          </AriaButton>
        </li>
      ))}
      {about.length > MOST && <li className="item-findings-more">{t('inspector.moreFindings', { count: about.length - MOST })}</li>}
    </ul>
  );
}
