import { DEFAULT_PROJECT_START, type ProjectStart } from '../../../shared/host/index.ts';
import { LONGEST_LENGTH } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What new projects are to begin with after a change, or why it cannot be. */
export type StartChange =
  | { readonly ok: true; readonly start: ProjectStart }
  | { readonly ok: false; readonly reason: LocalText };

function refused(reason: LocalText): StartChange {
  return { ok: false, reason };
}

/** Changes what new projects begin with, within what a project can hold. */
export function changeStart(start: ProjectStart, change: Partial<ProjectStart>): StartChange {
  const next = { ...start, ...change };
  const lengths = [next.margin, next.allowance, next.tolerance, next.railStep, next.railLength];
  if (lengths.some((length) => length < 0)) return refused({ en: 'A length here is not negative.', de: 'Eine Länge ist hier nicht negativ.' });
  if (lengths.some((length) => length > LONGEST_LENGTH)) return refused({ en: 'No length is above 100 m.', de: 'Keine Länge liegt über 100 m.' });
  if (next.railStep === 0) return refused({ en: 'The rail step is above zero.', de: 'Der Schienenschritt ist größer als null.' });
  if (next.railLength === 0) return refused({ en: 'A rail is longer than zero.', de: 'Eine Tragschiene ist länger als null.' });
  if (!(next.reservePercent >= 0 && next.reservePercent <= 100)) {
    return refused({ en: 'The reserve is 0 to 100 %.', de: 'Die Reserve liegt zwischen 0 und 100 %.' });
  }
  if (!Number.isInteger(next.numberFrom) || next.numberFrom < 0 || next.numberFrom > 99_999) {
    return refused({ en: 'Numbering starts at a whole number from 0 to 99999.', de: 'Die Nummerierung beginnt mit einer ganzen Zahl von 0 bis 99999.' });
  }
  return { ok: true, start: next };
}

/** Whether anything differs from what the program brings along. */
export function isUsualStart(start: ProjectStart): boolean {
  return (Object.keys(DEFAULT_PROJECT_START) as (keyof ProjectStart)[]).every((key) => start[key] === DEFAULT_PROJECT_START[key]);
}
