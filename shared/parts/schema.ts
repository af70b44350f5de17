import { byLanguage } from '../text/index.ts';
import { z } from 'zod';
import type { AttributeDefinition } from './attribute-types.ts';
import { ATTRIBUTES } from './attributes.ts';
import { PART_KINDS, type PartKind } from './kinds.ts';
import type { Part, PartAttributes, PartKey } from './part.ts';

const integer = z.int();
const shortText = z.string().max(400);

/** A part key: maker slug, colon, order number as printed. */
export const partKeySchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9-]*:\S(?:.*\S)?$/) as unknown as z.ZodType<PartKey>;

/** The kind of a part. */
export const partKindSchema = z.enum(Object.keys(PART_KINDS) as [PartKind, ...PartKind[]]);

/** The value of an attribute, by its definition: whole base units, text, list or table. */
export function valueSchema(definition: AttributeDefinition): z.ZodType {
  switch (definition.type) {
    case 'quantity':
      return integer;
    case 'range':
      return z.strictObject({ min: integer, max: integer }).refine(({ min, max }) => min <= max);
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

const sourceSchema = z
  .strictObject({ id: z.string().min(1).max(200), at: z.exactOptional(shortText) })
  .meta({ id: 'source' });

/** One schema a type of attribute: the published JSON Schema then names each once. */
const attributeSchemas = new Map<AttributeDefinition['type'], z.ZodType>();

function attributeSchema(definition: AttributeDefinition): z.ZodType {
  const known = attributeSchemas.get(definition.type);
  if (known) return known;
  const schema = z
    .strictObject({
      value: valueSchema(definition),
      source: sourceSchema,
      confirmed: z.boolean(),
      remark: z.exactOptional(z.string().max(1000)),
    })
    .meta({ id: `${definition.type}Attribute` });
  attributeSchemas.set(definition.type, schema);
  return schema;
}

/** The attributes of a part: only registered keys, each in the type of its definition. Absent is unknown; null is not. */
export const attributesSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([key, definition]) => [key, z.exactOptional(attributeSchema(definition))]),
  ),
) as unknown as z.ZodType<PartAttributes>;

/** A part as project files and the library store it: every attribute in the type of the registry, nothing unknown. */
export const partSchema: z.ZodType<Part> = z.strictObject({
  key: partKeySchema,
  manufacturer: z.string().min(1).max(100),
  article: z.string().min(1).max(80),
  kind: partKindSchema,
  revision: z.int().min(1),
  description: z.strictObject(byLanguage(() => z.string().max(500))),
  attributes: attributesSchema,
});
