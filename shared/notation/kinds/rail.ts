import type { RailRecord } from '../../project/index.ts';
import { formatThousandths } from '../../units/index.ts';
import { type FieldList, field, flag, lengthOf, thousandths, yesNo } from '../field.ts';
import { lengthPositive, lengths } from '../values.ts';
import { PLACE_FIELDS, type SaidPlace } from './plate.ts';

type OfRail = Pick<RailRecord, 'length' | 'margin' | 'centred' | 'orientation' | 'bonded' | 'slotOffset' | 'fixings' | 'endless'>;

/** What `rail` says behind name and order number. */
export const RAIL_FIELDS: FieldList<OfRail & SaidPlace> = {
  length: thousandths('length', lengthPositive),
  margin: lengthOf('margin'),
  centred: flag('centred', true),
  orientation: flag('vertical', 'vertical'),
  bonded: yesNo('bonded'),
  slotOffset: lengthOf('slots'),
  fixings: field('fixings', lengths, (all) => all.map((at) => formatThousandths(at)).join(',')),
  endless: flag('endless', true),
  ...PLACE_FIELDS,
};
