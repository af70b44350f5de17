import { type RecordId, findRecord } from '../../project/index.ts';
import { type ProjectView, itemReference } from '../../rail/index.ts';

/**
 * How people and files refer to a subject of a finding: `-X1:20` or `R1#4` for an item, the name of a rail, the tag of a
 * strip, the order number of a part, the name of a potential, the rule of a waiver.
 */
export function subjectReference(view: ProjectView, id: RecordId): string {
  const record = findRecord(view.document, id);
  switch (record?.kind) {
    case 'item':
      return itemReference(view, record.id);
    case 'rail':
      return record.name;
    case 'strip':
      return record.tag;
    case 'part':
      return record.part.article;
    case 'potential':
      return record.name;
    case 'waiver':
      return record.rule;
    case 'project':
    case 'settings':
      return record.kind;
    case undefined:
      return id.startsWith('part/') ? id.slice(id.indexOf(':') + 1) : '?';
  }
}
