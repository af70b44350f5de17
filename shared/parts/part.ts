import type { LocalText } from '../text/index.ts';
import type { AttributeKey, AttributeValueOf } from './attributes.ts';
import type { PartKind } from './kinds.ts';

/** Manufacturer slug and order number, such as `wago:2002-1204`: what identifies a part everywhere. */
export type PartKey = `${string}:${string}`;

/** Where a value was read: a document of the library's source list, and the place in it where that is known. */
export interface SourceRef {
  /** Id of a document in the library's list of sources, or `user` (`OWN_SOURCE`) for a value that the user stated. */
  readonly id: string;
  /** Line, page or table of the document, as its reader would look for it; of an own statement who made it and when. */
  readonly at?: string;
}

/** One stored value of a part, with its origin. Numbers are in the base unit of the attribute's quantity. */
export interface Attribute<V = unknown> {
  readonly value: V;
  readonly source: SourceRef;
  /** False where the value is plausible but was not found in a document of the manufacturer. */
  readonly confirmed: boolean;
  /** Set where documents disagree or a value carries a condition; a short remark in the field's words. */
  readonly remark?: string;
}

/** What is stored of a part, attribute by attribute. An absent attribute is unknown, never zero. */
export type PartAttributes = { readonly [K in AttributeKey]?: Attribute<AttributeValueOf<K>> };

/** An article of the library, or the snapshot of one in a project. */
export interface Part {
  readonly key: PartKey;
  /** The maker's name as printed, such as "Phoenix Contact". */
  readonly manufacturer: string;
  /** The order number as printed, such as "770-744/064-000". */
  readonly article: string;
  readonly kind: PartKind;
  /** Grows whenever a fact of the part changes, so that an outdated snapshot can be told. */
  readonly revision: number;
  /** One line that names the part, in every language. */
  readonly description: LocalText;
  readonly attributes: PartAttributes;
}

/** "Phoenix Contact" → "phoenix-contact", "Weidmüller" → "weidmueller". */
export function makerSlug(manufacturer: string): string {
  return manufacturer
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The key of an article of a maker. */
export function partKey(manufacturer: string, article: string): PartKey {
  return `${makerSlug(manufacturer)}:${article}`;
}

/** The order number in a key: everything after the first colon. */
export function articleOf(key: PartKey): string {
  return key.slice(key.indexOf(':') + 1);
}
