import { nextDesignation } from '../../../shared/marking/index.ts';
import { type StripId, itemsOfStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';

/** More repetitions than any rail takes. */
const MOST_TIMES = 2000;

/**
 * A pattern as quick insert reads it: `8x (3x 2002-1204 + 1x 2002-1207) labels=1..32`. `from` is the first designation,
 * empty for none; it needs to be known over how many terminals it counts. Undefined where the number of times is none.
 */
export function patternText(row: string, times: string, from: string, terminals?: number): string | undefined {
  const count = /^\d+$/.test(times.trim()) ? Number(times) : 0;
  if (row.trim() === '' || count < 1 || count > MOST_TIMES) return undefined;
  const pattern = `${count}x (${row.trim()})`;
  const first = from.trim();
  if (first === '' || terminals === undefined || terminals === 0) return pattern;
  const last = terminals === 1 ? first : nextDesignation(first, terminals - 1);
  return last === undefined ? pattern : `${pattern} labels=${terminals === 1 ? first : `${first}..${last}`}`;
}

/** The number behind the highest that a strip has; 1 for a strip without numbers. */
export function nextNumber(view: ProjectView, strip: StripId | undefined): string {
  let highest = 0;
  for (const { levels } of strip === undefined ? [] : itemsOfStrip(view.index, strip)) {
    for (const { designation } of levels) {
      if (designation !== undefined && /^\d{1,9}$/.test(designation)) highest = Math.max(highest, Number(designation));
    }
  }
  return String(highest + 1);
}
