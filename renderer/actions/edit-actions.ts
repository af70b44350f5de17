import { findItem, itemsOnRail } from '../../shared/project/index.ts';
import { type LocalText, inEveryLanguage } from '../../shared/text/index.ts';
import { selectedItems } from '../state/editing/index.ts';
import { type ProjectSession, deleteCommand } from '../state/session/index.ts';
import { type ActionTable, onProject } from './action.ts';
import { findingsOfSelection } from './apply-fix.ts';
import { completeAccessories, fixAllSafe } from './fix-actions.ts';
import { EMPTY, NOTHING_SELECTED, hasItems } from './reasons.ts';

const NO_BLOCKS: LocalText = { en: 'There is no terminal to number here.', de: 'Hier gibt es keine Klemme zu nummerieren.' };
const NOTHING_TO_UNDO: LocalText = { en: 'There is nothing to undo.', de: 'Es gibt nichts rückgängig zu machen.' };
const NOTHING_TO_REDO: LocalText = { en: 'There is nothing to redo.', de: 'Es gibt nichts zu wiederholen.' };

/** Blocks to number: the selected ones, or everything on the active rail. */
export function itemsToNumber(session: ProjectSession) {
  const { view, selection, activeRail } = session.state.get();
  const chosen = selectedItems(view, selection).flatMap((id) => findItem(view.document, id) ?? []);
  const items = chosen.length > 0 || activeRail === undefined ? chosen : itemsOnRail(view.index, activeRail);
  return items.filter(({ levels }) => levels.length > 0).map(({ id }) => id);
}

const NO_FINDING: LocalText = { en: 'What is selected has no findings.', de: 'Was ausgewählt ist, hat keine Befunde.' };

function named(deed: LocalText, edit: LocalText | undefined): LocalText | undefined {
  return edit && inEveryLanguage((language) => `${deed[language]}: ${edit[language]}`);
}

/** Taking back, deleting, numbering and mending. */
export const EDIT_ACTIONS = {
  'edit.undo': onProject(
    (session) => void session.undo(),
    (session) => (session.state.get().history.past.length > 0 ? undefined : NOTHING_TO_UNDO),
    (session) => named({ en: 'Undo', de: 'Rückgängig' }, session.state.get().history.past.at(-1)?.label),
  ),
  'edit.redo': onProject(
    (session) => void session.redo(),
    (session) => (session.state.get().history.future.length > 0 ? undefined : NOTHING_TO_REDO),
    (session) => named({ en: 'Redo', de: 'Wiederholen' }, session.state.get().history.future.at(-1)?.label),
  ),
  'edit.delete': onProject(
    (session) => {
      const command = deleteCommand(session.state.get());
      if (command) session.dispatch(command);
    },
    (session) => (deleteCommand(session.state.get()) ? undefined : NOTHING_SELECTED),
  ),
  'edit.number': onProject(
    (session, { window }) => window.open({ kind: 'number', items: itemsToNumber(session) }),
    (session) => (itemsToNumber(session).length > 0 ? undefined : NO_BLOCKS),
  ),
  'edit.quickFix': onProject(
    (session, { window }) => window.openMenu({ subject: { kind: 'fixes', findings: findingsOfSelection(session.state.get()) } }),
    (session) => (findingsOfSelection(session.state.get()).length > 0 ? undefined : NO_FINDING),
  ),
  'edit.completeAccessories': onProject(
    (session, { app }) => void completeAccessories(app, session),
    (session) => (hasItems(session) ? undefined : EMPTY),
  ),
  'edit.fixAllSafe': onProject(
    (session, { app }) => void fixAllSafe(app, session),
    (session) => (hasItems(session) ? undefined : EMPTY),
  ),
} satisfies ActionTable;
