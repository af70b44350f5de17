import type { CheckState } from '../../shared/checks/index.ts';
import { articleOf } from '../../shared/parts/index.ts';
import { type ItemId, type RecordId, findPart } from '../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, itemReference } from '../../shared/rail/index.ts';
import type { Language } from '../../shared/text/index.ts';
import { type NumberStyle, formatLength } from '../../shared/units/index.ts';

const counted = new WeakMap<CheckState, ReadonlyMap<RecordId, number>>();

/** How many findings that count each record has. */
export function findingCounts(checks: CheckState): ReadonlyMap<RecordId, number> {
  const known = counted.get(checks);
  if (known) return known;
  const counts = new Map<RecordId, number>();
  for (const finding of checks.findings) {
    if (finding.waived) continue;
    for (const id of new Set<RecordId>([...finding.subjects, ...finding.items])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counted.set(checks, counts);
  return counts;
}

/** An item in words: reference, article, what it is, how it stands, what is wrong with it. */
export function itemName(view: ProjectView, checks: CheckState, { item, part }: PlacedItem, language: Language): string {
  const de = language === 'de';
  const findings = findingCounts(checks).get(item.id) ?? 0;
  return [
    itemReference(view, item.id),
    part.article,
    part.description[language],
    item.turned ? (de ? 'gedreht' : 'turned') : '',
    findings === 0 ? '' : de ? `${findings} ${findings === 1 ? 'Befund' : 'Befunde'}` : `${findings} ${findings === 1 ? 'finding' : 'findings'}`,
  ]
    .filter((word) => word !== '')
    .join(', ');
}

/** A rail in words. */
export function railName(view: ProjectView, layout: RailLayout, language: Language, style: NumberStyle): string {
  const de = language === 'de';
  const count = layout.items.length;
  const items = de ? `${count} ${count === 1 ? 'Element' : 'Elemente'}` : `${count} ${count === 1 ? 'item' : 'items'}`;
  const part = findPart(view.document, layout.rail.part);
  const article = part?.article ?? articleOf(layout.rail.part);
  return `${de ? 'Tragschiene' : 'Rail'} ${layout.rail.name}, ${article}, ${formatLength(layout.rail.length, style)}, ${items}`;
}

/** The element id of a record in the hidden list. */
export function optionId(prefix: string, id: RecordId | ItemId): string {
  return `${prefix}-${id.replace(/[^A-Za-z0-9_-]/g, '_')}`;
}
