import { findPart } from '../../../shared/project/index.ts';
import { type ProjectView, widthOf } from '../../../shared/rail/index.ts';
import { type Um, ZERO_UM, addUm } from '../../../shared/units/index.ts';
import type { Selection } from './selection.ts';

/** What is selected, in numbers. */
export interface SelectionSummary {
  readonly items: number;
  readonly rails: number;
  /** Sum of the widths of the items that have a known one. */
  readonly width: Um;
  /** Items of unknown width: the sum leaves them out. */
  readonly unknown: number;
}

/** Counts what is selected and adds up how wide it is. */
export function selectionSummary({ document }: ProjectView, { ids }: Pick<Selection, 'ids'>): SelectionSummary {
  let items = 0;
  let rails = 0;
  let unknown = 0;
  let width: Um = ZERO_UM;
  for (const id of ids) {
    const record = document.records.get(id);
    if (record?.kind === 'rail') rails += 1;
    if (record?.kind !== 'item') continue;
    items += 1;
    const part = findPart(document, record.part);
    const fact = part && widthOf(part);
    if (fact?.known === true) width = addUm(width, fact.value);
    else unknown += 1;
  }
  return { items, rails, width, unknown };
}
