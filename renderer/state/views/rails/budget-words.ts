import type { BudgetKind, RailBudget } from '../../../../shared/rail/index.ts';
import { type Language, inLanguage } from '../../../../shared/text/index.ts';
import { type NumberStyle, type Um, ZERO_UM, addUm, formatLength, formatLengthValue } from '../../../../shared/units/index.ts';

const NAMES: Readonly<Record<BudgetKind | 'over', Readonly<Record<Language, string>>>> = {
  used: { en: 'used', de: 'belegt' },
  allowance: { en: 'allowance', de: 'Zuschlag' },
  gaps: { en: 'gaps', de: 'Lücken' },
  reserve: { en: 'reserve', de: 'Reserve' },
  free: { en: 'free', de: 'frei' },
  over: { en: 'too much', de: 'zu viel' },
};

/** What a share of a rail is called. */
export function budgetName(kind: BudgetKind | 'over', language: Language): string {
  return NAMES[kind][language];
}

/**
 * The shares of a rail in words, from the fullest wording to the shortest, for a line that may be narrow: every share with
 * its length; what is planned of how much and what is left; only that.
 */
export function budgetLines(budget: RailBudget, language: Language, style: NumberStyle): readonly [full: string, short: string, least: string] {
  const { shares, over, usable, unknown } = budget;
  const figure = (kind: BudgetKind | 'over', length: Um): string =>
    `${budgetName(kind, language)} ${formatLengthValue(length, style)}`;
  const doubt = unknown === 0 ? [] : [inLanguage(language, { en: `${unknown} × width unknown`, de: `${unknown} × Breite unbekannt` })];
  const missing =
    budget.reserveMissing > 0 && over === 0
      ? [inLanguage(language, {
        en: `reserve short ${formatLengthValue(budget.reserveMissing, style)}`,
        de: `Reserve fehlt ${formatLengthValue(budget.reserveMissing, style)}`,
      })]
      : [];
  const whole = formatLength(usable, style);
  const all = [...shares.map(({ kind, length }) => figure(kind, length)), ...(over > 0 ? [figure('over', over)] : []), ...missing, ...doubt];
  const planned = shares.reduce<Um>(
    (sum, { kind, length }) => (kind === 'reserve' || kind === 'free' ? sum : addUm(sum, length)),
    ZERO_UM,
  );
  const left = shares.reduce<Um>(
    (sum, { kind, length }) => (kind === 'reserve' || kind === 'free' ? addUm(sum, length) : sum),
    ZERO_UM,
  );
  const rest = over > 0 ? figure('over', over) : `${formatLength(left, style)} ${inLanguage(language, { en: 'left', de: 'übrig' })}`;
  const of = `${formatLengthValue(planned, style)} ${inLanguage(language, { en: 'of', de: 'von' })} ${whole}`;
  return [`${all.join(' · ')} ${inLanguage(language, { en: 'of', de: 'von' })} ${whole}`, [of, rest, ...doubt].join(' · '), rest];
}
