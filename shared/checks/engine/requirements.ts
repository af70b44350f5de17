import { articleOf } from '../../parts/index.ts';
import {
  type Document,
  LIMITS,
  type LimitKey,
  type LimitValues,
  type Requirement,
  type RequirementStep,
  type StripRecord,
  findPart,
  findRail,
  resolveLimit,
  settingsOf,
} from '../../project/index.ts';
import { type Language, type LocalText, decimalMarkOf, inEveryLanguage, inLanguage } from '../../text/index.ts';
import { type Um, formatNumber } from '../../units/index.ts';
import type { Finding } from '../kit/finding.ts';
import { lengthIn, percentIn } from '../kit/wording.ts';

/**
 * The limit behind a finding, with everything that had a say about it: its rail's article, its rail, its strip, the
 * project. Undefined where the finding rests on no limit that anybody can set.
 */
export function requirementOf(finding: Finding, document: Document): Requirement | undefined {
  if (finding.limit === undefined) return undefined;
  const rail = finding.rail === undefined ? undefined : findRail(document, finding.rail);
  const strip = stripOf(finding, document);
  return resolveLimit(finding.limit, settingsOf(document), {
    rail,
    strip,
    part: rail && findPart(document, rail.part),
  });
}

/** The strip that a finding is about: one of its subjects, or the one that all its items belong to. */
function stripOf(finding: Finding, { records }: Document): StripRecord | undefined {
  for (const id of finding.subjects) {
    const record = records.get(id);
    if (record?.kind === 'strip') return record;
  }
  const strips = new Set(
    finding.items.map((id) => {
      const item = records.get(id);
      return item?.kind === 'item' ? item.strip : undefined;
    }),
  );
  const [only] = strips;
  const strip = strips.size === 1 && only !== undefined ? records.get(only) : undefined;
  return strip?.kind === 'strip' ? strip : undefined;
}

const NONE: LocalText = { en: 'none', de: 'keine' };
const SUMS: Readonly<Record<LimitValues['toleranceSum'], LocalText>> = {
  worst: { en: 'all at their limit', de: 'alle an ihrer Grenze' },
  rss: { en: 'statistically', de: 'statistisch' },
};

/** The value of a limit in words, with its unit: "5 mm", "20 %", "249-116". */
export function showLimit(key: LimitKey, value: unknown): LocalText {
  const { kind } = LIMITS[key];
  // The table says for each key which type its value has.
  switch (kind) {
    case 'length':
      return inEveryLanguage((language) => lengthIn(language, value as Um));
    case 'percent':
      return inEveryLanguage((language) => percentIn(language, value as number));
    case 'count':
      return inEveryLanguage(() => String(value));
    case 'day':
      return value === undefined ? NONE : inEveryLanguage((language) => dayIn(language, value as string));
    case 'toleranceSum':
      return SUMS[value as LimitValues['toleranceSum']];
    case 'part':
      return inEveryLanguage(() => articleOf(value as LimitValues['endStop']));
    case 'color':
      return inEveryLanguage(() => `“${String(value)}”`);
    case 'distances':
      return inEveryLanguage((language) =>
        (value as LimitValues['ductDistances'])
          .map(({ upTo, distance }) => `≤\u00a0${formatNumber(upTo / 1000, 3, decimalMarkOf(language))}\u00a0mm² ${lengthIn(language, distance)}`)
          .join(', '),
      );
  }
}

function dayIn(language: Language, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return inLanguage(language, { en: day, de: `${date}.${month}.${year}` });
}

/** Who gives the value of a step: "rail R1", "profile “Waterworks”", "built-in". */
export function originOf({ origin, name }: Pick<RequirementStep<unknown>, 'origin' | 'name'>): LocalText {
  switch (origin) {
    case 'part':
      return { en: `article ${name ?? ''}`.trimEnd(), de: `Artikel ${name ?? ''}`.trimEnd() };
    case 'rail':
      return { en: `rail ${name ?? ''}`.trimEnd(), de: `Schiene ${name ?? ''}`.trimEnd() };
    case 'strip':
      return { en: `strip ${name ?? ''}`.trimEnd(), de: `Leiste ${name ?? ''}`.trimEnd() };
    case 'project':
      return name === undefined
        ? { en: 'project settings', de: 'Projekteinstellungen' }
        : { en: `project settings, profile “${name}”`, de: `Projekteinstellungen, Profil „${name}“` };
    case 'default':
      return { en: 'built-in', de: 'eingebaut' };
  }
}

/** Why a limit is what it is: "3 mm (rail R1); project settings 8 mm, built-in 5 mm". */
export function explainRequirement({ key, chain }: Requirement): LocalText {
  return inEveryLanguage((language) => {
    const [first, ...others] = chain.map((step) => ({
      from: originOf(step)[language],
      value: showLimit(key, step.value)[language],
      why: step.reason === undefined ? '' : `: ${step.reason}`,
    }));
    if (!first) return '';
    const rest = others.map(({ from, value, why }) => `${from} ${value}${why}`).join(', ');
    return `${first.value} (${first.from}${first.why})${rest && `; ${rest}`}`;
  });
}
