import {
  type Finding,
  type Measure,
  type Severity,
  countFindings,
  explainRequirement,
  fixesOf,
  requirementOf,
  showLimit,
} from '../../shared/checks/index.ts';
import { LIMITS, type LimitKey, type RequirementOrigin } from '../../shared/project/index.ts';
import type { PartLookup } from '../../shared/parts/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import { type Language, type LocalText, inLanguage } from '../../shared/text/index.ts';
import { QUANTITY_UNITS, formatNumber, fromBase, toMm } from '../../shared/units/index.ts';
import { decimalMarkOf } from '../../shared/text/index.ts';
import type { RecordNames } from './record-names.ts';
import { indent } from './table.ts';

/** What findings are printed from. */
export interface FindingContext {
  readonly view: ProjectView;
  readonly parts: PartLookup;
  readonly names: RecordNames;
  readonly language: Language;
}

/** A place that has a say about a limit; the first of a list decides. */
export interface RequiredFromJson {
  readonly from: RequirementOrigin;
  /** The article, rail or strip; of the project its profile. */
  readonly name: string | null;
  /** In the unit of `LimitJson`; null where the value is no number. */
  readonly value: number | null;
  readonly text: string;
  readonly reason: string | null;
}

/** The limit that a finding rests on. */
export interface LimitJson {
  readonly limit: LimitKey;
  readonly title: string;
  readonly unit: string | null;
}

/** A finding as the command line prints it. Measured and required are numbers in `unit`. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly subjects: readonly string[];
  readonly message: string;
  /** Which of the rule's messages: what `accept … message=` takes. */
  readonly messageKey: string;
  readonly measured: number | null;
  readonly required: number | null;
  readonly unit: string | null;
  /** Why the limit is what it is, the deciding place first; absent where nobody can set one. */
  readonly limit?: LimitJson;
  readonly requiredFrom?: readonly RequiredFromJson[];
  readonly rail: string | null;
  /** The stretch of the rail that it is about. */
  readonly fromMm: number | null;
  readonly toMm: number | null;
  /** Set where the finding is accepted: it does not count. */
  readonly accepted?: { readonly reason: string; readonly by: string };
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** Set where many like findings come before this one and its fixes were not worked out. */
  readonly fixesOmitted?: true;
}

export function findingsJson(findings: readonly Finding[], context: FindingContext): readonly FindingJson[] {
  const worth = fixesWorthListing(findings);
  return findings.map((finding) => findingJson(finding, context, worth.has(finding)));
}

/**
 * Fixes are tried out on the project before they are offered, so those of thousands of like findings would take minutes
 * that nobody reads. Beyond so many of one rule on one rail a finding is listed without them, and says so.
 */
const FIXES_LISTED = 25;

function fixesWorthListing(findings: readonly Finding[]): ReadonlySet<Finding> {
  const seen = new Map<string, number>();
  return new Set(
    findings.filter(({ rule, rail }) => {
      const place = `${rule} ${rail ?? ''}`;
      const count = (seen.get(place) ?? 0) + 1;
      seen.set(place, count);
      return count <= FIXES_LISTED;
    }),
  );
}

function findingJson(finding: Finding, context: FindingContext, withFixes: boolean): FindingJson {
  const { names, language } = context;
  const { measured, required, region, waived } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    subjects: finding.subjects.map(names),
    message: plainBlanks(finding.text[language]),
    messageKey: finding.message,
    measured: measured ? printed(measured) : null,
    required: required ? printed(required) : null,
    unit: unitOf(measured ?? required),
    ...limitJson(finding, context),
    rail: finding.rail === undefined ? null : names(finding.rail),
    fromMm: region ? toMm(region.from) : null,
    toMm: region ? toMm(region.to) : null,
    ...(waived && { accepted: { reason: waived.reason, by: waived.author } }),
    fixes: withFixes ? fixesOf(finding, context).map(({ title, safe }) => ({ title: plainBlanks(title[language]), safe })) : [],
    ...(!withFixes && { fixesOmitted: true as const }),
  };
}

function limitJson(finding: Finding, { view, language }: FindingContext): Pick<FindingJson, 'limit' | 'requiredFrom'> {
  const requirement = requirementOf(finding, view.document);
  if (!requirement) return {};
  const { key, chain } = requirement;
  const { kind, title } = LIMITS[key];
  const inUnit = (value: unknown): number | null =>
    typeof value !== 'number' ? null : kind === 'length' ? fromBase('length', value) : value;
  return {
    limit: { limit: key, title: title[language], unit: kind === 'length' ? 'mm' : kind === 'percent' ? '%' : null },
    requiredFrom: chain.map(({ origin, name, value, reason }) => ({
      from: origin,
      name: name ?? null,
      value: inUnit(value),
      text: plainBlanks(showLimit(key, value)[language]),
      reason: reason ?? null,
    })),
  };
}

function printed({ value, quantity }: Measure): number {
  return quantity === 'percent' ? value : fromBase(quantity, value);
}

function unitOf(measure: Measure | undefined): string | null {
  if (!measure) return null;
  const symbol = measure.quantity === 'percent' ? '%' : QUANTITY_UNITS[measure.quantity].symbol;
  return symbol === '' ? null : symbol;
}

/** No-break spaces are for print and screen; scripts and terminals search for plain ones. */
function plainBlanks(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Exit code of commands that check: 1 where a finding of severity error counts. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 {
  return countFindings(findings).error > 0 ? 1 : 0;
}

const SEVERITY_WORDS = {
  en: { error: 'ERROR', warning: 'WARNING', info: 'INFO' },
  de: { error: 'FEHLER', warning: 'WARNUNG', info: 'HINWEIS' },
} as const;

/** Findings as text: a line for each, with its subjects, and the fixes below it. */
export function findingsText(findings: readonly Finding[], context: FindingContext): string {
  const { names, language } = context;
  const say = (words: LocalText): string => words[language];
  const worth = fixesWorthListing(findings);
  const lines = findings.map((finding) => {
    const word = SEVERITY_WORDS[language][finding.severity];
    const accepted = finding.waived
      ? [`${say({ en: 'Accepted', de: 'Akzeptiert' })}: ${finding.waived.reason}${finding.waived.author === '' ? '' : ` (${finding.waived.author})`}`]
      : [];
    const fixes = finding.waived || !worth.has(finding)
      ? []
      : fixesOf(finding, context).map(({ title, safe }) => {
          const label = safe ? say({ en: 'Fix', de: 'Korrektur' }) : say({ en: 'Suggestion', de: 'Vorschlag' });
          return `${label}: ${plainBlanks(title[language])}`;
        });
    const requirement = requirementOf(finding, context.view.document);
    const limit = requirement
      ? [`${say({ en: 'Limit', de: 'Grenzwert' })}: ${LIMITS[requirement.key].title[language]} ${plainBlanks(explainRequirement(requirement)[language])}`]
      : [];
    const head = `${word}  ${finding.rule}  ${shortList(finding.subjects.map(names))}`;
    return [head, indent([plainBlanks(finding.text[language]), ...limit, ...accepted, ...fixes].join('\n'))].join('\n');
  });
  return [...lines, summaryText(findings, language)].join('\n');
}

const MOST_SUBJECTS = 8;

function shortList(names: readonly string[]): string {
  return names.length <= MOST_SUBJECTS ? names.join(', ') : `${names.slice(0, MOST_SUBJECTS).join(', ')} … (${names.length})`;
}

/** "1 error, 2 warnings, 0 notes", accepted ones apart. */
export function summaryText(findings: readonly Finding[], language: Language): string {
  const { error, warning, info } = countFindings(findings);
  const accepted = findings.filter((finding) => finding.waived).length;
  const count = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`;
  const words =
    inLanguage(language, {
      en: [count(error, 'error', 'errors'), count(warning, 'warning', 'warnings'), count(info, 'note', 'notes')],
      de: [count(error, 'Fehler', 'Fehler'), count(warning, 'Warnung', 'Warnungen'), count(info, 'Hinweis', 'Hinweise')],
    });
  if (accepted > 0) words.push(`${accepted} ${inLanguage(language, { en: 'accepted', de: 'akzeptiert' })}`);
  return words.join(', ');
}

/** The counts as JSON. */
export function summaryJson(findings: readonly Finding[]): object {
  return { ...countFindings(findings), accepted: findings.filter((finding) => finding.waived).length };
}

/** A number in the language, with its unit. */
export function withUnit(value: number, unit: string, language: Language): string {
  return `${formatNumber(value, 3, decimalMarkOf(language))} ${unit}`;
}
