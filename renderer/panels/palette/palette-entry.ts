import type { ActionId } from '../../actions/index.ts';
import type { PartKey } from '../../../shared/parts/index.ts';
import type { RecordId } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What choosing an entry does. */
export type PaletteGoal =
  | { readonly type: 'action'; readonly action: ActionId }
  /** Selects records and brings them into view: a rail, or what belongs to a strip. */
  | { readonly type: 'show'; readonly ids: readonly RecordId[] }
  | { readonly type: 'finding'; readonly key: string }
  | { readonly type: 'insert'; readonly part: PartKey }
  | { readonly type: 'session'; readonly session: string }
  | { readonly type: 'file'; readonly handle: string }
  | { readonly type: 'example'; readonly name: string };

/** The kinds of entries, each under a heading of its own where nothing was typed. */
export type PaletteKind = 'action' | 'rail' | 'strip' | 'item' | 'finding' | 'part' | 'project' | 'file' | 'example';

/** One line of the palette. */
export interface PaletteEntry {
  /** The same for the same thing at every opening: what was used recently is remembered by it. */
  readonly id: string;
  readonly kind: PaletteKind;
  readonly name: LocalText;
  /** Where it is found otherwise (menu), or what it is. */
  readonly hint: LocalText;
  /** Further words by which it is found. */
  readonly words: readonly string[];
  /** Why it cannot be done now. It is listed all the same. */
  readonly reason?: LocalText;
  readonly goal: PaletteGoal;
}
