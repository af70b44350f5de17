import { COMPATIBILITY_ATTRIBUTES } from './attributes/compatibility.ts';
import { CONNECTION_ATTRIBUTES } from './attributes/connection.ts';
import { DOCUMENT_ATTRIBUTES } from './attributes/document.ts';
import { ELECTRICAL_ATTRIBUTES } from './attributes/electrical.ts';
import { GENERAL_ATTRIBUTES } from './attributes/general.ts';
import { GEOMETRY_ATTRIBUTES } from './attributes/geometry.ts';
import { MECHANICAL_ATTRIBUTES } from './attributes/mechanical.ts';
import type { ValueOfDefinition } from './attribute-types.ts';

/**
 * Every attribute that a part may have. Keys are stable: they stand in project files, in the library and on the command
 * line. A new attribute is one line in the file of its group; nothing else needs to change for it to be stored, shown
 * and exported. The order is the order in which a part is shown.
 */
export const ATTRIBUTES = {
  ...GENERAL_ATTRIBUTES,
  ...GEOMETRY_ATTRIBUTES,
  ...CONNECTION_ATTRIBUTES,
  ...ELECTRICAL_ATTRIBUTES,
  ...COMPATIBILITY_ATTRIBUTES,
  ...MECHANICAL_ATTRIBUTES,
  ...DOCUMENT_ATTRIBUTES,
} as const;

/** The key of an attribute, such as `geometry.width`. */
export type AttributeKey = keyof typeof ATTRIBUTES;

/** Every key, in the order in which a part is shown. */
export const ATTRIBUTE_KEYS = Object.keys(ATTRIBUTES) as readonly AttributeKey[];

/** Whether a text names an attribute. */
export function isAttributeKey(text: string): text is AttributeKey {
  return Object.hasOwn(ATTRIBUTES, text);
}

/** The type of an attribute's value: `Um` for lengths, whole base units for other quantities. */
export type AttributeValueOf<K extends AttributeKey> = ValueOfDefinition<(typeof ATTRIBUTES)[K]>;
