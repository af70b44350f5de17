import type { PlateId } from '../../../shared/project/index.ts';
import type { ViewName } from '../views/index.ts';
import type { ProjectSession, SessionState } from '../session/index.ts';
import type { Store } from '../store/index.ts';

/** What a session does for its view of a mounting plate. */
export type SessionPlate = Pick<ProjectSession, 'setViewMode' | 'showPlate' | 'setPlatePreview'>;

/** The view of a mounting plate over the state of a session. `shown` is told whenever another view or plate comes into view. */
export function createSessionPlate(state: Store<SessionState>, shown: () => void): SessionPlate {
  function setViewMode(viewMode: ViewName): void {
    state.update((current) =>
      current.viewMode === viewMode ? current : { ...current, viewMode, preview: null, platePreview: null, hover: undefined },
    );
    shown();
  }
  return {
    setViewMode,
    setPlatePreview: (platePreview) =>
      state.update((current) =>
        current.platePreview === platePreview
          ? current
          : { ...current, platePreview, proposal: platePreview === null ? current.proposal : null },
      ),
    showPlate(plate: PlateId) {
      state.update((current) => {
        if (current.view.document.records.get(plate)?.kind !== 'plate') return current;
        const there = current.viewMode === 'plate' && current.views.plate.shown === plate;
        const views = { ...current.views, plate: { ...current.views.plate, shown: plate } };
        return there ? current : { ...current, viewMode: 'plate', views, preview: null, platePreview: null, hover: undefined };
      });
      shown();
    },
  };
}
