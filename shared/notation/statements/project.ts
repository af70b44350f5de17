import { MOST_SPARES, type ProjectRecord, type SettingsRecord, type SeveritySetting } from '../../project/index.ts';
import type { ArticleReader } from '../articles.ts';
import { projectTwice } from '../complaints/structure.ts';
import { notARuleId, textTooLong } from '../complaints/values.ts';
import { keyTwice, unexpectedWord } from '../complaints/words.ts';
import type { Draft } from '../draft.ts';
import { readOptions, takePairs } from '../pairs.ts';
import { partValue } from '../placement.ts';
import { checkedText, count, day, freeText, length, lengthPositive, name, oneOf, percent } from '../values.ts';
import { SEVERITIES, TOLERANCE_SUMS } from '../vocabulary.ts';
import { type Statement, wordAt } from './statement.ts';

const LONGEST_NAME = 200;
const LONGEST_REMARK = 2000;
const LONGEST_COLOR = 60;

/** `project "Pump station 3" number=P-2031 customer="Waterworks" author=… remark=…`; each `remark=` is one line. */
export function readProject(statement: Statement, draft: Draft, given: ReadonlySet<string>): void {
  const { report } = statement;
  if (given.has('project')) return report(statement.column, projectTwice());
  const word = wordAt(statement, 0, 'project', 'a name: project "Pump station 3"');
  const title = word && checkedText(word.text, word.column, LONGEST_NAME, report);
  const { taken, rest } = takePairs(statement.tokens.slice(word ? 1 : 0), 'remark');
  const readers = { number: name, customer: name, author: name };
  const options = readOptions(rest, { statement: 'project', readers, flags: [], also: ['remark'] }, report);
  const lines = taken.map((pair) => freeText(pair.value, pair.key, report));
  if (title === undefined || !options || lines.includes(undefined)) return undefined;
  const remark = lines.join('\n');
  if (remark.length > LONGEST_REMARK) return report(taken[0]?.column ?? statement.column, textTooLong(LONGEST_REMARK));
  const record: ProjectRecord = {
    ...draft.project,
    name: title,
    ...options.values,
    ...(taken.length > 0 && { remark }),
  };
  draft.project = record;
  return undefined;
}

/**
 * `settings margin=5 allowance=0.2 reserve=20 tolerance=0.05 endstop=249-116 endplates=orange railstep=50`: any of them,
 * in one line or several. What is not named has the value of a new project.
 */
export function readSettings(statement: Statement, draft: Draft, article: ArticleReader, given: Set<string>): void {
  const { report, tokens } = statement;
  const readers = {
    margin: length,
    allowance: length,
    reserve: percent,
    tolerance: length,
    endstop: partValue(article),
    endplates: name,
    railstep: lengthPositive,
    tolerances: oneOf(TOLERANCE_SUMS),
    fixingend: length,
    fixingpitch: lengthPositive,
    spares: count(MOST_SPARES),
    sheets: day,
  };
  const options = readOptions(tokens, { statement: 'settings', readers }, report);
  if (!options) return undefined;
  const { values, columns } = options;
  for (const [key, column] of columns) {
    if (given.has(`settings ${key}`)) return report(column, keyTwice(key));
    given.add(`settings ${key}`);
  }
  const { margin, allowance, reserve, tolerance, endstop, endplates, railstep, tolerances, fixingend, fixingpitch, spares, sheets } = values;
  if (endplates !== undefined && endplates.length > LONGEST_COLOR) {
    return report(columns.get('endplates') ?? 1, textTooLong(LONGEST_COLOR));
  }
  const fields: Partial<SettingsRecord> = {
    ...(margin !== undefined && { margin }),
    ...(allowance !== undefined && { allowance }),
    ...(reserve !== undefined && { reservePercent: reserve }),
    ...(tolerance !== undefined && { tolerance }),
    ...(endstop !== undefined && { endStop: endstop }),
    ...(endplates !== undefined && { endPlateColor: endplates }),
    ...(railstep !== undefined && { railStep: railstep }),
    ...(tolerances !== undefined && { toleranceSum: tolerances }),
    ...(fixingend !== undefined && { fixingEnd: fixingend }),
    ...(fixingpitch !== undefined && { fixingPitch: fixingpitch }),
    ...(spares !== undefined && { spareBlocks: spares }),
    ...(sheets !== undefined && { sheetsSince: sheets }),
  };
  draft.settings = { ...draft.settings, ...fields };
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

/** Whether a text has the form of a rule's number: `RC-013`. */
export function isRuleId(text: string): boolean {
  return /^[A-Z]{2}-\d{3}$/.test(text);
}
