import { z } from 'zod';

declare const idBrand: unique symbol;

/** The id of a record of one kind. Its text starts with the kind: `rail/…`, `item/…`. */
export type IdOf<Kind extends string> = string & { readonly [idBrand]: Kind };

/** The id of any record. */
export type RecordId = IdOf<string>;

// Brands exist for the compiler alone: the schemas check the text and hand on the branded type.

/** Ids of a kind of which the user makes as many as wanted. */
export function idSchema<Kind extends string>(kind: Kind): z.ZodType<IdOf<Kind>> {
  return z.string().regex(new RegExp(`^${kind}/[A-Za-z0-9_.-]{1,64}$`)) as unknown as z.ZodType<IdOf<Kind>>;
}

/** The one id of a kind that exists exactly once. */
export function onlyIdSchema<Kind extends string>(id: IdOf<Kind>): z.ZodType<IdOf<Kind>> {
  return z.literal(id as string) as unknown as z.ZodType<IdOf<Kind>>;
}

/** The id of any record, checked by its form alone. */
export const recordIdSchema = z
  .string()
  .max(130)
  .regex(/^[a-z]+\/.+$/) as unknown as z.ZodType<RecordId>;
