import type { IdSource, RecordId, WaiverRecord } from '../../project/index.ts';
import { ambiguousSubject, unknownSubject } from '../complaints/structure.ts';
import { notARuleId, textTooLong } from '../complaints/values.ts';
import { missingKey } from '../complaints/words.ts';
import { readFields } from '../field.ts';
import { WAIVER_FIELDS } from '../kinds/waiver.ts';
import { takePairs } from '../pairs.ts';
import type { References } from '../references.ts';
import { nearestWord } from '../spelling.ts';
import type { Word } from '../tokens.ts';
import { isRuleId } from '../settings-fields.ts';
import { freeText } from '../values.ts';
import { type Statement, wordAt } from './statement.ts';

const LONGEST_MESSAGE = 100;
const LONGEST_REASON = 2000;
const MOST_SUBJECTS = 1000;

/**
 * `accept RC-013 R1 message=reserve reason="…" by="…"`: a finding that someone has looked at and accepts. Behind the rule
 * stand the things that the finding is about; each `reason=` is one line. Read last, when every name is known.
 */
export function readAccept(statement: Statement, references: References, ids: IdSource): WaiverRecord | undefined {
  const { report } = statement;
  const rule = wordAt(statement, 0, 'accept', 'a rule: accept RC-013 R1 message=… reason="…" by="…"');
  if (!rule) return undefined;
  if (!isRuleId(rule.text)) return report(rule.column, notARuleId(rule.text));
  const behind = statement.tokens.slice(1);
  const { taken, rest } = takePairs(behind, 'reason');
  const words = rest.filter((token): token is Word => token.kind === 'word');
  const pairs = rest.filter((token) => token.kind === 'pair');
  const read = readFields(pairs, { statement: 'accept', fields: WAIVER_FIELDS, also: ['reason'] }, report);
  const subjects = words.map((word) => findSubject(word, references, statement));
  const lines = taken.map((pair) => freeText(pair.value, pair.key, report));
  if (!read || subjects.includes(undefined) || lines.includes(undefined)) return undefined;
  const { message, author = '' } = read.said;
  if (message === undefined) return report(statement.column, missingKey('accept', 'message=…'));
  if (message.length > LONGEST_MESSAGE) return report(read.columns.get('message') ?? 1, textTooLong(LONGEST_MESSAGE));
  if (words.length > MOST_SUBJECTS) return report(words[MOST_SUBJECTS]?.column ?? 1, textTooLong(MOST_SUBJECTS));
  const reason = lines.join('\n');
  if (taken.length === 0) return report(statement.column, missingKey('accept', 'reason="…"'));
  if (reason.length > LONGEST_REASON) return report(taken[0]?.column ?? 1, textTooLong(LONGEST_REASON));
  return {
    kind: 'waiver',
    id: ids.next('waiver'),
    rule: rule.text,
    message,
    subjects: subjects.filter((subject) => subject !== undefined).sort(),
    reason,
    author,
  };
}

function findSubject(word: Word, references: References, { report }: Statement): RecordId | undefined {
  const [subject, another] = references.find(word.text);
  if (another !== undefined) return report(word.column, ambiguousSubject(word.text));
  return subject ?? report(word.column, unknownSubject(word.text, nearestWord(word.text, references.names())));
}
