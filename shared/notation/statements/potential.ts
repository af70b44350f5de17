import { potentialTwice } from '../complaints/structure.ts';
import { emptyText } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { type Draft, addPotential } from '../draft.ts';
import { readOptions } from '../pairs.ts';
import { checkedText, current, oneOf, voltage } from '../values.ts';
import { CIRCUITS, POTENTIAL_KINDS, SUPPLY_SYSTEMS } from '../vocabulary.ts';
import { type Statement, wordAt } from './statement.ts';

const READERS = {
  kind: oneOf(POTENTIAL_KINDS),
  system: oneOf(SUPPLY_SYSTEMS),
  voltage,
  current,
  circuit: oneOf(CIRCUITS),
};
const LONGEST_NAME = 200;

/** `potential L1 kind=L1 system=tn voltage=400 current=16 circuit=…`; its kind is needed. */
export function readPotential(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const word = wordAt(statement, 0, 'potential', 'a name: potential L1 kind=L1');
  const options = readOptions(statement.tokens.slice(word ? 1 : 0), { statement: 'potential', readers: READERS }, report);
  if (word) draft.lostPotentials.add(word.text);
  if (!word || !options) return undefined;
  const name = checkedText(word.text, word.column, LONGEST_NAME, report);
  if (name === undefined) return undefined;
  if (name === '') return report(word.column, emptyText());
  if (draft.potentials.has(name)) return report(word.column, potentialTwice(name));
  const { kind, ...others } = options.values;
  if (kind === undefined) return report(statement.column, missingKey('potential', `kind=${POTENTIAL_KINDS.join('|')}`));
  addPotential(draft, { name, potentialKind: kind, ...others });
  return undefined;
}
