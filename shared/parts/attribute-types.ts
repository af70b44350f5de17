import type { LocalText } from '../text/index.ts';
import type { Quantity, Um } from '../units/index.ts';

/** A printed range; both ends belong to it. Numbers are in base units. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A row of a printed table (a rating, an approval): column name to value. `null` is a printed dash. */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

/** How an attribute is stored and shown. */
export type AttributeDefinition = {
  readonly label: LocalText;
  readonly group: AttributeGroup;
} & (
  | { readonly type: 'quantity'; readonly quantity: Quantity }
  | { readonly type: 'range'; readonly quantity: Quantity }
  | { readonly type: 'quantities'; readonly quantity: Quantity }
  | { readonly type: 'text' }
  | { readonly type: 'flag' }
  | { readonly type: 'list' }
  | { readonly type: 'table' }
);

/** The heading under which an attribute stands in a data sheet and in the inspector. */
export type AttributeGroup =
  | 'general'
  | 'geometry'
  | 'electrical'
  | 'connection'
  | 'ex'
  | 'compatibility'
  | 'mechanical'
  | 'material'
  | 'environment'
  | 'commercial'
  | 'approvals'
  | 'document';

/** The type of the value that a definition stores. */
export type ValueOfDefinition<D> = D extends { readonly type: 'quantity'; readonly quantity: infer Q }
  ? Q extends 'length'
    ? Um
    : number
  : D extends { readonly type: 'range' }
    ? Range
    : D extends { readonly type: 'quantities' }
      ? readonly number[]
      : D extends { readonly type: 'text' }
        ? string
        : D extends { readonly type: 'flag' }
          ? boolean
          : D extends { readonly type: 'list' }
            ? readonly string[]
            : D extends { readonly type: 'table' }
              ? readonly TableRow[]
              : never;
