import { useEffect, useState } from 'react';
import type { Finding, Fix } from '../../../shared/checks/index.ts';
import type { PartLookup } from '../../../shared/parts/index.ts';
import type { Document } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';

/** Fixes that are known, by the project and the parts that they were tried out on. */
const known = new WeakMap<Document, WeakMap<PartLookup, Map<string, readonly Fix[]>>>();

function shelfOf(document: Document, parts: PartLookup): Map<string, readonly Fix[]> {
  let byParts = known.get(document);
  if (!byParts) known.set(document, (byParts = new WeakMap<PartLookup, Map<string, readonly Fix[]>>()));
  let shelf = byParts.get(parts);
  if (!shelf) byParts.set(parts, (shelf = new Map<string, readonly Fix[]>()));
  return shelf;
}

/** Milliseconds of one frame that rows may spend on working out their fixes before they are painted. */
const BUDGET = 6;
let frameStart = 0;
let spent = 0;

function workOut(session: ProjectSession, finding: Finding): readonly Fix[] {
  const { view, parts } = session.state.get();
  const shelf = shelfOf(view.document, parts);
  let fixes = shelf.get(finding.key);
  if (!fixes) shelf.set(finding.key, (fixes = session.fixesOf(finding)));
  return fixes;
}

/** The fixes at once, as long as the frame has time for it: a row then has its height from the start. */
function workOutNow(session: ProjectSession, finding: Finding): readonly Fix[] | undefined {
  const start = performance.now();
  if (start - frameStart > 16) {
    frameStart = start;
    spent = 0;
  }
  const { view, parts } = session.state.get();
  const ready = shelfOf(view.document, parts).get(finding.key);
  if (ready || spent > BUDGET) return ready;
  const fixes = workOut(session, finding);
  spent += performance.now() - start;
  return fixes;
}

/**
 * What would mend a finding; undefined until that is known. Fixes are tried out before they are offered, so those that
 * the first frame has no time for come when the window has nothing else to do.
 */
export function useFixes(finding: Finding): readonly Fix[] | undefined {
  const session = useSession();
  const parts = useStore(session.state, (state) => state.parts);
  const document = useStore(session.state, (state) => state.view.document);
  const [fixes, setFixes] = useState(() => workOutNow(session, finding));
  useEffect(() => {
    const idle = requestIdleCallback(() => setFixes(workOut(session, finding)), { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [session, finding, parts, document]);
  return fixes;
}
