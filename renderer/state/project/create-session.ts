import type { CheckState } from '../../../shared/checks/index.ts';
import {
  type Command,
  type CommandEnvironment,
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  pushHistory,
  redo,
  undo,
} from '../../../shared/editing/index.ts';
import { type Foreseen, type Foresight, carriedOut, foresee, holdsFor, ofKind, touchedBy } from '../../../shared/foresight/index.ts';
import type { OpenedProject } from '../../../shared/host/index.ts';
import {
  type ChangeSet,
  type Document,
  itemsOnRail,
  type RailId,
  type RecordId,
  recordsOf,
  settingsOf,
  UNPLACED,
  documentOf,
  recordsOfKind,
} from '../../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../../shared/rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../shared/text/index.ts';
import { prunedAim } from '../inserting/index.ts';
import { NO_GUIDES, chooseGuide } from '../views/rails/index.ts';
import { firstViews, viewsAfter, viewsReopened } from '../views/index.ts';
import { onPlateIds } from '../views/plate/index.ts';
import { USUAL_RAIL, shownAfter } from '../editing/index.ts';
import type { ProjectSession, SessionDeps, SessionState } from '../session/index.ts';
import type { Proposal } from '../proposals/index.ts';
import { createSessionCamera } from './session-camera.ts';
import { createSessionFixes } from './session-fixes.ts';
import { createSessionInserting } from './session-inserting.ts';
import { createSessionKeeping } from './session-keeping.ts';
import { createSessionPlate } from './session-plate.ts';
import { sessionLookup, stripParts } from '../library/index.ts';
import { NO_SELECTION, type Selection } from '../selection/index.ts';
import { createStore } from '../store/index.ts';

/** A session, and what the host tells about it. */
export interface OpenSession {
  readonly session: ProjectSession;
  readonly changedOnDisk: () => void;
  readonly takenOver: () => void;
}

/** A change that is made, and where it leads. */
interface Step {
  readonly view: ProjectView;
  readonly changes: ChangeSet;
  readonly label: LocalText;
  readonly checks: CheckState;
}

/** Opens a session on a project that the host has opened. */
export function createSession(opened: OpenedProject, deps: SessionDeps): OpenSession {
  const state = createStore<SessionState>(firstState(opened, deps));
  const env: CommandEnvironment = { ids: deps.ids };
  /** What was selected when an edit was made: undoing it brings that back too. */
  const selectedBefore = new WeakMap<ChangeSet, Selection>();
  const foreseenChecks = new WeakMap<Foresight, { readonly before: CheckState; readonly after: CheckState }>();
  const camera = createSessionCamera(state);
  const keeping = createSessionKeeping(state, opened, deps, (reopened) => {
    state.update((current) => reopenedState(current, firstState(reopened, deps)));
    fetchCompanions();
  });

  function adopt({ view, changes, label, checks }: Step, history: History, selection?: Selection): void {
    const { document } = view;
    const hadRails = state.get().view.index.rails.length > 0;
    state.update((current) => {
      const kept = pruned(selection ?? current.selection, document, current.view);
      return {
        ...current,
        view,
        views: viewsAfter(current.views, document, changes),
        plateSelection: onPlateIds(kept.ids, document),
        checks,
        history,
        edited: true,
        selection: kept,
        hover: current.hover !== undefined && document.records.has(current.hover) ? current.hover : undefined,
        aim: prunedAim(current.aim, (id) => document.records.has(id)),
        activeRail: activeRailOf(current.activeRail, view.index.rails.map((rail) => rail.id)),
        parts: touchesParts(changes) ? sessionLookup(document, deps.parts.store.get()) : current.parts,
        // A preview stands on the document as it was.
        preview: null,
        platePreview: null,
        proposal: null,
      };
    });
    keeping.push(label, changes);
    if (touchesParts(changes)) fetchCompanions();
    showNewRails(changes, hadRails);
    camera.fitNewSubject();
  }

  /** The first rail is shown as a whole; a further one is brought into view. */
  function showNewRails(changes: ChangeSet, hadRails: boolean): void {
    const added = ofKind(touchedBy(changes).made, 'rail').map(({ id }) => id);
    if (added.length === 0) return;
    if (hadRails) camera.reveal(added);
    else camera.fit();
  }

  /** The findings after a change that is only shown: worked out once, also where it is carried out afterwards. */
  function checksAfter(foresight: Foresight): CheckState {
    const { checks } = state.get();
    const known = foreseenChecks.get(foresight);
    if (known?.before === checks) return known.after;
    const after = deps.checker.update(checks, foresight.ground, foresight.view, foresight.changes);
    foreseenChecks.set(foresight, { before: checks, after });
    return after;
  }

  function carryOut(foresight: Foresight): ReturnType<ProjectSession['carryOut']> {
    deps.noted?.(foresight.command.type);
    const outcome = carriedOut(foresight, state.get().view);
    if (outcome.kind === 'refused') announce(outcome.reason);
    else {
      const { view, changes, label } = outcome;
      selectedBefore.set(changes, state.get().selection);
      adopt({ view, changes, label, checks: checksAfter(outcome) }, pushHistory(state.get().history, { label, changes }));
      announce(label);
    }
    return outcome;
  }

  function dispatch(command: Command): Foreseen {
    const foreseen = foresee(state.get().view, command, env);
    if (foreseen.kind === 'done') return carryOut(foreseen);
    deps.noted?.(command.type);
    if (foreseen.kind === 'refused') announce(foreseen.reason);
    return foreseen;
  }

  function step(taken: HistoryStep | undefined, said: (label: LocalText) => LocalText, before?: Selection): boolean {
    if (!taken) return false;
    const { document, changes, label, history } = taken;
    const { view: previous, checks: earlier, selection } = state.get();
    const view = updateView(previous, document, changes);
    const checks = deps.checker.update(earlier, previous, view, changes);
    const shown = before && before.ids.size > 0 ? before : shownAfter(changes, selection);
    adopt({ view, changes, label, checks }, history, shown);
    camera.reveal(state.get().selection.ids);
    announce(said(label));
    return true;
  }

  function announce(text: LocalText): void {
    state.update((current) => ({ ...current, announcement: { ...text, serial: (current.announcement?.serial ?? 0) + 1 } }));
  }

  function select(ids: Iterable<RecordId>, focus?: RecordId): void {
    state.update((current) => {
      const selection = pruned({ ids: new Set(ids), focus }, current.view.document);
      if (sameSelection(selection, current.selection)) return current;
      const rail = railOfRecord(current, selection.focus);
      const guides = selection.ids.size === 0 ? current.guides : chooseGuide(current.guides, undefined);
      const plateSelection = onPlateIds(selection.ids, current.view.document);
      return { ...current, selection, plateSelection, guides, aim: null, activeRail: rail ?? current.activeRail };
    });
  }

  function fetchCompanions(): void {
    const { document } = state.get().view;
    void deps.parts.needCompanions(partKeysOf(document), settingsOf(document).endStop);
    void deps.parts.need(stripParts(document));
  }

  const stopListening = deps.parts.store.subscribe(() => {
    state.update((current) => ({ ...current, parts: sessionLookup(current.view.document, deps.parts.store.get()) }));
  });
  fetchCompanions();
  // At hand before the first block is dragged into a project without rails.
  void deps.parts.need([state.get().newRail.part]);

  const committing = { foresee: (command: Command) => foresee(state.get().view, command, env), carryOut, dispatch };
  const session: ProjectSession = {
    get id() {
      return keeping.id();
    },
    state,
    ...committing,
    undo() {
      const { view, history } = state.get();
      const last = history.past.at(-1);
      return step(undo(view.document, history), undone, last && selectedBefore.get(last.changes));
    },
    redo: () => step(redo(state.get().view.document, state.get().history), redone),
    select,
    setHover: (hover) => state.update((current) => (current.hover === hover ? current : { ...current, hover })),
    setActiveRail: (rail) => state.update((current) => (current.activeRail === rail ? current : { ...current, activeRail: rail })),
    setNewRail(newRail) {
      state.update((current) => ({ ...current, newRail }));
      void deps.parts.need([newRail.part]);
    },
    setPreview: (preview) =>
      state.update((current) =>
        current.preview === preview ? current : { ...current, preview, proposal: preview === null ? current.proposal : null },
      ),
    setProposal: (proposal) => state.update((current) => withProposal(current, proposal)),
    setGuides: (guides) => state.update((current) => (current.guides === guides ? current : { ...current, guides })),
    setMeasuring: (measuring) => state.update((current) => (current.measuring === measuring ? current : { ...current, measuring })),
    aimAt: (aim) => state.update((current) => (current.aim === aim ? current : { ...current, aim })),
    announce,
    jumperArticles: () => deps.parts.jumpers(),
    needJumperArticles: () => deps.parts.needJumpers(recordsOf(state.get().view.document, 'part').map(({ part }) => part.manufacturer)),
    ...camera,
    ...createSessionPlate(state, camera.fitNewSubject),
    ...createSessionFixes({ state, deps, ...committing, checksAfter }),
    ...createSessionInserting({ state, deps, ...committing, select, reveal: camera.reveal }),
    ...keeping.session,
    async close(options = {}) {
      await keeping.close(options.discard ?? false);
      stopListening();
    },
  };
  return { session, changedOnDisk: keeping.changedOnDisk, takenOver: keeping.takenOver };
}

/** What stays as it is when the project is read again. */
function reopenedState({ views, viewport, viewMode }: SessionState, first: SessionState): SessionState {
  return { ...first, views: viewsReopened(views, first.view.document), viewport, viewMode };
}

/** A proposal is shown only on the project that it was worked out on, and never beside a gesture. */
function withProposal(current: SessionState, proposal: Proposal | null): SessionState {
  const holds = proposal === null || (holdsFor(proposal.foresight, current.view) && current.preview === null && current.platePreview === null);
  return current.proposal === proposal || !holds ? current : { ...current, proposal };
}

function firstState(opened: OpenedProject, deps: SessionDeps): SessionState {
  const document = documentOf(opened.records.map((record) => Object.freeze(record)));
  const view = viewOf(document);
  return {
    view,
    checks: deps.checker.run(view),
    history: EMPTY_HISTORY,
    selection: NO_SELECTION,
    preview: null,
    platePreview: null,
    proposal: null,
    hover: undefined,
    viewMode: 'rails',
    views: firstViews(document),
    plateSelection: [],
    viewport: { width: 0, height: 0 },
    keep: opened.savedRevision === opened.revision ? { kind: 'saved' } : { kind: 'kept' },
    edited: opened.recovered,
    file: opened.file ?? undefined,
    suggestedName: opened.suggestedName,
    readOnly: opened.readOnly,
    changedOnDisk: false,
    activeRail: view.index.rails[0]?.id,
    guides: NO_GUIDES,
    measuring: null,
    aim: null,
    newRail: deps.newRail?.() ?? USUAL_RAIL,
    parts: sessionLookup(document, deps.parts.store.get()),
    announcement: undefined,
  };
}

/** A selection without records that are gone. The focus goes to what stood beside it, so that the keyboard stays near. */
function pruned({ ids, focus }: Selection, { records }: Document, before?: ProjectView): Selection {
  const kept = remaining(ids, records);
  const latest = kept.size === 0 || (focus !== undefined && records.has(focus)) ? undefined : [...kept].at(-1);
  const heir = focus === undefined || records.has(focus) ? focus : (latest ?? (before && neighbourOf(before, focus, records)));
  const last = heir ?? latest;
  if (kept.size === 0 && last === undefined) return NO_SELECTION;
  return { ids: kept, focus: last };
}

/** The same set where none of it is gone: marquees select thousands with each movement. */
function remaining(ids: ReadonlySet<RecordId>, records: Document['records']): ReadonlySet<RecordId> {
  for (const id of ids) {
    if (!records.has(id)) return new Set([...ids].filter((each) => records.has(each)));
  }
  return ids;
}

/** The next item to the right, else to the left, that is still there. */
function neighbourOf(view: ProjectView, id: RecordId, records: Document['records']): RecordId | undefined {
  const item = view.document.records.get(id);
  if (item?.kind !== 'item') return undefined;
  const sequence = itemsOnRail(view.index, item.rail ?? UNPLACED);
  const at = sequence.indexOf(item);
  const stays = (other: { readonly id: RecordId }): boolean => records.has(other.id);
  return (sequence.slice(at + 1).find(stays) ?? sequence.slice(0, at).findLast(stays))?.id;
}

function sameSelection(a: Selection, b: Selection): boolean {
  if (a.focus !== b.focus || a.ids.size !== b.ids.size) return false;
  for (const id of a.ids) if (!b.ids.has(id)) return false;
  return true;
}

function activeRailOf(active: RailId | undefined, rails: readonly RailId[]): RailId | undefined {
  return active !== undefined && rails.includes(active) ? active : rails.at(-1);
}

function railOfRecord({ view }: SessionState, id: RecordId | undefined): RailId | undefined {
  const record = id === undefined ? undefined : view.document.records.get(id);
  return record?.kind === 'rail' ? record.id : record?.kind === 'item' ? record.rail : undefined;
}

function touchesParts(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) {
    const kind = (after ?? before)?.kind;
    if (kind === 'part' || kind === 'settings' || kind === 'strip') return true;
  }
  return false;
}

/** The keys of the parts that a document has snapshots of. */
function partKeysOf(document: Document) {
  return Array.from(recordsOfKind(document, 'part'), ({ part }) => part.key);
}

const undone = (label: LocalText): LocalText => inEveryLanguage((language) => `${inLanguage(language, { en: 'Undone', de: 'Rückgängig' })}: ${label[language]}`);
const redone = (label: LocalText): LocalText => inEveryLanguage((language) => `${inLanguage(language, { en: 'Redone', de: 'Wiederholt' })}: ${label[language]}`);

