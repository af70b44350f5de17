import type { LocalText } from '../../../text/index.ts';
import { defineRule } from '../../kit/rule.ts';
import { partsInUse } from './parts-in-use.ts';
import { CONTRADICTIONS, listRemarks, remarksOn } from './remarks-on-parts.ts';

interface RemarkData {
  readonly article: string;
  readonly remarks: readonly LocalText[];
}

function contradictionText({ article, remarks }: RemarkData): LocalText {
  const list = listRemarks(remarks);
  return {
    en: `Somebody else says otherwise about ${article} than its maker (${list.en}). The value of the maker holds.`,
    de: `Über ${article} sagt eine andere Quelle etwas anderes als der Hersteller (${list.de}). Der Wert des Herstellers gilt.`,
  };
}

/** Other sources that contradict the maker about a part in use. The article card shows it anyway; a project can ask for a list. */
export const dq004 = defineRule({
  id: 'DQ-004',
  area: 'data',
  slug: 'third-party',
  title: { en: 'Contradicted by others', de: 'Von anderen widersprochen' },
  scope: 'project',
  reads: [],
  stage: 'other',
  offByDefault: true,
  messages: { contradiction: { severity: 'info', text: contradictionText } },
  *check(context) {
    for (const { part, record, items } of partsInUse(context)) {
      const remarks = remarksOn(part, CONTRADICTIONS);
      if (remarks.length === 0) continue;
      yield {
        message: 'contradiction',
        subjects: [record],
        place: { items: items() },
        data: { article: `${part.manufacturer} ${part.article}`, remarks },
      };
    }
  },
});
