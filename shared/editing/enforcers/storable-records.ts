import { type ChangeSet, recordSchema } from '../../project/index.ts';
import type { LocalText } from '../../text/index.ts';
import type { Refusal } from '../command.ts';

/** What people call the fields that they fill in, in the genitive-free form that both sentences below need. */
const FIELDS: Readonly<Record<string, LocalText>> = {
  name: { en: 'The name', de: 'Der Name' },
  number: { en: 'The number', de: 'Die Nummer' },
  customer: { en: 'The customer', de: 'Der Kunde' },
  author: { en: 'The author', de: 'Der Bearbeiter' },
  remark: { en: 'The remark', de: 'Die Bemerkung' },
  tag: { en: 'The strip tag', de: 'Das Leistenkennzeichen' },
  designation: { en: 'The designation', de: 'Die Bezeichnung' },
  reason: { en: 'The reason', de: 'Die Begründung' },
  length: { en: 'The length', de: 'Die Länge' },
  width: { en: 'The width', de: 'Die Breite' },
  height: { en: 'The height', de: 'Die Höhe' },
  depth: { en: 'The depth', de: 'Die Tiefe' },
  x: { en: 'The position', de: 'Die Position' },
  y: { en: 'The position', de: 'Die Position' },
  title: { en: 'The title', de: 'Der Titel' },
  text: { en: 'The text', de: 'Der Text' },
  level: { en: 'The level', de: 'Die Ebene' },
  margin: { en: 'The margin', de: 'Der Rand' },
  gapBefore: { en: 'The gap', de: 'Der Abstand' },
  anchor: { en: 'The position', de: 'Die Position' },
  current: { en: 'The current', de: 'Der Strom' },
  voltage: { en: 'The voltage', de: 'Die Spannung' },
  subjects: { en: 'The list of subjects', de: 'Die Liste der Betroffenen' },
};

/**
 * Refuses an edit that leads to a record which no file stores: a text that is too long or has control characters, a
 * number out of bounds. What is accepted here can always be kept. Snapshots of parts come checked from the library.
 */
export function refuseUnstorable(changes: ChangeSet): Refusal | undefined {
  for (const { after } of changes.values()) {
    if (after === undefined || after.kind === 'part') continue;
    const parsed = recordSchema.safeParse(after);
    if (!parsed.success) return refusalFor(parsed.error.issues[0]);
  }
  return undefined;
}

function refusalFor(issue: { readonly code: string; readonly path: readonly PropertyKey[] } | undefined): Refusal {
  const key = issue?.path.findLast((part) => typeof part === 'string') ?? '';
  const field = FIELDS[key] ?? { en: `“${key}”`, de: `„${key}“` };
  switch (issue?.code) {
    case 'too_big':
      return { reason: { en: `${field.en} is too long or too large.`, de: `${field.de} ist zu lang oder zu groß.` } };
    case 'too_small':
      return { reason: { en: `${field.en} is too short or too small.`, de: `${field.de} ist zu kurz oder zu klein.` } };
    default:
      return {
        reason: {
          en: `${field.en} cannot be stored like this: it may hold a line break or another control character.`,
          de: `${field.de} lässt sich so nicht speichern: vielleicht enthält die Eingabe einen Zeilenumbruch oder ein anderes Steuerzeichen.`,
        },
      };
  }
}
