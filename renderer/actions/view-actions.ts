import type { LocalText } from '../../shared/text/index.ts';
import { groupFindings, listedFindings, rememberedFindings } from '../state/findings/index.ts';
import { NO_GUIDES } from '../state/views/rails/index.ts';
import { placesOf } from '../state/outlook/index.ts';
import { cameraInView } from '../state/session/index.ts';
import { type ActionContext, type ActionSpec, type ActionTable, always, onProject } from './action.ts';
import { neighbourFinding, showFinding } from './finding-actions.ts';
import { NOTHING_SELECTED } from './reasons.ts';
import type { PanelName } from './window-control.ts';

const NO_FINDINGS: LocalText = { en: 'There are no findings.', de: 'Es gibt keine Befunde.' };
const ALL_HIDDEN: LocalText = {
  en: 'The filter of the list leaves no finding.',
  de: 'Der Filter der Liste lässt keinen Befund übrig.',
};
const NO_GUIDE: LocalText = { en: 'There are no guides.', de: 'Es gibt keine Hilfslinien.' };
const NO_PROPOSAL: LocalText = {
  en: 'No fix is shown in the drawing. Point at one, or go to it with the arrow keys.',
  de: 'In der Zeichnung wird keine Abhilfe gezeigt. Zeigen Sie auf eine, oder gehen Sie mit den Pfeiltasten hin.',
};
const ONLY_ON_RAILS: LocalText = {
  en: 'Measuring is for the drawing of the rails; on a plate, what is selected shows its distances.',
  de: 'Gemessen wird in der Zeichnung der Tragschienen; auf einer Platte zeigt das Ausgewählte seine Abstände.',
};
const NO_OTHER_PROJECT: LocalText = { en: 'No other project is open.', de: 'Es ist kein anderes Projekt geöffnet.' };

const ZOOM_STEP = 1.25;
/** Pixels of CSS per millimetre: what a browser takes for actual size. */
const ACTUAL_SIZE = 96 / 25.4;

function stepFinding(step: 1 | -1): ActionSpec {
  return onProject(
    (session, { app, window }) => {
      const { finding, findingsText } = window.state.get();
      const { checks, view } = session.state.get();
      const listed = { ...rememberedFindings(app.state.get().preferences.layout), text: findingsText };
      const next = neighbourFinding(listedFindings(groupFindings(checks.findings, view, listed)), finding, step);
      window.showDockTab('findings');
      if (!next) {
        session.announce(ALL_HIDDEN);
        return;
      }
      showFinding(session, window, next);
    },
    (session) => (session.state.get().checks.findings.some(({ waived }) => !waived) ? undefined : NO_FINDINGS),
  );
}

function togglePanel(panel: PanelName): ActionSpec {
  return onProject((_session, { window }) => window.showPanel(panel, !window.state.get().panels[panel]));
}

/** To the project opened after (1) or before (-1) the one in view, round and round. */
function stepProject(step: 1 | -1): ActionSpec {
  const next = ({ app }: ActionContext) => {
    const { sessions, active } = app.state.get();
    const at = active === undefined ? -1 : sessions.indexOf(active);
    const found = at < 0 ? sessions[step > 0 ? 0 : sessions.length - 1] : sessions[(at + step + sessions.length) % sessions.length];
    return found === active ? undefined : found;
  };
  return {
    unavailable: (context) => (next(context) ? undefined : NO_OTHER_PROJECT),
    run: (context) => {
      const found = next(context);
      if (found) context.app.activate(found);
    },
  };
}

/** What is seen of the project, and where the keyboard is. */
export const VIEW_ACTIONS = {
  'view.plate': onProject(
    (session, { window }) => {
      session.setViewMode(session.state.get().viewMode === 'plate' ? 'rails' : 'plate');
      window.focus('drawing');
    },
    () => undefined,
    (session) =>
      session.state.get().viewMode === 'plate'
        ? { en: 'Show the rails', de: 'Tragschienen zeigen' }
        : { en: 'Show the mounting plate', de: 'Montageplatte zeigen' },
  ),
  'view.zoomIn': onProject((session) => session.zoomBy(ZOOM_STEP)),
  'view.zoomOut': onProject((session) => session.zoomBy(1 / ZOOM_STEP)),
  'view.fit': onProject((session) => session.fit()),
  'view.zoomActual': onProject((session) => session.zoomBy(ACTUAL_SIZE / cameraInView(session.state.get()).pixelsPerMm)),
  'view.zoomSelection': onProject(
    (session) => session.zoomTo(session.state.get().selection.ids, { exactly: true }),
    (session) => (session.state.get().selection.ids.size > 0 ? undefined : NOTHING_SELECTED),
  ),
  'view.library': togglePanel('library'),
  'view.inspector': togglePanel('inspector'),
  'view.findings': onProject((_session, { window }) => window.focus('findings')),
  'view.minimap': onProject((_session, { window }) => window.setMinimap(!window.state.get().minimap)),
  'view.measure': onProject(
    (_session, { window }) => {
      const measuring = !window.state.get().measuring;
      window.setMeasuring(measuring);
      if (measuring) window.focus('drawing');
    },
    (session) => (session.state.get().viewMode === 'plate' ? ONLY_ON_RAILS : undefined),
  ),
  'view.clearGuides': onProject(
    (session) => session.setGuides(NO_GUIDES),
    (session) => (session.state.get().guides.all.length > 0 ? undefined : NO_GUIDE),
  ),
  'view.nextFinding': stepFinding(1),
  'view.previousFinding': stepFinding(-1),
  'view.showProposal': onProject(
    (session) => {
      const { proposal } = session.state.get();
      const [place] = proposal ? placesOf(proposal) : [];
      if (place) session.zoomTo(place);
    },
    (session) => (session.state.get().proposal ? undefined : NO_PROPOSAL),
  ),
  'view.nextArea': onProject((_session, { window }) => window.focusArea(1)),
  'view.previousArea': onProject((_session, { window }) => window.focusArea(-1)),
  'view.nextProject': stepProject(1),
  'view.previousProject': stepProject(-1),
  'view.palette': always(({ window }) => window.open({ kind: 'palette' })),
  'library.search': onProject((_session, { window }) => window.focus('librarySearch')),
  'help.guide': always(({ window }) => window.open({ kind: 'guide' })),
  'help.shortcuts': always(({ window }) => window.open({ kind: 'shortcuts' })),
  'help.about': always(({ window }) => window.open({ kind: 'about' })),
} satisfies ActionTable;
