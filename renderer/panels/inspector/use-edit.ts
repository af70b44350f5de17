import { useMemo } from 'react';
import type { Command } from '../../../shared/editing/index.ts';
import { useApp, useSession } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';

/** Two ways to carry out a command. */
export interface Edit {
  /** Yields the reason of a refusal, to be shown at a field. */
  readonly inField: (command: Command) => string | undefined;
  /** Shows the reason of a refusal over the window: for buttons and choices. */
  readonly now: (command: Command) => void;
}

/** Carries out commands of a panel. */
export function useEdit(): Edit {
  const app = useApp();
  const session = useSession();
  const { say } = useText();
  return useMemo(
    () => ({
      inField(command) {
        const outcome = session.dispatch(command);
        return outcome.kind === 'refused' ? say(outcome.reason) : undefined;
      },
      now(command) {
        const outcome = session.dispatch(command);
        if (outcome.kind === 'refused') app.toast({ tone: 'error', text: outcome.reason });
      },
    }),
    [app, session, say],
  );
}
