import type { WaiverRecord } from '../../project/index.ts';
import { type FieldList, plain, quoted } from '../field.ts';
import { name } from '../values.ts';

/** What `accept` says behind rule and subjects, besides the lines of the reason. */
export const WAIVER_FIELDS: FieldList<Pick<WaiverRecord, 'message' | 'author'>> = { message: plain('message', name), author: quoted('by', name) };
