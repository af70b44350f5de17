import { useEffect, useState } from 'react';
import type { Um } from '../../shared/units/index.ts';
import { useText } from '../i18n/index.ts';
import { toWorld } from '../state/camera/index.ts';
import { cameraInView } from '../state/session/index.ts';
import { sheetOf } from '../state/views/rails/index.ts';
import { useSession } from '../context/index.ts';

interface Place {
  readonly x: Um;
  /** Downwards, on a mounting plate; rails one below the other are not to scale. */
  readonly y?: Um | undefined;
  /** The rail whose row is under the pointer. */
  readonly rail: string | undefined;
}

/** Where the pointer is in the drawing: distance along the rails from their left end, and which rail. */
export function CursorPosition() {
  const session = useSession();
  const { t, format } = useText();
  const [place, setPlace] = useState<Place | undefined>();

  useEffect(() => {
    let frame = 0;
    let last: { readonly clientX: number; readonly clientY: number; readonly target: EventTarget | null } | undefined;
    function show(): void {
      frame = 0;
      const surface = last?.target instanceof Element ? last.target.closest('.canvas-surface') : null;
      if (!last || !surface) {
        setPlace(undefined);
        return;
      }
      const box = surface.getBoundingClientRect();
      const now = session.state.get();
      const { view } = now;
      const { x, y } = toWorld(cameraInView(now), { x: last.clientX - box.left, y: last.clientY - box.top });
      if (now.viewMode === 'plate') {
        setPlace((before) => (before?.x === x && before.y === y ? before : { x, y, rail: undefined }));
        return;
      }
      const row = sheetOf(view).rows.find(({ kind, top, bottom }) => kind === 'rail' && y >= top && y <= bottom);
      const rail = row?.layout.rail.name;
      setPlace((before) => (before?.x === x && before.rail === rail && before.y === undefined ? before : { x, rail }));
    }
    // One frame shows one place, however many movements it has.
    function onMove(event: PointerEvent): void {
      last = event;
      if (frame === 0) frame = requestAnimationFrame(show);
    }
    document.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      document.removeEventListener('pointermove', onMove);
      cancelAnimationFrame(frame);
    };
  }, [session]);

  return (
    <span className="cursor-position number" title={t('status.cursor')} data-cursor-position>
      {place && `x ${format.length(rounded(place.x))}`}
      {place?.y !== undefined && ` · y ${format.length(rounded(place.y))}`}
      {place?.rail !== undefined && <span className="cursor-rail"> · {place.rail}</span>}
    </span>
  );
}

/** To a tenth of a millimetre: the hand is no finer. */
function rounded(x: Um): Um {
  return (Math.round(x / 100) * 100) as Um;
}
