import { ChevronRight, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { articleOf } from '../../../shared/parts/index.ts';
import { type RecordId, itemsOfStrip, itemsOnRail, projectOf, recordsOf } from '../../../shared/project/index.ts';
import { nextStripTag } from '../../../shared/editing/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { Button, CommitField, IconButton } from '../../ui/index.ts';
import { PanelPart } from './edit-fields.tsx';
import { suggestedKind } from './item-commands.ts';
import { NewNameForm } from './new-name-form.tsx';
import { useEdit } from './use-edit.ts';

function openFindings({ checks }: SessionState): number {
  return checks.findings.reduce((count, finding) => count + (finding.waived ? 0 : 1), 0);
}

/** The project itself: title block, what it holds, and the ways to rails, strips and potentials. */
export function ProjectPane({ view }: { readonly view: ProjectView }) {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const edit = useEdit();
  const { t, format } = useText();
  const findings = useStore(session.state, openFindings);
  const project = projectOf(view.document);
  const potentials = recordsOf(view.document, 'potential');
  const { rails, strips } = view.index;
  let blocks = 0;
  for (const items of view.index.itemsByRail.values()) for (const item of items) if (item.levels.length > 0) blocks += 1;

  return (
    <>
      <header className="inspector-title">
        <h3>{t('inspector.project.title')}</h3>
      </header>
      <dl className="inspector-counts">
        {([['rails', rails.length], ['blocks', blocks], ['findings', findings]] as const).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`inspector.project.${name}`)}</dt>
            <dd className="number">{format.count(count)}</dd>
          </div>
        ))}
      </dl>
      <RecordList
        title={t('inspector.project.railList')}
        none={t('inspector.project.noRails')}
        add={<AddButton label={t('inspector.project.addRail')} onPress={() => window.open({ kind: 'addRail' })} />}
        records={rails.map(({ id, name, part, length }) => ({
          id,
          name,
          detail: `${articleOf(part)} · ${format.length(length)} · ${t('inspector.itemCount', { count: itemsOnRail(view.index, id).length })}`,
        }))}
      />
      <AddedByName
        title={t('inspector.project.stripList')}
        none={t('inspector.project.noStrips')}
        label={t('inspector.item.newStripTag')}
        initial={nextStripTag(strips)}
        records={strips.map(({ id, tag }) => ({
          id,
          name: tag,
          detail: t('inspector.itemCount', { count: itemsOfStrip(view.index, id).length }),
        }))}
        addLabel={t('inspector.project.addStrip')}
        onAdd={(tag) => edit({ type: 'strip.add', id: app.ids.next('strip'), tag })}
      />
      <AddedByName
        title={t('inspector.project.potentialList')}
        none={t('inspector.project.noPotentials')}
        label={t('inspector.item.newPotentialName')}
        initial=""
        records={potentials.map(({ id, name, system, voltage, current }) => ({
          id,
          name,
          detail: [
            system === undefined ? '' : t(`inspector.potential.systems.${system}`),
            voltage === undefined ? '' : format.quantity('voltage', voltage),
            current === undefined ? '' : format.quantity('current', current),
          ]
            .filter((word) => word !== '')
            .join(' · '),
        }))}
        addLabel={t('inspector.project.addPotential')}
        onAdd={(name) => {
          const id = app.ids.next('potential');
          const refused = edit({ type: 'potential.add', id, fields: { name, potentialKind: suggestedKind(name) } });
          if (refused === undefined) session.select([id]);
          return refused;
        }}
      />
      <PanelPart
        title={t('inspector.project.titleBlock')}
        action={
          <Button small tone="quiet" onPress={() => window.open({ kind: 'settings', page: 'project' })}>
            {t('inspector.project.settings')}
          </Button>
        }
      >
        {(['name', 'number', 'customer', 'author', 'remark'] as const).map((field) => (
          <CommitField
            key={field}
            label={t(`inspector.project.${field}`)}
            value={project[field] ?? ''}
            multiline={field === 'remark'}
            maxLength={field === 'remark' ? 2000 : 200}
            onCommit={(text) => edit({ type: 'project.edit', fields: { [field]: text.trim() } })}
          />
        ))}
      </PanelPart>
    </>
  );
}

interface Listed {
  readonly id: RecordId;
  readonly name: string;
  readonly detail: string;
}

/** Records to open by name. */
function RecordList({
  title,
  none,
  add,
  records,
  children,
}: {
  readonly title: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly add: ReactNode;
  readonly records: readonly Listed[];
  readonly children?: ReactNode;
}) {
  const session = useSession();
  return (
    <PanelPart title={title} action={add}>
      {records.length === 0 ? (
        <p className="inspector-note">{none}</p>
      ) : (
        <ul className="inspector-records">
          {records.map(({ id, name, detail }) => (
            <li key={id}>
              <AriaButton
                className="record"
                onPress={() => {
                  session.select([id]);
                  session.reveal([id]);
                }}
              >
                <span className="record-name">{name}</span>
                <span className="record-detail">{detail}</span>
                <ChevronRight size={14} aria-hidden="true" />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      {children}
    </PanelPart>
  );
}

/** Records that need nothing but a name to begin with. */
function AddedByName({
  label,
  initial,
  addLabel,
  onAdd,
  ...list
}: Omit<Parameters<typeof RecordList>[0], 'add' | 'children'> & {
  readonly label: string;
  readonly initial: string;
  readonly addLabel: string;
  readonly onAdd: (name: string) => string | undefined;
}) {
  const [adding, setAdding] = useState(false);
  return (
    <RecordList {...list} add={<AddButton label={addLabel} onPress={() => setAdding(true)} />}>
      {adding && (
        <NewNameForm
          label={label}
          initial={initial}
          onCancel={() => setAdding(false)}
          onCreate={(name) => {
            const refused = onAdd(name);
            if (refused === undefined) setAdding(false);
            return refused;
          }}
        />
      )}
    </RecordList>
  );
}

function AddButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <IconButton small label={label} onPress={onPress}>
      <Plus size={15} aria-hidden="true" />
    </IconButton>
  );
}
