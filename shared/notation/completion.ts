import { completionOf } from './field.ts';
import { ITEM_FIELDS } from './kinds/item.ts';
import { PLACEMENT_WORDS } from './placement.ts';
import { completionStart } from './quick-insert-pattern.ts';
import { splitPlacements } from './segments.ts';
import { COUNT } from './vocabulary.ts';

/**
 * What is being typed at the cursor of the quick-insert field. `from` and `to` are the indexes of the text that a chosen
 * completion replaces; `prefix` is the part of it before the cursor.
 */
export type Completion =
  | { readonly kind: 'article'; readonly from: number; readonly to: number; readonly prefix: string }
  | { readonly kind: 'potential'; readonly from: number; readonly to: number; readonly prefix: string }
  | {
      readonly kind: 'word';
      readonly from: number;
      readonly to: number;
      readonly prefix: string;
      /** The words that fit and start with the prefix. */
      readonly words: readonly string[];
    }
  | { readonly kind: 'nothing' };

const NOTHING: Completion = { kind: 'nothing' };

/** Says what could be completed at the cursor (an index from 0 to the length of the text). */
export function completionAt(text: string, cursor: number): Completion {
  const lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
  const lineEnd = text.indexOf('\n', cursor);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const inLine = cursor - lineStart;
  const segment = splitPlacements(line).find(({ start, text: held }) => start <= inLine && inLine <= start + held.length);
  if (!segment) return NOTHING;

  // In a pattern each placement is completed for itself.
  const all = segment.text.slice(0, inLine - segment.start);
  const before = all.slice(completionStart(all));
  const words = before.split(/\s+/);
  // The last piece is what the cursor stands in or behind; a leading blank makes an empty first piece.
  const prefix = words.pop() ?? '';
  const earlier = words.filter((word) => word !== '');
  const rest = /^[^\s)]*/.exec(segment.text.slice(all.length))?.[0] ?? '';
  const to = cursor + rest.length;
  const from = cursor - prefix.length;

  const [first, second] = earlier;
  if (first === 'gap') return NOTHING;
  const wantsArticle = first === undefined || (second === undefined && COUNT.test(first));
  if (wantsArticle) return first === undefined && COUNT.test(prefix) ? NOTHING : { kind: 'article', from, to, prefix };
  return completeOption(prefix, earlier, from, to);
}

function completeOption(prefix: string, earlier: readonly string[], from: number, to: number): Completion {
  const equals = prefix.indexOf('=');
  if (equals < 0) {
    const given = (word: string) => earlier.some((other) => other === word || (word.endsWith('=') && other.startsWith(word)));
    return offer(prefix, PLACEMENT_WORDS.filter((word) => !given(word)), from, to);
  }
  const key = prefix.slice(0, equals);
  const typed = prefix.slice(equals + 1);
  const start = from + equals + 1;
  const completes = completionOf(ITEM_FIELDS, key);
  if (!completes) return NOTHING;
  if ('words' in completes) return offer(typed, completes.words, start, to);
  const piece = completes.several ? typed.slice(typed.lastIndexOf('/') + 1) : typed;
  return { kind: completes.names, from: start + typed.length - piece.length, to, prefix: piece };
}

function offer(prefix: string, known: readonly string[], from: number, to: number): Completion {
  const words = known.filter((word) => word.startsWith(prefix) && word !== prefix);
  return words.length === 0 ? NOTHING : { kind: 'word', from, to, prefix, words };
}
