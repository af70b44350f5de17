import type { ItemRecord } from '../../project/index.ts';
import { type FieldList, choice, flag, lengthOf, numeral, thousandths, unread } from '../field.ts';
import type { RawValue } from '../tokens.ts';
import { count, current } from '../values.ts';
import { ZONES } from '../vocabulary.ts';

/** Most levels an item has. */
const MOST_LEVELS = 16;

/** What a placement says of items. Labels and potentials are read once the part and the number of items are known. */
export interface SaidOfItems extends Pick<ItemRecord, 'current' | 'zone' | 'anchor'> {
  readonly turned: boolean;
  readonly label: RawValue;
  readonly labels: RawValue;
  readonly potential: RawValue;
  readonly potentials: RawValue;
  readonly levels: number;
}

/** What a placement says behind the order number. */
export const ITEM_FIELDS: FieldList<SaidOfItems> = {
  turned: flag('turned', true),
  label: unread('label'),
  labels: unread('labels'),
  potential: unread('potential', { names: 'potential' }),
  potentials: unread('potentials', { names: 'potential', several: true }),
  levels: numeral('levels', count(MOST_LEVELS)),
  current: thousandths('current', current),
  zone: choice('zone', ZONES),
  anchor: lengthOf('at'),
};
