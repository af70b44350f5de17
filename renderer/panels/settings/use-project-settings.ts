import { type SettingsRecord, settingsOf } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import type { SettingsFields } from '../../state/settings/index.ts';

/** The settings of the project in view, and an edit of them that says why where it cannot be. */
export function useProjectSettings(): {
  readonly settings: SettingsRecord;
  readonly change: (fields: SettingsFields) => string | undefined;
} {
  const session = useSession();
  const { say } = useText();
  const settings = useStore(session.state, (state) => settingsOf(state.view.document));
  return {
    settings,
    change(fields) {
      const outcome = session.dispatch({ type: 'settings.edit', fields });
      return outcome.kind === 'refused' ? say(outcome.reason) : undefined;
    },
  };
}
