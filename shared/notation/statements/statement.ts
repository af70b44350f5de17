import { missingKey, unexpectedWord } from '../complaints/words.ts';
import type { Report } from '../problem.ts';
import type { Token, Word } from '../tokens.ts';

/** A statement: what follows the word it starts with, where that word stands, and where faults are reported. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly column: number;
  readonly report: Report;
}

/** The word at a place of a statement; reports what is missing (`example` shows it) where there is none. */
export function wordAt(statement: Statement, index: number, name: string, example: string): Word | undefined {
  const token = statement.tokens[index];
  return token?.kind === 'word' ? token : statement.report(token?.column ?? statement.column, missingKey(name, example));
}

/** Reports every token behind the first `count`. True where there was none. */
export function endsAfter(statement: Statement, count: number, name: string): boolean {
  const rest = statement.tokens.slice(count);
  for (const token of rest) {
    const text = token.kind === 'pair' ? `${token.key}=` : token.text;
    statement.report(token.column, unexpectedWord(name, text, []));
  }
  return rest.length === 0;
}
