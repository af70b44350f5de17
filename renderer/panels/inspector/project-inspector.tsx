import { ChevronRight, Plus, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type PotentialRecord, itemsOfStrip, itemsOnRail, projectOf, recordsOf } from '../../../shared/project/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useApp, useSession, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { CommitField, IconButton } from '../../ui/index.ts';
import { PotentialDialog } from './potential-dialog.tsx';
import { Section } from './section.tsx';
import { useEdit } from './use-edit.ts';

const FIELDS = ['name', 'number', 'customer', 'author'] as const;

/** The project as a whole: title block, rails, strips, potentials. */
export function ProjectInspector({ view }: { readonly view: ProjectView }) {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const { t, format } = useText();
  const edit = useEdit();
  /** The potential that is being edited; `new` for one to come. */
  const [potential, setPotential] = useState<PotentialRecord | 'new' | undefined>();
  const project = projectOf(view.document);
  const potentials = recordsOf(view.document, 'potential');
  return (
    <>
      <Section
        title={t('inspector.titleBlock')}
        action={
          <IconButton small label={t('inspector.projectSettings')} onPress={() => window.open({ kind: 'settings', page: 'project' })}>
            <Settings2 size={15} aria-hidden="true" />
          </IconButton>
        }
      >
        {FIELDS.map((field) => (
          <CommitField
            key={field}
            label={t(`settings.${field}`)}
            value={project[field] ?? ''}
            placeholder={t('inspector.none')}
            maxLength={200}
            onCommit={(text) => edit.inField({ type: 'project.edit', fields: { [field]: text.trim() } })}
          />
        ))}
        <CommitField
          label={t('inspector.remark')}
          multiline
          value={project.remark ?? ''}
          maxLength={2000}
          onCommit={(text) => edit.inField({ type: 'project.edit', fields: { remark: text.trim() } })}
        />
      </Section>
      <Section
        title={t('inspector.rails')}
        action={<AddButton label={t('actions.addRail')} onPress={() => window.open({ kind: 'addRail' })} />}
      >
        <ul className="record-list">
          {view.index.rails.map((rail) => (
            <li key={rail.id}>
              <RecordButton
                name={rail.name}
                detail={`${articleOf(rail.part)} · ${format.length(rail.length)} · ${t('inspector.items', { count: itemsOnRail(view.index, rail.id).length })}`}
                onPress={() => {
                  session.setActiveRail(rail.id);
                  session.select([rail.id]);
                  session.reveal([rail.id]);
                }}
              />
            </li>
          ))}
          {view.index.rails.length === 0 && <li className="record-none">{t('inspector.noRails')}</li>}
        </ul>
      </Section>
      <Section
        title={t('inspector.strips')}
        action={<AddButton label={t('inspector.addStrip')} onPress={() => edit.now({ type: 'strip.add', id: app.ids.next('strip') })} />}
      >
        <ul className="record-list">
          {view.index.strips.map((strip) => (
            <li key={strip.id}>
              <RecordButton
                name={strip.tag}
                detail={t('inspector.items', { count: itemsOfStrip(view.index, strip.id).length })}
                onPress={() => session.select([strip.id])}
              />
            </li>
          ))}
          {view.index.strips.length === 0 && <li className="record-none">{t('inspector.noStrips')}</li>}
        </ul>
      </Section>
      <Section
        title={t('inspector.potentials')}
        action={<AddButton label={t('potentials.add')} onPress={() => setPotential('new')} />}
      >
        <ul className="record-list">
          {potentials.map((record) => (
            <li key={record.id} className="record-with-button">
              <RecordButton
                name={record.name}
                detail={[
                  record.potentialKind === record.name ? '' : record.potentialKind === 'signal' ? t('potentials.signal') : record.potentialKind,
                  record.system?.toUpperCase() ?? '',
                  record.voltage === undefined ? '' : format.quantity('voltage', record.voltage),
                  record.current === undefined ? '' : format.quantity('current', record.current),
                ]
                  .filter((word) => word !== '')
                  .join(' · ')}
                onPress={() => setPotential(record)}
              />
              <IconButton
                small
                label={t('potentials.remove', { name: record.name })}
                onPress={() => edit.now({ type: 'potential.remove', potential: record.id })}
              >
                <Trash2 size={14} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
          {potentials.length === 0 && <li className="record-none">{t('inspector.noPotentials')}</li>}
        </ul>
      </Section>
      {potential !== undefined && (
        <PotentialDialog {...(potential !== 'new' && { potential })} onClose={() => setPotential(undefined)} />
      )}
    </>
  );
}

function AddButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <IconButton small label={label} onPress={onPress}>
      <Plus size={15} aria-hidden="true" />
    </IconButton>
  );
}

function RecordButton({ name, detail, onPress }: { readonly name: string; readonly detail: string; readonly onPress: () => void }) {
  return (
    <AriaButton className="record" onPress={onPress}>
      <span className="record-name">{name}</span>
      <span className="record-detail">{detail}</span>
      <ChevronRight size={14} aria-hidden="true" />
    </AriaButton>
  );
}
