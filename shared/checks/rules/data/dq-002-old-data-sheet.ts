import { factOf } from '../../../parts/index.ts';
import { limitOf } from '../../../project/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { defineRule } from '../../kit/rule.ts';
import { partsInUse } from './parts-in-use.ts';

interface SheetData {
  readonly article: string;
  readonly date: string;
  readonly since: string;
}

function oldText({ article, date, since }: SheetData): LocalText {
  return {
    en: `The data sheet of ${article} is of ${date}, and the project looks at those of before ${since} again. See whether the maker has a newer one.`,
    de: `Das Datenblatt von ${article} ist vom ${germanDay(date)}, und das Projekt prüft solche von vor dem ${germanDay(since)} neu. Nachsehen, ob der Hersteller ein neueres hat.`,
  };
}

function undatedText({ article, since }: SheetData): LocalText {
  return {
    en: `The library does not know of what date the data sheet of ${article} is; the project looks at those of before ${since} again.`,
    de: `Die Bibliothek weiß nicht, von wann das Datenblatt von ${article} ist; das Projekt prüft solche von vor dem ${germanDay(since)} neu.`,
  };
}

function germanDay(day: string): string {
  return day.split('-').reverse().join('.');
}

/** Data sheets that are older than the project accepts. Silent where the project names no day. */
export const dq002 = defineRule({
  id: 'DQ-002',
  area: 'data',
  slug: 'old-data-sheet',
  title: { en: 'Old data sheet', de: 'Altes Datenblatt' },
  scope: 'project',
  reads: ['settings'],
  stage: 'other',
  messages: {
    old: { severity: 'info', text: oldText },
    undated: { severity: 'info', text: undatedText },
  },
  *check(context) {
    const since = limitOf('sheetsSince', context.settings);
    if (since === undefined) return;
    for (const { part, record, items } of partsInUse(context)) {
      const date = factOf(part, 'document.date');
      const article = `${part.manufacturer} ${part.article}`;
      if (date.known && date.value >= since) continue;
      const about = { subjects: [record], place: { items: items() }, limit: 'sheetsSince' } as const;
      if (!date.known) yield { message: 'undated', ...about, data: { article, date: '', since } };
      else yield { message: 'old', ...about, data: { article, date: date.value, since } };
    }
  },
});
