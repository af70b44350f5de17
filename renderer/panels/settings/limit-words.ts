import { showLimit } from '../../../shared/checks/index.ts';
import { LIMITS, type LimitKey, type LimitValues } from '../../../shared/project/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { TextTools } from '../../i18n/index.ts';

/** The value of a limit as the reader writes it: lengths in the unit and numbers with the decimal mark of the preferences. */
export function limitWords(key: LimitKey, value: unknown, { format, say }: Pick<TextTools, 'format' | 'say'>): string {
  switch (LIMITS[key].kind) {
    case 'length':
      return format.length(value as Um);
    case 'percent':
      return format.percent(value as number);
    case 'distances':
      return (value as LimitValues['ductDistances'])
        .map(({ upTo, distance }) => `≤\u00a0${format.number(upTo / 1000)}\u00a0mm² ${format.length(distance)}`)
        .join(', ');
    default:
      return say(showLimit(key, value));
  }
}
