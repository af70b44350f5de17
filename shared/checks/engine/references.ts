import { articleOf } from '../../parts/index.ts';
import { type RecordId, findRecord } from '../../project/index.ts';
import { type ProjectView, itemReference } from '../../rail/index.ts';

/**
 * How people and files refer to a subject of a finding: `-X1:20` or `R1#4` for an item, the name of a rail, mounting plate,
 * duct, keep-out or potential, the tag of a strip, the order number of a part or of what sits on an item, the rule of a waiver.
 */
export function subjectReference(view: ProjectView, id: RecordId): string {
  const record = findRecord(view.document, id);
  switch (record?.kind) {
    case 'item':
      return itemReference(view, record.id);
    case 'rail':
    case 'plate':
    case 'duct':
    case 'keepout':
    case 'potential':
      return record.name;
    case 'strip':
      return record.tag;
    case 'part':
      return record.part.article;
    case 'attachment':
      return articleOf(record.part);
    case 'waiver':
      return record.rule;
    case 'project':
    case 'settings':
      return record.kind;
    case undefined:
      return id.startsWith('part/') ? id.slice(id.indexOf(':') + 1) : '?';
  }
}
