import type { ItemId } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { selectAllIds, selectedItems, similarIds, wholeRunIds, wholeStripIds } from '../state/editing/index.ts';
import { plateSheetOf } from '../state/views/plate/index.ts';
import type { ProjectSession, SessionState } from '../state/session/index.ts';
import { type ActionSpec, type ActionTable, onProject } from './action.ts';
import { EMPTY, hasItems, needsItems } from './reasons.ts';

const NO_STRIP: LocalText = {
  en: 'What is selected belongs to no strip.',
  de: 'Was ausgewählt ist, gehört zu keiner Klemmenleiste.',
};

/** An action that enlarges the selection. The name says to how many where that is more than are selected. */
function widening(
  find: (state: SessionState) => readonly ItemId[],
  name: LocalText,
  reason: (session: ProjectSession) => LocalText | undefined = needsItems,
): ActionSpec {
  return onProject(
    (session) => {
      const state = session.state.get();
      const ids = find(state);
      const focus = state.selection.focus !== undefined && ids.includes(state.selection.focus as ItemId) ? state.selection.focus : ids[0];
      session.select(ids, focus);
      session.announce({ en: `${ids.length} selected`, de: `${ids.length} ausgewählt` });
    },
    reason,
    (session) => {
      const state = session.state.get();
      const count = find(state).length;
      if (count <= selectedItems(state.view, state.selection).length) return undefined;
      return { en: `${name.en} (${count})`, de: `${name.de} (${count})` };
    },
  );
}

/** Selecting more than one thing at once. */
export const SELECT_ACTIONS = {
  'edit.selectAll': onProject(
    (session) => {
      const { view, viewMode, views, selection, activeRail } = session.state.get();
      if (viewMode === 'plate') session.select(plateSheetOf(view, views.plate.shown)?.entries.map(({ id }) => id) ?? []);
      else session.select(selectAllIds(view, selection, activeRail));
    },
    (session) => (session.state.get().viewMode === 'plate' || hasItems(session) ? undefined : EMPTY),
  ),
  'edit.selectSimilar': widening(({ view, selection }) => similarIds(view, selection), {
    en: 'Select the same article',
    de: 'Gleiche Artikel auswählen',
  }),
  'edit.selectRun': widening(({ view, selection }) => wholeRunIds(view, selection), {
    en: 'Select the whole run',
    de: 'Ganzen Klemmenblock auswählen',
  }),
  'edit.selectStrip': widening(
    ({ view, selection }) => wholeStripIds(view, selection),
    { en: 'Select the whole strip', de: 'Ganze Klemmenleiste auswählen' },
    (session) => {
      const { view, selection } = session.state.get();
      return wholeStripIds(view, selection).length > 0 ? undefined : (needsItems(session) ?? NO_STRIP);
    },
  ),
} satisfies ActionTable;
