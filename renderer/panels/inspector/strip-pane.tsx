import { type StripRecord, itemsOfStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { useSession, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField } from '../../ui/index.ts';
import { EditChoice, PanelPart } from './edit-fields.tsx';
import { useButtonEdit, useEdit } from './use-edit.ts';
import { type ZoneChoice, zoneOptions } from './zones.ts';

/** A terminal strip: its tag and its zone. */
export function StripPane({ strip, view }: { readonly strip: StripRecord; readonly view: ProjectView }) {
  const session = useSession();
  const window = useWindow();
  const edit = useEdit();
  const press = useButtonEdit();
  const { t, format } = useText();
  const items = itemsOfStrip(view.index, strip.id);
  const marked = items.filter((item) => item.levels.length > 0);

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
        <EditChoice<ZoneChoice>
          label={t('inspector.strip.zone')}
          value={strip.zone ?? 'none'}
          options={zoneOptions(t)}
          description={t('inspector.strip.zoneHint')}
          onEdit={(zone) => edit({ type: 'strip.edit', strip: strip.id, zone: zone === 'none' ? null : zone })}
        />
      </PanelPart>
    </>
  );
}
