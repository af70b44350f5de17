import { describe, it } from 'vitest';
import { PLATES, platesOf } from '../../shared/cabinet/index.ts';
import { ERRORS_ALONG_RAILS, REPORTS_ON_PLATES } from '../../shared/checks/engine/trials.ts';
import { USES_ON_RAILS } from '../../shared/checks/rules/data/parts-in-use.ts';
import { END_PLATES } from '../../shared/checks/rules/composition/accessories.ts';
import { LAYOUTS, STRIPS, metricsOf, noteOn } from '../../shared/rail/index.ts';
import { arbitraryEdit, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';
import { type Held, expectUpdatesEqualBuilds, held } from '../support/derivation-law.ts';

/** Every derivation of the program. One more is a line more. */
const DERIVATIONS: readonly Held[] = [
  held(LAYOUTS),
  held(STRIPS),
  held(PLATES),
  held(END_PLATES),
  { name: 'metrics', of: (view) => [...view.layouts.values()].map((layout) => metricsOf(view, layout)) },
  { name: 'errors along rails', of: (view) => [...view.layouts.values()].map((layout) => noteOn(view, ERRORS_ALONG_RAILS, layout)) },
  { name: 'uses of parts on rails', of: (view) => [...view.layouts.values()].map((layout) => noteOn(view, USES_ON_RAILS, layout)) },
  { name: 'reports on plates', of: (view) => [...platesOf(view).values()].map((plate) => noteOn(view, REPORTS_ON_PLATES, plate)) },
];

describe('what is derived from a project', () => {
  it.each(DERIVATIONS)('is brought up to date as it would be built: $name', (derivation) => {
    expectUpdatesEqualBuilds(derivation, { start: arbitraryStart, edit: arbitraryEdit, commandFor });
  }, 60_000);
});
