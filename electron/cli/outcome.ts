import type { Language, LocalText } from '../../shared/text/index.ts';

/** What a command that was carried out has to say. Only the asked form is made. */
export interface Outcome {
  /** 1 = findings of severity error. */
  readonly exitCode: 0 | 1;
  readonly json: () => unknown;
  readonly text: (language: Language) => string;
  /** Remarks for standard error, in either form of output. */
  readonly notes?: readonly LocalText[];
}
