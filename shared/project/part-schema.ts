import { z } from 'zod';
import {
  ATTRIBUTES,
  type AttributeDefinition,
  PART_KINDS,
  type Part,
  type PartAttributes,
  type PartKey,
  type PartKind,
} from '../parts/index.ts';

const integer = z.int();
const shortText = z.string().max(400);

/** A part key: maker slug, colon, order number as printed. */
export const partKeySchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9-]*:\S(?:.*\S)?$/) as unknown as z.ZodType<PartKey>;

function valueSchema(definition: AttributeDefinition): z.ZodType {
  switch (definition.type) {
    case 'quantity':
      return integer;
    case 'range':
      return z.strictObject({ min: integer, max: integer });
    case 'quantities':
      return z.array(integer).max(100);
    case 'text':
      return z.string().max(2000);
    case 'flag':
      return z.boolean();
    case 'list':
      return z.array(shortText).max(500);
    case 'table':
      return z
        .array(z.record(z.string().max(100), z.union([shortText, z.number(), z.boolean(), z.null()])))
        .max(200);
  }
}

const sourceSchema = z.strictObject({ id: z.string().min(1).max(200), at: z.exactOptional(shortText) });

function attributeSchema(definition: AttributeDefinition): z.ZodType {
  return z.strictObject({
    value: valueSchema(definition),
    source: sourceSchema,
    confirmed: z.boolean(),
    remark: z.exactOptional(z.string().max(1000)),
  });
}

const attributesSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([key, definition]) => [key, z.exactOptional(attributeSchema(definition))]),
  ),
) as unknown as z.ZodType<PartAttributes>;

/** The snapshot of a part as files store it: every attribute in the type that the registry gives it, nothing unknown. */
export const partSchema: z.ZodType<Part> = z.strictObject({
  key: partKeySchema,
  manufacturer: z.string().min(1).max(100),
  article: z.string().min(1).max(80),
  kind: z.enum(Object.keys(PART_KINDS) as [PartKind, ...PartKind[]]),
  revision: z.int().min(1),
  description: z.strictObject({ en: z.string().max(500), de: z.string().max(500) }),
  attributes: attributesSchema,
});
