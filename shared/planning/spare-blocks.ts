import { countSpares, sparesOf } from '../checks/index.ts';
import type { Command } from '../editing/index.ts';
import { type Part, roleOf } from '../parts/index.ts';
import { type ItemRecord, type StripId, findPart, findStrip } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';

/** How many spare blocks a strip gets. */
export type SpareWish =
  /** So many more. */
  | { readonly kind: 'more'; readonly count: number }
  /** As many as it takes for so many in all. */
  | { readonly kind: 'total'; readonly count: number }
  /** As many as it takes for a share of the blocks in use. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** As many as strip or project ask for. */
  | { readonly kind: 'wanted' };

/** What adding spare blocks comes to. */
export interface SparePlan {
  /** How many are there now, in use and spare. */
  readonly inUse: number;
  readonly spare: number;
  /** How many strip or project ask for. */
  readonly wanted: number;
  /** How many are added; 0 where there are enough. */
  readonly adding: number;
  /** Like the last block of the strip. */
  readonly part: Part;
  readonly command: Command | undefined;
}

export type PlannedSpares =
  | { readonly kind: 'planned'; readonly plan: SparePlan }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/** Nobody plans more at once; a higher number is a slip of the finger. */
export const MOST_SPARES_AT_ONCE = 500;

const NO_BLOCK: LocalText = {
  en: 'The strip has no block on a rail that spares could be like.',
  de: 'Die Klemmenleiste hat keine Klemme auf einer Tragschiene, der Reserveklemmen gleichen könnten.',
};

/** Plans appending spare blocks to a strip, behind its last block and like it. */
export function planSpares(view: ProjectView, strip: StripId, wish: SpareWish): PlannedSpares {
  const record = findStrip(view.document, strip);
  const counted = record && countSpares(view, record);
  const last = counted?.blocks.findLast(({ rail }) => rail !== undefined);
  const part = last && findPart(view.document, last.part);
  if (!record || !counted || !last || !part || roleOf(part.kind) !== 'block') return { kind: 'refused', reason: NO_BLOCK };
  const { blocks, spare, wanted } = counted;
  const inUse = blocks.length - spare;
  const asked = askedFor(wish, { inUse, spare, wanted });
  if (asked > MOST_SPARES_AT_ONCE) {
    return {
      kind: 'refused',
      reason: { en: `At most ${MOST_SPARES_AT_ONCE} blocks are added at once.`, de: `Höchstens ${MOST_SPARES_AT_ONCE} Klemmen werden auf einmal angehängt.` },
    };
  }
  const adding = Math.max(0, asked);
  return {
    kind: 'planned',
    plan: { inUse, spare, wanted, adding, part, command: adding === 0 ? undefined : appending(last, part, strip, record.tag, adding) },
  };
}

function askedFor(wish: SpareWish, { inUse, spare, wanted }: Pick<SparePlan, 'inUse' | 'spare' | 'wanted'>): number {
  switch (wish.kind) {
    case 'more':
      return wish.count;
    case 'total':
      return wish.count - spare;
    case 'percent':
      return sparesOf(inUse, wish.percent) - spare;
    case 'wanted':
      return wanted - spare;
  }
}

function appending(last: ItemRecord, part: Part, strip: StripId, tag: string, count: number): Command {
  return {
    type: 'batch',
    label: {
      en: count === 1 ? `Add a spare block to ${tag}` : `Add ${count} spare blocks to ${tag}`,
      de: count === 1 ? `Reserveklemme an ${tag} anhängen` : `${count} Reserveklemmen an ${tag} anhängen`,
    },
    commands: [
      {
        type: 'items.place',
        target: { ...(last.rail !== undefined && { rail: last.rail }), after: last.id, joins: 'left' },
        items: Array.from({ length: count }, () => ({ part: part.key, turned: last.turned, strip })),
        parts: [part],
      },
    ],
  };
}
