import type { Command } from '../../../shared/editing/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { LONGEST_LENGTH } from '../../../shared/project/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import { useApp, useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';

/** Carries out a command and says why it was refused. Nothing to do is fine. */
export type Edit = (command: Command | undefined) => string | undefined;

/** Edits of a field: the answer is shown at the field. */
export function useEdit(): Edit {
  const session = useSession();
  const { say } = useText();
  return (command) => {
    if (!command) return undefined;
    const outcome = session.dispatch(command);
    return outcome.kind === 'refused' ? say(outcome.reason) : undefined;
  };
}

/** Edits of a button, which has no place for a reason: a refusal is shown over the window. */
export function useButtonEdit(): (command: Command | undefined) => void {
  const app = useApp();
  const session = useSession();
  return (command) => {
    if (!command) return;
    const outcome = session.dispatch(command);
    if (outcome.kind === 'refused') app.toast({ tone: 'error', text: outcome.reason });
  };
}

const TOO_LONG: LocalText = { en: 'A length is at most 100 m.', de: 'Eine Länge ist höchstens 100 m.' };

/** Keeps lengths within what a project file takes. */
export function useLengthEdit(): (value: Um, command: (value: Um) => Command | undefined) => string | undefined {
  const edit = useEdit();
  const { say } = useText();
  return (value, command) => (value > LONGEST_LENGTH ? say(TOO_LONG) : edit(command(value)));
}
