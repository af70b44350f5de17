import { generateNKeysBetween } from 'fractional-indexing';
import {
  type Document,
  type ProjectDocumentRecord,
  documentOf,
  emptyDocument,
  mintId,
  partRecordId,
} from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { SAMPLE_PARTS } from './arbitrary-document.ts';

/** A sound document with this many blocks, on rails of 200 or so many, each with a strip of its own. */
export function largeDocument(items: number, perRail = 200): Document {
  const records: ProjectDocumentRecord[] = [...emptyDocument('Large').records.values()];
  const add = (record: ProjectDocumentRecord): void => void records.push(record);
  for (const part of SAMPLE_PARTS) add({ kind: 'part', id: partRecordId(part.key), part });
  const count = Math.ceil(items / perRail);
  const orders = generateNKeysBetween(null, null, Math.max(count, perRail));
  for (let n = 0; n < count; n++) {
    const rail = mintId('rail', `r${n}`);
    const strip = mintId('strip', `s${n}`);
    const order = orders[n] ?? 'a0';
    add({ kind: 'rail', id: rail, order, name: `R${n + 1}`, part: 'wago:210-112', length: um(2_000_000), centred: false });
    add({ kind: 'strip', id: strip, order, tag: `-X${n + 1}` });
    for (let m = 0; m < Math.min(perRail, items - n * perRail); m++) {
      add({
        kind: 'item',
        id: mintId('item', `i${n}-${m}`),
        rail,
        order: orders[m] ?? 'a0',
        part: 'wago:2002-1204',
        turned: false,
        gapBefore: um(0),
        strip,
        levels: [{ designation: String(m + 1) }],
      });
    }
  }
  return documentOf(records);
}
