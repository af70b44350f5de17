import { type CheckState, type Finding, type Severity, findRule } from '../../../shared/checks/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import { type AttachmentRecord, type ItemId, type RailId, type RecordId, attachmentsOn, findPart } from '../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, itemReference, kindTitle } from '../../../shared/rail/index.ts';
import { type Language, type LocalText, inLanguage } from '../../../shared/text/index.ts';
import { type NumberStyle, formatLength } from '../../../shared/units/index.ts';

/** More findings than this are counted, not named: a name is listened to. */
const MOST_NAMED = 2;

const SEVERITY: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  info: { en: 'note', de: 'Hinweis' },
};

const NONE: readonly Finding[] = [];
const byRecord = new WeakMap<CheckState, ReadonlyMap<RecordId, readonly Finding[]>>();

/** The findings that count of a record, the heavier first. */
export function findingsOf(checks: CheckState, id: RecordId): readonly Finding[] {
  let known = byRecord.get(checks);
  if (!known) {
    const gathered = new Map<RecordId, Finding[]>();
    for (const finding of checks.findings) {
      if (finding.waived) continue;
      for (const about of new Set<RecordId>([...finding.subjects, ...finding.items])) {
        const list = gathered.get(about);
        if (list) list.push(finding);
        else gathered.set(about, [finding]);
      }
    }
    for (const list of gathered.values()) list.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
    known = gathered;
    byRecord.set(checks, known);
  }
  return known.get(id) ?? NONE;
}

const byRail = new WeakMap<CheckState, ReadonlyMap<RailId | undefined, readonly Finding[]>>();

/** Whether two states of the checks have the same to tell of a rail (of the tray without one), those of no rail included. */
export function sameFindings(a: CheckState, b: CheckState, rail: RailId | undefined): boolean {
  if (a === b) return true;
  return [rail, undefined].every((key) => {
    const [before, after] = [a, b].map((state) => groupedByRail(state).get(key) ?? NONE);
    return before?.length === after?.length && before?.every((finding, at) => finding === after?.[at]);
  });
}

function groupedByRail(checks: CheckState): ReadonlyMap<RailId | undefined, readonly Finding[]> {
  const known = byRail.get(checks);
  if (known) return known;
  const grouped = new Map<RailId | undefined, Finding[]>();
  for (const finding of checks.findings) {
    const list = grouped.get(finding.rail);
    if (list) list.push(finding);
    else grouped.set(finding.rail, [finding]);
  }
  byRail.set(checks, grouped);
  return grouped;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * An item in words: reference, article, what it is, how wide it is and where it stands, how it is turned, what sits on it,
 * what is wrong with it. `onRail` is false for what lies in the tray, where places mean nothing.
 */
export function itemName(
  view: ProjectView,
  checks: CheckState,
  { item, part, x, width, widthKnown }: PlacedItem,
  language: Language,
  style: NumberStyle,
  onRail = true,
): string {
  const say = (words: LocalText): string => words[language];
  const unknown = say({ en: 'width unknown', de: 'Breite unbekannt' });
  const at = `${say({ en: 'at', de: 'bei' })} ${formatLength(x, style)}`;
  return [
    itemReference(view, item.id),
    part.article,
    part.description[language],
    widthKnown ? formatLength(width, style) : unknown,
    onRail ? at : '',
    item.turned ? say({ en: 'turned', de: 'gedreht' }) : '',
    sittingInWords(attachmentsOn(view.index, item.id), language),
    findingsInWords(findingsOf(checks, item.id), language),
  ]
    .filter((word) => word !== '')
    .join(', ');
}

/** What sits on an item: "with 2009-193 “Pumps”". */
function sittingInWords(attachments: readonly AttachmentRecord[], language: Language): string {
  const named = attachments.map(({ part, text }) => {
    if (text === undefined) return articleOf(part);
    return inLanguage(language, { en: `${articleOf(part)} “${text}”`, de: `${articleOf(part)} „${text}“` });
  });
  return named.length === 0 ? '' : `${inLanguage(language, { en: 'with', de: 'mit' })} ${named.join(', ')}`;
}

/** The first findings by name, the others by number: "error: Exposed open side, and 2 more findings". */
export function findingsInWords(findings: readonly Finding[], language: Language): string {
  const named = findings.slice(0, MOST_NAMED).map(({ rule, severity }) => `${SEVERITY[severity][language]}: ${findRule(rule)?.title[language] ?? rule}`);
  const more = findings.length - named.length;
  if (more > 0) {
    named.push(
      inLanguage(language, {
        en: `and ${more} more ${more === 1 ? 'finding' : 'findings'}`,
        de: `und ${more} ${more === 1 ? 'weiterer Befund' : 'weitere Befunde'}`,
      }),
    );
  }
  return named.join(', ');
}

/** A rail in words, with what is wrong with the rail itself. */
export function railName(view: ProjectView, checks: CheckState, layout: RailLayout, language: Language, style: NumberStyle): string {
  const say = (words: LocalText): string => words[language];
  const count = layout.items.length;
  const items = say({ en: `${count} ${count === 1 ? 'item' : 'items'}`, de: `${count} ${count === 1 ? 'Element' : 'Elemente'}` });
  const part = findPart(view.document, layout.rail.part);
  const article = part?.article ?? articleOf(layout.rail.part);
  return [
    `${say(kindTitle('rail'))} ${layout.rail.name}`,
    article,
    formatLength(layout.rail.length, style),
    items,
    findingsInWords(findingsOf(checks, layout.rail.id), language),
  ]
    .filter((word) => word !== '')
    .join(', ');
}

/** The element id of a record in the hidden list. */
export function optionId(prefix: string, id: RecordId | ItemId): string {
  return `${prefix}-${id.replace(/[^A-Za-z0-9_-]/g, '_')}`;
}
