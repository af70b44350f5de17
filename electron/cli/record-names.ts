import { articleOf, type PartKey } from '../../shared/parts/index.ts';
import { type RecordId, UNPLACED, findStrip, itemsOnRail, recordsOf } from '../../shared/project/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';

/** How output calls a record. */
export type RecordNames = (id: RecordId) => string;

/**
 * Names of records in output: an item is `-X1:3` by strip and first designation, else `R1#4` by rail and place
 * (`unplaced#4` where it stands on none); rails, strips, potentials and what is on a
 * mounting plate have their name, parts and attachments their order number. All
 * places are counted once, so that naming every item of a long rail stays cheap.
 */
export function recordNames(view: ProjectView): RecordNames {
  const { document, index } = view;
  const places = new Map<RecordId, string>();
  const count = (rail: string, key: Parameters<typeof itemsOnRail>[1]) => {
    itemsOnRail(index, key).forEach((item, position) => {
      const designation = item.levels.find((level) => level.designation !== undefined)?.designation;
      const strip = item.strip === undefined ? undefined : findStrip(document, item.strip);
      places.set(item.id, strip && designation !== undefined ? `${strip.tag}:${designation}` : `${rail}#${position + 1}`);
    });
  };
  for (const rail of index.rails) count(rail.name, rail.id);
  count(UNPLACED, UNPLACED);

  return (id) => {
    const place = places.get(id);
    if (place !== undefined) return place;
    const record = document.records.get(id);
    switch (record?.kind) {
      case 'rail':
      case 'plate':
      case 'duct':
      case 'potential':
        return record.name;
      case 'keepout':
        // As the notation calls one that has no name.
        return record.name === '' ? `keepout:${recordsOf(document, 'keepout').indexOf(record) + 1}` : record.name;
      case 'strip':
        return record.tag;
      case 'part':
        return record.part.article;
      case 'attachment':
        return articleOf(record.part);
      case 'project':
      case 'settings':
        return record.kind;
      case 'waiver':
        return record.rule;
      case 'item':
        return record.id;
      case undefined:
        return id.startsWith('part/') ? articleOf(id.slice('part/'.length) as PartKey) : id;
    }
  };
}
