import { articleOf } from '../../../shared/parts/index.ts';
import { type ItemRecord, findPart } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, PartPicture } from '../../ui/index.ts';
import { PanelPart } from './edit-fields.tsx';
import { ItemAttachments } from './item-attachments.tsx';
import { CurrentField, ZoneField } from './item-circuit.tsx';
import { ItemFindings } from './item-findings.tsx';
import { ItemLevels } from './item-levels.tsx';
import { ItemPosition } from './item-position.tsx';
import { PartFacts } from './part-facts.tsx';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { StripField } from './strip-field.tsx';
import { useButtonEdit } from './use-edit.ts';

/** Items: what is marked and connected, where they stand, and the facts of their part where they share one. */
export function ItemPane({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const window = useWindow();
  const press = useButtonEdit();
  const { t, say, format } = useText();
  const ids = items.map((item) => item.id);
  const marked = items.filter((item) => item.levels.length > 0);
  const key = valueOfShared(sharedValue(items, (item) => item.part));
  const part = key === undefined ? undefined : findPart(view.document, key);
  const [only] = items;

  return (
    <>
      <header className="inspector-title">
        {part && <PartPicture part={part} width={64} height={84} />}
        <div>
          <h3>
            {only && items.length === 1
              ? itemReference(view, only.id)
              : t('inspector.item.several', { count: items.length, number: format.count(items.length) })}
          </h3>
          <p className="inspector-article selectable">
            {key === undefined ? t('inspector.item.severalParts') : articleOf(key)}
            {part && ` · ${part.manufacturer}`}
          </p>
          {part && <p className="inspector-note">{say(part.description)}</p>}
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={t('inspector.item.actions')}>
        <Button small onPress={() => press({ type: 'items.turn', items: ids })}>
          {t('inspector.item.turn')}
        </Button>
        <Button
          small
          isDisabled={marked.length === 0}
          onPress={() => window.open({ kind: 'number', items: marked.map(({ id }) => id) })}
        >
          {t('inspector.number')}
        </Button>
        <Button small tone="danger" onPress={() => press({ type: 'items.remove', items: ids })}>
          {t('inspector.delete')}
        </Button>
      </div>
      <ItemFindings items={ids} />
      <PanelPart title={t('inspector.item.circuit')}>
        <StripField items={items} view={view} />
        <ItemLevels items={items} view={view} />
        <ZoneField items={items} view={view} />
        {marked.length > 0 && <CurrentField items={marked} />}
      </PanelPart>
      <ItemAttachments items={items} view={view} />
      <ItemPosition items={items} view={view} />
      {part && <PartFacts part={part} />}
    </>
  );
}
