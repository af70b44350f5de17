import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';
import type { Foresight, Foreseen } from './foresight.ts';

/** Why a foresight is not carried out on a project that is no longer the one it was worked out on. */
export const EDITED_MEANWHILE: LocalText = {
  en: 'The project was edited meanwhile, so nothing was changed. Start again.',
  de: 'Das Projekt wurde inzwischen bearbeitet, daher wurde nichts geändert. Starten Sie erneut.',
};

/** Whether a project is still the one that a foresight was worked out on. */
export function holdsFor({ ground }: Foresight, { document }: ProjectView): boolean {
  return ground.document === document;
}

/** What there is to commit: the foresight itself, as it was shown, or a refusal where the project was edited meanwhile. */
export function carriedOut(foresight: Foresight, now: ProjectView): Exclude<Foreseen, { readonly kind: 'noChange' }> {
  return holdsFor(foresight, now) ? foresight : { kind: 'refused', reason: EDITED_MEANWHILE };
}
