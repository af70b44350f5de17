import type { ProjectRecord } from '../../project/index.ts';
import { type FieldList, plain } from '../field.ts';
import { name } from '../values.ts';

/** What `project` says behind the name, besides the lines of the remark. */
export const PROJECT_FIELDS: FieldList<Pick<ProjectRecord, 'number' | 'customer' | 'author'>> = {
  number: plain('number', name),
  customer: plain('customer', name),
  author: plain('author', name),
};
