import type { HostArgs } from '../../../shared/host/index.ts';

/** What went wrong while a part of the window was drawn. */
export interface Fault {
  readonly error: Error;
  /** The panel, or `window`. */
  readonly place: string;
  /** Where in the tree of components it happened. */
  readonly within: string;
  /** What the page runs in, as it calls itself. */
  readonly agent: string;
}

/** How many actions a report names. */
const REMEMBERED = 50;

/** The names of the last actions and edits, oldest first: names alone, never what they worked on. */
export interface ActionLog {
  note(name: string): void;
  recent(): readonly string[];
}

/** An empty log. */
export function createActionLog(): ActionLog {
  const names: string[] = [];
  return {
    note(name) {
      names.push(name);
      if (names.length > REMEMBERED) names.shift();
    },
    recent: () => [...names],
  };
}

/** The report about a fault, within the limits of the contract. */
export function faultReport({ error, place, within, agent }: Fault, actions: readonly string[]): HostArgs<'report.write'> {
  const stack = `${error.stack ?? ''}\n\nWithin:\n${within.trim()}`;
  return {
    fault: `${error.name}: ${error.message}`.slice(0, 4000),
    stack: stack.slice(0, 40_000),
    place: place.slice(0, 100),
    actions: actions.slice(-REMEMBERED).map((name) => name.slice(0, 120)),
    agent: agent.slice(0, 400),
  };
}
