import type { RecordId } from '../../shared/project/index.ts';
import { type ProjectView, recordName } from '../../shared/rail/index.ts';

/** How output calls a record. */
export type RecordNames = (id: RecordId) => string;

/** Names of records in output (see `recordName`); one that is gone by its id. */
export function recordNames(view: ProjectView): RecordNames {
  return (id) => recordName(view, id) ?? id;
}
