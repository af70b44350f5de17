import { GripVertical } from 'lucide-react';
import type { PointerEvent } from 'react';
import type { PartSummary } from '../../../shared/host/index.ts';
import { roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { PartPicture } from '../../ui/index.ts';
import { beginPlaceDrag } from '../../canvas/rails/index.ts';
import { Marked } from './marked.tsx';

/**
 * A part of the library: picture, order number, what it is, width; what the search has found is marked. Dragged by pointer
 * onto a rail, or onto the block that it sits on.
 */
export function PartCard({ part, query }: { readonly part: PartSummary; readonly query: string }) {
  const app = useApp();
  const { t, format, say } = useText();
  const known = useStore(app.parts.store, (lookup) => lookup.get(part.key));
  const session = useSession();
  const role = roleOf(part.kind);
  const sits = role === 'attachment';
  const placeable = standsOnRail(role) || role === 'rail' || sits;

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !placeable || !known) return;
    beginPlaceDrag(app, session, known, event.nativeEvent);
  }

  return (
    <div className="part-card" data-placeable={placeable || undefined} onPointerDown={onPointerDown} title={say(part.description)}>
      <span className="part-grip" aria-hidden="true">
        {placeable && <GripVertical size={14} />}
      </span>
      {known ? <PartPicture part={known} width={46} height={58} /> : <span className="part-picture part-picture-none" />}
      <span className="part-text">
        <span className="part-head">
          <span className="part-article">
            <Marked text={part.article} query={query} />
          </span>
          <span className="part-maker">
            <Marked text={part.manufacturer} query={query} />
          </span>
        </span>
        <span className="part-description">
          <Marked text={say(part.description)} query={query} />
        </span>
        <span className="part-facts">
          {sits && <span className="part-use">{t('library.sits')}</span>}
          {standsOnRail(roleOf(part.kind)) && (
            <span className="number">{part.width === null ? t('library.widthUnknown') : format.length(part.width)}</span>
          )}
          {standsOnRail(roleOf(part.kind)) && part.width !== null && !part.confirmed && (
            <span className="badge badge-warning">{t('facts.unconfirmed')}</span>
          )}
        </span>
      </span>
    </div>
  );
}
