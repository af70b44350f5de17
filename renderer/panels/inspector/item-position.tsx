import type { ItemRecord } from '../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, endOf, indexOfItem } from '../../../shared/rail/index.ts';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, LengthField } from '../../ui/index.ts';
import { ClearButton, EditCheck, FieldWithButton, PanelPart } from './edit-fields.tsx';
import { releaseAnchors, setGaps, turnTo } from './item-commands.ts';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useButtonEdit, useEdit, useLengthEdit } from './use-edit.ts';

interface Chosen {
  readonly items: readonly ItemRecord[];
  readonly view: ProjectView;
}

/** Where the items stand and how: rail, gap, fixed position, turned. */
export function ItemPosition({ items, view }: Chosen) {
  const edit = useEdit();
  const { t } = useText();
  const placed = items.filter((item) => item.rail !== undefined);
  const [only] = items;
  return (
    <PanelPart title={t('inspector.item.position')}>
      {only && items.length === 1 && <StandsAt item={only} view={view} />}
      {placed.length > 0 && (
        <>
          <GapField items={placed} view={view} />
          <AnchorField items={placed} alone={items.length === 1} />
        </>
      )}
      <EditCheck
        label={t('inspector.item.turned')}
        value={valueOfShared(sharedValue(items, (item) => item.turned))}
        onEdit={(turned) => edit(turnTo(items, turned))}
      />
    </PanelPart>
  );
}

function placeOf({ layouts }: ProjectView, item: ItemRecord): { placed: PlacedItem; ignoresGap: boolean } | undefined {
  const layout = item.rail === undefined ? undefined : layouts.get(item.rail);
  const at = layout === undefined ? -1 : indexOfItem(layout, item.id);
  const placed = layout?.items[at];
  return layout && placed && { placed, ignoresGap: layout.centred && at === 0 };
}

function StandsAt({ item, view }: { readonly item: ItemRecord; readonly view: ProjectView }) {
  const session = useSession();
  const { t, format } = useText();
  const rail = view.index.rails.find(({ id }) => id === item.rail);
  const place = placeOf(view, item);
  if (!rail || !place) return <p className="inspector-note">{t('inspector.item.unplaced')}</p>;
  const { placed } = place;
  return (
    <div className="inspector-line">
      <span className="number">
        {placed.widthKnown
          ? t('inspector.item.fromTo', { from: format.lengthValue(placed.x), to: format.length(endOf(placed)) })
          : t('inspector.item.fromUnknown', { from: format.length(placed.x) })}
      </span>
      <Button small tone="quiet" onPress={() => session.select([rail.id])}>
        {t('inspector.item.openRail', { rail: rail.name })}
      </Button>
    </div>
  );
}

function GapField({ items, view }: Chosen) {
  const editLength = useLengthEdit();
  const { t } = useText();
  const [only] = items;
  const place = only && items.length === 1 ? placeOf(view, only) : undefined;
  // What an item at a fixed position leaves free follows from its place; a new gap lets it follow its neighbour again.
  const shared = sharedValue(items, (item) => (item.anchor === undefined ? item.gapBefore : place?.placed.gap));
  const gap = valueOfShared(shared);
  return (
    <LengthField
      label={t('inspector.item.gap')}
      value={gap}
      placeholder={gap === undefined ? t('inspector.mixed') : undefined}
      description={
        place?.ignoresGap
          ? t('inspector.item.gapCentred')
          : only?.anchor !== undefined && items.length === 1
            ? t('inspector.item.gapAnchored')
            : undefined
      }
      onCommit={(value) => editLength(value, (length) => setGaps(items, length))}
    />
  );
}

function AnchorField({ items, alone }: { readonly items: readonly ItemRecord[]; readonly alone: boolean }) {
  const edit = useEdit();
  const release = useButtonEdit();
  const editLength = useLengthEdit();
  const { t } = useText();
  const fixed = items.filter((item) => item.anchor !== undefined);
  const [only] = items;
  if (!alone || !only) {
    // Several items cannot stand at one place: here positions are only taken away.
    if (fixed.length === 0) return null;
    return (
      <div className="inspector-line">
        <span>{t('inspector.item.anchored', { count: fixed.length })}</span>
        <Button small onPress={() => release(releaseAnchors(fixed))}>
          {t('inspector.item.release')}
        </Button>
      </div>
    );
  }
  return (
    <FieldWithButton
      button={
        <ClearButton
          label={t('inspector.item.clearAnchor')}
          shown={only.anchor !== undefined}
          onClear={() => release(releaseAnchors(items))}
        />
      }
    >
      <LengthField
        label={t('inspector.item.anchor')}
        value={only.anchor}
        placeholder={t('inspector.item.noAnchor')}
        description={t('inspector.item.anchorHint')}
        onClear={() => edit(releaseAnchors(items))}
        onCommit={(value) => editLength(value, (anchor) => ({ type: 'items.setAnchor', item: only.id, anchor }))}
      />
    </FieldWithButton>
  );
}
