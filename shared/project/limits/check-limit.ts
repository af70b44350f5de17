import { type LocalText, inEveryLanguage } from '../../text/index.ts';
import { LONGEST_LENGTH, MOST_SPARES } from '../kinds/fields.ts';
import { MOST_DISTANCES } from '../kinds/settings.ts';
import { LIMITS } from './limit-table.ts';
import type { LimitKey, LimitValues } from './limit-values.ts';

/** Why a value cannot be that of a limit, in one sentence; undefined where it can. */
export function limitProblem<K extends LimitKey>(key: K, value: LimitValues[K]): LocalText | undefined {
  const { kind, title, positive } = LIMITS[key];
  const about = (wanted: LocalText): LocalText => inEveryLanguage((language) => `${title[language]}: ${wanted[language]}`);
  switch (kind) {
    case 'length':
      if (!isWhole(value) || value > LONGEST_LENGTH) return about({ en: 'a length of at most 100 m.', de: 'eine Länge von höchstens 100 m.' });
      if (value < 0) return { en: 'A length here is not negative.', de: 'Eine Länge ist hier nicht negativ.' };
      return positive && value === 0 ? about({ en: 'above zero.', de: 'größer als null.' }) : undefined;
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100
        ? undefined
        : about({ en: '0 to 100 percent.', de: 'zwischen 0 und 100 Prozent.' });
    case 'count':
      return isWhole(value) && value >= 0 && value <= MOST_SPARES
        ? undefined
        : about({ en: `a whole number from 0 to ${MOST_SPARES}.`, de: `eine ganze Zahl von 0 bis ${MOST_SPARES}.` });
    case 'distances':
      return distancesProblem(value as LimitValues['ductDistances'], about);
    case 'color':
      return typeof value === 'string' && value.length <= 60 ? undefined : about({ en: 'at most 60 characters.', de: 'höchstens 60 Zeichen.' });
    case 'day':
      return value === undefined || (typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value))
        ? undefined
        : about({ en: 'a day such as 2024-01-31.', de: 'ein Tag wie 2024-01-31.' });
    case 'toleranceSum':
    case 'part':
      return undefined;
  }
}

function distancesProblem(rows: LimitValues['ductDistances'], about: (wanted: LocalText) => LocalText): LocalText | undefined {
  if (rows.length === 0 || rows.length > MOST_DISTANCES) return about({ en: `1 to ${MOST_DISTANCES} rows.`, de: `1 bis ${MOST_DISTANCES} Zeilen.` });
  if (rows.some(({ upTo, distance }) => !isWhole(upTo) || upTo <= 0 || !isWhole(distance) || distance < 0 || distance > LONGEST_LENGTH)) {
    return about({ en: 'a cross-section above zero and a distance in each row.', de: 'in jeder Zeile ein Querschnitt über null und ein Abstand.' });
  }
  const ascending = rows.every(({ upTo }, at) => at === 0 || upTo > (rows[at - 1]?.upTo ?? 0));
  return ascending ? undefined : about({ en: 'the smallest cross-section first, each once.', de: 'der kleinste Querschnitt zuerst, jeder einmal.' });
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
