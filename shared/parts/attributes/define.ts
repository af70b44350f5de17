import type { Quantity } from '../../units/index.ts';
import type { AttributeGroup } from '../attribute-types.ts';

// One function a type, each returning literal types: the registry is what the compiler derives value types from.

/** A number with a unit. */
export function quantity<Q extends Quantity>(group: AttributeGroup, of: Q, en: string, de: string) {
  return { type: 'quantity', quantity: of, group, label: { en, de } } as const;
}
/** Two numbers with a unit, both ends included. */
export function range<Q extends Quantity>(group: AttributeGroup, of: Q, en: string, de: string) {
  return { type: 'range', quantity: of, group, label: { en, de } } as const;
}
/** Several numbers with a unit, in the order in which the document prints them. */
export function quantities<Q extends Quantity>(group: AttributeGroup, of: Q, en: string, de: string) {
  return { type: 'quantities', quantity: of, group, label: { en, de } } as const;
}
/** Words, in English where they are words of the field (`termText` translates them), else as printed. */
export function text(group: AttributeGroup, en: string, de: string) {
  return { type: 'text', group, label: { en, de } } as const;
}
/** Yes or no. */
export function flag(group: AttributeGroup, en: string, de: string) {
  return { type: 'flag', group, label: { en, de } } as const;
}
/** Several words or article numbers. */
export function list(group: AttributeGroup, en: string, de: string) {
  return { type: 'list', group, label: { en, de } } as const;
}
/** Rows of a printed table; what a column means stands in `TABLE_COLUMNS`. */
export function table(group: AttributeGroup, en: string, de: string) {
  return { type: 'table', group, label: { en, de } } as const;
}
