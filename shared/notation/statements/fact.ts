import { ATTRIBUTE_KEYS, type Part, type PartKey, canBeStated, factProblem, isAttributeKey, ownFact, parseFact, withFact } from '../../parts/index.ts';
import { type ArticleReader, isPart } from '../articles.ts';
import { factFault } from '../complaints/parts.ts';
import { keyTwice, missingKey, unexpectedWord, unknownKey } from '../complaints/words.ts';
import { readFields } from '../field.ts';
import { PART_FIELDS } from '../kinds/part.ts';
import type { Pair, Token } from '../tokens.ts';
import { plainText } from '../values.ts';
import { type Statement, wordAt } from './statement.ts';

/** Parts with the facts that a text states about them, each with the statements that do. */
export type StatedParts = Map<PartKey, { part: Part; readonly statements: Statement[]; readonly attributes: Set<string> }>;

const EXAMPLE = 'an article and an attribute: fact 2002-405 electrical.current=25 by="…"';

/**
 * `fact 2002-405 electrical.current=25 by="K. Meier, 2026-12-01"`: what the user states about a part, one attribute a
 * statement; a list repeats its key. Adds the fact to `stated`.
 */
export function readFact(statement: Statement, article: ArticleReader, stated: StatedParts): void {
  const { report } = statement;
  const named = wordAt(statement, 0, 'fact', EXAMPLE);
  if (!named) return;
  const found = article(named.text);
  const said = statement.tokens.slice(1);
  const pairs = said.filter((token): token is Pair => token.kind === 'pair' && token.key !== 'by');
  const rest = said.filter((token: Token) => token.kind === 'word' || token.key === 'by');
  const read = readFields(rest, { statement: 'fact', fields: PART_FIELDS }, report);
  if (!isPart(found)) return report(named.column, found);
  const [first, ...others] = pairs;
  if (!first) return report(statement.column, missingKey('fact', EXAMPLE));
  const { key } = first;
  if (!isAttributeKey(key) || !canBeStated(key)) return report(first.column, unknownKey('fact', key, ATTRIBUTE_KEYS.filter(canBeStated)));
  const another = others.find((pair) => pair.key !== key);
  if (another) return report(another.column, unexpectedWord('fact', `${another.key}=`, []));
  const texts = pairs.map((pair) => plainText(pair.value, pair.key, report));
  if (!read || texts.includes(undefined)) return;
  const value = parseFact(key, texts.filter((text) => text !== undefined));
  if (!value.ok) return report(first.value.column, factFault(value.error));
  const problem = factProblem(key, value.value);
  if (problem) return report(first.value.column, { message: problem });
  const before = stated.get(found.key) ?? { part: found, statements: [], attributes: new Set<string>() };
  if (before.attributes.has(key)) return report(first.column, keyTwice(key));
  before.part = withFact(before.part, key, ownFact(value.value, read.said.by ?? ''));
  before.statements.push(statement);
  before.attributes.add(key);
  stated.set(found.key, before);
}
