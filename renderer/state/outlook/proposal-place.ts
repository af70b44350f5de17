import type { Box } from '../../../shared/drawing/index.ts';
import type { RailId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Language, inLanguage } from '../../../shared/text/index.ts';
import { type NumberStyle, type Um, formatLength, um } from '../../../shared/units/index.ts';
import type { Proposal } from '../proposals/index.ts';
import { type SheetRow, rowOf, sheetOf } from '../views/rails/index.ts';

/** A stretch of a rail that a proposal changes. */
export interface ProposalPlace {
  readonly rail: RailId;
  readonly from: Um;
  readonly to: Um;
}

/** Where to go to see it. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The places that a proposal changes, what is new or gone first: those are what one wants to see. A rail that only gets
 * another length or margin is a place as a whole.
 */
export function placesOf({ difference, foresight: { view } }: Pick<Proposal, 'difference' | 'foresight'>): readonly ProposalPlace[] {
  const { added, removed, settled, altered, moved, rails } = difference;
  const items = [...added, ...removed, ...settled, ...altered].map(({ rail, placed }) => ({ rail, from: placed.x, to: um(placed.x + placed.width) }));
  const spans = moved.flatMap(({ fromRail, from, to }) => ({ rail: fromRail, from, to }));
  const places = items.length > 0 ? items : spans;
  if (places.length > 0) return places;
  return rails.flatMap((rail) => {
    const layout = view.layouts.get(rail);
    return layout ? [{ rail, from: um(0), to: layout.rail.length }] : [];
  });
}

/** The row of a rail as the proposal draws it; a rail that would be gone, where it was. */
export function proposalRow(before: ProjectView, after: ProjectView, rail: RailId): SheetRow | undefined {
  return rowOf(sheetOf(after), rail) ?? rowOf(sheetOf(before), rail);
}

/** Where the place is that a proposal changes, if none of it is in view: the nearest one, and which way it lies. */
export function hiddenPlace(
  proposal: Pick<Proposal, 'difference' | 'foresight'>,
  visible: Box,
): { readonly place: ProposalPlace; readonly row: SheetRow; readonly direction: Direction } | undefined {
  let nearest: { readonly place: ProposalPlace; readonly row: SheetRow; readonly direction: Direction } | undefined;
  let least = Infinity;
  for (const place of placesOf(proposal)) {
    const row = proposalRow(proposal.foresight.ground, proposal.foresight.view, place.rail);
    if (!row) continue;
    const across = apart(row.axis - row.half, row.axis + row.half, visible.top, visible.bottom);
    const along = apart(place.from, place.to, visible.left, visible.right);
    if (across === 0 && along === 0) return undefined;
    const distance = Math.hypot(across, along);
    if (distance >= least) continue;
    least = distance;
    const direction = Math.abs(across) >= Math.abs(along) ? (across < 0 ? 'up' : 'down') : along < 0 ? 'left' : 'right';
    nearest = { place, row, direction };
  }
  return nearest;
}

/** How far a stretch lies before (negative) or behind another; 0 where they meet. */
function apart(from: number, to: number, start: number, end: number): number {
  return to < start ? to - start : from > end ? from - end : 0;
}

const ARROWS: Readonly<Record<Direction, string>> = { left: '←', right: '→', up: '↑', down: '↓' };

/** "↓ shown at R2, 420 mm · F9 goes there". */
export function hiddenPlaceWords(
  { place, row, direction }: NonNullable<ReturnType<typeof hiddenPlace>>,
  key: string,
  language: Language,
  style: NumberStyle,
): string {
  const at = `${row.layout.rail.name}, ${formatLength(place.from, style)}`;
  return inLanguage(language, {
    en: `${ARROWS[direction]} at ${at} · ${key} goes there`,
    de: `${ARROWS[direction]} bei ${at} · ${key} springt dorthin`,
  });
}
