import type { CheckState } from '../../../shared/checks/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import type { JumperRecord } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { type Language, inLanguage } from '../../../shared/text/index.ts';
import { findingsInWords, findingsOf } from './item-name.ts';

/** A jumper in words: "Jumper 2002-405, row A, -X1:11 to -X1:15, contact 3 removed". */
export function jumperName(view: ProjectView, checks: CheckState, { id, part, contacts }: JumperRecord, language: Language): string {
  const first = contacts[0];
  const last = contacts.at(-1);
  const removed = contacts.flatMap((contact, at) => (contact.removed ? [at + 1] : []));
  const article = articleOf(part);
  const [from, to] = [first, last].map((contact) => (contact ? itemReference(view, contact.item) : ''));
  const places = removed.join(', ');
  return [
    inLanguage(language, { en: `Jumper ${article}`, de: `Brücker ${article}` }),
    inLanguage(language, { en: `row ${first?.row ?? ''}`, de: `Reihe ${first?.row ?? ''}` }),
    inLanguage(language, { en: `${from} to ${to}`, de: `${from} bis ${to}` }),
    removed.length === 0
      ? ''
      : removed.length === 1
        ? inLanguage(language, { en: `contact ${places} removed`, de: `Kontakt ${places} ausgebrochen` })
        : inLanguage(language, { en: `contacts ${places} removed`, de: `Kontakte ${places} ausgebrochen` }),
    findingsInWords(findingsOf(checks, id), language),
  ]
    .filter((word) => word !== '')
    .join(', ');
}
