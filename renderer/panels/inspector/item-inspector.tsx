import { Info, RotateCw, Trash2 } from 'lucide-react';
import { findPart } from '../../../shared/project/index.ts';
import type { ItemRecord } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { Button, IconButton, PartPicture } from '../../ui/index.ts';
import { ItemCircuit } from './item-circuit.tsx';
import { ItemFindings } from './item-findings.tsx';
import { ItemMarking } from './item-marking.tsx';
import { ItemPosition } from './item-position.tsx';
import { PartFacts } from './part-facts.tsx';
import { oneValue, sharedValue } from './shared-value.ts';
import { useEdit } from './use-edit.ts';

/** One item or several: what they have in common is shown and changed for all of them. */
export function ItemInspector({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const { t, say } = useText();
  const window = useWindow();
  const edit = useEdit();
  const [first] = items;
  const key = oneValue(sharedValue(items, ({ part }) => part));
  const part = key === undefined ? undefined : findPart(view.document, key);
  const ids = items.map(({ id }) => id);
  return (
    <>
      <div className="inspector-head">
        {part && <PartPicture part={part} width={84} height={58} />}
        <div className="inspector-name">
          <p className="inspector-reference">
            {items.length === 1 && first ? itemReference(view, first.id) : t('inspector.items', { count: items.length })}
          </p>
          <p className="inspector-article">{part ? `${part.manufacturer} ${part.article}` : t('inspector.mixedParts')}</p>
          {part && <p className="inspector-description">{say(part.description)}</p>}
        </div>
      </div>
      <div className="inspector-tools">
        <Button
          small
          icon={<RotateCw size={14} aria-hidden="true" />}
          onPress={() => edit.now({ type: 'items.turn', items: ids })}
        >
          {t('inspector.turn')}
        </Button>
        <Button small icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => edit.now({ type: 'items.remove', items: ids })}>
          {t('inspector.delete')}
        </Button>
        {part && (
          <IconButton small label={t('inspector.allFacts')} onPress={() => window.open({ kind: 'part', part: part.key })}>
            <Info size={15} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <ItemFindings items={ids} />
      <ItemMarking items={items} view={view} />
      <ItemPosition items={items} view={view} />
      <ItemCircuit items={items} view={view} />
      {part && <PartFacts part={part} />}
    </>
  );
}
