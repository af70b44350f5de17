import { useMemo, useState } from 'react';
import type { DesignationEntry } from '../../../shared/editing/index.ts';
import { type LevelNaming, type NumberingOptions, type NumberingScheme, planNumbering } from '../../../shared/marking/index.ts';
import { type ItemId, type ItemRecord, UNPLACED, findItem, findPart, itemsOnRail } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, CheckField, Choice, Segments, TextInput } from '../../ui/index.ts';
import './numbering-dialog.css';

type SchemeKind = NumberingScheme['kind'];

/** How many terminals the preview shows. */
const PREVIEWED = 24;

/** Numbers terminals: scheme, order, levels; the preview shows what each block would be called. */
export function NumberingDialog({ items, onClose }: { readonly items: readonly ItemId[]; readonly onClose: () => void }) {
  const session = useSession();
  const { t, say, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const [kind, setKind] = useState<SchemeKind>('count');
  const app = useApp();
  const [start, setStart] = useState(() => String(app.state.get().preferences.projectStart.numberFrom));
  const [step, setStep] = useState('1');
  const [names, setNames] = useState('U, V, W');
  const [prefix, setPrefix] = useState('');
  const [suffix, setSuffix] = useState('');
  const [levels, setLevels] = useState<LevelNaming>('dotted');
  const [direction, setDirection] = useState<'leftToRight' | 'rightToLeft'>('leftToRight');
  const [keepExisting, setKeepExisting] = useState(false);
  const [groundAsPe, setGroundAsPe] = useState(true);
  const [perStrip, setPerStrip] = useState(true);
  const [error, setError] = useState<string | undefined>();

  const ordered = useMemo(() => inRailOrder(view, items), [view, items]);
  const hasLevels = ordered.some((item) => item.levels.length > 1);
  const several = new Set(ordered.map(({ strip }) => strip)).size > 1;
  const plan = useMemo(
    () =>
      planGroups(
        perStrip ? byStrip(ordered) : [ordered],
        {
          scheme: schemeOf(kind, start, step, names),
          prefix,
          suffix,
          levels,
          direction,
          skip: new Set(),
          keepExisting,
          ...(groundAsPe && { ground: 'PE' }),
        },
        (item) => findPart(view.document, item.part)?.kind === 'ground-terminal',
      ),
    [ordered, kind, start, step, names, prefix, suffix, levels, direction, keepExisting, groundAsPe, perStrip, view],
  );
  const shown = error ?? (plan.ok ? undefined : say(plan.error));

  function number(): void {
    if (!plan.ok) return;
    const outcome = session.dispatch({ type: 'items.setDesignations', entries: plan.value });
    if (outcome.kind === 'refused') setError(say(outcome.reason));
    else onClose();
  }

  return (
    <AppDialog
      title={t('numbering.title', { count: ordered.length, number: format.count(ordered.length) })}
      onClose={onClose}
      onSubmit={number}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={!plan.ok || plan.value.length === 0}>
            {t('numbering.number')}
          </Button>
        </>
      }
    >
      <Segments
        label={t('numbering.scheme')}
        value={kind}
        options={[
          { value: 'count', label: t('numbering.count') },
          { value: 'cycle', label: t('numbering.cycle') },
          { value: 'list', label: t('numbering.list') },
        ]}
        onChange={setKind}
      />
      <div className="form-row">
        {kind !== 'count' && (
          <TextInput label={t('numbering.names')} value={names} onChange={setNames} maxLength={400} autoFocus />
        )}
        {kind !== 'list' && (
          <>
            <TextInput label={t('numbering.start')} value={start} onChange={setStart} maxLength={20} autoFocus={kind === 'count'} />
            <TextInput label={t('numbering.step')} value={step} onChange={setStep} maxLength={6} />
          </>
        )}
        <TextInput label={t('numbering.prefix')} value={prefix} onChange={setPrefix} maxLength={20} />
        <TextInput label={t('numbering.suffix')} value={suffix} onChange={setSuffix} maxLength={20} />
      </div>
      <div className="form-row">
        <Segments
          label={t('numbering.direction')}
          value={direction}
          options={[
            { value: 'leftToRight', label: t('numbering.leftToRight') },
            { value: 'rightToLeft', label: t('numbering.rightToLeft') },
          ]}
          onChange={setDirection}
        />
        {hasLevels && (
          <Choice
            label={t('numbering.levels')}
            value={levels}
            options={[
              { value: 'dotted', label: t('numbering.dotted') },
              { value: 'consecutive', label: t('numbering.consecutive') },
              { value: 'same', label: t('numbering.same') },
            ]}
            onChange={setLevels}
          />
        )}
      </div>
      {several && <CheckField label={t('numbering.perStrip')} value={perStrip} onChange={setPerStrip} />}
      <CheckField label={t('numbering.ground')} value={groundAsPe} onChange={setGroundAsPe} />
      <CheckField label={t('numbering.keep')} value={keepExisting} onChange={setKeepExisting} />
      {shown === undefined ? (
        <section className="numbering-preview" aria-label={t('numbering.preview')}>
          {plan.ok &&
            plan.value.slice(0, PREVIEWED).map(({ item, level, designation }) => (
              <span key={`${item} ${level}`} className="numbering-entry number" title={itemReference(view, item)}>
                {designation}
              </span>
            ))}
          {plan.ok && plan.value.length > PREVIEWED && (
            <span className="numbering-more">{t('numbering.more', { count: plan.value.length - PREVIEWED })}</span>
          )}
        </section>
      ) : (
        <p className="note note-error" role="alert">
          {shown}
        </p>
      )}
    </AppDialog>
  );
}

/** The items strip by strip, each in the order given; those without a strip together. */
function byStrip(items: readonly ItemRecord[]): readonly (readonly ItemRecord[])[] {
  const groups = new Map<ItemRecord['strip'], ItemRecord[]>();
  for (const item of items) {
    const group = groups.get(item.strip);
    if (group) group.push(item);
    else groups.set(item.strip, [item]);
  }
  return [...groups.values()];
}

/** Numbers each group for itself, from the start on. */
function planGroups(
  groups: readonly (readonly ItemRecord[])[],
  ...[options, isGround]: [NumberingOptions, (item: ItemRecord) => boolean]
): ReturnType<typeof planNumbering> {
  const entries: DesignationEntry[] = [];
  for (const group of groups) {
    const plan = planNumbering(group, options, isGround);
    if (!plan.ok) return plan;
    entries.push(...plan.value);
  }
  return { ok: true, value: entries };
}

function schemeOf(kind: SchemeKind, start: string, step: string, names: string): NumberingScheme {
  const list = names.split(/[\s,;]+/).filter(Boolean);
  switch (kind) {
    case 'count':
      return { kind, start: start.trim(), step: Number(step) };
    case 'cycle':
      return { kind, names: list, start: Number(start), step: Number(step) };
    case 'list':
      return { kind, names: list };
  }
}

/** The items as they stand: rail by rail, from left to right, unplaced ones last. */
function inRailOrder(view: ProjectView, items: readonly ItemId[]): readonly ItemRecord[] {
  const wanted = new Set(items.filter((id) => findItem(view.document, id) !== undefined));
  return [...view.index.rails.map(({ id }) => id), UNPLACED].flatMap((rail) =>
    itemsOnRail(view.index, rail as Parameters<typeof itemsOnRail>[1]).filter((item) => wanted.has(item.id)),
  );
}
