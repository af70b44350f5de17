import type { ProjectRecord, SeveritySetting } from '../../project/index.ts';
import type { ArticleReader } from '../articles.ts';
import { projectTwice, reasonTwice, unknownReasonSubject } from '../complaints/structure.ts';
import { emptyText, notARuleId, textTooLong } from '../complaints/values.ts';
import { keyTwice, unexpectedWord } from '../complaints/words.ts';
import type { Draft } from '../draft.ts';
import { readFields } from '../field.ts';
import { PROJECT_FIELDS } from '../kinds/project.ts';
import { takePairs } from '../pairs.ts';
import { type SaidSettings, SETTINGS_FIELDS, isRuleId, settingOf, settingsWords } from '../settings-fields.ts';
import { nearestWord } from '../spelling.ts';
import { checkedText, freeText, oneOf } from '../values.ts';
import { SEVERITIES } from '../vocabulary.ts';
import { type Statement, endsAfter, wordAt } from './statement.ts';

const LONGEST_NAME = 200;
const LONGEST_REMARK = 2000;
const LONGEST_REASON = 2000;

/** `project "Pump station 3" number=P-2031 customer="Waterworks" author=… remark=…`; each `remark=` is one line. */
export function readProject(statement: Statement, draft: Draft, given: ReadonlySet<string>): void {
  const { report } = statement;
  if (given.has('project')) return report(statement.column, projectTwice());
  const word = wordAt(statement, 0, 'project', 'a name: project "Pump station 3"');
  const title = word && checkedText(word.text, word.column, LONGEST_NAME, report);
  const { taken, rest } = takePairs(statement.tokens.slice(word ? 1 : 0), 'remark');
  const read = readFields(rest, { statement: 'project', fields: PROJECT_FIELDS, also: ['remark'] }, report);
  const lines = taken.map((pair) => freeText(pair.value, pair.key, report));
  if (title === undefined || !read || lines.includes(undefined)) return undefined;
  const remark = lines.join('\n');
  if (remark.length > LONGEST_REMARK) return report(taken[0]?.column ?? statement.column, textTooLong(LONGEST_REMARK));
  const record: ProjectRecord = {
    ...draft.project,
    name: title,
    ...read.said,
    ...(taken.length > 0 && { remark }),
  };
  draft.project = record;
  return undefined;
}

/**
 * `settings margin=5 allowance=0.2 reserve=20 tolerance=0.05 endstop=249-116 …`: any of them, in one line or several. What
 * is not named has the value of a new project.
 */
export function readSettings(statement: Statement, draft: Draft, article: ArticleReader, given: Set<string>): void {
  const { report, tokens } = statement;
  const read = readFields<SaidSettings>(tokens, { statement: 'settings', fields: SETTINGS_FIELDS, article }, report);
  if (!read) return undefined;
  for (const [key, column] of read.columns) {
    if (given.has(`settings ${key}`)) return report(column, keyTwice(key));
    given.add(`settings ${key}`);
  }
  draft.settings = Object.freeze({ ...draft.settings, ...read.said });
  return undefined;
}

/** `reason margin "the customer asks for it"`, `reason RC-013 "…"`: why a setting or severity differs from the built-in one. */
export function readReason(statement: Statement, draft: Draft): void {
  const { report } = statement;
  const about = wordAt(statement, 0, 'reason', 'a setting or rule: reason margin "…"');
  const text = about && wordAt(statement, 1, 'reason', 'a text: reason margin "…"');
  if (!about || !text || !endsAfter(statement, 2, 'reason')) return undefined;
  const key = isRuleId(about.text) ? about.text : settingOf(about.text);
  if (key === undefined) return report(about.column, unknownReasonSubject(about.text, nearestWord(about.text, settingsWords())));
  if (draft.settings.reasons !== undefined && Object.hasOwn(draft.settings.reasons, key)) return report(about.column, reasonTwice(about.text));
  const reason = checkedText(text.text, text.column, LONGEST_REASON, report);
  if (reason === undefined) return undefined;
  if (reason === '') return report(text.column, emptyText());
  draft.settings = { ...draft.settings, reasons: Object.freeze({ ...draft.settings.reasons, [key]: reason }) };
  return undefined;
}

/** `severity RC-013=off RC-008=info`: severities that differ from the rules' own. */
export function readSeverity(statement: Statement, draft: Draft): void {
  const severity = oneOf(SEVERITIES);
  if (statement.tokens.length === 0) {
    wordAt(statement, 0, 'severity', 'a rule: severity RC-013=off');
    return;
  }
  const severities: Record<string, SeveritySetting> = { ...draft.settings.severities };
  for (const token of statement.tokens) {
    if (token.kind !== 'pair') {
      statement.report(token.column, unexpectedWord('severity', token.text, []));
      continue;
    }
    const value = severity(token.value, 'severity', statement.report);
    if (!isRuleId(token.key)) statement.report(token.column, notARuleId(token.key));
    else if (Object.hasOwn(severities, token.key)) statement.report(token.column, keyTwice(token.key));
    else if (value !== undefined) severities[token.key] = value;
  }
  draft.settings = { ...draft.settings, severities: Object.freeze(severities) };
}
