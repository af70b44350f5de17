import { type Part, factOf, roleOf } from '../parts/index.ts';
import { noArticleForColour, noPartOfColour, severalOfColour } from './complaints/patterns.ts';
import type { Complaint } from './problem.ts';

/** What a word asks for: a colour of the housing, or a block for the protective conductor. */
type Wanted = { readonly color: readonly string[] } | { readonly kind: 'ground-terminal' };

const color = (...names: readonly string[]): Wanted => ({ color: names });
const GROUND: Wanted = { kind: 'ground-terminal' };

/** Words that stand for an article of the same series, in the languages of the program. */
const WORDS: Readonly<Record<string, Wanted>> = {
  grey: color('gray'),
  gray: color('gray'),
  grau: color('gray'),
  blue: color('blue'),
  blau: color('blue'),
  orange: color('orange'),
  black: color('black'),
  schwarz: color('black'),
  white: color('white'),
  'weiß': color('white'),
  weiss: color('white'),
  red: color('red'),
  rot: color('red'),
  yellow: color('yellow'),
  gelb: color('yellow'),
  green: color('green'),
  'grün': color('green'),
  brown: color('brown'),
  braun: color('brown'),
  violet: color('violet'),
  violett: color('violet'),
  pe: GROUND,
  ground: GROUND,
  'green-yellow': GROUND,
  'grün-gelb': GROUND,
  'grüngelb': GROUND,
};

/** Whether a word stands for an article of the series that is being placed. */
export function isSeriesWord(word: string): boolean {
  return Object.hasOwn(WORDS, word.toLowerCase());
}

/**
 * The part that a colour word means beside another: of the same maker and series, of its kind (or a ground block), in that
 * colour. The part itself where it is so; else those that are the most like it. Several are refused by name: which one is
 * meant nobody can tell. `family`: the parts of that series, as far as they are at hand.
 */
export function partOfWord(word: string, like: Part | undefined, family: Iterable<Part>): Part | Complaint {
  const wanted = WORDS[word.toLowerCase()];
  if (!like || !wanted) return noArticleForColour(word);
  if (meets(like, like, wanted)) return like;
  const fitting = [...family].filter((part) => part.key !== like.key && meets(part, like, wanted));
  if (fitting.length === 0) return noPartOfColour(word, like);
  const best = LIKENESS.reduce<readonly Part[]>((left, alike) => {
    const closer = left.filter((part) => alike(part, like));
    return closer.length > 0 ? closer : left;
  }, fitting);
  const [only, second] = [...best].sort((a, b) => (a.key < b.key ? -1 : 1));
  return only && !second ? only : severalOfColour(word, like, [...best].sort((a, b) => (a.key < b.key ? -1 : 1)));
}

function meets(part: Part, like: Part, wanted: Wanted): boolean {
  if (part.manufacturer !== like.manufacturer || roleOf(part.kind) !== 'block' || !sameFact(part, like, 'series')) return false;
  if ('kind' in wanted) return part.kind === wanted.kind;
  const housing = factOf(part, 'material.color');
  // A ground block has its colours by standard; beside one, a colour means a block for other conductors.
  const kind = like.kind === 'ground-terminal' ? 'through-terminal' : like.kind;
  return part.kind === kind && housing.known && wanted.color.includes(housing.value);
}

/** What makes parts of one series alike, the most telling first. */
const LIKENESS: readonly ((part: Part, like: Part) => boolean)[] = [
  (part, like) => sameFact(part, like, 'connection.levels'),
  (part, like) => sameFact(part, like, 'connection.points'),
  (part, like) => sameFact(part, like, 'geometry.contour'),
  (part, like) => sameFact(part, like, 'geometry.width'),
  (part, like) => sameFact(part, like, 'connection.nominalArea'),
  (part, like) => sameList(part, like),
  (part) => !factOf(part, 'ex.version').known && !factOf(part, 'general.variant').known,
];

type Comparable = 'series' | 'connection.levels' | 'connection.points' | 'geometry.contour' | 'geometry.width' | 'connection.nominalArea';

function sameFact(a: Part, b: Part, key: Comparable): boolean {
  const ofA = factOf(a, key);
  const ofB = factOf(b, key);
  return ofA.known && ofB.known && ofA.value === ofB.value;
}

function sameList(a: Part, b: Part): boolean {
  const ofA = factOf(a, 'connection.actuation');
  const ofB = factOf(b, 'connection.actuation');
  return ofA.known && ofB.known && [...ofA.value].sort().join() === [...ofB.value].sort().join();
}
