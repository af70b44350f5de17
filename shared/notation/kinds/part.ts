import { type FieldList, quoted } from '../field.ts';
import { name } from '../values.ts';

/** What `fact` says behind article and value: who states it, and when. */
export const PART_FIELDS: FieldList<{ readonly by?: string }> = { by: quoted('by', name) };
