import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ItemRecord, RailRecord, StripRecord } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { selectedItems } from '../../state/edits.ts';
import type { Selection } from '../../state/session-state.ts';
import { useSession, useStore, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { IconButton } from '../../ui/index.ts';
import { ItemInspector } from './item-inspector.tsx';
import { ProjectInspector } from './project-inspector.tsx';
import { RailInspector } from './rail-inspector.tsx';
import { StripInspector } from './strip-inspector.tsx';
import './inspector.css';

/** What the inspector is about: the heaviest kind of thing that is selected. */
type Subject =
  | { readonly kind: 'items'; readonly items: readonly ItemRecord[] }
  | { readonly kind: 'rail'; readonly rail: RailRecord }
  | { readonly kind: 'strip'; readonly strip: StripRecord }
  | { readonly kind: 'project' };

/** The properties of what is selected; of the project where nothing is. Every change is an edit that can be undone. */
export function Inspector() {
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const view = useStore(session.state, (state) => state.view);
  const selection = useStore(session.state, (state) => state.selection);
  const subject = useMemo(() => subjectOf(view, selection), [view, selection]);
  const pane = useRef<HTMLElement>(null);

  useEffect(
    () =>
      window.onFocus('inspector', () => {
        pane.current?.querySelector<HTMLElement>('.pane-scroll input, .pane-scroll button')?.focus();
      }),
    [window],
  );

  return (
    <section className="pane inspector" aria-label={t('inspector.title')} ref={pane}>
      <header className="pane-head">
        <h2 className="pane-title">{t('inspector.title')}</h2>
        <IconButton label={t('common.foldAway')} small onPress={() => window.showPanel('inspector', false)}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="pane-scroll">
        <SubjectInspector subject={subject} view={view} />
      </div>
    </section>
  );
}

function SubjectInspector({ subject, view }: { readonly subject: Subject; readonly view: ProjectView }) {
  switch (subject.kind) {
    case 'items':
      // Fields with half-typed text belong to the items they were typed for.
      return <ItemInspector key={subject.items.map(({ id }) => id).join(' ')} items={subject.items} view={view} />;
    case 'rail':
      return <RailInspector key={subject.rail.id} rail={subject.rail} view={view} />;
    case 'strip':
      return <StripInspector key={subject.strip.id} strip={subject.strip} view={view} />;
    case 'project':
      return <ProjectInspector view={view} />;
  }
}

function subjectOf(view: ProjectView, selection: Selection): Subject {
  const records = view.document.records;
  const items = selectedItems(view, selection).flatMap((id) => {
    const record = records.get(id);
    return record?.kind === 'item' ? [record] : [];
  });
  if (items.length > 0) return { kind: 'items', items };
  for (const id of selection.focus === undefined ? selection.ids : [selection.focus, ...selection.ids]) {
    const record = records.get(id);
    if (record?.kind === 'rail') return { kind: 'rail', rail: record };
    if (record?.kind === 'strip') return { kind: 'strip', strip: record };
  }
  return { kind: 'project' };
}
