import type { LocalText } from '../../text/index.ts';
import type { Part } from '../../parts/index.ts';
import type { Complaint } from '../problem.ts';

function plain(message: LocalText): Complaint {
  return { message };
}

export function neverClosed(): Complaint {
  return plain({ en: 'This bracket is never closed.', de: 'Diese Klammer wird nicht geschlossen.' });
}

export function strayBracket(): Complaint {
  return plain({
    en: 'A bracket cannot stand here. A pattern is written 8x (3x 2002-1204 + 1x 2002-1207).',
    de: 'Hier kann keine Klammer stehen. Ein Muster schreibt man 8x (3x 2002-1204 + 1x 2002-1207).',
  });
}

export function nothingBetween(): Complaint {
  return plain({ en: 'A placement is missing here.', de: 'Hier fehlt eine Angabe, was gesetzt wird.' });
}

export function notATimes(): Complaint {
  return plain({ en: 'A pattern comes once or more.', de: 'Ein Muster kommt mindestens einmal.' });
}

export function labelsTwice(): Complaint {
  return plain({
    en: 'Designations are given inside the pattern and for all of it. Give them in one place.',
    de: 'Bezeichnungen sind im Muster und für das ganze Muster angegeben. Geben Sie sie an einer Stelle an.',
  });
}

export function labelsRepeat(): Complaint {
  return plain({
    en: 'These designations would come several times. Write labels= behind the whole pattern, so that they count on.',
    de: 'Diese Bezeichnungen kämen mehrfach. Schreiben Sie labels= hinter das ganze Muster, damit weitergezählt wird.',
  });
}

export function noArticleForColour(word: string): Complaint {
  return plain({
    en: `“${word}” is a colour of an article named before it, and none is.`,
    de: `„${word}“ ist die Farbe eines vorher genannten Artikels, und keiner ist genannt.`,
  });
}

export function noPartOfColour(word: string, like: Part): Complaint {
  return plain({
    en: `The library has no block like ${like.article} in “${word}”.`,
    de: `Die Bibliothek hat keine Klemme wie ${like.article} in „${word}“.`,
  });
}

export function severalOfColour(word: string, like: Part, found: readonly Part[]): Complaint {
  const articles = found.slice(0, 4).map(({ article }) => article);
  const list = articles.join(', ') + (found.length > articles.length ? ' …' : '');
  return {
    message: {
      en: `Several blocks like ${like.article} are meant by “${word}”: ${list}. Write the order number.`,
      de: `„${word}“ kann mehrere Klemmen wie ${like.article} meinen: ${list}. Schreiben Sie die Bestellnummer.`,
    },
    ...(articles[0] !== undefined && { suggestion: articles[0] }),
  };
}
