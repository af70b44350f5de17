import { MENU_BAR, type MenuAction } from '../../shared/host/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import type { ActionContext, ActionId, ActionSpec } from './action.ts';
import { ARRANGE_ACTIONS } from './arrange-actions.ts';
import { CLIPBOARD_ACTIONS } from './clipboard-actions.ts';
import { DIMENSION_ACTIONS, DIMENSION_LABELS } from './dimension-actions.ts';
import { EDIT_ACTIONS } from './edit-actions.ts';
import { FILE_ACTIONS } from './file-actions.ts';
import { INSERT_ACTIONS } from './insert-actions.ts';
import { JUMPER_ACTIONS } from './jumper-actions.ts';
import { PLATE_ACTIONS } from './plate-actions.ts';
import { SELECT_ACTIONS } from './select-actions.ts';
import { STRIP_ACTIONS } from './strip-actions.ts';
import { VIEW_ACTIONS } from './view-actions.ts';

/** What every action does. The compiler sees to it that none of the menu is missing. */
export const ACTIONS: Readonly<Record<ActionId, ActionSpec>> = {
  ...FILE_ACTIONS,
  ...EDIT_ACTIONS,
  ...CLIPBOARD_ACTIONS,
  ...SELECT_ACTIONS,
  ...INSERT_ACTIONS,
  ...ARRANGE_ACTIONS,
  ...STRIP_ACTIONS,
  ...JUMPER_ACTIONS,
  ...PLATE_ACTIONS,
  ...VIEW_ACTIONS,
  ...DIMENSION_ACTIONS,
};

const MENU_LABELS = new Map<ActionId, LocalText>(
  MENU_BAR.flatMap(({ entries }) => entries.flatMap((entry) => (entry.type === 'action' ? [[entry.action, entry.label] as const] : []))),
);

const OTHER_LABELS: Readonly<Record<Exclude<ActionId, MenuAction> | 'file.saveAndClose', LocalText>> = {
  'library.search': { en: 'Search parts', de: 'Artikel suchen' },
  ...DIMENSION_LABELS,
  'view.showProposal': { en: 'Go to what a fix would change', de: 'Zur Stelle der gezeigten Abhilfe' },
  'file.saveAndClose': { en: 'Save and close', de: 'Speichern und schließen' },
};

/** The plain name of an action, as the menu has it. */
export function actionName(id: ActionId): LocalText {
  return MENU_LABELS.get(id) ?? OTHER_LABELS[id as keyof typeof OTHER_LABELS];
}

/** The name of an action as it would act now: "Undo: Place 20 × 2002-1204". */
export function actionLabel(id: ActionId, context: ActionContext): LocalText {
  return ACTIONS[id].label?.(context) ?? actionName(id);
}

/** Does an action, or says (politely, to screen readers too) why it cannot be done. */
export function runAction(id: ActionId, context: ActionContext): void {
  context.app.noteAction(id);
  const reason = ACTIONS[id].unavailable(context);
  if (reason === undefined) ACTIONS[id].run(context);
  else context.session?.announce(reason);
}
