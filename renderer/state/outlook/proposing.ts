import type { ProjectSession } from '../session/index.ts';
import type { Proposal } from '../proposals/index.ts';

/** Timers, as a page has them: the answer calls the run off. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** How a proposal is made: at once, or after parts and plans have come. Undefined: there is nothing to show. */
export type MakeProposal = (isWanted: () => boolean) => Proposal | undefined | Promise<Proposal | undefined>;

/**
 * Who shows proposals while something has the pointer or the keyboard. Moving from one to the next swaps them without
 * anything in between; what is only passed over is never worked out.
 */
export interface Proposing {
  /** Something that can be previewed has the pointer or the keyboard. `name`: the same again changes nothing. */
  offer(name: string, make: MakeProposal): void;
  /** It has lost both. Without a name, whatever is offered. */
  withdraw(name?: string): void;
  /** Puts the preview away until something else is offered: Escape. Tells whether there was one. */
  dismiss(): boolean;
}

/** How long something has to be under the pointer before it is worked out, in milliseconds. */
export const OFFER_AFTER = 90;
/** How long a preview stays when nothing is offered any more: the way from one button to the next. */
export const WITHDRAW_AFTER = 120;

/** Shows proposals of a session. */
export function createProposing(session: Pick<ProjectSession, 'setProposal' | 'state'>, later: Later): Proposing {
  let offered: string | undefined;
  let dismissed: string | undefined;
  let stop: () => void = () => undefined;

  function show(name: string, make: MakeProposal): void {
    const isWanted = (): boolean => offered === name;
    const made = make(isWanted);
    if (!(made instanceof Promise)) return session.setProposal(made ?? null);
    void made.then((proposal) => {
      // Another may have the pointer by now. An edit that came in meanwhile makes the session refuse it.
      if (isWanted()) session.setProposal(proposal ?? null);
    });
  }

  return {
    offer(name, make) {
      if (offered === name || dismissed === name) return;
      dismissed = undefined;
      offered = name;
      stop();
      stop = later(OFFER_AFTER, () => show(name, make));
    },
    withdraw(name) {
      if (name !== undefined && dismissed === name) dismissed = undefined;
      if (name !== undefined && offered !== name) return;
      offered = undefined;
      stop();
      if (session.state.get().proposal === null) return;
      stop = later(WITHDRAW_AFTER, () => session.setProposal(null));
    },
    dismiss() {
      stop();
      dismissed = offered;
      offered = undefined;
      const shown = session.state.get().proposal !== null;
      session.setProposal(null);
      return shown;
    },
  };
}

const proposings = new WeakMap<ProjectSession, Proposing>();

/** The one who shows the proposals of a session. */
export function proposingOf(session: ProjectSession, later: Later = pageTimer): Proposing {
  let proposing = proposings.get(session);
  if (!proposing) proposings.set(session, (proposing = createProposing(session, later)));
  return proposing;
}

/** The timer of the page. */
export const pageTimer: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
