import type { Part } from '../../../shared/parts/index.ts';
import { railOfJumper } from '../../../shared/circuits/index.ts';
import { type IdSource, type JumperRecord, findJumper } from '../../../shared/project/index.ts';
import { createdRecords } from '../../state/project/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { chooseGuide, sheetOf } from '../../state/views/rails/index.ts';
import {
  type Carrier,
  type KeyHost,
  type ToolInput,
  type ViewListener,
  type ViewToolHost,
  createViewToolHost,
  hostsBySession,
} from '../gestures/index.ts';
import { planStretch } from './jumper-plan.ts';
import { SLOTS_FROM } from './jumper-steps.ts';
import { type KeyAction, keyAction } from './keyboard.ts';
import { measureSelected } from './measure-steps.ts';
import { keyboardMenu } from './menu-steps.ts';
import { beginPlacing, step } from './step.ts';
import { IDLE, type Tool, type ToolContext, type ToolEffect, type ToolMode, cursorOf, wantsTicks } from './tool-state.ts';

/** What the tool of the rails asks of the page that shows the drawing. */
export interface ToolListener extends ViewListener {
  /** The position of a guide is to be typed. */
  readonly editGuide: (id: number) => void;
}

/** Runs the tool of the rails. */
export interface ToolHost extends ViewToolHost<Tool, ToolInput, ToolEffect, ToolListener> {
  /** Hangs parts on the pointer. `held`: the button is down already. */
  beginPlacing(parts: readonly Part[], held: boolean): void;
  setMode(mode: ToolMode): void;
}

/** Whether a jumper may be wanted next: its tool is taken, one is pointed at, or slots are large enough to be aimed at. */
function mayJumper({ over, mode }: Tool, pixelsPerMm: number): boolean {
  return mode === 'jumper' || over === 'jumper' || (over === 'item' && pixelsPerMm >= SLOTS_FROM);
}

/** The tool of a session: one for each, however many parts of the window ask. */
export const toolHostOf = hostsBySession(createToolHost);

/** Creates the tool of a session. */
export function createToolHost(session: ProjectSession, ids: IdSource): ToolHost {
  function context(): ToolContext {
    const { view, parts, views, viewport, selection, guides, measuring, newRail } = session.state.get();
    const { camera } = views.rails;
    return { view, sheet: sheetOf(view), parts, ids, camera, viewport, selection, guides, measuring, newRail, jumpers: session.jumperArticles() };
  }

  let asked: unknown;
  /** Jumpers are fetched when one may be wanted, once for each state of the project. */
  function needJumpers(): void {
    const { document } = session.state.get().view;
    if (asked === document) return;
    asked = document;
    void session.needJumperArticles();
  }

  function carryOut(effect: ToolEffect, { tell, asOwn }: Carrier<ToolListener>): void {
    switch (effect.type) {
      case 'select':
        return session.select(effect.ids, effect.focus);
      case 'preview':
        return session.setPreview(effect.preview);
      case 'hover':
        return session.setHover(effect.id);
      case 'camera':
        return session.setCamera(effect.camera);
      case 'measure':
        return session.setMeasuring(effect.measuring);
      case 'guides':
        return session.setGuides(effect.guides);
      case 'menu':
        return tell('menu')?.(effect.at, effect.target);
      case 'editGuide':
        return tell('editGuide')?.(effect.id);
      case 'announce':
        return session.announce(effect.text);
      case 'refused':
        if (effect.drop.refusal) session.announce(effect.drop.refusal);
        return;
      case 'carryOut': {
        const outcome = asOwn(() => session.carryOut(effect.foresight));
        if (outcome.kind !== 'done') return;
        const created = createdRecords(outcome);
        if (created.length > 0) session.select(created, created.at(-1));
        return;
      }
    }
  }

  /** The right end of a jumper by one block, once the articles of its series are at hand. */
  function stretch(jumper: JumperRecord, by: 1 | -1): void {
    void session.needJumperArticles().then(() => {
      const now = context();
      const rail = railOfJumper(now.view.document, jumper);
      const layout = now.sheet.rows.find((row) => row.layout.rail.id === rail)?.layout;
      if (!layout || findJumper(now.view.document, jumper.id) !== jumper) return;
      const last = layout.items.findIndex(({ item }) => item.id === jumper.contacts.at(-1)?.item);
      const { foresight, words } = planStretch(now, jumper, 'last', layout, last + by, now.jumpers);
      if (foresight) session.carryOut(foresight);
      if (words) session.announce(words.outcome ? { en: `${words.deed.en}. ${words.outcome.en}`, de: `${words.deed.de}. ${words.outcome.de}` } : words.deed);
    });
  }

  function act(action: KeyAction, tool: Tool, host: KeyHost<ToolEffect, ToolListener>): void {
    switch (action.type) {
      case 'select':
        host.act(action);
        // Who measures by keyboard measures what is selected.
        if (tool.mode === 'measure') host.carryOut(measureSelected(context()));
        return;
      case 'selectNone':
        session.setGuides(chooseGuide(session.state.get().guides, undefined));
        return session.select([]);
      case 'dispatch': {
        session.dispatch(action.command);
        const { focus } = session.state.get().selection;
        if (focus !== undefined) session.reveal([focus]);
        return;
      }
      case 'guides':
        session.select([]);
        return session.setGuides(action.guides);
      case 'editGuide':
        return host.tell('editGuide')?.(action.id);
      case 'stretch':
        return stretch(action.jumper, action.by);
      case 'zoom':
      case 'fit':
      case 'inspect':
        return host.act(action);
      case 'nothing':
        if (action.reason) session.announce(action.reason);
        return;
    }
  }

  const host = createViewToolHost<Tool, ToolInput, ToolEffect, ToolListener>(session, {
    atRest: IDLE,
    step(tool, input) {
      const next = step(tool, input, context());
      if (next.tool !== tool && mayJumper(next.tool, session.state.get().views.rails.camera.pixelsPerMm)) needJumpers();
      return next;
    },
    carryOut,
    standsOn: ({ view }) => [view],
    minds: ({ mode }) => mode === 'measure',
    waits: ({ state }) => (state.kind === 'placing' || state.kind === 'measuring') && !state.held,
    ticks: wantsTicks,
    cursor: cursorOf,
    escape: ({ mode }) => (mode !== 'select' ? { type: 'mode', mode: 'select' } : undefined),
    menuOfKeyboard: keyboardMenu,
    press(input, tool, keyHost) {
      const action = keyAction(input, session.state.get());
      if (action) act(action, tool, keyHost);
      return action !== undefined;
    },
  });
  return {
    ...host,
    beginPlacing: (parts, held) => host.take(beginPlacing(host.tool.get(), parts, held)),
    setMode: (mode) => host.send({ type: 'mode', mode }),
  };
}
