import { useMemo } from 'react';
import { factOf } from '../../../shared/parts/index.ts';
import { type RailRecord, findPart } from '../../../shared/project/index.ts';
import type { ProjectView, RailLayout } from '../../../shared/rail/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { freePlace } from '../../state/planning/index.ts';
import { looseRails } from '../../state/views/plate/index.ts';
import { beginRailDrag } from './tray-drag.ts';

/** The rails that are on no plate: each is dragged onto the plate, or put there at a free place by a press. */
export function PlateTray() {
  const session = useSession();
  const { t } = useText();
  const view = useStore(session.state, (now) => now.view);
  const off = useStore(session.state, ({ platePreview }) => platePreview?.kind === 'change' && platePreview.off);
  const loose = useMemo(() => looseRails(view), [view]);
  return (
    <section className="plate-tray" aria-label={t('plate.tray')} data-drop={off || undefined}>
      <h2 className="plate-tray-title">
        {t('plate.tray')} {loose.length > 0 && <span className="count">{loose.length}</span>}
      </h2>
      {loose.length === 0 ? (
        <p className="plate-tray-empty">{t(view.layouts.size === 0 ? 'plate.noRails' : 'plate.allMounted')}</p>
      ) : (
        <ul className="plate-tray-list">
          {loose.map((layout) => (
            <TrayRail key={layout.rail.id} layout={layout} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TrayRail({ layout, view }: { readonly layout: RailLayout; readonly view: ProjectView }) {
  const app = useApp();
  const session = useSession();
  const { t, format } = useText();
  const { rail, items } = layout;
  function place(): void {
    const { shown: shownPlate } = session.state.get().views.plate;
    const spot = shownPlate === undefined ? undefined : freePlace(session.state.get().view, shownPlate, rail.id);
    if (shownPlate === undefined || !spot) return;
    session.dispatch({ type: 'plate.arrange', plate: shownPlate, places: [{ id: rail.id, ...spot }] });
    session.select([rail.id], rail.id);
    session.reveal([rail.id]);
  }
  return (
    <li>
      <button
        type="button"
        className="plate-tray-rail"
        title={t('plate.trayHint')}
        onClick={place}
        onPointerDown={(event) => beginRailDrag(app, session, rail.id, event.nativeEvent)}
      >
        <span className="plate-tray-name">{rail.name}</span>
        <span className="plate-tray-facts">
          {format.length(rail.length)} · {t('plate.items', { count: items.length })}
        </span>
        <span className="plate-tray-facts">{profileOf(view, rail, format.style.decimalMark)}</span>
      </button>
    </li>
  );
}

function profileOf({ document }: ProjectView, rail: RailRecord, decimalMark: string): string {
  const part = findPart(document, rail.part);
  const profile = part && factOf(part, 'rail.profile');
  return [part?.article, profile?.known ? profile.value.replace('x', ' × ').replace('.', decimalMark) : undefined].filter((word) => word !== undefined).join(' · ');
}
