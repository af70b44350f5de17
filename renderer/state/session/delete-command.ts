import type { Command } from '../../../shared/editing/index.ts';
import { removeCommand } from '../editing/index.ts';
import type { SessionState } from './session-state.ts';

/** What deleting means where it is asked for: on a plate rails are taken off it, in the drawing of the rails they are gone. */
export function deleteCommand({
  view,
  viewMode,
  selection,
  plateSelection,
}: Pick<SessionState, 'view' | 'viewMode' | 'selection' | 'plateSelection'>): Command | undefined {
  if (viewMode === 'plate' && plateSelection.length > 0) return { type: 'plate.clear', ids: plateSelection };
  return removeCommand(view, selection);
}
