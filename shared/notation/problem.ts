import type { LocalText } from '../text/index.ts';

/**
 * What is wrong with a text of the rail notation, and where. Lines and columns count from 1; a column is a UTF-16 unit of
 * its line, a tab counts as one.
 */
export interface NotationError {
  readonly line: number;
  readonly column: number;
  /** One sentence, with the nearest known word where there is one. */
  readonly message: LocalText;
  /** The word that was probably meant: what an editor would put in its place. */
  readonly suggestion?: string;
  /** The order number that nobody knows, where that is the fault. */
  readonly article?: string;
}

/** A sentence about a fault, with the word that would mend it. */
export interface Complaint {
  readonly message: LocalText;
  readonly suggestion?: string;
  readonly article?: string;
}

/** Takes note of a fault at a column of the line being read. Gives undefined, so that a reader can return with it. */
export type Report = (column: number, complaint: Complaint) => undefined;
