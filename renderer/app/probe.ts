import { countFindings } from '../../shared/checks/index.ts';
import { printRail } from '../../shared/notation/index.ts';
import { type Document, type ItemId, type RecordId, attachmentsOn } from '../../shared/project/index.ts';
import { itemReference } from '../../shared/rail/index.ts';
import { toMm } from '../../shared/units/index.ts';
import { toScreen } from '../state/camera/index.ts';
import { type ProjectSession, cameraInView } from '../state/session/index.ts';
import { plateSheetOf } from '../state/views/plate/index.ts';
import type { App } from '../state/program/index.ts';
import { boxOfRecord, centreOf, measureFigures, sheetOf } from '../state/views/rails/index.ts';
import { placeOfEntry, plateToolHostOf, plateToolPath } from '../tools/plate/index.ts';
import { toolHostOf, toolPath } from '../tools/rails/index.ts';
import { breakPlace } from './broken-places.ts';

/** A point of the page in CSS pixels. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** What tests may ask the window: it tells, and changes nothing of the work. */
export interface Probe {
  /** The project as rail notation; empty where none is open. */
  document(): string;
  /** The project as its file would be written, ids included: equal texts, equal projects. */
  fingerprint(): string;
  /** The project in view: which one, and how many edits can be taken back and done again; null where none is open. */
  project(): { readonly id: string; readonly past: number; readonly future: number } | null;
  /** The project as a fix that is shown would leave it, as its file would be written; null where none is shown. */
  proposal(): string | null;
  /** References of all items, in the order of the drawing, with those that stand on no rail (`unplaced#1`). */
  items(): readonly string[];
  findings(): Readonly<Record<'error' | 'warning' | 'info', number>>;
  /** References of the selected records (`R1#4`, `-X1:3`), in the order of the document. */
  selection(): readonly string[];
  toolPath(): string;
  hasPreview(): boolean;
  /** Whether what is being dragged would fit where it is; null without a drag over a rail. */
  previewFits(): boolean | null;
  /** What a dragged part would replace; null where it would go beside. */
  previewReplaces(): string | null;
  /** Whether letting go would take what is dragged off its rail. */
  previewTray(): boolean;
  /** Guides in mm, in the order in which they were made. */
  guides(): readonly number[];
  /** What the measuring tool shows, in mm; null for nothing. `dy` is null between two rows. */
  measured(): { readonly length: number; readonly dx: number; readonly dy: number | null; readonly done: boolean } | null;
  /** What is drawn: `rails`, or the name of a mounting plate; empty where neither is. */
  drawn(): string;
  /** Names of the selected rails, wiring ducts and keep-outs, in the order in which they were selected. */
  plateSelection(): readonly string[];
  /** What lies still or is moved on the plate in view, in mm: where it would be while a gesture is under way. */
  onPlate(): readonly { readonly name: string; readonly x: number; readonly y: number }[];
  /** Where a place of the plate in view is on the page, in mm from its upper left corner. */
  pointOnPlate(x: number, y: number): PagePoint | null;
  camera(): { readonly x: number; readonly y: number; readonly pixelsPerMm: number };
  keep(): string;
  /** Breaks a part of the window (`window`, `library`, `inspector`…) so that it fails when drawn, or mends it. */
  breakPlace(place: string, isBroken: boolean): void;
  /** Where the middle of an item, or (by its name) of a rail, is on the page. */
  pointOf(reference: string): PagePoint | null;
  /** Where a place of a rail is on the page: distance from its left end, in mm, on its axis. */
  pointOnRail(name: string, mm: number): PagePoint | null;
  /** The distance along the rails under a point of the page, in µm. */
  worldX(x: number): number;
  /** How many projects are in memory, open ones and those that something still holds after they were closed. */
  sessionsInMemory(): number;
}

/** Whether the address asks for the probe. */
export function wantsProbe({ hash, search }: Pick<Location, 'hash' | 'search'>): boolean {
  return new URLSearchParams(search).has('probe') || new URLSearchParams(hash.replace(/^#/, '')).has('probe');
}

function writtenOf({ records }: Document): string {
  return JSON.stringify([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Creates the probe of a program. `surface` finds the drawing on the page. */
export function createProbe(app: App, surface: () => Element | null): Probe {
  const state = () => app.state.get().active?.state.get();
  const seen = new WeakSet<ProjectSession>();
  const sessions: WeakRef<ProjectSession>[] = [];
  app.state.subscribe(() => {
    for (const session of app.state.get().sessions) {
      if (seen.has(session)) continue;
      seen.add(session);
      sessions.push(new WeakRef(session));
    }
  });

  function onPage(x: number, y: number): PagePoint | null {
    const now = state();
    const box = surface()?.getBoundingClientRect();
    if (!now || !box) return null;
    const point = toScreen(cameraInView(now), { x: Math.round(x) as never, y: Math.round(y) as never });
    return { x: box.left + point.x, y: box.top + point.y };
  }

  return {
    document: () => {
      const now = state();
      return now ? printRail(now.view.document) : '';
    },
    fingerprint: () => {
      const now = state();
      if (!now) return '';
      return writtenOf(now.view.document);
    },
    proposal: () => {
      const proposal = state()?.proposal;
      return proposal ? writtenOf(proposal.foresight.document) : null;
    },
    project: () => {
      const { active } = app.state.get();
      const now = active?.state.get();
      return active && now ? { id: active.id, past: now.history.past.length, future: now.history.future.length } : null;
    },
    items: () => {
      const now = state();
      if (!now) return [];
      const rails = new Map<string, string>(now.view.index.rails.map(({ id, name }) => [id, name]));
      return [...now.view.index.itemsByRail].flatMap(([rail, items]) => items.map((_, at) => `${rails.get(rail) ?? 'unplaced'}#${at + 1}`));
    },
    findings: () => countFindings(state()?.checks.findings ?? []),
    selection: () => {
      const now = state();
      if (!now) return [];
      const { document, index } = now.view;
      const references: string[] = index.rails.filter(({ id }) => now.selection.ids.has(id)).map(({ name }) => name);
      for (const items of index.itemsByRail.values()) {
        for (const { id } of items) {
          if (now.selection.ids.has(id) && document.records.has(id)) references.push(itemReference(now.view, id));
          attachmentsOn(index, id).forEach((attachment, at) => {
            if (now.selection.ids.has(attachment.id)) references.push(`${itemReference(now.view, id)}+${at + 1}`);
          });
        }
      }
      return references;
    },
    toolPath: () => {
      const { active } = app.state.get();
      if (!active) return '';
      const isPlate = active.state.get().viewMode === 'plate';
      return isPlate ? plateToolPath(plateToolHostOf(active, app.ids).tool.get()) : toolPath(toolHostOf(active, app.ids).tool.get());
    },
    hasPreview: () => state()?.preview != null || state()?.platePreview != null,
    previewFits: () => {
      const preview = state()?.preview;
      return preview && preview.kind !== 'marquee' && preview.foresight ? preview.fits : null;
    },
    previewReplaces: () => {
      const now = state();
      const preview = now?.preview;
      return now && preview && preview.kind !== 'marquee' && preview.replaces !== null ? itemReference(now.view, preview.replaces) : null;
    },
    previewTray: () => {
      const preview = state()?.preview;
      return preview != null && preview.kind !== 'marquee' && preview.tray;
    },
    guides: () => state()?.guides.all.map(({ x }) => toMm(x)) ?? [],
    measured: () => {
      const shown = state()?.measuring?.shown;
      if (!shown) return null;
      const { length, dx, dy } = measureFigures(shown);
      return { length: toMm(length), dx: toMm(dx), dy: dy === undefined ? null : toMm(dy), done: shown.done };
    },
    drawn() {
      const now = state();
      if (!now) return '';
      return now.viewMode === 'rails' ? 'rails' : (plateSheetOf(now.view, now.views.plate.shown)?.plate.name ?? '');
    },
    plateSelection() {
      const now = state();
      const names = now?.plateSelection.map((id) => now.view.document.records.get(id));
      return (names ?? []).flatMap((record) => (record && 'name' in record ? [record.name] : []));
    },
    onPlate() {
      const now = state();
      if (!now) return [];
      const view = (now.platePreview?.kind === 'change' ? now.platePreview.foresight?.view : undefined) ?? now.view;
      return (plateSheetOf(view, now.views.plate.shown)?.entries ?? []).map((entry) => {
        const { x, y } = placeOfEntry(entry);
        return { name: entry.record.name, x: toMm(x), y: toMm(y) };
      });
    },
    pointOnPlate: (x, y) => onPage(x * 1000, y * 1000),
    camera: () => {
      const now = state();
      const { x, y, pixelsPerMm } = now ? cameraInView(now) : { x: 0, y: 0, pixelsPerMm: 0 };
      return { x, y, pixelsPerMm };
    },
    keep: () => state()?.keep.kind ?? '',
    breakPlace,
    pointOf(reference) {
      const now = state();
      if (!now) return null;
      const rail = now.view.index.rails.find(({ name }) => name === reference)?.id;
      const id: RecordId | undefined = rail ?? findItem(now.view, reference);
      const box = id === undefined ? undefined : boxOfRecord(now.view, id);
      if (!box) return null;
      const { x, y } = centreOf(box);
      return onPage(x, y);
    },
    pointOnRail(name, mm) {
      const now = state();
      const row = now && sheetOf(now.view).rows.find(({ kind, layout }) => kind === 'rail' && layout.rail.name === name);
      return row ? onPage(mm * 1000, row.axis) : null;
    },
    worldX(x) {
      const now = state();
      const box = surface()?.getBoundingClientRect();
      return now && box ? now.views.rails.camera.x + ((x - box.left) * 1000) / now.views.rails.camera.pixelsPerMm : Number.NaN;
    },
    sessionsInMemory: () => sessions.filter((session) => session.deref() !== undefined).length,
  };
}

/** An item by its reference: by rail and place, which every item has, or by strip and designation. */
function findItem(view: Parameters<typeof itemReference>[0], reference: string): RecordId | undefined {
  // What sits on an item by a number behind the item's own name, as in the notation.
  const sitting = /^(.+)\+(\d+)$/.exec(reference);
  if (sitting) {
    const host = findItem(view, sitting[1] ?? '');
    return host === undefined ? undefined : attachmentsOn(view.index, host as ItemId)[Number(sitting[2]) - 1]?.id;
  }
  const place = /^(.+)#(\d+)$/.exec(reference);
  if (place) {
    const rail = view.index.rails.find(({ name }) => name === place[1])?.id ?? 'unplaced';
    return view.index.itemsByRail.get(rail)?.[Number(place[2]) - 1]?.id;
  }
  for (const items of view.index.itemsByRail.values()) {
    const found = items.find(({ id }) => itemReference(view, id) === reference);
    if (found) return found.id;
  }
  return undefined;
}
