import type { Command } from '../../shared/editing/index.ts';
import type { DuctId, IdSource, KeepoutId, PlateId, RailId } from '../../shared/project/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { railsMeant } from '../state/editing/index.ts';
import {
  type Adding,
  ductToAdd,
  endlessCommand,
  endlessLabel,
  keepoutToAdd,
  putOnPlate,
  takeOffPlate,
  uprightCommand,
  uprightLabel,
} from '../state/planning/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { type ActionSpec, type ActionTable, onProject } from './action.ts';
import { NO_RAIL } from './reasons.ts';

const NO_PLATE: LocalText = { en: 'There is no mounting plate yet.', de: 'Es gibt noch keine Montageplatte.' };
const ON_IT_ALREADY: LocalText = { en: 'What is selected is on this mounting plate already.', de: 'Was ausgewählt ist, ist schon auf dieser Montageplatte.' };
const ON_NONE: LocalText = { en: 'What is selected is on no mounting plate.', de: 'Was ausgewählt ist, ist auf keiner Montageplatte.' };
const NO_RAIL_SELECTED: LocalText = { en: 'No rail is selected.', de: 'Es ist keine Tragschiene ausgewählt.' };
const NOTHING_TO_TURN: LocalText = { en: 'No rail and no wiring duct is selected.', de: 'Es ist weder Tragschiene noch Verdrahtungskanal ausgewählt.' };

/** The mounting plate that an action means: the one shown, else the first. */
function plateMeant(session: ProjectSession): PlateId | undefined {
  const { view, views } = session.state.get();
  return views.plate.shown ?? view.index.plates[0]?.id;
}

/**
 * The rails that an action means: those selected, else those of the selected items, else the active one; none where something
 * else on a plate is selected.
 */
function rails(session: ProjectSession): readonly RailId[] {
  const { view, selection, plateSelection, activeRail } = session.state.get();
  return railsMeant(view, selection, plateSelection.length > 0 ? undefined : activeRail);
}

function noRails(session: ProjectSession): LocalText {
  return session.state.get().plateSelection.length > 0 ? NO_RAIL_SELECTED : NO_RAIL;
}

/** Does a command on the rails that are meant; `reason` says why there is none. */
function onRails(commandOf: (session: ProjectSession) => Command | undefined, reason: LocalText): ActionSpec {
  return onProject(
    (session) => {
      const command = commandOf(session);
      if (command) session.dispatch(command);
    },
    (session) => (rails(session).length === 0 ? noRails(session) : commandOf(session) ? undefined : reason),
  );
}

/** Puts something new on the plate that is meant, shows it there and selects it. */
function adding(toAdd: (view: ProjectView, plate: PlateId, ids: IdSource) => Adding<DuctId | KeepoutId> | undefined): ActionSpec {
  return onProject(
    (session, { app, window }) => {
      const plate = plateMeant(session);
      const added = plate === undefined ? undefined : toAdd(session.state.get().view, plate, app.ids);
      if (plate === undefined || !added) return;
      const outcome = session.dispatch(added.command);
      if (outcome.kind === 'refused') {
        app.toast({ tone: 'error', text: outcome.reason });
        return;
      }
      session.showPlate(plate);
      session.select([added.id]);
      window.focus('inspector');
    },
    (session) => (plateMeant(session) === undefined ? NO_PLATE : undefined),
  );
}

/** The selected rails and ducts; without any, the rails that are meant. */
function turnable(session: ProjectSession): readonly (RailId | DuctId)[] {
  const { view, plateSelection } = session.state.get();
  const chosen = plateSelection.filter((id): id is RailId | DuctId => view.document.records.get(id)?.kind !== 'keepout');
  return plateSelection.length > 0 ? chosen : rails(session);
}

/** Mounting plates, what is on them and how rails are mounted. */
export const PLATE_ACTIONS = {
  'edit.addPlate': onProject((_session, { window }) => window.open({ kind: 'addPlate' })),
  'edit.addDuct': adding(ductToAdd),
  'edit.addKeepout': adding(keepoutToAdd),
  'edit.putOnPlate': onProject(
    (session) => {
      const plate = plateMeant(session);
      const command = plate === undefined ? undefined : putOnPlate(session.state.get().view, plate, rails(session));
      if (plate === undefined || !command) return;
      const ids = rails(session);
      session.dispatch(command);
      session.showPlate(plate);
      session.select(ids);
    },
    (session) => {
      const plate = plateMeant(session);
      if (plate === undefined) return NO_PLATE;
      const meant = rails(session);
      if (meant.length === 0) return noRails(session);
      const { document } = session.state.get().view;
      const isOn = (id: RailId) => {
        const record = document.records.get(id);
        return record?.kind === 'rail' && record.mount?.plate === plate;
      };
      return meant.every(isOn) ? ON_IT_ALREADY : undefined;
    },
  ),
  'edit.takeOffPlate': onRails((session) => takeOffPlate(session.state.get().view, rails(session)), ON_NONE),
  'edit.setUpright': onProject(
    (session) => {
      const found = uprightCommand(session.state.get().view, turnable(session));
      if (found) session.dispatch(found.command);
    },
    (session) => (turnable(session).length === 0 ? NOTHING_TO_TURN : undefined),
    (session) => {
      const found = uprightCommand(session.state.get().view, turnable(session));
      return found && uprightLabel(found.upright);
    },
  ),
  'edit.endless': onProject(
    (session) => {
      const found = endlessCommand(session.state.get().view, rails(session));
      if (found) session.dispatch(found.command);
    },
    (session) => (rails(session).length === 0 ? noRails(session) : undefined),
    (session) => {
      const found = endlessCommand(session.state.get().view, rails(session));
      return found && endlessLabel(found.endless);
    },
  ),
  'edit.deletePlate': onProject(
    (session) => {
      const plate = plateMeant(session);
      if (plate !== undefined) session.dispatch({ type: 'plate.remove', plate });
    },
    (session) => (plateMeant(session) === undefined ? NO_PLATE : undefined),
  ),
} satisfies ActionTable;
