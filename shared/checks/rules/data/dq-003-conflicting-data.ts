import type { LocalText } from '../../../text/index.ts';
import { defineRule } from '../../kit/rule.ts';
import { partsInUse } from './parts-in-use.ts';
import { CONFLICTS, listRemarks, remarksOn } from './remarks-on-parts.ts';

interface RemarkData {
  readonly article: string;
  readonly remarks: readonly LocalText[];
}

function conflictText({ article, remarks }: RemarkData): LocalText {
  const list = listRemarks(remarks);
  return {
    en: `The documents on ${article} contradict themselves (${list.en}). Use the value that the article card gives, and check it where it matters.`,
    de: `Die Unterlagen zu ${article} widersprechen sich (${list.de}). Den Wert der Artikelkarte verwenden und prüfen, wo es darauf ankommt.`,
  };
}

/** Documents that contradict themselves about a part in use. The article card shows it anyway; a project can ask for a list. */
export const dq003 = defineRule({
  id: 'DQ-003',
  area: 'data',
  slug: 'conflicting-data',
  title: { en: 'Conflicting data', de: 'Widersprüchliche Angaben' },
  scope: 'project',
  reads: [],
  stage: 'other',
  offByDefault: true,
  messages: { conflict: { severity: 'info', text: conflictText } },
  *check(context) {
    for (const { part, record, items } of partsInUse(context)) {
      const remarks = remarksOn(part, CONFLICTS);
      if (remarks.length === 0) continue;
      yield {
        message: 'conflict',
        subjects: [record],
        place: { items: items() },
        data: { article: `${part.manufacturer} ${part.article}`, remarks },
      };
    }
  },
});
