import { type RecordId, projectOf, recordsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useSession, useStore, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import type { SessionState } from '../../state/session-state.ts';
import { Button, CommitField } from '../../ui/index.ts';
import { PanelPart } from './edit-fields.tsx';
import { useEdit } from './use-edit.ts';

function openFindings({ checks }: SessionState): number {
  return checks.findings.reduce((count, finding) => count + (finding.waived ? 0 : 1), 0);
}

/** The project itself: title block, what it holds, and the ways to rails, strips and potentials. */
export function ProjectPane({ view }: { readonly view: ProjectView }) {
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
      <div className="inspector-buttons">
        <Button small onPress={() => window.open({ kind: 'addRail' })}>
          {t('inspector.project.addRail')}
        </Button>
        <Button small onPress={() => window.open({ kind: 'settings', page: 'project' })}>
          {t('inspector.project.settings')}
        </Button>
      </div>
      <PanelPart title={t('inspector.project.titleBlock')}>
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
      <RecordList title={t('inspector.project.railList')} records={rails.map(({ id, name }) => ({ id, name }))} />
      <RecordList title={t('inspector.project.stripList')} records={strips.map(({ id, tag }) => ({ id, name: tag }))} />
      <RecordList title={t('inspector.project.potentialList')} records={potentials.map(({ id, name }) => ({ id, name }))} />
    </>
  );
}

/** Records to open by name. Nothing where there are none. */
function RecordList({
  title,
  records,
}: {
  readonly title: string;
  readonly records: readonly { readonly id: RecordId; readonly name: string }[];
}) {
  const session = useSession();
  if (records.length === 0) return null;
  return (
    <PanelPart title={title}>
      <ul className="inspector-records">
        {records.map(({ id, name }) => (
          <li key={id}>
            <Button small onPress={() => session.select([id])}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
