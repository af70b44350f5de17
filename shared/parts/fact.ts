import type { AttributeKey, AttributeValueOf } from './attributes.ts';
import type { Attribute, Part, SourceRef } from './part.ts';

/**
 * A value that a rule or a calculation needs: known with its origin, or unknown. There is no third case, so an absent
 * value can neither be read as zero nor pass for fine.
 */
export type Fact<T> =
  | { readonly known: true; readonly value: T; readonly source: SourceRef; readonly confirmed: boolean }
  | { readonly known: false };

/** The unknown fact. */
export const UNKNOWN: Fact<never> = { known: false };

/** What a part says about one attribute. */
export function factOf<K extends AttributeKey>(part: Part, key: K): Fact<AttributeValueOf<K>> {
  const attribute: Attribute<AttributeValueOf<K>> | undefined = part.attributes[key];
  return attribute === undefined
    ? UNKNOWN
    : { known: true, value: attribute.value, source: attribute.source, confirmed: attribute.confirmed };
}

/** The value of a fact, or `fallback` where it is unknown: for display only, never for a check. */
export function valueOr<T, F>(fact: Fact<T>, fallback: F): T | F {
  return fact.known ? fact.value : fallback;
}

/** A fact about something derived from the value; unknown stays unknown, origin and confirmation are kept. */
export function mapFact<T, U>(fact: Fact<T>, derive: (value: T) => U): Fact<U> {
  return fact.known ? { ...fact, value: derive(fact.value) } : UNKNOWN;
}
