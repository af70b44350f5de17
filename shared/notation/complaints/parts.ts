import { type Part, PART_KINDS } from '../../parts/index.ts';
import type { LocalText } from '../../text/index.ts';
import type { Complaint } from '../problem.ts';

export function unknownArticle(article: string, nearest: string | undefined): Complaint {
  return {
    message: {
      en: `Article "${article}" is not in the library.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
      de: `Der Artikel „${article}“ ist nicht in der Bibliothek.${nearest === undefined ? '' : ` Meinten Sie ${nearest}?`}`,
    },
    ...(nearest !== undefined && { suggestion: nearest }),
    article,
  };
}

export function ambiguousArticle(article: string, keys: readonly string[]): Complaint {
  const list = keys.join(', ');
  return {
    message: {
      en: `Several makers have an article "${article}". Write one of: ${list}.`,
      de: `Mehrere Hersteller führen einen Artikel „${article}“. Schreiben Sie eines von: ${list}.`,
    },
    ...(keys[0] !== undefined && { suggestion: keys[0] }),
  };
}

export function factFault({ en, de }: LocalText): Complaint {
  return { message: { en: `${capital(en)}.`, de: `${capital(de)}.` } };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function factOfUnusedPart(part: Part): Complaint {
  return {
    message: {
      en: `Nothing in this project uses ${part.article}; a fact about it would be lost.`,
      de: `Nichts in diesem Projekt verwendet ${part.article}; eine Angabe dazu ginge verloren.`,
    },
  };
}

export function notOnRail(part: Part): Complaint {
  const { en, de } = PART_KINDS[part.kind].label;
  return {
    message: {
      en: `${part.article} (${en}) does not stand on a rail by itself.`,
      de: `${part.article} (${de}) sitzt nicht selbst auf der Tragschiene.`,
    },
  };
}

export function doesNotSitOnItems(part: Part): Complaint {
  const { en, de } = PART_KINDS[part.kind].label;
  return {
    message: {
      en: `${part.article} (${en}) does not sit on a block.`,
      de: `${part.article} (${de}) sitzt nicht auf einer Klemme.`,
    },
  };
}

export function notARail(part: Part): Complaint {
  const { en, de } = PART_KINDS[part.kind].label;
  return {
    message: {
      en: `${part.article} is not a rail (${en}).`,
      de: `${part.article} ist keine Tragschiene (${de}).`,
    },
  };
}

export function unknownPotential(name: string, nearest: string | undefined): Complaint {
  return {
    message: {
      en: `No potential "${name}" is declared.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      de: `Ein Potential „${name}“ ist nicht vereinbart.${nearest === undefined ? '' : ` Meinten Sie „${nearest}“?`}`,
    },
    ...(nearest !== undefined && { suggestion: nearest }),
  };
}

export function isNoJumper(part: Part): Complaint {
  const { en, de } = PART_KINDS[part.kind].label;
  return { message: { en: `${part.article} (${en}) is no jumper.`, de: `${part.article} (${de}) ist kein Brücker.` } };
}
