import type { StripSettings } from '../../editing/index.ts';
import { MOST_SPARES } from '../../project/index.ts';
import { type FieldList, choice, numeral, partOf, plain, quoted } from '../field.ts';
import { color, count, nameNotEmpty, percent } from '../values.ts';
import { ZONES } from '../vocabulary.ts';

/** What `strip` says behind the tag. */
export const STRIP_FIELDS: FieldList<StripSettings> = {
  zone: choice('zone', ZONES),
  title: quoted('title', nameNotEmpty),
  endStop: partOf('stop'),
  endPlateColor: plain('platecolor', color),
  spareBlocks: numeral('spares', count(MOST_SPARES)),
  sparePercent: numeral('sparepercent', percent),
};
