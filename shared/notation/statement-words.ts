import { NOTATION } from './kinds/index.ts';

/** A word that starts a statement. */
export type StatementWord = (typeof NOTATION)[keyof typeof NOTATION]['words'][number];

/** The words that start a statement. A line that starts with none of them is a placement. */
export const STATEMENT_WORDS: readonly StatementWord[] = Object.values(NOTATION).flatMap(({ words }): readonly StatementWord[] => words);

/** Words of statements that are part of the notation and not read yet. A file that uses one is refused by name. */
export const RESERVED_WORDS = ['wire', 'panel', 'socket', 'mate'] as const;

/** Every word that cannot be the order number of a placement unless it stands in quotes. */
export const KEYWORDS: ReadonlySet<string> = new Set<string>([...STATEMENT_WORDS, ...RESERVED_WORDS]);

/** Whether a word starts a statement. */
export function isStatementWord(text: string): text is StatementWord {
  return (STATEMENT_WORDS as readonly string[]).includes(text);
}

/** Whether a word is kept for a statement to come. */
export function isReservedWord(text: string): boolean {
  return (RESERVED_WORDS as readonly string[]).includes(text);
}
