import type { LocalText } from '../../shared/text/index.ts';
import { type ActionSpec, type ActionTable, onProject } from './action.ts';
import { needsItems } from './reasons.ts';

const BY_KEY: LocalText = { en: 'Use the keyboard for that.', de: 'Bitte mit der Tastatur.' };

const byKey: ActionSpec = onProject(
  () => undefined,
  (session) => needsItems(session) ?? BY_KEY,
);

/** The clipboard, and copying without it. */
export const CLIPBOARD_ACTIONS = {
  'edit.cut': byKey,
  'edit.copy': byKey,
  'edit.paste': byKey,
  'edit.duplicate': byKey,
} satisfies ActionTable;
