import type { LocalText } from '../../text/index.ts';
import type { Part } from '../../parts/index.ts';
import type { Complaint } from '../problem.ts';

function plain(message: LocalText): Complaint {
  return { message };
}

export function notARange(text: string, suggestion: string | undefined): Complaint {
  const complaint = plain({
    en: `"${text}" is not a range such as 1..20 or A1..A8${suggestion === undefined ? '.' : `. Did you mean ${suggestion}?`} A designation with two dots is written in quotes.`,
    de: `„${text}“ ist kein Bereich wie 1..20 oder A1..A8${suggestion === undefined ? '.' : `. Meinten Sie ${suggestion}?`} Eine Bezeichnung mit zwei Punkten steht in Anführungszeichen.`,
  });
  return suggestion === undefined ? complaint : { ...complaint, suggestion };
}

export function rangeOfLevels(): Complaint {
  return plain({
    en: 'A range cannot stand between slashes: list the levels of each block.',
    de: 'Ein Bereich kann nicht zwischen Schrägstrichen stehen: Die Etagen jeder Klemme werden einzeln genannt.',
  });
}

export function labelCount(labels: number, blocks: number): Complaint {
  const [nounEn, verb] = blocks === 1 ? ['block', 'is'] : ['blocks', 'are'];
  return plain({
    en: `${labels} ${labels === 1 ? 'label' : 'labels'} for ${blocks} ${nounEn}: as many labels as there ${verb} blocks are needed.`,
    de: `${labels} Bezeichnung${labels === 1 ? '' : 'en'} für ${blocks} Klemme${blocks === 1 ? '' : 'n'}: Es braucht so viele Bezeichnungen wie Klemmen.`,
  });
}

export function tooManyLevels(part: Part, given: number, levels: number): Complaint {
  return plain({
    en: `${given} levels are named, ${part.article} has ${levels}.`,
    de: `${given} Etagen sind genannt, ${part.article} hat ${levels}.`,
  });
}

export function noTerminals(part: Part): Complaint {
  return plain({
    en: `${part.article} has no terminals to label or to give a potential.`,
    de: `${part.article} hat keine Anschlüsse, die eine Bezeichnung oder ein Potential haben könnten.`,
  });
}

export function labelAndLabels(): Complaint {
  return plain({ en: 'Give either label= or labels=.', de: 'Entweder label= oder labels= angeben.' });
}

export function potentialAndPotentials(): Complaint {
  return plain({ en: 'Give either potential= or potentials=.', de: 'Entweder potential= oder potentials= angeben.' });
}

export function oneLabelOnly(): Complaint {
  return {
    ...plain({
      en: 'label= gives one label. A list or a range is written with labels=.',
      de: 'label= gibt eine Bezeichnung an. Eine Liste oder ein Bereich steht hinter labels=.',
    }),
    suggestion: 'labels',
  };
}
