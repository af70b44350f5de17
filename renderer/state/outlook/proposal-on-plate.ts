import type { RecordId } from '../../../shared/project/index.ts';
import type { Proposal } from '../proposals/index.ts';
import { type PlatePreview, onPlateIds } from '../views/plate/index.ts';
import type { SessionState } from '../session/index.ts';

const previews = new WeakMap<Proposal, PlatePreview>();

/** A proposal as the plate shows it: what it moves, makes or alters stands at its new place, and faded at the old one. */
export function proposalOnPlate(proposal: Proposal): PlatePreview {
  const known = previews.get(proposal);
  if (known) return known;
  const { difference, foresight } = proposal;
  const touched: readonly RecordId[] = [...difference.records.added, ...difference.records.altered, ...difference.rails];
  const ids = onPlateIds(new Set(touched), foresight.document);
  const preview: PlatePreview = { kind: 'change', ids, foresight, snaps: [], off: false, refusal: null };
  previews.set(proposal, preview);
  return preview;
}

/** What is under way on the plate: a gesture, else the proposal that is shown. */
export function shownOnPlate({ platePreview, proposal }: Pick<SessionState, 'platePreview' | 'proposal'>): PlatePreview | null {
  return platePreview ?? (proposal ? proposalOnPlate(proposal) : null);
}
