import type { LocalText } from '../../text/index.ts';
import type { Complaint } from '../problem.ts';
import { nearestWord } from '../spelling.ts';

function plain(message: LocalText): Complaint {
  return { message };
}

export function emptyValue(key: string): Complaint {
  return plain({ en: `"${key}=" has no value.`, de: `„${key}=“ hat keinen Wert.` });
}

export function notALength(text: string): Complaint {
  return plain({
    en: `"${text}" is not a length in mm (at most three decimals, not negative).`,
    de: `„${text}“ ist keine Länge in mm (höchstens drei Nachkommastellen, nicht negativ).`,
  });
}

export function notAnOffset(text: string): Complaint {
  return plain({
    en: `"${text}" is not a length in mm (at most three decimals).`,
    de: `„${text}“ ist keine Länge in mm (höchstens drei Nachkommastellen).`,
  });
}

export function lengthAboveZero(): Complaint {
  return plain({ en: 'This length must be above zero.', de: 'Diese Länge muss größer als null sein.' });
}

export function lengthTooLong(limitMm: number): Complaint {
  return plain({ en: `No length is above ${limitMm} mm.`, de: `Keine Länge ist größer als ${limitMm} mm.` });
}

export function notAnAmount(text: string, unit: 'A' | 'V'): Complaint {
  return plain({
    en: `"${text}" is not a number of ${unit} (at most three decimals, not negative, at most 1000000).`,
    de: `„${text}“ ist keine Zahl in ${unit} (höchstens drei Nachkommastellen, nicht negativ, höchstens 1000000).`,
  });
}

export function notAPercentage(text: string): Complaint {
  return plain({ en: `"${text}" is not a percentage from 0 to 100.`, de: `„${text}“ ist kein Prozentwert von 0 bis 100.` });
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
  return plain({ en: `This text is longer than ${limit} characters.`, de: `Dieser Text hat mehr als ${limit} Zeichen.` });
}

export function controlCharacter(): Complaint {
  return plain({
    en: 'This text holds a control character, such as a tab.',
    de: 'Dieser Text enthält ein Steuerzeichen, zum Beispiel einen Tabulator.',
  });
}

export function emptyText(): Complaint {
  return plain({ en: 'This text must not be empty.', de: 'Dieser Text darf nicht leer sein.' });
}

export function notACount(text: string, limit: number): Complaint {
  return plain({ en: `"${text}" is not a number from 0 to ${limit}.`, de: `„${text}“ ist keine Zahl von 0 bis ${limit}.` });
}

export function notARuleId(text: string): Complaint {
  return plain({
    en: `"${text}" is not the number of a rule, such as RC-013.`,
    de: `„${text}“ ist keine Regelnummer wie RC-013.`,
  });
}

export function notADay(text: string): Complaint {
  return plain({ en: `"${text}" is not a day such as 2020-01-31.`, de: `„${text}“ ist kein Tag wie 2020-01-31.` });
}

export function notADistance(text: string): Complaint {
  return plain({
    en: `"${text}" is not a distance such as 1.5:30 (up to 1.5 mm², 30 mm), with a decimal point.`,
    de: `„${text}“ ist kein Abstand wie 1.5:30 (bis 1,5 mm², 30 mm), mit Dezimalpunkt.`,
  });
}

export function tooMany(limit: number): Complaint {
  return plain({ en: `There are more than ${limit} values.`, de: `Es sind mehr als ${limit} Werte.` });
}
