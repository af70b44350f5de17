import type { JumperToAdd, NewAttachment, NewItem, PotentialFields, StripSettings } from '../editing/index.ts';
import type { Part, PartKey, PartLookup } from '../parts/index.ts';
import type { IdSource, ItemId, PotentialId, RailRecord, StripId } from '../project/index.ts';
import { articleReader } from './articles.ts';
import { type Container, beginDraft } from './draft.ts';
import type { NotationError } from './problem.ts';
import { splitPlacements } from './segments.ts';
import { type Line, potentialIds, readAttachments, readJumpers, readLines, readSequence, sortedErrors } from './sequence.ts';
import { readPotential } from './statements/potential.ts';
import type { StatementWord } from './statement-words.ts';

/** What a text says about the project as a whole, about parts and about its cabinet, which nobody wants to have changed by pasting. */
const NOT_PASTED = ['project', 'settings', 'severity', 'reason', 'fact', 'plate', 'duct', 'keepout', 'accept'] as const satisfies readonly StatementWord[];
export type NotPasted = (typeof NOT_PASTED)[number];

/** A rail of a clipping, with what stands on it. It is on no mounting plate: that place is taken. */
export interface ClippedRail extends Omit<RailRecord, 'kind' | 'order' | 'part' | 'mount'> {
  readonly part: Part;
  readonly items: readonly NewItem[];
}

/** A strip that items of a clipping belong to. */
export interface ClippedStrip extends StripSettings {
  readonly id: StripId;
  readonly tag: string;
}

/**
 * Part of a project as text holds it: what is copied, and what is pasted from anywhere. Items name strips and potentials of
 * the clipping by ids from the given source; potentials that the project has already are named by its own ids.
 */
export interface Clipping {
  readonly potentials: readonly { readonly id: PotentialId; readonly fields: PotentialFields }[];
  readonly strips: readonly ClippedStrip[];
  readonly rails: readonly ClippedRail[];
  /** Items that stand on no rail of the text: they go where they are put. */
  readonly loose: readonly NewItem[];
  /** Items that the text itself calls unplaced. */
  readonly unplaced: readonly NewItem[];
  /** What connects its items: these have the ids that its contacts name. */
  readonly jumpers: readonly JumperToAdd[];
  /** The parts of everything in it. */
  readonly parts: readonly Part[];
  /** What was passed over. */
  readonly leftOut: readonly NotPasted[];
}

/** A clipping, or every fault of the text. */
export type ReadClipping =
  | { readonly ok: true; readonly clipping: Clipping }
  | { readonly ok: false; readonly errors: readonly NotationError[] };

/** What reading a clipping is given besides the text. */
export interface ClippingOptions {
  readonly ids: IdSource;
  /** The potentials of the project that it goes into, by name. */
  readonly potentials?: ReadonlyMap<string, PotentialId>;
  /** The order numbers among which the nearest to an unknown one is looked for. */
  readonly articles?: () => Iterable<string>;
}

/**
 * Reads a clipping: placements, gaps and strips without a rail, or a whole rail notation. Statements may share a line as in
 * the quick-insert field. An empty text is an empty clipping. Law: `readClipping(printClipping(d, what))` yields the same
 * items as `d` has, up to ids.
 */
export function readClipping(text: string, parts: PartLookup, { ids, potentials, articles }: ClippingOptions): ReadClipping {
  const errors: NotationError[] = [];
  const all = readLines(text, errors, splitPlacements);
  const leftOut = NOT_PASTED.filter((word) => all.some((line) => line.word === word));
  const lines = all.filter((line) => !isLeftOut(line));
  const draft = beginDraft(ids);
  const loose: Container = { items: [] };
  for (const line of lines) if (line.word === 'potential') readPotential(line, draft);
  const known = new Map([...potentialIds(draft), ...(potentials ?? [])]);
  const article = articleReader(parts, articles ?? (() => []));
  readSequence(lines, { draft, article, potentials: known, errors, loose });
  readAttachments(lines, { draft, article, errors, loose });
  readJumpers(lines, { draft, article, errors, loose });
  if (errors.length > 0) return { ok: false, errors: sortedErrors(errors) };

  const everything = [loose, ...draft.containers].flatMap(({ items }) => items);
  const carried = new Set(everything.flatMap(({ levels }) => levels.map(({ potential }) => potential)));
  const worn = new Set(everything.map(({ strip }) => strip));
  const attached = new Map<ItemId, NewAttachment[]>();
  for (const { kind: _kind, id: _id, host, ...attachment } of draft.attachments) {
    const list = attached.get(host);
    if (list) list.push(attachment);
    else attached.set(host, [attachment]);
  }
  const connected = new Set<ItemId>(draft.jumpers.flatMap(({ contacts }) => contacts.map(({ item }) => item)));
  const newItem = (item: Container['items'][number]): NewItem => ({
    ...newItemWith(item, attached.get(item.id)),
    ...(connected.has(item.id) && { id: item.id }),
  });
  const byKey = new Map<PartKey, Part>([...draft.parts.values()].map((part) => [part.key, part]));
  return {
    ok: true,
    clipping: {
      potentials: [...draft.potentials.values()].flatMap(({ id, kind: _kind, ...fields }) =>
        carried.has(id) && !potentials?.has(fields.name) ? [{ id, fields }] : [],
      ),
      strips: [...draft.strips.values()].flatMap(({ kind: _kind, ...strip }) => (worn.has(strip.id) ? [strip] : [])),
      rails: [...draft.rails.values()].flatMap(({ kind: _kind, part: key, mount: _mount, ...rail }) => {
        const part = byKey.get(key);
        const container = draft.containers.find((each) => each.rail === rail.id);
        return part && container ? [{ ...rail, part, items: container.items.map(newItem) }] : [];
      }),
      loose: loose.items.map(newItem),
      unplaced: draft.unplaced.items.map(newItem),
      jumpers: draft.jumpers.map(({ kind: _kind, ...jumper }) => jumper),
      parts: [...byKey.values()],
      leftOut,
    },
  };
}

function isLeftOut({ word }: Line): boolean {
  return (NOT_PASTED as readonly string[]).includes(word);
}

function newItemWith(
  { part, turned, gapBefore, anchor, strip, levels, current, zone }: Container['items'][number],
  attachments: readonly NewAttachment[] | undefined,
): NewItem {
  return {
    part,
    turned,
    ...(gapBefore !== 0 && { gapBefore }),
    ...(anchor !== undefined && { anchor }),
    ...(strip !== undefined && { strip }),
    levels,
    ...(current !== undefined && { current }),
    ...(zone !== undefined && { zone }),
    ...(attachments && { attachments }),
  };
}
