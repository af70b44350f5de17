import type { JumperRecord } from '../../../shared/project/index.ts';

/** Whether two lists hold the same jumpers. The lists are gathered anew with each edit; the records in them stay. */
export function sameJumpers(a: readonly JumperRecord[], b: readonly JumperRecord[]): boolean {
  return a === b || (a.length === b.length && a.every((jumper, at) => jumper === b[at]));
}
