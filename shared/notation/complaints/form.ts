import type { Complaint } from '../problem.ts';

export function unclosedQuote(): Complaint {
  return {
    message: {
      en: 'This quote is never closed. A value in quotes ends on the same line; a quote inside it is written twice.',
      de: 'Dieses Anführungszeichen wird nicht geschlossen. Ein Wert in Anführungszeichen endet in derselben Zeile; ein Anführungszeichen darin wird verdoppelt.',
    },
  };
}

export function strayQuote(): Complaint {
  return {
    message: {
      en: 'A quote cannot stand here: quotes enclose a whole word or value.',
      de: 'Hier kann kein Anführungszeichen stehen: Anführungszeichen umschließen ein ganzes Wort oder einen ganzen Wert.',
    },
  };
}
