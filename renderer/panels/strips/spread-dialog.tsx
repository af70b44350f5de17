import { useMemo, useState } from 'react';
import { type RailId, type StripId, findItem, findStrip, itemsOfStrip } from '../../../shared/project/index.ts';
import { parseLength } from '../../../shared/units/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { spread } from '../../state/planning/index.ts';
import { CheckField, TextInput } from '../../ui/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanRefusal } from './plan-notes.tsx';
import { useAccessoryParts, useCarryOut } from './use-completed.ts';

/** Spreads a strip over rails: which ones, whether rails are added, and who would stand where. */
export function SpreadDialog({ strip, onClose }: { readonly strip: StripId; readonly onClose: () => void }) {
  const app = useApp();
  const session = useSession();
  const { t, say, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const newRail = useStore(session.state, (state) => state.newRail);
  const parts = useStore(session.state, (state) => state.parts);
  const { ids } = app;
  const rails = view.index.rails;
  const [chosen, setChosen] = useState<ReadonlySet<RailId>>(() => ownRails(view, strip));
  const [adding, setAdding] = useState(true);
  const [length, setLength] = useState(() => format.lengthValue(rails.at(-1)?.length ?? newRail.length));
  const [keepReserve, setKeepReserve] = useState(false);
  const fetching = useAccessoryParts();
  const carryOut = useCarryOut(onClose);
  const parsed = useMemo(() => parseLength(length, format.lengthUnit), [length, format.lengthUnit]);

  const outcome = useMemo(
    () => {
      const part = parts.get(rails.at(-1)?.part ?? newRail.part);
      return spread(
        view,
        {
          strip,
          rails: rails.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
          ...(adding && part && parsed.ok && { more: { part, length: parsed.value } }),
          keepReserve,
        },
        parts,
        { ids },
      );
    },
    [view, strip, rails, chosen, adding, newRail, parsed, keepReserve, parts, ids],
  );
  function choose(id: RailId, wanted: boolean): void {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <PlanDialog
      title={t('strips.spreadTitle', { strip: findStrip(view.document, strip)?.tag ?? '' })}
      action={t('strips.spread')}
      isReady={outcome.kind === 'planned' && (parsed.ok || !adding)}
      onDo={() => outcome.kind === 'planned' && carryOut(outcome.done)}
      onClose={onClose}
    >
      <div className="plan-checks" role="group" aria-label={t('strips.spreadRails')}>
        <span className="field-label">{t('strips.spreadRails')}</span>
        {rails.map(({ id, name, length: own }) => (
          <CheckField key={id} label={`${name}, ${format.length(own)}`} value={chosen.has(id)} onChange={(wanted) => choose(id, wanted)} />
        ))}
      </div>
      <div className="form-row">
        <CheckField label={t('strips.addRails')} value={adding} onChange={setAdding} />
        <TextInput
          label={t('strips.railLength')}
          unit={format.lengthUnit}
          value={length}
          onChange={setLength}
          isDisabled={!adding}
          error={adding && !parsed.ok ? say(parsed.error) : undefined}
          maxLength={20}
        />
      </div>
      <CheckField label={t('strips.keepReserve')} value={keepReserve} onChange={setKeepReserve} />
      {outcome.kind === 'planned' ? (
        <section className="plan-box" aria-label={t('strips.afterwards')}>
          <h3>{t('strips.afterwards')}</h3>
          <table className="plan-shares">
            <thead>
              <tr>
                <th>{t('strips.rail')}</th>
                <th className="number">{t('strips.blocks')}</th>
                <th>{t('strips.fromTo')}</th>
                <th className="number">{t('strips.ofRoom')}</th>
              </tr>
            </thead>
            <tbody>
              {outcome.plan.shares.map((share) => (
                <tr key={share.name}>
                  <td>{share.isNew ? t('strips.newRail', { rail: share.name }) : share.name}</td>
                  <td className="number">{format.count(share.blocks)}</td>
                  <td>{share.first === share.last ? share.first : `${share.first} – ${share.last}`}</td>
                  <td className="number">{t('strips.taken', { taken: format.length(share.taken), room: format.length(share.room) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {outcome.done.fitted > 0 && <p>{t('strips.fitted', { count: outcome.done.fitted })}</p>}
        </section>
      ) : (
        <PlanRefusal reason={fetching ?? outcome.reason} />
      )}
    </PlanDialog>
  );
}

function ownRails(view: Parameters<typeof spread>[0], strip: StripId): ReadonlySet<RailId> {
  const own = new Set(itemsOfStrip(view.index, strip).flatMap(({ id }) => findItem(view.document, id)?.rail ?? []));
  const free = view.index.rails.filter(({ id }) => (view.layouts.get(id)?.items.length ?? 0) === 0).map(({ id }) => id);
  return new Set([...own, ...free]);
}
