import { potentialTwice } from '../complaints/structure.ts';
import { emptyText } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { type Draft, addPotential } from '../draft.ts';
import { readFields } from '../field.ts';
import { POTENTIAL_FIELDS } from '../kinds/potential.ts';
import { checkedText } from '../values.ts';
import { POTENTIAL_KINDS } from '../vocabulary.ts';
import { type Statement, wordAt } from './statement.ts';

const LONGEST_NAME = 200;

/** `potential L1 kind=L1 system=tn voltage=400 current=16 circuit=…`; its kind is needed. */
export function readPotential(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'potential', 'a name: potential L1 kind=L1');
  const read = readFields(statement.tokens.slice(word ? 1 : 0), { statement: 'potential', fields: POTENTIAL_FIELDS }, report);
  if (word) draft.lostPotentials.add(word.text);
  if (!word || !read) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.potentials.has(name)) return report(word.column, potentialTwice(name));
  const { potentialKind } = read.said;
  if (potentialKind === undefined) return report(statement.column, missingKey('potential', `kind=${POTENTIAL_KINDS.join('|')}`));
  addPotential(draft, { name, ...read.said, potentialKind });
  return undefined;
}
