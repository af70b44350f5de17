import { DIMENSION_KINDS, type DimensionKind } from '../../shared/drawing/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../shared/text/index.ts';
import { DIMENSION_NAMES, shownDimensions, withDimensionToggled } from '../state/views/rails/index.ts';
import { type ActionSpec, type DimensionAction, onProject } from './action.ts';

function byKind<T>(make: (kind: DimensionKind) => T): Readonly<Record<DimensionAction, T>> {
  return Object.fromEntries(DIMENSION_KINDS.map((kind) => [`dimensions.${kind}`, make(kind)])) as Record<DimensionAction, T>;
}

/** "Dimensions: Terminal strips". */
export const DIMENSION_LABELS: Readonly<Record<DimensionAction, LocalText>> = byKind((kind) =>
  inEveryLanguage((language) => `${inLanguage(language, { en: 'Dimensions', de: 'Maße' })}: ${DIMENSION_NAMES[kind][language]}`),
);

/** Each switches one kind of dimensions; which are shown is remembered. */
export const DIMENSION_ACTIONS: Readonly<Record<DimensionAction, ActionSpec>> = byKind((kind) =>
  onProject((session, { app }) => {
    const { layout } = app.state.get().preferences;
    app.setPreferences({ layout: withDimensionToggled(layout, kind) });
    const shown = !shownDimensions(layout).has(kind);
    session.announce(
      inEveryLanguage((language) => {
        const state = inLanguage(language, { en: shown ? 'are shown' : 'are no longer shown', de: shown ? 'werden gezeigt' : 'werden nicht mehr gezeigt' });
        return `${DIMENSION_LABELS[`dimensions.${kind}`][language]} ${state}`;
      }),
    );
  }),
);
