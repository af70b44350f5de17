import type { LocalText } from '../../shared/text/index.ts';
import { type Aim, aimAtSelected, aimBeside, aimOnSelected } from '../state/inserting/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { type ActionSpec, type ActionTable, onProject } from './action.ts';
import { NO_ITEMS } from './reasons.ts';

/** Opens quick insert for another place than behind the selection. */
function aiming(aimOf: (session: ProjectSession) => Aim | undefined): ActionSpec {
  const reason = (session: ProjectSession): LocalText | undefined => (aimOf(session) ? undefined : NO_ITEMS);
  return onProject((session, { window }) => {
    session.aimAt(aimOf(session) ?? null);
    window.focus('quickInsert');
  }, reason);
}

/** Bringing things into the project. */
export const INSERT_ACTIONS = {
  'edit.addRail': onProject((_session, { window }) => window.open({ kind: 'addRail' })),
  'edit.quickInsert': onProject((_session, { window }) => window.focus('quickInsert')),
  'edit.insertBefore': aiming((session) => {
    const { view, selection } = session.state.get();
    return aimBeside(view, selection, 'before');
  }),
  'edit.insertAfter': aiming((session) => {
    const { view, selection } = session.state.get();
    return aimBeside(view, selection, 'after');
  }),
  'edit.replacePart': aiming((session) => {
    const { view, selection } = session.state.get();
    return aimAtSelected(view, selection);
  }),
  'edit.attach': aiming((session) => {
    const { view, selection } = session.state.get();
    return aimOnSelected(view, selection);
  }),
} satisfies ActionTable;
