import type { PartSummary } from '../../../shared/host/index.ts';
import type { Completion } from '../../../shared/notation/index.ts';
import type { PartKey } from '../../../shared/parts/index.ts';

/** One completion that is offered. */
export interface Offer {
  /** Unique among the offers at one time. */
  readonly id: string;
  /** What replaces the piece that is being typed. */
  readonly text: string;
  /** The part that it names, for picture and description. */
  readonly part?: PartSummary;
}

/** Words after which more of the same word is typed, so that no blank follows them. */
function endsOpen(text: string): boolean {
  return text.endsWith('=');
}

/** The offers for a library answer. Order numbers that several makers use are offered with their maker. */
export function articleOffers(parts: readonly PartSummary[]): readonly Offer[] {
  const makers = new Map<string, Set<PartKey>>();
  for (const { article, key } of parts) {
    const keys = makers.get(article);
    if (keys) keys.add(key);
    else makers.set(article, new Set([key]));
  }
  return parts.map((part) => ({
    id: part.key,
    text: (makers.get(part.article)?.size ?? 0) > 1 ? part.key : part.article,
    part,
  }));
}

/** The text with an offer in the place of what was being typed, and where the cursor then stands. */
export function takeOffer(
  text: string,
  completion: Exclude<Completion, { readonly kind: 'nothing' }>,
  offer: Offer,
): { readonly text: string; readonly cursor: number } {
  const rest = text.slice(completion.to);
  const quoted = /[\s"#]/.test(offer.text) ? `"${offer.text}"` : offer.text;
  const blank = endsOpen(offer.text) || /^[\s,;]/.test(rest) ? '' : ' ';
  const head = text.slice(0, completion.from) + quoted + blank;
  return { text: head + rest, cursor: head.length };
}
