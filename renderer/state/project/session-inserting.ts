import type { NewAttachment, NewItem, Target } from '../../../shared/editing/index.ts';
import { type Foreseen, type Foresight, holdsFor, ofKind, touchedBy } from '../../../shared/foresight/index.ts';
import { type Part, type PartKey, roleOf } from '../../../shared/parts/index.ts';
import type { ItemId, RecordId } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { parseAttachment } from '../../../shared/notation/index.ts';
import { readWithLibrary } from '../library/index.ts';
import type { PasteOutcome, ProjectSession, QuickInsertOutcome, SessionDeps, SessionState } from '../session/index.ts';
import { type InsertPreview, aimedTarget, partInSight, previewOfInsert, readPasted, readPlacements } from '../inserting/index.ts';
import { type PastePlan, duplicatePlan, pastePlan } from '../clipboard/index.ts';
import { insertionTarget, lostByReplacing, placingCommand, railCommand, selectedItems } from '../editing/index.ts';
import type { Store } from '../store/index.ts';

/** What inserting needs of its session. */
export interface InsertingPort extends Pick<ProjectSession, 'foresee' | 'carryOut' | 'dispatch' | 'select' | 'reveal'> {
  readonly state: Store<SessionState>;
  readonly deps: Pick<SessionDeps, 'parts' | 'ids'>;
}

const NO_RAIL: LocalText = {
  en: 'There is no rail yet. Add a rail first.',
  de: 'Es gibt noch keine Tragschiene. Fügen Sie zuerst eine hinzu.',
};
const ONE_PART: LocalText = {
  en: 'To replace items, name one part alone.',
  de: 'Zum Ersetzen geben Sie genau einen Artikel an.',
};
function noHost({ article }: Part): LocalText {
  return {
    en: `${article} sits on blocks: select them first, or drag it onto one.`,
    de: `${article} sitzt auf Klemmen: Wählen Sie sie zuerst aus, oder ziehen Sie das Teil auf eine.`,
  };
}

const NOT_IN_LIBRARY: LocalText = { en: 'The part is not in the library.', de: 'Der Artikel ist nicht in der Bibliothek.' };

/** Inserting by text and from the library, over the state of a session. */
export function createSessionInserting({
  state,
  deps,
  foresee,
  carryOut,
  dispatch,
  select,
  reveal,
}: InsertingPort): Pick<ProjectSession, 'quickInsert' | 'previewInsert' | 'insertParts' | 'paste' | 'duplicate'> {
  async function place(items: readonly NewItem[], parts: readonly Part[]): Promise<QuickInsertOutcome> {
    if (items.length === 0) return { kind: 'nothing' };
    if (state.get().aim?.kind === 'replace') return replace(items, parts);
    if (targetNow() === null) await deps.parts.need([state.get().newRail.part]);
    // Read again: the project may have changed while the library answered.
    const { view, parts: lookup, newRail } = state.get();
    const rail = lookup.get(newRail.part);
    const target = targetNow();
    const command = placingCommand(view, { items, parts, target, length: newRail.length, ...(rail && { rail }) }, deps.ids);
    return command ? selected(dispatch(command)) : { kind: 'refused', reason: NO_RAIL };
  }

  /** What was aimed at, else behind the selection. */
  function targetNow(): Target | null {
    const { view, selection, activeRail, aim } = state.get();
    return aimedTarget(view, aim) ?? insertionTarget(view, selection, activeRail);
  }

  /** Whether what was shown is what would be worked out now: the same project, and the same place in it. */
  function isStillMeant({ target, foresight }: NonNullable<InsertPreview['placing']>): boolean {
    const { view, aim } = state.get();
    const now = targetNow();
    const same = now !== null && now.rail === target.rail && now.after === target.after && now.joins === target.joins;
    return same && (aim === null || aim.kind === 'place') && holdsFor(foresight, view);
  }

  /** Replacing takes one part; how many it is for is known already. */
  function replace(items: readonly NewItem[], parts: readonly Part[]): QuickInsertOutcome {
    const { aim } = state.get();
    const [only, second] = items;
    const part = parts.find(({ key }) => key === only?.part);
    if (aim?.kind !== 'replace' || !only || second || !part) return { kind: 'refused', reason: ONE_PART };
    const lost = lostByReplacing(state.get().view, aim.items, part);
    const outcome = dispatch({ type: 'items.replace', items: aim.items, part });
    if (outcome.kind === 'refused') return outcome;
    state.update((current) => ({ ...current, aim: null }));
    select(aim.items, aim.items.at(-1));
    reveal(aim.items);
    return { kind: 'done', items: aim.items, ...(lost && { notes: [lost] }) };
  }

  /** On the items that are aimed at, else on the selected ones. */
  function attach(part: Part, said: Omit<NewAttachment, 'part'>): QuickInsertOutcome {
    const { view, selection, aim } = state.get();
    const hosts = aim?.kind === 'attach' ? aim.items : selectedItems(view, selection);
    if (hosts.length === 0) return { kind: 'refused', reason: noHost(part) };
    const outcome = dispatch({ type: 'attachments.add', part, hosts, ...said });
    if (outcome.kind === 'refused') return outcome;
    state.update((current) => ({ ...current, aim: null }));
    // The items stay selected: the properties show what sits on them now, and the next part goes there too.
    select(hosts, hosts.at(-1));
    reveal(hosts);
    return { kind: 'done', items: hosts };
  }

  async function attachTyped(text: string): Promise<QuickInsertOutcome> {
    const lookup = () => state.get().parts;
    const read = await readWithLibrary(deps.parts, lookup, (at) => parseAttachment(text, at, () => deps.parts.articles()));
    if (!read.ok) return { kind: 'refused', reason: read.error.message };
    return read.value.ok ? attach(read.value.part, read.value.said) : { kind: 'faults', errors: read.value.errors };
  }

  function selected(outcome: Foreseen): QuickInsertOutcome {
    switch (outcome.kind) {
      case 'refused':
        return outcome;
      case 'noChange':
        return { kind: 'nothing' };
      case 'done': {
        const items = createdItems(outcome);
        if (items.length > 0) {
          select(items, items.at(-1));
          reveal(items);
        }
        return { kind: 'done', items };
      }
    }
  }

  function carriedOut({ command, notes }: PastePlan): PasteOutcome {
    const outcome = selected(dispatch(command));
    return outcome.kind === 'done' ? { kind: 'done', label: command.label, notes } : outcome;
  }

  return {
    async paste(text) {
      const read = await readPasted(text, state.get().view, deps.parts, () => state.get().parts, deps.ids);
      if (!read.ok) return 'host' in read ? { kind: 'refused', reason: read.host.message } : { kind: 'faults', errors: read.errors };
      const { clipping } = read;
      if (targetNow() === null && clipping.loose.length > 0) await deps.parts.need([state.get().newRail.part]);
      // Now: the project may have changed while the library answered.
      const { view, parts, newRail } = state.get();
      const rail = parts.get(newRail.part);
      const target = targetNow();
      if (target === null && clipping.loose.length > 0 && !rail) return { kind: 'refused', reason: NO_RAIL };
      const plan = pastePlan(view, { clipping, target, length: newRail.length, ...(rail && { rail }) }, deps.ids);
      return plan ? carriedOut(plan) : { kind: 'nothing' };
    },
    duplicate() {
      const { view, selection } = state.get();
      const plan = duplicatePlan(view, selection, deps.ids);
      return plan ? carriedOut(plan) : { kind: 'nothing' };
    },
    async previewInsert(text) {
      const read = await readPlacements(text, state.get().view, deps.parts, () => state.get().parts, partInSight(state.get().view, state.get()));
      if (!read.ok || read.items.length === 0) return undefined;
      const { view, aim } = state.get();
      const target = aim?.kind === 'replace' ? null : targetNow();
      const command = target && placingCommand(view, { items: read.items, parts: read.parts, target }, deps.ids);
      const foreseen = command ? foresee(command) : undefined;
      return previewOfInsert(view, read.items, read.parts, target && foreseen?.kind === 'done' ? { target, foresight: foreseen } : undefined);
    },
    async quickInsert(text, shown) {
      if (shown?.placing && isStillMeant(shown.placing)) return selected(carryOut(shown.placing.foresight));
      if (state.get().aim?.kind === 'attach') return attachTyped(text);
      const read = await readPlacements(text, state.get().view, deps.parts, () => state.get().parts, partInSight(state.get().view, state.get()));
      if (read.ok) return place(read.items, read.parts);
      return 'host' in read ? { kind: 'refused', reason: read.host.message } : { kind: 'faults', errors: read.errors };
    },
    async insertParts(keys) {
      const error = await deps.parts.need(keys);
      if (error) return { kind: 'refused', reason: error.message };
      const found = keys.map((key: PartKey) => state.get().parts.get(key)).filter((part) => part !== undefined);
      const [first] = found;
      if (!first) return { kind: 'refused', reason: NOT_IN_LIBRARY };
      if (roleOf(first.kind) === 'rail') return selected(dispatch(railCommand(state.get().view, first, state.get().newRail.length)));
      if (roleOf(first.kind) === 'attachment') return attach(first, {});
      return place(found.map((part) => ({ part: part.key })), found);
    },
  };
}

/** What an edit has brought into being: items, else what sits on items and the jumpers. */
export function createdRecords({ changes }: Pick<Foresight, 'changes'>): readonly RecordId[] {
  const { made } = touchedBy(changes);
  const items = ofKind(made, 'item');
  const others = [...ofKind(made, 'attachment'), ...ofKind(made, 'jumper')];
  return (items.length > 0 ? items : others).map(({ id }) => id);
}

/** The items that an edit has brought into being, in the order of their places. */
export function createdItems({ changes }: Pick<Foresight, 'changes'>): readonly ItemId[] {
  return ofKind(touchedBy(changes).made, 'item').map(({ id }) => id);
}
