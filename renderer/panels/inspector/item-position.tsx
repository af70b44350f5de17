import type { Command } from '../../../shared/editing/index.ts';
import type { ItemRecord } from '../../../shared/project/index.ts';
import { type ProjectView, indexOfItem } from '../../../shared/rail/index.ts';
import { type Um, ZERO_UM } from '../../../shared/units/index.ts';
import { useText } from '../../i18n/index.ts';
import { CheckField, LengthField } from '../../ui/index.ts';
import { Section } from './section.tsx';
import { oneValue, sharedValue } from './shared-value.ts';
import { useEdit } from './use-edit.ts';

/** Where the items stand and how they are turned. */
export function ItemPosition({ items, view }: { readonly items: readonly ItemRecord[]; readonly view: ProjectView }) {
  const { t, format } = useText();
  const edit = useEdit();
  const [first] = items;
  const turned = sharedValue(items, (item) => item.turned);
  const gap = oneValue(sharedValue(items, (item) => item.gapBefore));
  const anchor = sharedValue(items, (item) => item.anchor);

  function setTurned(wanted: boolean): void {
    edit.now({ type: 'items.turn', items: items.filter((item) => item.turned !== wanted).map(({ id }) => id) });
  }
  function setGap(value: Um): string | undefined {
    const commands = items.map((item): Command => ({ type: 'items.setGap', item: item.id, gap: value }));
    const [only] = commands;
    if (only && commands.length === 1) return edit.inField(only);
    return edit.inField({
      type: 'batch',
      label: { en: `Change ${items.length} gaps`, de: `${items.length} Abstände ändern` },
      commands,
    });
  }

  const layout = first?.rail === undefined ? undefined : view.layouts.get(first.rail);
  const placed = layout && first ? layout.items[indexOfItem(layout, first.id)] : undefined;
  return (
    <Section title={t('inspector.position')}>
      <CheckField label={t('inspector.turned')} value={oneValue(turned)} onChange={setTurned} />
      <LengthField
        label={t('inspector.gap')}
        value={gap}
        placeholder={gap === undefined ? t('inspector.mixed') : undefined}
        onCommit={setGap}
      />
      {items.length === 1 && first && (
        <LengthField
          label={t('inspector.anchor')}
          value={oneValue(anchor)}
          placeholder={t('inspector.follows')}
          description={t('inspector.anchorHint')}
          isDisabled={first.rail === undefined}
          onCommit={(value) => edit.inField({ type: 'items.setAnchor', item: first.id, anchor: value })}
          onClear={() => edit.inField({ type: 'items.setAnchor', item: first.id, anchor: null })}
        />
      )}
      {placed && items.length === 1 && (
        <dl className="fact-list">
          <div>
            <dt>{t('inspector.left')}</dt>
            <dd className="number">{format.length(placed.x)}</dd>
          </div>
          <div>
            <dt>{t('inspector.right')}</dt>
            <dd className="number">
              {placed.widthKnown ? format.length((placed.x + placed.width) as Um) : t('readouts.unknown')}
            </dd>
          </div>
        </dl>
      )}
      {items.length > 1 && (
        <dl className="fact-list">
          <div>
            <dt>{t('inspector.totalWidth')}</dt>
            <dd className="number">{totalWidth(items, view, format.length, t('readouts.unknown'))}</dd>
          </div>
        </dl>
      )}
    </Section>
  );
}

/** The widths of the items added up; unknown as soon as one of them is. */
function totalWidth(items: readonly ItemRecord[], view: ProjectView, write: (value: Um) => string, unknown: string): string {
  const ids = new Set<string>(items.map(({ id }) => id));
  let total = 0;
  let found = 0;
  for (const layout of view.layouts.values()) {
    for (const placed of layout.items) {
      if (!ids.has(placed.item.id)) continue;
      if (!placed.widthKnown) return unknown;
      total += placed.width;
      found += 1;
    }
  }
  return found === items.length ? write((total === 0 ? ZERO_UM : total) as Um) : unknown;
}
