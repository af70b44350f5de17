import type { IdSource, RecordId } from '../../../shared/project/index.ts';
import type { ScreenPoint } from '../../state/camera/index.ts';
import type { ProjectSession, SessionState } from '../../state/session/index.ts';
import { type Store, createStore } from '../../state/store/index.ts';
import type { ToolInput } from './input.ts';
import type { KeyInput } from './key-input.ts';
import type { MenuTarget } from './menu-target.ts';

/** What happens to the tool of any view; each has modes of its own beside it. */
export type FrameInput = Exclude<ToolInput, { type: 'mode' }>;

/** A tool as the pointer sees it: what it is fed with, and what it is in the middle of. */
export interface DrivenTool {
  send(input: FrameInput): void;
  /** A gesture is under way. */
  busy(): boolean;
  /** The gesture goes on without a button: until the next click. */
  waits(): boolean;
  /** Frames are to be counted. */
  ticks(): boolean;
  /** The pan key is held. */
  panKey(): boolean;
}

/** What the tool of any view asks of the page. */
export interface ViewListener {
  /** A menu at a point of the canvas. */
  readonly menu: (at: ScreenPoint, target: MenuTarget) => void;
}

/** The tool of a view as far as the frame has to know it. */
export interface ViewTool {
  readonly state: { readonly kind: string };
  readonly panKey: boolean;
}

/** The outcome of one input. */
export interface ViewStep<Tool, Effect> {
  readonly tool: Tool;
  readonly effects: readonly Effect[];
}

/** What a key does in any view. */
export type ViewKeyAction =
  | { readonly type: 'select'; readonly ids: readonly RecordId[]; readonly focus: RecordId }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' }
  /** Show the properties of the selection. */
  | { readonly type: 'inspect' };

/** What a view brings to the host of its tool. */
export interface ViewToolSpec<Tool extends ViewTool, Input, Effect, Listener extends ViewListener> {
  readonly atRest: Tool;
  readonly step: (tool: Tool, input: Input | FrameInput) => ViewStep<Tool, Effect>;
  readonly carryOut: (effect: Effect, host: Carrier<Listener>) => void;
  /** What a gesture stands on: once one of these has changed by something else, the gesture is void. */
  readonly standsOn: (state: SessionState) => readonly unknown[];
  /** At rest too, something is shown that a change of the project makes void. */
  readonly minds?: (tool: Tool) => boolean;
  readonly waits: (tool: Tool) => boolean;
  readonly ticks: (tool: Tool) => boolean;
  readonly cursor: (tool: Tool) => string;
  /** What Escape does at rest; undefined where it is a key as any other. */
  readonly escape: (tool: Tool) => Input | undefined;
  /** Where a menu that a key asks for belongs, and what it is about. */
  readonly menuOfKeyboard: (state: SessionState) => { readonly at: ScreenPoint; readonly target: MenuTarget };
  /** Does what a key means at rest; false where the key is not the view's. */
  readonly press: (input: KeyInput, tool: Tool, host: KeyHost<Effect, Listener>) => boolean;
}

/** What carrying out an effect can use. */
export interface Carrier<Listener extends ViewListener> {
  /** Tells whoever listens on the page. */
  readonly tell: <Name extends keyof Listener>(name: Name) => Listener[Name] | undefined;
  /** Changes the project as the end of a gesture: that is no reason to take the gesture back. */
  readonly asOwn: <T>(change: () => T) => T;
}

/** What a key can use. */
export interface KeyHost<Effect, Listener extends ViewListener> extends Carrier<Listener> {
  readonly carryOut: (effect: Effect) => void;
  /** Does what a key does in any view. */
  readonly act: (action: ViewKeyAction) => void;
}

/** Runs the tool of a view: feeds it, carries out what it asks for, and takes it back when the project changes. */
export interface ViewToolHost<Tool, Input, Effect, Listener extends ViewListener> extends DrivenTool {
  readonly tool: Store<Tool>;
  send(input: Input | FrameInput): void;
  /** Takes over a step that did not come of an input. */
  take(step: ViewStep<Tool, Effect>): void;
  cursor(): string;
  /** Is run whenever the tool has changed; the answer ends that. */
  watch(changed: () => void): () => void;
  /** Tells what the tool asks of the page; the answer ends that. */
  listen(listener: Partial<Listener>): () => void;
  /** True where the key was one of the view's; `inspect` is run for the key that shows properties. */
  key(input: KeyInput, inspect: () => void): boolean;
  /** Ends with the session. */
  stop(): void;
}

/** Creates the host of a view's tool. */
export function createViewToolHost<Tool extends ViewTool, Input, Effect, Listener extends ViewListener>(
  session: ProjectSession,
  spec: ViewToolSpec<Tool, Input, Effect, Listener>,
): ViewToolHost<Tool, Input, Effect, Listener> {
  const tool = createStore<Tool>(spec.atRest);
  /** Set while the tool itself changes the project. */
  let own = false;
  let listeners: readonly Partial<Listener>[] = [];

  const carrier: Carrier<Listener> = {
    tell: (name) => listeners.findLast((listener) => listener[name] !== undefined)?.[name],
    asOwn(change) {
      own = true;
      try {
        return change();
      } finally {
        own = false;
      }
    },
  };

  function take({ tool: next, effects }: ViewStep<Tool, Effect>): void {
    tool.set(next);
    for (const effect of effects) spec.carryOut(effect, carrier);
  }
  function send(input: Input | FrameInput): void {
    take(spec.step(tool.get(), input));
  }
  const busy = (): boolean => tool.get().state.kind !== 'idle';

  let ground = spec.standsOn(session.state.get());
  const stop = session.state.subscribe(() => {
    const now = spec.standsOn(session.state.get());
    if (now.every((each, at) => each === ground[at])) return;
    ground = now;
    if (!own && (busy() || spec.minds?.(tool.get()) === true)) send({ type: 'projectChanged' });
  });

  function act(action: ViewKeyAction, inspect: () => void): void {
    switch (action.type) {
      case 'select':
        session.select(action.ids, action.focus);
        return session.reveal([action.focus]);
      case 'zoom':
        return session.zoomBy(action.factor);
      case 'fit':
        return session.fit();
      case 'inspect':
        return inspect();
    }
  }

  function openMenu(): void {
    const { focus } = session.state.get().selection;
    if (focus !== undefined) session.reveal([focus]);
    const { at, target } = spec.menuOfKeyboard(session.state.get());
    carrier.tell('menu')?.(at, target);
  }

  return {
    tool,
    send,
    take,
    busy,
    waits: () => spec.waits(tool.get()),
    ticks: () => spec.ticks(tool.get()),
    panKey: () => tool.get().panKey,
    cursor: () => spec.cursor(tool.get()),
    watch: (changed) => tool.subscribe(changed),
    listen(next) {
      listeners = [...listeners, next];
      return () => {
        listeners = listeners.filter((listener) => listener !== next);
      };
    },
    key(input, inspect) {
      if (busy()) {
        if (input.key === 'Escape') send({ type: 'cancel' });
        else if (input.key === 'Enter') send({ type: 'complete' });
        // No other key acts during a gesture: it would change what the gesture stands on.
        return true;
      }
      if (input.key === 'ContextMenu' || (input.key === 'F10' && input.modifiers.shift)) {
        openMenu();
        return true;
      }
      const ended = input.key === 'Escape' ? spec.escape(tool.get()) : undefined;
      if (ended) {
        send(ended);
        return true;
      }
      const carryOut = (effect: Effect): void => spec.carryOut(effect, carrier);
      return spec.press(input, tool.get(), { ...carrier, carryOut, act: (action) => act(action, inspect) });
    },
    stop,
  };
}

/** One host for each session, however many parts of the window ask for it. */
export function hostsBySession<Host>(
  create: (session: ProjectSession, ids: IdSource) => Host,
): (session: ProjectSession, ids: IdSource) => Host {
  const hosts = new WeakMap<ProjectSession, Host>();
  return (session, ids) => {
    const known = hosts.get(session);
    if (known) return known;
    const host = create(session, ids);
    hosts.set(session, host);
    return host;
  };
}
