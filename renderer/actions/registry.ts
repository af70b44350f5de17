import { MENU_BAR, type MenuAction } from '../../shared/host/index.ts';
import { findItem, itemsOnRail } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { isUnsaved } from '../state/project-session.ts';
import { removeCommand, selectAllIds, selectedItems, turnCommand } from '../state/edits.ts';
import type { ProjectSession } from '../state/project-session.ts';
import { type ActionContext, type ActionId, type ActionSpec, always, onProject } from './action.ts';
import { closeProject, openProject, saveProject, saveProjectAs } from './file-actions.ts';
import { neighbourFinding, showFinding } from './finding-actions.ts';
import { completeAccessories, fixAllSafe } from './fix-actions.ts';
import type { PanelName } from './window-control.ts';

const NOTHING_SELECTED: LocalText = { en: 'Nothing is selected.', de: 'Es ist nichts ausgewählt.' };
const NO_BLOCKS: LocalText = { en: 'There is no terminal to number here.', de: 'Hier gibt es keine Klemme zu nummerieren.' };
const NO_ITEMS: LocalText = { en: 'No item is selected.', de: 'Es ist kein Element ausgewählt.' };
const NO_FINDINGS: LocalText = { en: 'There are no findings.', de: 'Es gibt keine Befunde.' };
const NOTHING_TO_UNDO: LocalText = { en: 'There is nothing to undo.', de: 'Es gibt nichts rückgängig zu machen.' };
const NOTHING_TO_REDO: LocalText = { en: 'There is nothing to redo.', de: 'Es gibt nichts zu wiederholen.' };
const NOTHING_TO_SAVE: LocalText = { en: 'Everything is in the file.', de: 'Alles steht in der Datei.' };
const EMPTY: LocalText = { en: 'The project is empty.', de: 'Das Projekt ist leer.' };

const ZOOM_STEP = 1.25;

function hasItems(session: ProjectSession): boolean {
  return session.state.get().view.index.itemsByRail.size > 0;
}

function stepFinding(step: 1 | -1): ActionSpec {
  return onProject(
    (session, { window }) => {
      const next = neighbourFinding(session.state.get().checks.findings, window.state.get().finding, step);
      if (!next) return;
      window.showDockTab('findings');
      showFinding(session, window, next);
    },
    (session) => (session.state.get().checks.findings.some(({ waived }) => !waived) ? undefined : NO_FINDINGS),
  );
}

function togglePanel(panel: PanelName): ActionSpec {
  return onProject((_session, { window }) => window.showPanel(panel, !window.state.get().panels[panel]));
}

/** Blocks to number: the selected ones, or everything on the active rail. */
export function itemsToNumber(session: ProjectSession) {
  const { view, selection, activeRail } = session.state.get();
  const chosen = selectedItems(view, selection).flatMap((id) => findItem(view.document, id) ?? []);
  const items = chosen.length > 0 || activeRail === undefined ? chosen : itemsOnRail(view.index, activeRail);
  return items.filter(({ levels }) => levels.length > 0).map(({ id }) => id);
}

/** What every action does. The compiler sees to it that none of the menu is missing. */
export const ACTIONS: Readonly<Record<ActionId, ActionSpec>> = {
  'file.new': always(({ window }) => window.open({ kind: 'new' })),
  'file.open': always((context) => void openProject(context)),
  'file.save': onProject(
    (session, context) => void saveProject(context, session),
    (session) => {
      const state = session.state.get();
      return state.file && !isUnsaved(state) ? NOTHING_TO_SAVE : undefined;
    },
  ),
  'file.saveAs': onProject((session, context) => void saveProjectAs(context, session)),
  'file.saveAndClose': always((context) => void saveAndClose(context)),
  'file.export': onProject((_session, { window }) => window.open({ kind: 'export' })),
  'file.close': onProject((session, context) => closeProject(context, session)),
  'file.settings': always(({ window, session }) => window.open({ kind: 'settings', page: session ? 'project' : 'program' })),

  'edit.undo': onProject(
    (session) => void session.undo(),
    (session) => (session.state.get().history.past.length > 0 ? undefined : NOTHING_TO_UNDO),
    (session) => named('Undo', 'Rückgängig', session.state.get().history.past.at(-1)?.label),
  ),
  'edit.redo': onProject(
    (session) => void session.redo(),
    (session) => (session.state.get().history.future.length > 0 ? undefined : NOTHING_TO_REDO),
    (session) => named('Redo', 'Wiederholen', session.state.get().history.future.at(-1)?.label),
  ),
  'edit.delete': onProject(
    (session) => {
      const { view, selection } = session.state.get();
      const command = removeCommand(view, selection);
      if (command) session.dispatch(command);
    },
    (session) => {
      const { view, selection } = session.state.get();
      return removeCommand(view, selection) ? undefined : NOTHING_SELECTED;
    },
  ),
  'edit.selectAll': onProject(
    (session) => {
      const { view, selection, activeRail } = session.state.get();
      session.select(selectAllIds(view, selection, activeRail));
    },
    (session) => (hasItems(session) ? undefined : EMPTY),
  ),
  'edit.addRail': onProject((_session, { window }) => window.open({ kind: 'addRail' })),
  'edit.quickInsert': onProject((_session, { window }) => window.focus('quickInsert')),
  'edit.turn': onProject(
    (session) => {
      const { view, selection } = session.state.get();
      const command = turnCommand(view, selection);
      if (command) session.dispatch(command);
    },
    (session) => {
      const { view, selection } = session.state.get();
      return selectedItems(view, selection).length > 0 ? undefined : NO_ITEMS;
    },
  ),
  'edit.number': onProject(
    (session, { window }) => window.open({ kind: 'number', items: itemsToNumber(session) }),
    (session) => (itemsToNumber(session).length > 0 ? undefined : NO_BLOCKS),
  ),
  'edit.completeAccessories': onProject(
    (session, { app }) => void completeAccessories(app, session),
    (session) => (hasItems(session) ? undefined : EMPTY),
  ),
  'edit.fixAllSafe': onProject(
    (session, { app }) => void fixAllSafe(app, session),
    (session) => (hasItems(session) ? undefined : EMPTY),
  ),

  'view.zoomIn': onProject((session) => session.zoomBy(ZOOM_STEP)),
  'view.zoomOut': onProject((session) => session.zoomBy(1 / ZOOM_STEP)),
  'view.fit': onProject((session) => session.fit()),
  'view.library': togglePanel('library'),
  'view.inspector': togglePanel('inspector'),
  'view.findings': onProject((_session, { window }) => window.focus('findings')),
  'view.nextFinding': stepFinding(1),
  'view.previousFinding': stepFinding(-1),
  'library.search': onProject((_session, { window }) => window.focus('librarySearch')),

  'help.guide': always(({ window }) => window.open({ kind: 'guide' })),
  'help.about': always(({ window }) => window.open({ kind: 'about' })),
};

function named(en: string, de: string, edit: LocalText | undefined): LocalText | undefined {
  return edit && { en: `${en}: ${edit.en}`, de: `${de}: ${edit.de}` };
}

/** Saves every project with unsaved work, one after the other, then closes the window. */
async function saveAndClose(context: ActionContext): Promise<void> {
  const { app } = context;
  const unsaved = app.state.get().sessions.find((session) => isUnsaved(session.state.get()));
  if (unsaved) {
    app.activate(unsaved);
    await saveProject(context, unsaved, () => void saveAndClose(context));
    return;
  }
  await app.client.call['window.close']({});
}

const MENU_LABELS = new Map<ActionId, LocalText>(
  MENU_BAR.flatMap(({ entries }) => entries.flatMap((entry) => (entry.type === 'action' ? [[entry.action, entry.label] as const] : []))),
);

const OTHER_LABELS: Readonly<Record<Exclude<ActionId, MenuAction> | 'file.saveAndClose', LocalText>> = {
  'library.search': { en: 'Search parts', de: 'Artikel suchen' },
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
  const reason = ACTIONS[id].unavailable(context);
  if (reason === undefined) ACTIONS[id].run(context);
  else context.session?.announce(reason);
}
