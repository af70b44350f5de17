import type { CheckState } from '../../../shared/checks/index.ts';
import { type PlacedRail, platesOf } from '../../../shared/cabinet/index.ts';
import { type ProjectView, kindTitle, recordName } from '../../../shared/rail/index.ts';
import type { Language, LocalText } from '../../../shared/text/index.ts';
import { type NumberStyle, formatLength } from '../../../shared/units/index.ts';
import { type PlateEntry, type PlateSheet, heightReading } from '../../state/views/plate/index.ts';
import { placeOfEntry } from '../../tools/plate/index.ts';
import { findingsInWords, findingsOf, railName } from '../frame/index.ts';

/** A thing on a mounting plate in words: what it is, how large, where, and what is wrong with it. */
export function entryName(view: ProjectView, checks: CheckState, sheet: PlateSheet, entry: PlateEntry, language: Language, style: NumberStyle): string {
  const say = (words: LocalText): string => words[language];
  const length = (value: Parameters<typeof formatLength>[0]): string => formatLength(value, style);
  const { x, y } = placeOfEntry(entry);
  const place = `x ${length(x)}, y ${length(y)}`;
  const upright = entry.upright ? say({ en: 'upright', de: 'senkrecht' }) : '';
  if (entry.kind === 'rail') {
    const rail: PlacedRail | undefined = platesOf(view).get(sheet.plate.id)?.rails.find(({ id }) => id === entry.id);
    const height = rail ? heightReading(view, rail, sheet.plate.depth, style).text[language] : '';
    return joined([railName(view, checks, entry.layout, language, style), place, upright, height]);
  }
  const wrong = findingsInWords(findingsOf(checks, entry.id), language);
  if (entry.kind === 'duct') {
    const { record } = entry;
    const size = [record.length, record.width, ...(record.height === undefined ? [] : [record.height])].map(length).join(' × ');
    return joined([`${say(kindTitle('duct'))} ${record.name}`, size, place, upright, wrong]);
  }
  const { record } = entry;
  return joined([`${say(kindTitle('keepout'))} ${recordName(view, record.id) ?? ''}`, `${length(record.width)} × ${length(record.height)}`, place, wrong]);
}

/** A mounting plate in words. */
export function plateName({ plate }: PlateSheet, language: Language, style: NumberStyle): string {
  const say = (words: LocalText): string => words[language];
  const size = `${formatLength(plate.width, style)} × ${formatLength(plate.height, style)}`;
  const depth =
    plate.depth === undefined
      ? say({ en: 'cabinet depth not said', de: 'Schranktiefe nicht angegeben' })
      : `${say({ en: 'cabinet depth', de: 'Schranktiefe' })} ${formatLength(plate.depth, style)}`;
  return joined([`${say(kindTitle('plate'))} ${plate.name}`, size, depth]);
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}
