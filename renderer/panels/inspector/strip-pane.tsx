import { countSpares } from '../../../shared/checks/index.ts';
import { type StripRecord, itemsOfStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { ACTIONS, type ActionId, actionName, runAction } from '../../actions/index.ts';
import { useApp, useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { stripLengths } from '../../state/planning/index.ts';
import { Button, CommitField } from '../../ui/index.ts';
import { EditChoice, PanelPart } from './edit-fields.tsx';
import { StripSettings } from './strip-settings.tsx';
import '../strips/strips.css';
import { useButtonEdit, useEdit } from './use-edit.ts';
import { type ZoneChoice, zoneOptions } from './zones.ts';

/** What can be done with a strip as a whole, in the order of the buttons. */
const TOOLS = ['strip.move', 'strip.spread', 'strip.merge', 'strip.spares'] as const satisfies readonly ActionId[];

/** A terminal strip: its tag, title and zone, where its blocks stand, what it asks for itself, and its tools. */
export function StripPane({ strip, view }: { readonly strip: StripRecord; readonly view: ProjectView }) {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const edit = useEdit();
  const press = useButtonEdit();
  const { t, say, format } = useText();
  const items = itemsOfStrip(view.index, strip.id);
  const marked = items.filter((item) => item.levels.length > 0);
  const { blocks, spare } = countSpares(view, strip);
  const lengths = stripLengths(view, strip.id);

  // The tools work on what is selected, and this pane shows what is selected.
  const site = { app, session, window };

  return (
    <>
      <header className="inspector-title">
        <div>
          <h3>{t('inspector.strip.title', { strip: strip.tag })}</h3>
          <p className="inspector-note">{t('inspector.strip.items', { count: items.length, number: format.count(items.length) })}</p>
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.strip.actions')}>
        <Button small isDisabled={items.length === 0} onPress={() => session.select(items.map(({ id }) => id))}>
          {t('inspector.selectItems')}
        </Button>
        <Button
          small
          isDisabled={marked.length === 0}
          onPress={() => window.open({ kind: 'number', items: marked.map(({ id }) => id) })}
        >
          {t('inspector.number')}
        </Button>
        <Button
          small
          tone="danger"
          hint={items.length > 0 ? t('inspector.strip.deleteHint') : undefined}
          onPress={() => press({ type: 'strip.remove', strip: strip.id })}
        >
          {t('inspector.delete')}
        </Button>
      </div>
      <PanelPart title={t('inspector.strip.fields')}>
        <CommitField
          label={t('inspector.strip.tag')}
          value={strip.tag}
          maxLength={200}
          onCommit={(tag) => edit({ type: 'strip.edit', strip: strip.id, tag })}
        />
        <CommitField
          label={t('inspector.strip.titleField')}
          value={strip.title ?? ''}
          maxLength={200}
          onCommit={(title) => edit({ type: 'strip.edit', strip: strip.id, title: title.trim() === '' ? null : title })}
        />
        <EditChoice<ZoneChoice>
          label={t('inspector.strip.zone')}
          value={strip.zone ?? 'none'}
          options={zoneOptions(t)}
          description={t('inspector.strip.zoneHint')}
          onEdit={(zone) => edit({ type: 'strip.edit', strip: strip.id, zone: zone === 'none' ? null : zone })}
        />
      </PanelPart>
      {lengths.length > 0 && (
        <PanelPart title={t('inspector.strip.lengths')}>
          <dl className="strip-lengths">
            {lengths.map(({ rail, name, blocks: count, length }) => (
              <div key={rail ?? 'unplaced'}>
                <dt>{name ?? t('inspector.strip.unplaced')}</dt>
                <dd>{t('inspector.strip.lengthOn', { blocks: format.count(count), length: format.length(length) })}</dd>
              </div>
            ))}
          </dl>
          <p className="inspector-note">
            {t('inspector.strip.spares', { inUse: format.count(blocks.length - spare), spare: format.count(spare) })}
          </p>
        </PanelPart>
      )}
      <StripSettings strip={strip} />
      <PanelPart title={t('inspector.strip.tools')}>
        <div className="strip-tools">
          {TOOLS.map((id) => {
            const reason = ACTIONS[id].unavailable(site);
            return (
              <div key={id} className="strip-tool">
                <Button small isDisabled={reason !== undefined} onPress={() => runAction(id, site)}>
                  {say(actionName(id))}
                </Button>
                {reason && <p className="inspector-note">{say(reason)}</p>}
              </div>
            );
          })}
        </div>
      </PanelPart>
    </>
  );
}
