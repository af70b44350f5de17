import type { LocalText } from '../../shared/text/index.ts';
import { selectedItems } from '../state/editing/index.ts';
import type { ProjectSession } from '../state/session/index.ts';

/** Reasons that several actions have for not being there. */
export const NOTHING_SELECTED: LocalText = { en: 'Nothing is selected.', de: 'Es ist nichts ausgewählt.' };
export const NO_ITEMS: LocalText = { en: 'No item is selected.', de: 'Es ist kein Element ausgewählt.' };
export const EMPTY: LocalText = { en: 'The project is empty.', de: 'Das Projekt ist leer.' };
export const NO_RAIL: LocalText = { en: 'There is no rail.', de: 'Es gibt keine Tragschiene.' };

/** Whether anything stands anywhere. */
export function hasItems(session: ProjectSession): boolean {
  return session.state.get().view.index.itemsByRail.size > 0;
}

/** Why an action on items is not there. */
export function needsItems(session: ProjectSession): LocalText | undefined {
  const { view, selection } = session.state.get();
  return selectedItems(view, selection).length > 0 ? undefined : NO_ITEMS;
}
