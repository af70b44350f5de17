import type { LocalText } from '../../text/index.ts';

/** What the rule guide says about a rule, besides its title. */
export interface GuideEntry {
  /** What the rule looks for. */
  readonly what: LocalText;
  /** Why it matters. */
  readonly why: LocalText;
  /** Documents it rests on, or the statement that it is planning practice. */
  readonly source: LocalText;
  /** How to mend it. */
  readonly mend: LocalText;
  /** A project in rail notation in which the rule reports something. */
  readonly example: string;
}
