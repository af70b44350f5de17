import { type Part, articleOf } from '../../../shared/parts/index.ts';
import { findItem } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, type RailLayout, metricsOf } from '../../../shared/rail/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { type NumberStyle, addUm, formatLength, formatLengthValue, formatNumber } from '../../../shared/units/index.ts';
import type { Preview } from '../../state/views/rails/index.ts';

type Drag = Exclude<Preview, { readonly kind: 'marquee' | 'sit' }>;

/** How a drop is judged. `neutral`: nothing would change. */
export type DropTone = 'ok' | 'warning' | 'error' | 'neutral';

/** What letting go would do, and what would come of it; each a short line. */
export interface DropWords {
  readonly deed: string;
  readonly outcome: string | undefined;
}

/** Good, doubtful or bad. Unknown widths are never good. */
export function dropTone({ refusal, fits, fit, after }: Drag): DropTone {
  if (refusal || !fits || fit?.kind === 'tooLong') return 'error';
  if (!after) return 'neutral';
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
  const de = language === 'de';
  if (preview.refusal) return { deed: preview.refusal[language], outcome: undefined };
  const made = newRail(view, preview);
  if (made) {
    const length = formatLength(made.rail.length, style);
    return { deed: de ? `Neue Tragschiene ${made.rail.name}, ${length}` : `New rail ${made.rail.name}, ${length}`, outcome: undefined };
  }
  if (preview.tray) {
    if (!preview.after) return { deed: de ? 'Bleibt unplatziert' : 'Stays unplaced', outcome: undefined };
    const outcome = de ? 'bleibt im Projekt, steht auf keiner Tragschiene' : 'stays in the project, on no rail';
    const what = named(preview, parts, de);
    return { deed: de ? `${what} in „Nicht platziert“ legen` : `${what} to Unplaced`, outcome };
  }
  if (!preview.slot) return undefined;
  if (!preview.after) return { deed: de ? 'Bleibt, wo es ist' : 'Stays where it is', outcome: undefined };
  const layout = preview.after.layouts.get(preview.slot.rail);
  return { deed: deedOf(view, preview, parts, de), outcome: layout && outcomeOf(preview.after, layout, preview.fit, de, style) };
}

/** The rail that the drop would make. */
export function newRail(view: ProjectView, { after }: Pick<Drag, 'after'>): RailLayout | undefined {
  if (!after || after.layouts.size <= view.layouts.size) return undefined;
  return [...after.layouts.values()].find(({ rail }) => !view.layouts.has(rail.id));
}

function deedOf(view: ProjectView, preview: Drag, parts: readonly Part[], de: boolean): string {
  const what = named(preview, parts, de);
  if (preview.replaces !== null) {
    const old = findItem(view.document, preview.replaces);
    const article = old ? articleOf(old.part) : '?';
    return de ? `${article} durch ${what} ersetzen` : `Replace ${article} by ${what}`;
  }
  if (preview.kind === 'place') return de ? `${what} einsetzen` : `Insert ${what}`;
  if (preview.copy) return de ? `${what} kopieren` : `Copy ${what}`;
  return de ? `${what} verschieben` : `Move ${what}`;
}

/** What is dragged: an article, or so many of it, or so many items. */
function named(preview: Drag, parts: readonly Part[], de: boolean): string {
  const [first] = parts;
  const count = preview.kind === 'move' ? preview.items.length : preview.parts.length;
  const alike = first !== undefined && parts.length === count && parts.every((part) => part.key === first.key);
  return alike ? (count === 1 ? first.article : `${count} × ${first.article}`) : `${count} ${de ? 'Elemente' : 'items'}`;
}

/** "R1: 182.4 of 290 mm, 107.6 mm left · fits": by the same figures as the read-outs above the drawing. */
function outcomeOf(after: ProjectView, layout: RailLayout, fit: RailFit | null, de: boolean, style: NumberStyle): string {
  const metrics = metricsOf(after, layout);
  const used = formatLengthValue(addUm(metrics.planningWidth, metrics.gaps), style);
  const whole = formatLength(metrics.usable, style);
  const figures = `${layout.rail.name}: ${used} ${de ? 'von' : 'of'} ${whole}`;
  const left = metrics.remaining > 0 ? `, ${formatLength(metrics.remaining, style)} ${de ? 'frei' : 'left'}` : '';
  const verdict = fit ? verdictOf(fit, de, style) : undefined;
  return `${figures}${left}${verdict === undefined ? '' : ` · ${verdict}`}`;
}

function verdictOf(fit: RailFit, de: boolean, style: NumberStyle): string {
  switch (fit.kind) {
    case 'tooLong':
      return de ? `${formatLength(fit.by, style)} zu lang` : `${formatLength(fit.by, style)} too long`;
    case 'allowance':
      return de
        ? `passt nur ohne Montagezuschlag, ${formatLength(fit.by, style)} fehlen`
        : `fits only without mounting allowance, ${formatLength(fit.by, style)} short`;
    case 'unknown':
      return de ? `unbekannt, ob es passt: ${fit.items} × Breite unbekannt` : `not known whether it fits: ${fit.items} × width unknown`;
    case 'lowReserve': {
      const percent = `${formatNumber(fit.wanted, 2, style.decimalMark)} %`;
      return de ? `passt, Reserve unter ${percent}` : `fits, reserve below ${percent}`;
    }
    case 'empty':
    case 'fits':
      return de ? 'passt' : 'fits';
  }
}
