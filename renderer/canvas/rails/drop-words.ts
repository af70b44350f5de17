import { type Part, articleOf } from '../../../shared/parts/index.ts';
import { findItem } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, type RailLayout, metricsOf } from '../../../shared/rail/index.ts';
import { type Language, type LocalText, inLanguage } from '../../../shared/text/index.ts';
import { type NumberStyle, addUm, formatLength, formatLengthValue, formatNumber } from '../../../shared/units/index.ts';
import type { Preview } from '../../state/views/rails/index.ts';

type Drag = Exclude<Preview, { readonly kind: 'marquee' | 'sit' | 'jumper' }>;

/** How a drop is judged. `neutral`: nothing would change. */
export type DropTone = 'ok' | 'warning' | 'error' | 'neutral';

/** What letting go would do, and what would come of it; each a short line. */
export interface DropWords {
  readonly deed: string;
  readonly outcome: string | undefined;
}

/** Good, doubtful or bad. Unknown widths are never good. */
export function dropTone({ refusal, fits, fit, foresight }: Drag): DropTone {
  if (refusal || !fits || fit?.kind === 'tooLong') return 'error';
  if (!foresight) return 'neutral';
  return fit && fit.kind !== 'fits' && fit.kind !== 'empty' ? 'warning' : 'ok';
}

/** The label of a drag; undefined where letting go means nothing. `parts`: what is dragged, in order. */
export function dropWords(
  view: ProjectView,
  preview: Drag,
  parts: readonly Part[],
  language: Language,
  style: NumberStyle,
): DropWords | undefined {
  const say = (words: LocalText): string => words[language];
  if (preview.refusal) return { deed: preview.refusal[language], outcome: undefined };
  const made = newRail(view, preview);
  if (made) {
    const length = formatLength(made.rail.length, style);
    return { deed: say({ en: `New rail ${made.rail.name}, ${length}`, de: `Neue Tragschiene ${made.rail.name}, ${length}` }), outcome: undefined };
  }
  if (preview.tray) {
    if (!preview.foresight) return { deed: say({ en: 'Stays unplaced', de: 'Bleibt unplatziert' }), outcome: undefined };
    const outcome = say({ en: 'stays in the project, on no rail', de: 'bleibt im Projekt, steht auf keiner Tragschiene' });
    const what = named(preview, parts, language);
    return { deed: say({ en: `${what} to Unplaced`, de: `${what} in „Nicht platziert“ legen` }), outcome };
  }
  if (!preview.slot) return undefined;
  if (!preview.foresight) return { deed: say({ en: 'Stays where it is', de: 'Bleibt, wo es ist' }), outcome: undefined };
  const after = preview.foresight.view;
  const layout = after.layouts.get(preview.slot.rail);
  return { deed: deedOf(view, preview, parts, language), outcome: layout && outcomeOf(after, layout, preview.fit, language, style) };
}

/** The rail that the drop would make. */
export function newRail(view: ProjectView, { foresight }: Pick<Drag, 'foresight'>): RailLayout | undefined {
  const after = foresight?.view;
  if (!after || after.layouts.size <= view.layouts.size) return undefined;
  return [...after.layouts.values()].find(({ rail }) => !view.layouts.has(rail.id));
}

function deedOf(view: ProjectView, preview: Drag, parts: readonly Part[], language: Language): string {
  const say = (words: LocalText): string => words[language];
  const what = named(preview, parts, language);
  if (preview.replaces !== null) {
    const old = findItem(view.document, preview.replaces);
    const article = old ? articleOf(old.part) : '?';
    return say({ en: `Replace ${article} by ${what}`, de: `${article} durch ${what} ersetzen` });
  }
  if (preview.kind === 'place') return say({ en: `Insert ${what}`, de: `${what} einsetzen` });
  if (preview.copy) return say({ en: `Copy ${what}`, de: `${what} kopieren` });
  return say({ en: `Move ${what}`, de: `${what} verschieben` });
}

/** What is dragged: an article, or so many of it, or so many items. */
function named(preview: Drag, parts: readonly Part[], language: Language): string {
  const [first] = parts;
  const count = preview.kind === 'move' ? preview.items.length : preview.parts.length;
  const alike = first !== undefined && parts.length === count && parts.every((part) => part.key === first.key);
  return alike ? (count === 1 ? first.article : `${count} × ${first.article}`) : `${count} ${inLanguage(language, { en: 'items', de: 'Elemente' })}`;
}

/** "R1: 182.4 of 290 mm, 107.6 mm left · fits": by the same figures as the read-outs above the drawing. */
function outcomeOf(after: ProjectView, layout: RailLayout, fit: RailFit | null, language: Language, style: NumberStyle): string {
  const say = (words: LocalText): string => words[language];
  const metrics = metricsOf(after, layout);
  const used = formatLengthValue(addUm(metrics.planningWidth, metrics.gaps), style);
  const whole = formatLength(metrics.usable, style);
  const figures = `${layout.rail.name}: ${used} ${say({ en: 'of', de: 'von' })} ${whole}`;
  const left = metrics.remaining > 0 ? `, ${formatLength(metrics.remaining, style)} ${say({ en: 'left', de: 'frei' })}` : '';
  const verdict = fit ? verdictOf(fit, language, style) : undefined;
  return `${figures}${left}${verdict === undefined ? '' : ` · ${verdict}`}`;
}

function verdictOf(fit: RailFit, language: Language, style: NumberStyle): string {
  const say = (words: LocalText): string => words[language];
  switch (fit.kind) {
    case 'tooLong':
      return say({ en: `${formatLength(fit.by, style)} too long`, de: `${formatLength(fit.by, style)} zu lang` });
    case 'allowance':
      return say({
        en: `fits only without mounting allowance, ${formatLength(fit.by, style)} short`,
        de: `passt nur ohne Montagezuschlag, ${formatLength(fit.by, style)} fehlen`,
      });
    case 'unknown':
      return say({
        en: `not known whether it fits: ${fit.items} × width unknown`,
        de: `unbekannt, ob es passt: ${fit.items} × Breite unbekannt`,
      });
    case 'lowReserve': {
      const percent = `${formatNumber(fit.wanted, 2, style.decimalMark)} %`;
      return say({ en: `fits, reserve below ${percent}`, de: `passt, Reserve unter ${percent}` });
    }
    case 'empty':
    case 'fits':
      return say({ en: 'fits', de: 'passt' });
  }
}
