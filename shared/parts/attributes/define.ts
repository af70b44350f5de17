import type { LocalText } from '../../text/index.ts';
import type { Quantity } from '../../units/index.ts';
import type { AttributeGroup } from '../attribute-types.ts';

// One function a type, each returning literal types: the registry is what the compiler derives value types from.

/** A number with a unit. */
export function quantity<Q extends Quantity>(group: AttributeGroup, of: Q, label: LocalText) {
  return { type: 'quantity', quantity: of, group, label } as const;
}
/** Two numbers with a unit, both ends included. */
export function range<Q extends Quantity>(group: AttributeGroup, of: Q, label: LocalText) {
  return { type: 'range', quantity: of, group, label } as const;
}
/** Several numbers with a unit, in the order in which the document prints them. */
export function quantities<Q extends Quantity>(group: AttributeGroup, of: Q, label: LocalText) {
  return { type: 'quantities', quantity: of, group, label } as const;
}
/** Words, in English where they are words of the field (`termText` translates them), else as printed. */
export function text(group: AttributeGroup, label: LocalText) {
  return { type: 'text', group, label } as const;
}
/** Yes or no. */
export function flag(group: AttributeGroup, label: LocalText) {
  return { type: 'flag', group, label } as const;
}
/** Several words or article numbers. */
export function list(group: AttributeGroup, label: LocalText) {
  return { type: 'list', group, label } as const;
}
/** Rows of a printed table; what a column means stands in `TABLE_COLUMNS`. */
export function table(group: AttributeGroup, label: LocalText) {
  return { type: 'table', group, label } as const;
}
