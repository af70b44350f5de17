import type { Command } from '../../../shared/editing/index.ts';
import type { ClippingChoice } from '../../../shared/notation/index.ts';
import { type RecordKind, type RecordOf, findRecord } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Selection } from '../selection/index.ts';
import { SELECTED, type SelectedKind } from './kinds.ts';

/** What selecting knows of a kind. */
export function selectedKind<K extends RecordKind>(kind: K): SelectedKind<RecordOf<K>['id']> {
  return SELECTED[kind];
}

/** The selected records of a kind, in the order in which they stand where they have one. */
export function selectedOfKind<K extends RecordKind>(view: ProjectView, { ids }: Pick<Selection, 'ids'>, kind: K): readonly RecordOf<K>[] {
  const { inOrder } = selectedKind(kind);
  const found: RecordOf<K>[] = [];
  for (const id of inOrder ? inOrder(view, ids) : ids) {
    const record = findRecord(view.document, id as RecordOf<K>['id']);
    // By its kind the record is one of these; the compiler cannot follow this through a kind that varies.
    if (record?.kind === kind) found.push(record as RecordOf<K>);
  }
  return found;
}

/** The kinds of what is selected, among those that have a turn, which have the lowest. */
export function kindsInTurn(view: ProjectView, { ids }: Pick<Selection, 'ids'>, turnOf: (kind: RecordKind) => number | undefined): ReadonlySet<RecordKind> {
  let lowest = Infinity;
  let kinds = new Set<RecordKind>();
  for (const id of ids) {
    const kind = view.document.records.get(id)?.kind;
    const turn = kind === undefined || kinds.has(kind) ? undefined : turnOf(kind);
    if (kind === undefined || turn === undefined || turn > lowest) continue;
    if (turn < lowest) kinds = new Set();
    lowest = turn;
    kinds.add(kind);
  }
  return kinds;
}

/** What a copy of the selection takes. */
export interface CopyOfSelection {
  readonly clipping: ClippingChoice;
  /** How much it is, in words: "3 items", "2 rails". */
  readonly size: LocalText;
  /** Takes it out. */
  readonly cut: () => readonly Command[];
}

/** What of the selection is copied; undefined where nothing is. */
export function copyOfSelection(view: ProjectView, selection: Pick<Selection, 'ids'>): CopyOfSelection | undefined {
  const [kind] = kindsInTurn(view, selection, (each) => SELECTED[each].copying?.together.turn);
  return kind && copyOfKind(view, selection, kind);
}

function copyOfKind<K extends RecordKind>(view: ProjectView, selection: Pick<Selection, 'ids'>, kind: K): CopyOfSelection | undefined {
  const { copying } = selectedKind(kind);
  if (!copying) return undefined;
  const ids = selectedOfKind(view, selection, kind).map(({ id }) => id);
  return { clipping: copying.clipping(ids), size: copying.together.size(ids.length), cut: () => copying.cut(view, ids) };
}
