import { type ItemRecord, findStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { fromBase } from '../../../shared/units/index.ts';
import { useText } from '../../i18n/index.ts';
import { CommitField } from '../../ui/index.ts';
import { parseAmount } from './amount.ts';
import { ClearButton, EditChoice, FieldWithButton } from './edit-fields.tsx';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useButtonEdit, useEdit } from './use-edit.ts';
import { type ZoneChoice, zoneOptions } from './zones.ts';

/** The zone of items whose strip does not set one; where it does, that zone is told. */
export function ZoneField({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const edit = useEdit();
  const { t } = useText();
  const zoneOfStrip = (item: ItemRecord) => (item.strip === undefined ? undefined : findStrip(view.document, item.strip)?.zone);
  const free = items.filter((item) => zoneOfStrip(item) === undefined);
  if (free.length === 0) {
    const zone = valueOfShared(sharedValue(items, zoneOfStrip));
    return (
      <div className="inspector-told">
        <span className="field-label">{t('inspector.item.zone')}</span>
        <span>
          {zone === undefined ? t('inspector.mixed') : t(`inspector.zones.${zone}`)}{' '}
          <span className="inspector-note">{t('inspector.item.zoneOfStrip')}</span>
        </span>
      </div>
    );
  }
  const shared = sharedValue(free, (item): ZoneChoice => item.zone ?? 'none');
  return (
    <EditChoice<ZoneChoice>
      label={t('inspector.item.zone')}
      value={valueOfShared(shared) ?? null}
      placeholder={t('inspector.mixed')}
      options={zoneOptions(t)}
      {...(free.length < items.length && { description: t('inspector.item.zonePartly', { count: items.length - free.length }) })}
      onEdit={(zone) => edit({ type: 'items.edit', items: free.map(({ id }) => id), zone: zone === 'none' ? null : zone })}
    />
  );
}

/** The current that blocks feed onward. */
export function CurrentField({ items }: { readonly items: readonly ItemRecord[] }) {
  const edit = useEdit();
  const clear = useButtonEdit();
  const { t, say, format } = useText();
  const ids = items.map((item) => item.id);
  const shared = sharedValue(items, (item) => item.current);
  const current = valueOfShared(shared);

  function commit(text: string): string | undefined {
    if (text.trim() === '') return edit({ type: 'items.edit', items: ids, current: null });
    const parsed = parseAmount(text, 'A');
    return parsed.ok ? edit({ type: 'items.edit', items: ids, current: parsed.value }) : say(parsed.error);
  }

  return (
    <FieldWithButton
      button={
        <ClearButton
          label={t('inspector.item.clearCurrent')}
          shown={items.some((item) => item.current !== undefined)}
          onClear={() => clear({ type: 'items.edit', items: ids, current: null })}
        />
      }
    >
      <CommitField
        label={t('inspector.item.current')}
        value={current === undefined ? '' : format.number(fromBase('current', current))}
        unit="A"
        placeholder={shared.kind === 'mixed' ? t('inspector.mixed') : t('inspector.notSet')}
        maxLength={20}
        onCommit={commit}
      />
    </FieldWithButton>
  );
}
