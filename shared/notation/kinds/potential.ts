import type { PotentialRecord } from '../../project/index.ts';
import { type FieldList, choice, thousandths } from '../field.ts';
import { current, voltage } from '../values.ts';
import { CIRCUITS, POTENTIAL_KINDS, SUPPLY_SYSTEMS } from '../vocabulary.ts';

/** What `potential` says behind the name. */
export const POTENTIAL_FIELDS: FieldList<Pick<PotentialRecord, 'potentialKind' | 'system' | 'voltage' | 'current' | 'circuit'>> = {
  potentialKind: choice('kind', POTENTIAL_KINDS),
  system: choice('system', SUPPLY_SYSTEMS),
  voltage: thousandths('voltage', voltage),
  current: thousandths('current', current),
  circuit: choice('circuit', CIRCUITS),
};
