import { circuitsOf, planCommon } from '../../shared/circuits/index.ts';
import { findItem } from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { selectedItems } from '../state/editing/index.ts';
import { createdRecords } from '../state/project/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { addCommand, toolHostOf } from '../tools/rails/index.ts';
import { type ActionContext, type ActionTable, onProject } from './action.ts';

const ONLY_ON_RAILS: LocalText = { en: 'Jumpers are drawn on the rails.', de: 'Brücker werden auf den Tragschienen gezeichnet.' };
const CONNECTED: LocalText = { en: 'What is selected is connected already.', de: 'Was ausgewählt ist, ist schon verbunden.' };
const NOTHING_FITS: LocalText = {
  en: 'No jumper of the library connects what is selected.',
  de: 'Kein Brücker der Bibliothek verbindet, was ausgewählt ist.',
};
const PARTLY: LocalText = {
  en: 'Not everything could be connected: some blocks stay apart.',
  de: 'Nicht alles ließ sich verbinden: Einige Klemmen bleiben getrennt.',
};
const DRAWING: LocalText = {
  en: 'Jumper tool: drag across blocks; Shift connects only the ends; Escape ends',
  de: 'Brückerwerkzeug: über Klemmen ziehen; Umschalt verbindet nur die Enden; Escape beendet',
};

/** The blocks that are selected, of each the lowest level. */
function blocksOf(session: ProjectSession) {
  const { view, selection } = session.state.get();
  return selectedItems(view, selection).filter((id) => (findItem(view.document, id)?.levels.length ?? 0) > 0);
}

/** Connects the selected blocks with as few jumpers as possible; with fewer than two selected the pointer draws jumpers. */
async function jumper(session: ProjectSession, { app, window }: ActionContext): Promise<void> {
  if (blocksOf(session).length < 2) {
    const host = toolHostOf(session, app.ids);
    const on = host.tool.get().mode !== 'jumper';
    window.setMeasuring(false);
    host.setMode(on ? 'jumper' : 'select');
    window.focus('drawing');
    if (on) session.announce(DRAWING);
    return;
  }
  const before = session.state.get().view.document;
  const error = await session.needJumperArticles();
  const { view } = session.state.get();
  // Somebody has gone on meanwhile: what was selected may be another thing now.
  if (error || view.document !== before) return;
  const nodes = blocksOf(session).map((item) => ({ item, level: 0 }));
  const plan = planCommon(view, circuitsOf(view), { nodes, candidates: session.jumperArticles() });
  if (plan.jumpers.length === 0) {
    app.toast({ tone: plan.groups.length <= 1 ? 'info' : 'error', text: plan.groups.length <= 1 ? CONNECTED : NOTHING_FITS });
    return;
  }
  const outcome = session.dispatch(addCommand(plan.jumpers));
  if (outcome.kind === 'refused') {
    app.toast({ tone: 'error', text: outcome.reason });
    return;
  }
  if (outcome.kind !== 'done') return;
  const made = createdRecords(outcome);
  session.select(made, made.at(-1));
  if (plan.groups.length > 1) app.toast({ tone: 'info', text: PARTLY });
}

/** Connecting blocks. */
export const JUMPER_ACTIONS = {
  'edit.jumper': onProject(
    (session, context) => void jumper(session, context),
    (session) => (session.state.get().viewMode === 'plate' ? ONLY_ON_RAILS : undefined),
  ),
} satisfies ActionTable;
