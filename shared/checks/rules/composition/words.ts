import type { Part, Side } from '../../../parts/index.ts';
import { companionKeys, articleOf } from '../../../parts/index.ts';
import { type LocalText, inEveryLanguage } from '../../../text/index.ts';
import { choiceIn } from '../../kit/wording.ts';

const SIDES = {
  left: { en: 'left', de: 'links', adjective: 'linken', noun: 'linke' },
  right: { en: 'right', de: 'rechts', adjective: 'rechten', noun: 'rechte' },
} as const;

/** "left", "links". */
export function sideWord(side: Side): LocalText {
  return SIDES[side];
}

/** German adjective for a side with the definite article in the dative: "am linken Ende". */
export function sideAdjective(side: Side): string {
  return SIDES[side].adjective;
}

/** The end plates that a block lists, as alternatives; undefined where it lists none. */
export function listedPlates(block: Part): LocalText | undefined {
  const articles = companionKeys(block).map(articleOf);
  return articles.length === 0 ? undefined : inEveryLanguage((language) => choiceIn(language, articles));
}
