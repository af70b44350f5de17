import type { RecordId } from '../../../shared/project/index.ts';

/** The selected records, and the one that the keyboard acts on. */
export interface Selection {
  readonly ids: ReadonlySet<RecordId>;
  readonly focus: RecordId | undefined;
}

/** Nothing selected. */
export const NO_SELECTION: Selection = Object.freeze({ ids: new Set<RecordId>(), focus: undefined });
