import { z } from 'zod';
import { partKeySchema } from '../../parts/index.ts';
import { HOST_LIMITS } from './limits.ts';
import { method } from './method.ts';
import { checkedPart, lengthUm, localText, nothing, partKeys, partKind } from './values.ts';

/** A part as lists show it. */
export const partSummary = z.strictObject({
  key: partKeySchema,
  article: z.string(),
  manufacturer: z.string(),
  kind: partKind,
  description: localText,
  /** Width on the rail in µm; null = unknown. */
  width: z.union([lengthUm, z.null()]),
  /** Colour of the housing as the library names it; null = unknown. */
  color: z.union([z.string(), z.null()]),
  /** Whether the width was found in a document of the manufacturer. */
  confirmed: z.boolean(),
});
export type PartSummary = z.infer<typeof partSummary>;

/** How many parts there are by kind and by maker, most first. */
export const libraryFacets = z.strictObject({
  kinds: z.array(z.strictObject({ kind: partKind, count: z.int() })).readonly(),
  makers: z.array(z.strictObject({ maker: z.string(), count: z.int() })).readonly(),
});
export type LibraryFacets = z.infer<typeof libraryFacets>;

const partList = z.strictObject({ parts: z.array(checkedPart).readonly() });

export const LIBRARY_METHODS = {
  /** Parts that match every word of the text, best first. An empty text lists all. */
  'library.search': method(
    z.strictObject({
      text: z.string().max(HOST_LIMITS.searchText),
      kind: z.exactOptional(partKind),
      maker: z.exactOptional(z.string().max(100)),
      limit: z.int().min(1).max(500),
      offset: z.int().min(0).max(1_000_000),
    }),
    z.strictObject({ total: z.int(), parts: z.array(partSummary).readonly(), facets: libraryFacets }),
  ),
  /** The parts with these keys, in the order asked for; keys that the library lacks are left out. */
  'library.parts': method(z.strictObject({ keys: partKeys }), partList),
  /** Every maker's part with exactly this order number. */
  'library.byArticle': method(z.strictObject({ article: z.string().min(1).max(120) }), partList),
  /**
   * What fixes and completion may need beside these parts: the end plates of blocks, and the end stop that the project
   * prefers. Never the asked parts themselves.
   */
  'library.companions': method(
    z.strictObject({ keys: partKeys, endStop: z.exactOptional(partKeySchema) }),
    partList,
  ),
  /** Counts over the whole library. */
  'library.facets': method(nothing, z.strictObject({ total: z.int(), facets: libraryFacets })),
} as const;
