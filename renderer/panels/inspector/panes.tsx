import type { ReactNode } from 'react';
import type { ProjectDocumentRecord, RecordKind, RecordOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { kindsInTurn, selectedOfKind } from '../../state/editing/index.ts';
import type { Selection } from '../../state/selection/index.ts';
import { AttachmentPane } from './attachment-pane.tsx';
import { DuctPane } from './duct-pane.tsx';
import { ItemPane } from './item-pane.tsx';
import { JumperPane } from './jumper-pane.tsx';
import { KeepoutPane } from './keepout-pane.tsx';
import { PlatePane } from './plate-pane.tsx';
import { PotentialPane } from './potential-pane.tsx';
import { RailPane } from './rail-pane.tsx';
import { StripPane } from './strip-pane.tsx';

/** How the inspector shows the selected records of a kind. */
interface PaneOfKind<R> {
  /** Of all that is selected only what has the lowest turn is shown; of two with the same, what was selected first. */
  readonly turn: number;
  /** Whether it shows several at once; only the first of them otherwise. */
  readonly several: boolean;
  /** There is at least one record. */
  readonly pane: (records: readonly R[], view: ProjectView) => ReactNode;
}

function several<R>(turn: number, pane: PaneOfKind<R>['pane']): PaneOfKind<R> {
  return { turn, several: true, pane };
}

function single<R>(turn: number, pane: (record: R, view: ProjectView) => ReactNode): PaneOfKind<R> {
  return { turn, several: false, pane: ([record], view) => record && pane(record, view) };
}

/** The pane of every kind of record; null: what the inspector shows is the project. */
const PANES: { readonly [K in RecordKind]: PaneOfKind<RecordOf<K>> | null } = {
  project: null,
  settings: null,
  potential: single(6, (potential, view) => <PotentialPane potential={potential} view={view} />),
  plate: single(5, (plate, view) => <PlatePane plate={plate} view={view} />),
  duct: several(3, (ducts, view) => <DuctPane ducts={ducts} view={view} />),
  keepout: several(4, (keepouts, view) => <KeepoutPane keepouts={keepouts} view={view} />),
  rail: several(2, (rails, view) => <RailPane rails={rails} view={view} />),
  strip: single(6, (strip, view) => <StripPane strip={strip} view={view} />),
  item: several(0, (items, view) => <ItemPane items={items} view={view} />),
  attachment: several(1, (attachments, view) => <AttachmentPane attachments={attachments} view={view} />),
  jumper: several(1, (jumpers, view) => <JumperPane jumpers={jumpers} view={view} />),
  waiver: null,
  part: null,
};

/** What the inspector is about: records of one kind; none = the project. */
export interface Subject {
  readonly records: readonly ProjectDocumentRecord[];
  readonly pane: (view: ProjectView) => ReactNode;
}

/** What of a selection the inspector shows; undefined where that is the project. */
export function subjectOf(view: ProjectView, selection: Pick<Selection, 'ids'>): Subject | undefined {
  const [kind] = kindsInTurn(view, selection, (each) => PANES[each]?.turn);
  return kind && subjectOfKind(view, selection, kind);
}

function subjectOfKind<K extends RecordKind>(view: ProjectView, selection: Pick<Selection, 'ids'>, kind: K): Subject | undefined {
  const shown = paneOf(kind);
  if (!shown) return undefined;
  const selected = selectedOfKind(view, selection, kind);
  const records = shown.several ? selected : selected.slice(0, 1);
  return records.length === 0 ? undefined : { records, pane: (now) => shown.pane(records, now) };
}

function paneOf<K extends RecordKind>(kind: K): PaneOfKind<RecordOf<K>> | null {
  return PANES[kind];
}
