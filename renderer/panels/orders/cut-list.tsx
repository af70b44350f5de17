import { Scissors } from 'lucide-react';
import { useMemo } from 'react';
import { type NamedStock, type RailCutting, billOfMaterials, cutSegments, namedCuts } from '../../../shared/orders/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import type { RailRecord } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import './cut-list.css';

/** How the rails of the project are cut from stock: each stock length as a bar, with the rails that come out of it. */
export function CutListPanel() {
  const session = useSession();
  const { t } = useText();
  const view = useStore(session.state, (state) => state.view);
  const cuttings = useMemo(() => cuttingsOf(view), [view]);
  if (cuttings.length === 0) {
    return (
      <EmptyState icon={<Scissors size={18} />} title={t('cuts.empty')}>
        {t('cuts.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <div className="cut-list" role="region" aria-label={t('cuts.title')} tabIndex={0}>
      {cuttings.map(({ part, cutting, rails }) => (
        <Cutting key={part.key} part={part} cutting={cutting} rails={rails} />
      ))}
    </div>
  );
}

interface ArticleCutting {
  readonly part: Part;
  readonly cutting: RailCutting;
  readonly rails: readonly RailRecord[];
}

function cuttingsOf(view: ProjectView): readonly ArticleCutting[] {
  return billOfMaterials(view).lines.flatMap(({ part, cutting }) =>
    cutting ? [{ part, cutting, rails: view.index.rails.filter((rail) => rail.part === part.key) }] : [],
  );
}

function Cutting({ part, cutting, rails }: ArticleCutting) {
  const { t, format, say } = useText();
  const { stocks, tooLong } = useMemo(() => namedCuts(cutting.cuts, rails), [cutting, rails]);
  return (
    <section className="cutting">
      <h3>
        <span className="number">{part.article}</span> <span className="cutting-part">{say(part.description)}</span>
      </h3>
      <p className="cutting-facts">
        {t('cuts.stocks', { count: stocks.length, length: format.length(cutting.stockLength) })}
        {!cutting.stockLengthKnown && ` ${t('cuts.assumed')}`}
        {` · ${t('cuts.kerf', { length: format.length(cutting.kerf) })}`}
        {stocks.length > 0 && ` · ${t('cuts.waste', { percent: format.percent(cutting.cuts.wastePercent) })}`}
      </p>
      {tooLong.length > 0 && (
        <p className="cutting-warning">
          {t('cuts.tooLong', { rails: tooLong.map(({ rail, length }) => `${rail.name} (${format.length(length)})`).join(', ') })}
        </p>
      )}
      <ol className="cutting-stocks">
        {stocks.map((stock, at) => (
          <Stock key={at} stock={stock} kerf={cutting.kerf} />
        ))}
      </ol>
    </section>
  );
}

/** A bar to scale, from end to end: the pieces, what the saw takes between them, and the rest. */
function Stock({ stock, kerf }: { readonly stock: NamedStock<RailRecord>; readonly kerf: Um }) {
  const { t, format } = useText();
  const share = (length: number) => `${(100 * length) / stock.length}%`;
  return (
    <li className="cutting-stock">
      {cutSegments(stock, kerf).map((segment) => {
        const { kind, from, length } = segment;
        switch (kind) {
          case 'piece': {
            const name = `${segment.rail.name} · ${format.length(length)}`;
            return (
              <span key={from} className="cutting-piece" style={{ flexBasis: share(length) }} title={name}>
                <strong>{segment.rail.name}</strong> <span className="number">{format.lengthValue(length)}</span>
              </span>
            );
          }
          case 'cut':
            return (
              <span
                key={from}
                className="cutting-kerf"
                style={{ flexBasis: share(length) }}
                title={t('cuts.cutAt', { at: format.length(from), length: format.length(length) })}
              />
            );
          case 'rest':
            return (
              <span key={from} className="cutting-rest" style={{ flexBasis: share(length) }} title={t('cuts.rest', { length: format.length(length) })}>
                {t('cuts.rest', { length: format.length(length) })}
              </span>
            );
        }
      })}
    </li>
  );
}
