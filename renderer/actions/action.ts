import type { DimensionKind } from '../../shared/drawing/index.ts';
import type { MenuAction } from '../../shared/host/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import type { App } from '../state/program/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import type { WindowControl } from './window-control.ts';

/** Showing a kind of dimensions in the drawing, or no longer. */
export type DimensionAction = `dimensions.${DimensionKind}`;

/** Everything that a menu, a shortcut or a button can ask for. */
export type ActionId = MenuAction | 'library.search' | 'view.showProposal' | DimensionAction;

/** What an action works on. */
export interface ActionContext {
  readonly app: App;
  /** The project in view; undefined on the welcome screen. */
  readonly session: ProjectSession | undefined;
  readonly window: WindowControl;
}

/** One action. Where it cannot be done, `unavailable` says why in one sentence; `run` is then not called. */
export interface ActionSpec {
  readonly unavailable: (context: ActionContext) => LocalText | undefined;
  /** Its name now, where that depends on the project (what would be undone). Absent: the name in the menu. */
  readonly label?: (context: ActionContext) => LocalText | undefined;
  readonly run: (context: ActionContext) => void;
}

/** Some of the actions. */
export type ActionTable = Readonly<Partial<Record<ActionId, ActionSpec>>>;

const NO_PROJECT: LocalText = { en: 'No project is open.', de: 'Es ist kein Projekt geöffnet.' };

/** An action that is always there. */
export function always(run: (context: ActionContext) => void): ActionSpec {
  return { unavailable: () => undefined, run };
}

/** An action on the open project; `reason` may find further conditions wanting. */
export function onProject(
  run: (session: ProjectSession, context: ActionContext) => void,
  reason: (session: ProjectSession) => LocalText | undefined = () => undefined,
  label?: (session: ProjectSession) => LocalText | undefined,
): ActionSpec {
  return {
    unavailable: ({ session }) => (session ? reason(session) : NO_PROJECT),
    ...(label && { label: ({ session }: ActionContext) => (session ? label(session) : undefined) }),
    run: (context) => {
      if (context.session) run(context.session, context);
    },
  };
}
