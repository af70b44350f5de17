import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import {
  type AttachmentRecord,
  type DuctRecord,
  type ItemRecord,
  type KeepoutRecord,
  type PlateId,
  type PlateRecord,
  type PotentialRecord,
  type RailRecord,
  type StripRecord,
  findItem,
  findPlate,
  findPotential,
  findRail,
  findStrip,
} from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { selectedAttachments, selectedItems, selectedRails } from '../../state/editing/index.ts';
import type { Selection } from '../../state/selection/index.ts';
import { type SessionState, settledSelection } from '../../state/session/index.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { AttachmentPane } from './attachment-pane.tsx';
import { DuctPane } from './duct-pane.tsx';
import { ItemPane } from './item-pane.tsx';
import { KeepoutPane } from './keepout-pane.tsx';
import { PlatePane } from './plate-pane.tsx';
import { PotentialPane } from './potential-pane.tsx';
import { ProjectPane } from './project-pane.tsx';
import { RailPane } from './rail-pane.tsx';
import { StripPane } from './strip-pane.tsx';
import './inspector.css';

/** What the panel is about. */
type Subject =
  | { readonly kind: 'project' }
  | { readonly kind: 'items'; readonly items: readonly ItemRecord[] }
  | { readonly kind: 'attachments'; readonly attachments: readonly AttachmentRecord[] }
  | { readonly kind: 'rails'; readonly rails: readonly RailRecord[] }
  | { readonly kind: 'ducts'; readonly ducts: readonly DuctRecord[] }
  | { readonly kind: 'keepouts'; readonly keepouts: readonly KeepoutRecord[] }
  | { readonly kind: 'plate'; readonly plate: PlateRecord }
  | { readonly kind: 'strip'; readonly strip: StripRecord }
  | { readonly kind: 'potential'; readonly potential: PotentialRecord };

const viewOfState = ({ view }: SessionState): ProjectView => view;

/** Everything about what is selected, to be read and changed; about the project where nothing is. */
export function Inspector() {
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const pane = useRef<HTMLElement>(null);
  const view = useStore(session.state, viewOfState);
  const selection = useStore(session.state, settledSelection);
  const plate = useStore(session.state, plateInView);
  const subject = useMemo(() => subjectOf(view, selection, plate), [view, selection, plate]);

  useEffect(() => window.onFocus('inspector', () => focusFirst(pane.current)), [window]);

  return (
    <section ref={pane} className="pane inspector" data-area="inspector" aria-label={t('inspector.title')} tabIndex={-1}>
      <header className="pane-head">
        <h2 className="pane-title">{t('inspector.title')}</h2>
        <IconButton label={t('common.foldAway')} small onPress={() => window.showPanel('inspector', false)}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </header>
      {/* Another subject starts with fresh fields: a text half typed for one must not end up at the other. */}
      <div className="pane-scroll inspector-body" key={subjectKey(session.id, subject)}>
        {subject.kind !== 'project' && selection.ids.size > 0 && (
          <div className="inspector-back">
            <Button
              small
              tone="quiet"
              icon={<ArrowLeft size={13} aria-hidden="true" />}
              onPress={() => session.select([])}
            >
              {t(plate === undefined ? 'inspector.toProject' : 'inspector.toPlate')}
            </Button>
          </div>
        )}
        <SubjectPane subject={subject} view={view} />
      </div>
    </section>
  );
}

function SubjectPane({ subject, view }: { readonly subject: Subject; readonly view: ProjectView }) {
  switch (subject.kind) {
    case 'project':
      return <ProjectPane view={view} />;
    case 'items':
      return <ItemPane items={subject.items} view={view} />;
    case 'attachments':
      return <AttachmentPane attachments={subject.attachments} view={view} />;
    case 'rails':
      return <RailPane rails={subject.rails} view={view} />;
    case 'ducts':
      return <DuctPane ducts={subject.ducts} view={view} />;
    case 'keepouts':
      return <KeepoutPane keepouts={subject.keepouts} view={view} />;
    case 'plate':
      return <PlatePane plate={subject.plate} view={view} />;
    case 'strip':
      return <StripPane strip={subject.strip} view={view} />;
    case 'potential':
      return <PotentialPane potential={subject.potential} view={view} />;
  }
}

/** The plate that is drawn: what the panel is about where nothing is selected. */
const plateInView = ({ viewMode, views }: SessionState): PlateId | undefined => (viewMode === 'plate' ? views.plate.shown : undefined);

/** Items come before rails, rails before what else is on plates, then plates, strips and potentials. */
function subjectOf(view: ProjectView, selection: Selection, shown: PlateId | undefined): Subject {
  const { document } = view;
  const items = selectedItems(view, selection).flatMap((id) => findItem(document, id) ?? []);
  if (items.length > 0) return { kind: 'items', items };
  const attachments = selectedAttachments(view, selection);
  if (attachments.length > 0) return { kind: 'attachments', attachments };
  const rails = selectedRails(view, selection).flatMap((id) => findRail(document, id) ?? []);
  if (rails.length > 0) return { kind: 'rails', rails };
  const records = [...selection.ids].flatMap((id) => document.records.get(id) ?? []);
  const ducts = records.filter((record) => record.kind === 'duct');
  if (ducts.length > 0) return { kind: 'ducts', ducts };
  const keepouts = records.filter((record) => record.kind === 'keepout');
  if (keepouts.length > 0) return { kind: 'keepouts', keepouts };
  const plate = records.find((record) => record.kind === 'plate') ?? (shown && records.length === 0 ? findPlate(document, shown) : undefined);
  if (plate) return { kind: 'plate', plate };
  for (const id of selection.ids) {
    const strip = findStrip(document, id as StripRecord['id']);
    if (strip) return { kind: 'strip', strip };
    const potential = findPotential(document, id as PotentialRecord['id']);
    if (potential) return { kind: 'potential', potential };
  }
  return { kind: 'project' };
}

function subjectKey(session: string, subject: Subject): string {
  switch (subject.kind) {
    case 'project':
      return session;
    case 'items':
      return `${session} ${subject.items.map(({ id }) => id).join(' ')}`;
    case 'attachments':
      return `${session} ${subject.attachments.map(({ id }) => id).join(' ')}`;
    case 'rails':
      return `${session} ${subject.rails.map(({ id }) => id).join(' ')}`;
    case 'ducts':
      return `${session} ${subject.ducts.map(({ id }) => id).join(' ')}`;
    case 'keepouts':
      return `${session} ${subject.keepouts.map(({ id }) => id).join(' ')}`;
    case 'plate':
      return `${session} ${subject.plate.id}`;
    case 'strip':
      return `${session} ${subject.strip.id}`;
    case 'potential':
      return `${session} ${subject.potential.id}`;
  }
}

/** The keyboard goes to the first field, or to the panel where there is none. */
function focusFirst(pane: HTMLElement | null): void {
  const field = pane?.querySelector<HTMLElement>(
    '.inspector-body :is(input:not([type="hidden"]), textarea, .choice-button):not(:disabled)',
  );
  (field ?? pane)?.focus();
}
