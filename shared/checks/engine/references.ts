import type { RecordId } from '../../project/index.ts';
import { type ProjectView, recordName } from '../../rail/index.ts';

/** How people and files refer to a subject of a finding (see `recordName`); a question mark for one that is gone. */
export function subjectReference(view: ProjectView, id: RecordId): string {
  return recordName(view, id) ?? '?';
}
