import { type Command, type NewItem, type Target, nextStripTag } from '../../../shared/editing/index.ts';
import type { Clipping } from '../../../shared/notation/index.ts';
import { type IdSource, type StripId, recordsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { stripBeside, stripFor } from '../editing/index.ts';

/** Which strips of the project the strips of a clipping are. */
export interface SettledStrips {
  readonly before: readonly Command[];
  readonly notes: readonly LocalText[];
  /** `inherits`: an item of a text that names no strip joins that of its neighbours. */
  readonly settle: (item: NewItem, inherits: boolean) => NewItem;
}

/**
 * Finds or makes the strips of a clipping. What comes from one strip joins the strip at its target; else a strip is the one
 * of that name. Whole rails get strips of their own: two rails with the same terminals twice would be no use.
 */
export function settleStrips(view: ProjectView, clipping: Clipping, target: Target | undefined, ids: IdSource): SettledStrips {
  const before: Command[] = [];
  const notes: LocalText[] = [];
  const known = new Map<StripId, StripId>();
  const tags = view.index.strips.map(({ tag }) => ({ tag }));
  const beside = clipping.rails.length === 0 && clipping.strips.length === 1 && target ? stripBeside(view, target) : undefined;
  for (const { id, tag, ...own } of clipping.strips) {
    const there = view.index.strips.find((strip) => strip.tag === tag);
    if (beside !== undefined) known.set(id, beside);
    else if (there && (clipping.rails.length === 0 || isEmpty(view, there.id))) known.set(id, there.id);
    else {
      const free = there ? nextStripTag([...tags, ...clipping.strips]) : tag;
      if (there) notes.push({ en: `${tag} exists: the copies are on ${free}.`, de: `${tag} gibt es schon: Die Kopien sind auf ${free}.` });
      tags.push({ tag: free });
      before.push({ type: 'strip.add', id, tag: free, ...own });
      known.set(id, id);
    }
  }
  // Text without any strip behaves as if it were typed.
  const joined =
    target && clipping.strips.length === 0 ? stripFor(view, { items: clipping.loose, parts: clipping.parts }, target, ids) : undefined;
  before.push(...(joined?.before ?? []));
  const settle: SettledStrips['settle'] = (item, inherits) => {
    const strip = item.strip === undefined ? (inherits ? joined?.strip : undefined) : (known.get(item.strip) ?? item.strip);
    return strip === undefined ? item : { ...item, strip };
  };
  return { before, notes, settle };
}

function isEmpty(view: ProjectView, strip: StripId): boolean {
  return recordsOf(view.document, 'item').every((item) => item.strip !== strip);
}
