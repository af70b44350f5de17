import { useEffect, useMemo, useState } from 'react';
import type { Command } from '../../../shared/editing/index.ts';
import type { PartKey } from '../../../shared/parts/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { type CompletedCommand, completed, needAccessories } from '../../state/planning/index.ts';

/** Fetches the plates and stops that a plan may need; the parts at hand change when they come in. */
export function useAccessoryParts(more: readonly PartKey[] = []): LocalText | undefined {
  const app = useApp();
  const session = useSession();
  const [error, setError] = useState<LocalText | undefined>();
  const keys = more.join(' ');
  useEffect(() => {
    let wanted = true;
    void needAccessories(app.parts, session.state.get().view, keys === '' ? [] : (keys.split(' ') as PartKey[])).then((problem) => {
      if (wanted) setError(problem?.message);
    });
    return () => {
      wanted = false;
    };
  }, [app, session, keys]);
  return error;
}

/** What a command would lead to, with complete accessories where that is wanted; undefined without a command. */
export function useCompleted(command: Command | undefined, complete: boolean): CompletedCommand | undefined {
  const app = useApp();
  const session = useSession();
  const view = useStore(session.state, (state) => state.view);
  const parts = useStore(app.parts.store, (lookup) => lookup);
  return useMemo(
    () => command && completed(view, command, parts, { ids: app.ids }, complete),
    [view, command, parts, app.ids, complete],
  );
}

/** Carries out what was worked out; one entry of the history. */
export function useCarryOut(onClose: () => void): (done: CompletedCommand | undefined) => void {
  const session = useSession();
  return (done) => {
    if (done?.kind !== 'done') return;
    session.carryOut(done.foresight);
    onClose();
  };
}
