import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { keepsReserve, limitOf } from '../../../project/index.ts';
import { extentOf } from '../../../rail/index.ts';
import type { Um } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule } from '../../kit/rule.ts';
import { lengthIn, percentIn, sentences } from '../../kit/wording.ts';
import { lengthFix, lengthFor, railWord } from './rail-length.ts';
import { partsWithoutWidth } from './unknown-width.ts';

interface ReserveData {
  readonly rail: LocalText;
  /** Exact, in percent. */
  readonly reserve: number;
  readonly wanted: number;
  readonly remaining: Um;
  readonly further: number | undefined;
}

function reserveText({ rail, reserve, wanted, remaining, further }: ReserveData): LocalText {
  return sentences(
    inEveryLanguage((language) => {
      // Rounded down, so that a reserve just below the limit is not shown as the limit.
      const shown = percentIn(language, Math.floor(reserve * 100) / 100);
      const limit = percentIn(language, wanted);
      return inLanguage(language, {
        en: `The reserve on ${rail.en} is ${shown}, where ${limit} is wanted: ${lengthIn(language, remaining)} is free.`,
        de: `Die Reserve auf ${rail.de} beträgt ${shown}, gewünscht sind ${limit}: frei sind ${lengthIn(language, remaining)}.`,
      });
    }),
    further === undefined
      ? undefined
      : {
          en: `${further === 0 ? 'No' : further} more ${further === 1 ? 'block fits' : 'blocks fit'}. Lengthen the rail.`,
          de:
            further > 1
              ? `${further} weitere Klemmen passen. Die Schiene verlängern.`
              : `${further === 0 ? 'Keine' : 'Eine'} weitere Klemme passt. Die Schiene verlängern.`,
        },
  );
}

/** Enough of the usable rail stays free for later. Not reported where the assembly does not even fit (RC-012). */
export const rc013 = defineRule({
  id: 'RC-013',
  area: 'composition',
  slug: 'reserve',
  title: { en: 'Reserve below target', de: 'Reserve unter dem Soll' },
  scope: 'rail',
  reads: ['settings'],
  stage: 'length',
  messages: { 'too-little': { severity: 'warning', text: reserveText } },
  *check(context) {
    const { layout, metrics, settings } = context;
    if (layout.items.length === 0 || metrics.usable <= 0 || metrics.remaining < 0) return;
    const wanted = limitOf('reservePercent', settings);
    if (keepsReserve(metrics.remaining, metrics.usable, wanted)) {
      yield* partsWithoutWidth(layout);
      return;
    }
    const reserve = (100 * metrics.remaining) / metrics.usable;
    yield {
      message: 'too-little',
      subjects: [layout.rail.id],
      place: { items: [], rail: layout.rail.id, from: extentOf(layout).to, to: layout.usableEnd },
      measured: { value: Math.floor(reserve * 100) / 100, quantity: 'percent' },
      required: { value: wanted, quantity: 'percent' },
      limit: 'reservePercent',
      data: { rail: railWord(context), reserve, wanted, remaining: metrics.remaining, further: metrics.furtherBlocks },
    };
  },
  fixes: (finding: Finding, site: FixSite): readonly Fix[] => {
    const rail = railOf(site, finding);
    const wanted = rail && limitOf('reservePercent', rail.settings);
    const length = rail && wanted !== undefined ? lengthFor(rail, wanted) : undefined;
    return rail && length !== undefined && wanted !== undefined ? [lengthFix(rail, length, wanted)] : [];
  },
});
