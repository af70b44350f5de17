import { ATTRIBUTES, type AttributeKey } from '../../../parts/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { defineRule } from '../../kit/rule.ts';
import { listIn, namesOf } from '../../kit/wording.ts';

/** What the text of a finding says. */
export interface NotVerifiableData {
  readonly rule: string;
  readonly title: LocalText;
  readonly article: string;
  readonly attributes: readonly AttributeKey[];
  /** Rail or strip on which the part is used. */
  readonly on: string;
  readonly count: number;
}

/** The text: which rule could not be checked, for which part, because of which missing fact. */
export function notVerifiableText({ rule, title, article, attributes, on, count }: NotVerifiableData): LocalText {
  return inEveryLanguage((language) => {
    const list = listIn(language, namesOf(attributes, (key) => ATTRIBUTES[key].label[language]));
    return inLanguage(language, {
      en: `${rule} (${title.en}) cannot be checked for ${article} on ${on}. Unknown: ${list}. ` +
          `${count > 1 ? `${count} items are concerned. ` : ''}Check it by hand and accept this, or enter the fact from the data sheet.`,
      de: `${rule} (${title.de}) ist für ${article} auf ${on} nicht prüfbar. Unbekannt: ${list}. ` +
          `${count > 1 ? `Betroffen sind ${count} Elemente. ` : ''}Von Hand prüfen und akzeptieren, oder die Angabe aus dem ` +
          'Datenblatt eintragen.',
    });
  });
}

/**
 * A rule that needs an unknown fact does not pass in silence. The findings are made by the engine from what the other
 * rules report as unverifiable: one per rule, part and rail.
 */
export const dq001 = defineRule({
  id: 'DQ-001',
  area: 'data',
  slug: 'not-verifiable',
  title: { en: 'Not verifiable', de: 'Nicht prüfbar' },
  scope: 'project',
  reads: ['strips'],
  stage: 'other',
  messages: { unknown: { severity: 'warning', text: notVerifiableText } },
  check: () => [],
});
