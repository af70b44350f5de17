import type { Complaint } from '../problem.ts';
import { nearestWord } from '../spelling.ts';

function plain(en: string, de: string): Complaint {
  return { message: { en, de } };
}

export function emptyValue(key: string): Complaint {
  return plain(`"${key}=" has no value.`, `„${key}=“ hat keinen Wert.`);
}

export function notALength(text: string): Complaint {
  return plain(
    `"${text}" is not a length in mm (at most three decimals, not negative).`,
    `„${text}“ ist keine Länge in mm (höchstens drei Nachkommastellen, nicht negativ).`,
  );
}

export function notAnOffset(text: string): Complaint {
  return plain(
    `"${text}" is not a length in mm (at most three decimals).`,
    `„${text}“ ist keine Länge in mm (höchstens drei Nachkommastellen).`,
  );
}

export function lengthAboveZero(): Complaint {
  return plain('This length must be above zero.', 'Diese Länge muss größer als null sein.');
}

export function lengthTooLong(limitMm: number): Complaint {
  return plain(`No length is above ${limitMm} mm.`, `Keine Länge ist größer als ${limitMm} mm.`);
}

export function notAnAmount(text: string, unit: 'A' | 'V'): Complaint {
  return plain(
    `"${text}" is not a number of ${unit} (at most three decimals, not negative, at most 1000000).`,
    `„${text}“ ist keine Zahl in ${unit} (höchstens drei Nachkommastellen, nicht negativ, höchstens 1000000).`,
  );
}

export function notAPercentage(text: string): Complaint {
  return plain(`"${text}" is not a percentage from 0 to 100.`, `„${text}“ ist kein Prozentwert von 0 bis 100.`);
}

export function notOneOf(key: string, text: string, options: readonly string[]): Complaint {
  const nearest = nearestWord(text, options);
  const list = options.join(', ');
  return {
    message: {
      en: `"${text}" is not a ${key}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} Possible: ${list}.`,
      de: `„${text}“ ist kein Wert für ${key}.${nearest === undefined ? '' : ` Meinten Sie „${nearest}“?`} Möglich: ${list}.`,
    },
    ...(nearest !== undefined && { suggestion: nearest }),
  };
}

export function textTooLong(limit: number): Complaint {
  return plain(`This text is longer than ${limit} characters.`, `Dieser Text hat mehr als ${limit} Zeichen.`);
}

export function controlCharacter(): Complaint {
  return plain(
    'This text holds a control character, such as a tab.',
    'Dieser Text enthält ein Steuerzeichen, zum Beispiel einen Tabulator.',
  );
}

export function emptyText(): Complaint {
  return plain('This text must not be empty.', 'Dieser Text darf nicht leer sein.');
}

export function notACount(text: string, limit: number): Complaint {
  return plain(`"${text}" is not a number from 0 to ${limit}.`, `„${text}“ ist keine Zahl von 0 bis ${limit}.`);
}

export function notARuleId(text: string): Complaint {
  return plain(
    `"${text}" is not the number of a rule, such as RC-013.`,
    `„${text}“ ist keine Regelnummer wie RC-013.`,
  );
}

export function notADay(text: string): Complaint {
  return plain(`"${text}" is not a day such as 2020-01-31.`, `„${text}“ ist kein Tag wie 2020-01-31.`);
}

export function notADistance(text: string): Complaint {
  return plain(
    `"${text}" is not a distance such as 1.5:30 (up to 1.5 mm², 30 mm), with a decimal point.`,
    `„${text}“ ist kein Abstand wie 1.5:30 (bis 1,5 mm², 30 mm), mit Dezimalpunkt.`,
  );
}

export function tooMany(limit: number): Complaint {
  return plain(`There are more than ${limit} values.`, `Es sind mehr als ${limit} Werte.`);
}
