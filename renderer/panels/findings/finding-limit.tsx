import { ChevronRight, SlidersHorizontal } from 'lucide-react';
import { useMemo } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { type Finding, originOf, requirementOf } from '../../../shared/checks/index.ts';
import { LIMITS } from '../../../shared/project/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { limitWords } from '../settings/index.ts';
import './finding-limit.css';

/** Why the limit behind a finding is what it is: everybody who has a say, the one that decides first. */
export function FindingLimit({ finding }: { readonly finding: Finding }) {
  const session = useSession();
  const window = useWindow();
  const text = useText();
  const { t, say } = text;
  const document = useStore(session.state, (state) => state.view.document);
  const requirement = useMemo(() => requirementOf(finding, document), [finding, document]);
  if (!requirement) return null;
  const { key, value, chain } = requirement;
  const { title, source } = LIMITS[key];
  return (
    <Disclosure className="finding-limit">
      <AriaButton slot="trigger" className="finding-limit-toggle">
        <ChevronRight size={12} aria-hidden="true" />
        {t('findings.limit', { title: say(title), value: limitWords(key, value, text) })}
      </AriaButton>
      <DisclosurePanel className="finding-limit-panel">
        <ol>
          {chain.map((step, at) => (
            <li key={step.origin} data-decides={at === 0 || undefined}>
              <span className="number">{limitWords(key, step.value, text)}</span> {say(originOf(step))}
              {step.reason !== undefined && `: ${step.reason}`}
              {step.origin === 'default' && `. ${say(source)}`}
            </li>
          ))}
        </ol>
        <Button small tone="quiet" icon={<SlidersHorizontal size={13} aria-hidden="true" />} onPress={() => window.open({ kind: 'settings', page: 'limits' })}>
          {t('findings.limits')}
        </Button>
      </DisclosurePanel>
    </Disclosure>
  );
}
