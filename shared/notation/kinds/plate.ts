import type { DuctRecord, KeepoutRecord, PlatePosition, PlateRecord } from '../../project/index.ts';
import { type FieldList, flag, lengthOf, plain, thousandths } from '../field.ts';
import { lengthPositive, nameNotEmpty } from '../values.ts';

/** A place on a mounting plate that is called by its name. */
export type SaidPlace = Pick<PlatePosition, 'x' | 'y'> & { readonly plate: string };

/** What `plate` says behind the name. */
export const PLATE_FIELDS: FieldList<Pick<PlateRecord, 'width' | 'height' | 'depth'>> = {
  width: thousandths('width', lengthPositive),
  height: thousandths('height', lengthPositive),
  depth: thousandths('depth', lengthPositive),
};

/** Where something is on a mounting plate. */
export const PLACE_FIELDS: FieldList<SaidPlace> = { plate: plain('plate', nameNotEmpty), x: lengthOf('x'), y: lengthOf('y') };

/** What `duct` says behind the name. */
export const DUCT_FIELDS: FieldList<SaidPlace & Pick<DuctRecord, 'length' | 'width' | 'height' | 'orientation'>> = {
  ...PLACE_FIELDS,
  length: thousandths('length', lengthPositive),
  width: thousandths('width', lengthPositive),
  height: thousandths('height', lengthPositive),
  orientation: flag('vertical', 'vertical'),
};

/** What `keepout` says behind the name. */
export const KEEPOUT_FIELDS: FieldList<SaidPlace & Pick<KeepoutRecord, 'width' | 'height'>> = {
  ...PLACE_FIELDS,
  width: thousandths('width', lengthPositive),
  height: thousandths('height', lengthPositive),
};
