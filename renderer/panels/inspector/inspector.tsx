import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { PlateId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { type SessionState, settledSelection } from '../../state/session/index.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { type Subject, subjectOf } from './panes.tsx';
import { ProjectPane } from './project-pane.tsx';
import './inspector.css';

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
  const subject = useMemo(
    // With nothing selected it is about the plate that is drawn.
    () => subjectOf(view, selection.ids.size === 0 && plate !== undefined ? { ids: new Set([plate]) } : selection),
    [view, selection, plate],
  );

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
        {subject && selection.ids.size > 0 && (
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
        {subject ? subject.pane(view) : <ProjectPane view={view} />}
      </div>
    </section>
  );
}

/** The plate that is drawn: what the panel is about where nothing is selected. */
const plateInView = ({ viewMode, views }: SessionState): PlateId | undefined => (viewMode === 'plate' ? views.plate.shown : undefined);

/** Another subject than before has another key. */
function subjectKey(session: string, subject: Subject | undefined): string {
  return subject ? `${session} ${subject.records.map(({ id }) => id).join(' ')}` : session;
}

/** The keyboard goes to the first field, or to the panel where there is none. */
function focusFirst(pane: HTMLElement | null): void {
  const field = pane?.querySelector<HTMLElement>(
    '.inspector-body :is(input:not([type="hidden"]), textarea, .choice-button):not(:disabled)',
  );
  (field ?? pane)?.focus();
}
