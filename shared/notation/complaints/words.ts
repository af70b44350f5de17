import { type LocalText, inEveryLanguage } from '../../text/index.ts';
import type { Complaint } from '../problem.ts';
import { nearestWord } from '../spelling.ts';

/** ` Did you mean "x"?` where something is near, else the known words. */
function hint(word: string, known: readonly string[]): { en: string; de: string; suggestion?: string } {
  const nearest = nearestWord(word, known);
  if (nearest !== undefined) {
    return { en: ` Did you mean "${nearest}"?`, de: ` Meinten Sie „${nearest}“?`, suggestion: nearest };
  }
  if (known.length === 0) return { en: '', de: '' };
  return { en: ` Known here: ${known.join(', ')}.`, de: ` Hier bekannt: ${known.join(', ')}.` };
}

function complain(text: LocalText, help: LocalText & { readonly suggestion?: string }): Complaint {
  return {
    message: inEveryLanguage((language) => text[language] + help[language]),
    ...(help.suggestion !== undefined && { suggestion: help.suggestion }),
  };
}

export function unknownStatement(word: string, known: readonly string[]): Complaint {
  return complain({ en: `Unknown word "${word}".`, de: `Unbekanntes Wort „${word}“.` }, hint(word, known));
}

export function notSupportedYet(word: string): Complaint {
  return {
    message: {
      en: `"${word}" is a word of the rail notation that this version does not support yet.`,
      de: `„${word}“ ist ein Wort der Schienennotation, das diese Version noch nicht unterstützt.`,
    },
  };
}

export function unknownKey(statement: string, key: string, known: readonly string[]): Complaint {
  return complain({ en: `"${statement}" has no "${key}".`, de: `„${statement}“ kennt kein „${key}“.` }, hint(key, known));
}

export function keyTwice(key: string): Complaint {
  return { message: { en: `"${key}" is given twice.`, de: `„${key}“ ist doppelt angegeben.` } };
}

export function missingKey(statement: string, example: string): Complaint {
  return {
    message: {
      en: `"${statement}" needs ${example}.`,
      de: `„${statement}“ braucht ${example}.`,
    },
  };
}

/** A word where none, or another, is expected. */
export function unexpectedWord(statement: string, word: string, known: readonly string[]): Complaint {
  return complain(
    {
      en: `"${word}" does not belong to "${statement}".`,
      de: `„${word}“ gehört nicht zu „${statement}“.`,
    },
    hint(word, known),
  );
}

/** A word in quotes, or a word with `=`, where only a bare keyword makes sense. */
export function needsValue(key: string): Complaint {
  return {
    message: { en: `"${key}" needs a value: ${key}=…`, de: `„${key}“ braucht einen Wert: ${key}=…` },
    suggestion: `${key}=`,
  };
}

export function takesNoValue(word: string): Complaint {
  return {
    message: { en: `"${word}" takes no value.`, de: `„${word}“ hat keinen Wert.` },
    suggestion: word,
  };
}

/** `20 x 2002-1204` and `20x2002-1204`. */
export function countForm(meant: string): Complaint {
  return {
    message: {
      en: `Write the number of blocks with its x as one word: ${meant}`,
      de: `Die Anzahl der Klemmen steht mit ihrem x als ein Wort: ${meant}`,
    },
    suggestion: meant,
  };
}

/** A line, or a number of blocks, without the order number that belongs there. */
export function noArticle(): Complaint {
  return {
    message: {
      en: 'An order number is missing here, such as 20x 2002-1204.',
      de: 'Hier fehlt eine Artikelnummer, zum Beispiel 20x 2002-1204.',
    },
  };
}
