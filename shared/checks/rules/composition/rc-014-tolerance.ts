import { LONGEST_RAIL, stockLengthOf } from '../../../editing/index.ts';
import { limitOf } from '../../../project/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, um } from '../../../units/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { lengthFix, railWord } from './rail-length.ts';
import { driftText, driftingStrips, partStrip } from './strip-drift.ts';
import { partsWithoutWidth } from './unknown-width.ts';

interface ToleranceData {
  readonly rail: LocalText;
  readonly blocks: number;
  readonly worst: Um;
  readonly rss: Um;
  readonly remaining: Um;
}

function toleranceText({ rail, blocks, worst, rss, remaining }: ToleranceData): LocalText {
  return inEveryLanguage((language) => {
    const length = (value: Um) => lengthIn(language, value);
    return inLanguage(language, {
      en: `The width tolerances of ${blocks} ${blocks === 1 ? 'block' : 'blocks'} on ${rail.en} add up to ±${length(worst)} in ` +
          `the worst case (±${length(rss)} statistically), but only ${length(remaining)} of rail are left: it may not fit ` +
          'once it is mounted. Lengthen the rail or spread the blocks over two.',
      de: `Die Breitentoleranzen von ${blocks} ${blocks === 1 ? 'Klemme' : 'Klemmen'} auf ${rail.de} summieren sich im ` +
          `ungünstigsten Fall auf ±${length(worst)} (statistisch ±${length(rss)}), frei sind aber nur ${length(remaining)}: ` +
          'montiert passt der Aufbau womöglich nicht. Die Schiene verlängern oder die Klemmen auf zwei verteilen.',
    });
  });
}

/**
 * What is left of the rail takes the widths' tolerances, and a marking strip stays with its blocks. The rail is not
 * reported where the assembly does not even fit (RC-012).
 */
export const rc014 = defineRule({
  id: 'RC-014',
  area: 'composition',
  slug: 'tolerance',
  title: { en: 'Tolerances add up to too much', de: 'Toleranzen summieren sich zu stark' },
  scope: 'rail',
  reads: ['settings', 'strips'],
  stage: 'length',
  messages: {
    accumulated: { severity: 'warning', text: toleranceText },
    strip: { severity: 'warning', text: driftText },
  },
  *check(context) {
    yield* driftingStrips(context);
    const { layout, metrics } = context;
    if (metrics.blocks === 0 || metrics.remaining < 0) return;
    const limit = toleranceOn(context);
    if (limit <= metrics.remaining) {
      yield* partsWithoutWidth(layout);
      return;
    }
    const { worst, rss } = metrics.tolerance;
    yield {
      message: 'accumulated',
      subjects: [layout.rail.id],
      place: { items: [], rail: layout.rail.id, from: layout.start, to: layout.end },
      measured: { value: metrics.remaining, quantity: 'length' },
      required: { value: limit, quantity: 'length' },
      limit: 'toleranceSum',
      data: { rail: railWord(context), blocks: metrics.blocks, worst, rss, remaining: metrics.remaining },
    };
  },
  fixes: (finding: Finding, site: FixSite): readonly Fix[] => {
    const rail = railOf(site, finding);
    const [first] = rail ? subjectsOn(rail.layout, finding) : [];
    if (rail && first) return partStrip(rail, site, first);
    const length = rail && lengthWithRoom(rail);
    return rail && length !== undefined ? [lengthFix(rail, length, 0)] : [];
  },
});

/** The tolerance that has to have room, added up the way that the project wants. */
function toleranceOn({ metrics, settings }: RailContext): Um {
  return metrics.tolerance[limitOf('toleranceSum', settings)];
}

/** The next length on offer with room for the tolerances; undefined where no such rail is available. */
function lengthWithRoom(rail: RailContext): Um | undefined {
  const { layout, metrics, settings, railPart } = rail;
  const needed = layout.rail.length + toleranceOn(rail) - metrics.remaining;
  const length = um(Math.ceil(needed / settings.railStep) * settings.railStep);
  return length <= Math.min(stockLengthOf(railPart) ?? LONGEST_RAIL, LONGEST_RAIL) ? length : undefined;
}
