import { useEffect, useState } from 'react';
import type { Finding, Fix } from '../../../shared/checks/index.ts';
import { useSession, useStore } from '../../app/hooks.ts';

/** What would mend a finding; undefined until that is known. Worked out when the window has nothing else to do: fixes are tried out before they are offered. */
export function useFixes(finding: Finding): readonly Fix[] | undefined {
  const session = useSession();
  const parts = useStore(session.state, (state) => state.parts);
  const document = useStore(session.state, (state) => state.view.document);
  const [fixes, setFixes] = useState<readonly Fix[]>();
  useEffect(() => {
    const idle = requestIdleCallback(() => setFixes(session.fixesOf(finding)), { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [session, finding, parts, document]);
  return fixes;
}
