import type { Command } from '../../shared/editing/index.ts';
import { findRail } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import {
  type Alignment,
  alignCommand,
  closeGapsCommand,
  gapsMeant,
  placeBackCommand,
  railsMeant,
  turnCommand,
  unplaceCommand,
  unplacedMeant,
} from '../state/editing/index.ts';
import type { App } from '../state/program/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { type ActionSpec, type ActionTable, onProject } from './action.ts';
import { NO_RAIL, needsItems } from './reasons.ts';

const NO_GAP: LocalText = { en: 'There is no gap to close.', de: 'Es gibt keine Lücke zu schließen.' };
const AT_MARGIN: LocalText = { en: 'Everything starts at the margin already.', de: 'Alles beginnt schon am Rand.' };
const CENTRED: LocalText = { en: 'Everything is in the middle already.', de: 'Alles steht schon in der Mitte.' };
const UNPLACED_ALREADY: LocalText = {
  en: 'What is selected stands on no rail.',
  de: 'Was ausgewählt ist, steht auf keiner Tragschiene.',
};
const NOTHING_UNPLACED: LocalText = { en: 'Nothing is unplaced.', de: 'Es ist nichts unplatziert.' };

function gapsOf(session: ProjectSession) {
  const { view, selection, activeRail } = session.state.get();
  return gapsMeant(view, selection, activeRail);
}

/** Closes the gaps; where fixed positions hold some open, says so and offers to let them go. */
function closeGaps(session: ProjectSession, app: App): void {
  const gaps = gapsOf(session);
  const command = closeGapsCommand(gaps, false);
  if (command) session.dispatch(command);
  const count = gaps.fixed.length;
  if (count === 0) return;
  app.toast({
    tone: 'info',
    text: {
      en: count === 1 ? 'One item keeps its fixed position.' : `${count} items keep their fixed positions.`,
      de: count === 1 ? 'Ein Element behält seine feste Position.' : `${count} Elemente behalten ihre festen Positionen.`,
    },
    action: {
      label: { en: 'Let go and close', de: 'Lösen und schließen' },
      run: () => {
        const released = closeGapsCommand({ closable: [], fixed: gaps.fixed }, true);
        if (released) session.dispatch(released);
      },
    },
  });
}

function aligning(alignment: Alignment, already: LocalText): ActionSpec {
  const command = (session: ProjectSession): Command | undefined => {
    const { view, selection, activeRail } = session.state.get();
    return alignCommand(view, railsMeant(view, selection, activeRail), alignment);
  };
  return onProject(
    (session) => {
      const aligned = command(session);
      if (aligned) session.dispatch(aligned);
    },
    (session) => {
      const { view, selection, activeRail } = session.state.get();
      if (railsMeant(view, selection, activeRail).length === 0) return NO_RAIL;
      return command(session) ? undefined : already;
    },
  );
}

/** The rail that unplaced items go to: the active one, else the first. */
function railToFill(session: ProjectSession) {
  const { view, activeRail } = session.state.get();
  const active = activeRail === undefined ? undefined : findRail(view.document, activeRail);
  return (active ?? view.index.rails[0])?.id;
}

/** How things stand on their rails. */
export const ARRANGE_ACTIONS = {
  'edit.turn': onProject((session) => {
    const { view, selection } = session.state.get();
    const command = turnCommand(view, selection);
    if (command) session.dispatch(command);
  }, needsItems),
  'edit.closeGaps': onProject(
    (session, { app }) => closeGaps(session, app),
    (session) => {
      const { closable, fixed } = gapsOf(session);
      return closable.length + fixed.length > 0 ? undefined : NO_GAP;
    },
  ),
  'edit.alignStart': aligning('start', AT_MARGIN),
  'edit.alignCentre': aligning('centre', CENTRED),
  'edit.toUnplaced': onProject(
    (session) => {
      const { view, selection } = session.state.get();
      const command = unplaceCommand(view, selection);
      if (!command) return;
      session.dispatch(command);
      session.reveal(session.state.get().selection.ids);
    },
    (session) => {
      const { view, selection } = session.state.get();
      return needsItems(session) ?? (unplaceCommand(view, selection) ? undefined : UNPLACED_ALREADY);
    },
  ),
  'edit.placeBack': onProject(
    (session) => {
      const { view, selection } = session.state.get();
      const rail = railToFill(session);
      const command = rail === undefined ? undefined : placeBackCommand(view, selection, rail);
      if (!command) return;
      const items = unplacedMeant(view, selection);
      session.dispatch(command);
      session.select(items, items.at(-1));
      session.reveal(items);
    },
    (session) => {
      const { view, selection } = session.state.get();
      if (unplacedMeant(view, selection).length === 0) return NOTHING_UNPLACED;
      return railToFill(session) === undefined ? NO_RAIL : undefined;
    },
  ),
} satisfies ActionTable;
