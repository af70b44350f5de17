import { PLATES } from '../../cabinet/index.ts';
import { type Derivation, LAYOUTS, type ProjectView, STRIPS, derive } from '../../rail/index.ts';
import { type ContextOf, type RuleScope, circuitContext, plateContext, projectContext, railContext, stripContext } from '../kit/context.ts';
import { RAIL_CIRCUITS } from '../kit/rail-circuits.ts';

/** What the rules of one scope are run on. */
export interface Scope<S extends RuleScope = RuleScope> {
  /**
   * One entry a subject, by its id. An entry that is the same as before stands for a subject on which nothing has changed
   * that a rule may look at, apart from the facets that it names in `reads`.
   */
  readonly entries: (view: ProjectView) => ReadonlyMap<string, unknown>;
  readonly context: (view: ProjectView, entry: unknown) => ContextOf<S>;
}

/** The project as a whole is another one after every edit. */
const WHOLE: Derivation<ReadonlyMap<'project', object>> = {
  name: 'project',
  build: () => new Map([['project', {}]]),
  update: () => new Map([['project', {}]]),
};

/** Which derivation has the subjects of a scope. A scope more is a line here and its context in `context.ts`. */
export const SCOPES: { readonly [S in RuleScope]: Scope<S> } = {
  rail: over(LAYOUTS, railContext),
  strip: over(STRIPS, stripContext),
  circuit: over(RAIL_CIRCUITS, circuitContext),
  plate: over(PLATES, plateContext),
  project: over(WHOLE, projectContext),
};

function over<S extends RuleScope, K extends string, E>(
  derivation: Derivation<ReadonlyMap<K, E>>,
  context: (view: ProjectView, entry: E) => ContextOf<S>,
): Scope<S> {
  return {
    entries: (view) => derive(view, derivation),
    // Entries come from `entries` alone.
    context: (view, entry) => context(view, entry as E),
  };
}
