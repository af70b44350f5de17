import type { LocalText } from '../../shared/text/index.ts';
import { planSplit } from '../../shared/planning/index.ts';
import type { StripId } from '../../shared/project/index.ts';
import { blocksByLevels, selectedItems, splitPlace, stripMeant, stripsMeant } from '../state/editing/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { type ActionSpec, type ActionTable, onProject } from './action.ts';
import { needsItems } from './reasons.ts';
import type { WindowControl } from './window-control.ts';

const NO_STRIP: LocalText = { en: 'Select a strip, or a block of one.', de: 'Wählen Sie eine Klemmenleiste oder eine ihrer Klemmen.' };
const ONE_STRIP: LocalText = { en: 'The selection belongs to several strips.', de: 'Die Auswahl gehört zu mehreren Klemmenleisten.' };
const NO_OTHER: LocalText = { en: 'There is no other strip.', de: 'Es gibt keine andere Klemmenleiste.' };
const NO_RAIL: LocalText = { en: 'There is no other rail.', de: 'Es gibt keine andere Tragschiene.' };
const NO_BLOCK: LocalText = { en: 'Select the block at which the new strip starts.', de: 'Wählen Sie die Klemme, an der die neue Klemmenleiste beginnt.' };
const TWO_SINGLE: LocalText = {
  en: 'Select two or more blocks with one level that stand side by side.',
  de: 'Wählen Sie zwei oder mehr einstöckige Klemmen, die nebeneinander stehen.',
};
const NO_MULTI: LocalText = { en: 'Select blocks with several levels.', de: 'Wählen Sie mehrstöckige Klemmen.' };

function chosen(session: ProjectSession) {
  const { view, selection } = session.state.get();
  return { view, selection };
}

function needsStrip(session: ProjectSession): LocalText | undefined {
  const { view, selection } = chosen(session);
  const [first, second] = stripsMeant(view, selection);
  return first === undefined ? NO_STRIP : second === undefined ? undefined : ONE_STRIP;
}

/** An action on the one strip that is meant. */
function onStrip(
  run: (strip: StripId, window: WindowControl) => void,
  further: (session: ProjectSession) => LocalText | undefined = () => undefined,
): ActionSpec {
  return onProject(
    (session, { window }) => {
      const { view, selection } = chosen(session);
      const strip = stripMeant(view, selection);
      if (strip !== undefined) run(strip, window);
    },
    (session) => needsStrip(session) ?? further(session),
  );
}

/** Why the strip cannot be split here; the sentence of the plan itself. */
function noSplit(session: ProjectSession): LocalText | undefined {
  const { view, selection } = chosen(session);
  const at = splitPlace(view, selection);
  if (at === undefined) return NO_BLOCK;
  const split = planSplit(view, at);
  return split.kind === 'refused' ? split.reason : undefined;
}

/** Strips as wholes, and what their blocks are. */
export const STRIP_ACTIONS = {
  'strip.split': onProject((session, { window }) => {
    const { view, selection } = chosen(session);
    const at = splitPlace(view, selection);
    if (at !== undefined) window.open({ kind: 'splitStrip', at });
  }, noSplit),
  'strip.merge': onProject(
    (session, { window }) => {
      const { view, selection } = chosen(session);
      window.open({ kind: 'mergeStrips', strips: stripsMeant(view, selection) });
    },
    (session) => {
      const { view, selection } = chosen(session);
      if (stripsMeant(view, selection).length === 0) return NO_STRIP;
      return view.index.strips.length > 1 ? undefined : NO_OTHER;
    },
  ),
  'strip.move': onStrip(
    (strip, window) => window.open({ kind: 'moveStrip', strip }),
    (session) => (chosen(session).view.index.rails.length > 1 ? undefined : NO_RAIL),
  ),
  'strip.spread': onStrip((strip, window) => window.open({ kind: 'spreadStrip', strip })),
  'strip.spares': onStrip((strip, window) => window.open({ kind: 'addSpares', strip })),
  'edit.pattern': onProject((_session, { window }) => window.open({ kind: 'pattern' })),
  'edit.swapParts': onProject((session, { window }) => {
    const { view, selection } = chosen(session);
    window.open({ kind: 'swapParts', items: selectedItems(view, selection) });
  }, needsItems),
  'edit.stack': onProject(
    (session, { window }) => {
      const { view, selection } = chosen(session);
      window.open({ kind: 'levels', items: blocksByLevels(view, selection).single, to: 'multi' });
    },
    (session) => {
      const { view, selection } = chosen(session);
      return blocksByLevels(view, selection).single.length > 1 ? undefined : TWO_SINGLE;
    },
  ),
  'edit.unstack': onProject(
    (session, { window }) => {
      const { view, selection } = chosen(session);
      window.open({ kind: 'levels', items: blocksByLevels(view, selection).multi, to: 'single' });
    },
    (session) => {
      const { view, selection } = chosen(session);
      return blocksByLevels(view, selection).multi.length > 0 ? undefined : NO_MULTI;
    },
  ),
} satisfies ActionTable;
