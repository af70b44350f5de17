import { ATTRIBUTES, type AttributeKey, type Part, type RemarkKey, factOf, isAttributeKey, remarkText } from '../../../parts/index.ts';
import { type LocalText, inEveryLanguage } from '../../../text/index.ts';

/** What a document of the maker contradicts itself in. */
export const CONFLICTS: ReadonlySet<string> = new Set<RemarkKey>([
  'awg-against-area',
  'awg-misprint-16',
  'line-printed-twice',
  'depth-conflict-770-744',
  'fire-load-conflict-770-744',
  'marking-conflict-770-744',
  'fourth-mark-missing',
  'two-articles-one-title',
  'wording-differs',
  'drawing-says-69-9',
  'ut4-values-doubtful',
]);

/** What somebody else says of a part, against its maker or against others. */
export const CONTRADICTIONS: ReadonlySet<string> = new Set<RemarkKey>([
  'slotted-contradiction',
  'kind-differs',
  'drawn-against-sheet',
  'type-against-number-pt6',
  'type-against-number-wdu35',
  'depth-on-rail-45-8',
  'planned-70-mm',
  'planned-75-mm',
]);

/** What the remarks of a kind on a part say, each with the attribute that bears it; empty where it has none. */
export function remarksOn(part: Part, wanted: ReadonlySet<string>): readonly LocalText[] {
  const found: LocalText[] = [];
  for (const [key, attribute] of Object.entries(part.attributes)) {
    if (!isAttributeKey(key)) continue;
    const onValue = new Set([attribute.remark, ...remarksOfRows(attribute.value)]);
    for (const remark of onValue) if (remark !== undefined && wanted.has(remark)) found.push(named(key, remark));
  }
  const remarks = factOf(part, 'document.remarks');
  for (const remark of remarks.known ? remarks.value : []) if (wanted.has(remark)) found.push(remarkText(remark));
  return found;
}

/** Remarks on single rows, where a value is a printed table. */
function remarksOfRows(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'remark' in row && typeof row.remark === 'string' ? [row.remark] : [],
  );
}

function named(key: AttributeKey, remark: string): LocalText {
  const text = remarkText(remark);
  return inEveryLanguage((language) => `${ATTRIBUTES[key].label[language]}: ${text[language]}`);
}

/** Remarks as the end of a sentence. */
export function listRemarks(remarks: readonly LocalText[]): LocalText {
  return inEveryLanguage((language) => remarks.map((remark) => remark[language]).join('; '));
}
