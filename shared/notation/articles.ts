import { type Part, type PartKey, type PartLookup, articleOf } from '../parts/index.ts';
import { ambiguousArticle, unknownArticle } from './complaints/parts.ts';
import type { Complaint } from './problem.ts';
import { nearestWord } from './spelling.ts';

/** Finds the part that a text names, or says why there is none. */
export type ArticleReader = (text: string) => Part | Complaint;

/** Nearest articles are looked for among thousands; a file full of unknown ones need not wait for all of them. */
const MOST_SUGGESTIONS = 20;

/**
 * Reads order numbers, alone (`2002-1204`) or with their maker (`wago:2002-1204`). Each text is looked up once. `articles`
 * lists the order numbers from which the nearest is suggested.
 */
export function articleReader(parts: PartLookup, articles: () => Iterable<string>): ArticleReader {
  const read = new Map<string, Part | Complaint>();
  let suggestionsLeft = MOST_SUGGESTIONS;

  function lookUp(text: string): Part | Complaint {
    const found = parts.byArticle(text);
    const [first, second] = found;
    if (first && !second) return first;
    if (second) return ambiguousArticle(text, found.map((part) => part.key).sort());
    const keyed = isKey(text) ? parts.get(text) : undefined;
    if (keyed) return keyed;
    return unknownArticle(text, nearestTo(text));
  }

  function nearestTo(text: string): string | undefined {
    if (isKey(text)) {
      // The number is right and the maker is not: name the makers that have it.
      const others = parts.byArticle(articleOf(text)).map((part) => part.key);
      if (others.length > 0) return nearestWord(text, others) ?? others[0];
    }
    if (suggestionsLeft === 0) return undefined;
    suggestionsLeft -= 1;
    return nearestWord(isKey(text) ? articleOf(text) : text, articles());
  }

  return (text) => {
    let part = read.get(text);
    if (part === undefined) {
      part = lookUp(text);
      read.set(text, part);
    }
    return part;
  };
}

/** Whether what a reader gave is a part and not a complaint. */
export function isPart(read: Part | Complaint): read is Part {
  return 'key' in read;
}

function isKey(text: string): text is PartKey {
  return /^[a-z0-9][a-z0-9-]*:\S/.test(text);
}

/** The shortest form that names a part where `parts` are known: its order number, with its maker where that is needed. */
export function articleText(key: PartKey, parts: PartLookup): string {
  const article = articleOf(key);
  const found = parts.byArticle(article);
  return found.length === 1 && found[0]?.key === key ? article : key;
}
