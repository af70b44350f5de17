import { type PointerEvent, useEffect, useRef } from 'react';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import type { Camera, ScreenPoint } from '../../state/camera/index.ts';
import { type SessionState, viewInView } from '../../state/session/index.ts';
import { type Minimap as MinimapField, cameraAt, frameOn, middleOn, minimapOf, needsMinimap } from '../../state/views/frame/index.ts';
import type { CanvasLook } from './look.ts';
import { pointOn } from './pointer-driver.ts';

/** Paints what a view shows, as small as its overview. */
export type PaintOverview = (ctx: CanvasRenderingContext2D, map: MinimapField, state: SessionState, look: CanvasLook) => void;

interface MinimapProps {
  readonly look: CanvasLook;
  readonly paint: PaintOverview;
}

/** The overview in the corner of the drawing, while some of the drawing is out of view. The keyboard has zoom and pan of its own. */
export function Minimap(props: MinimapProps) {
  const window = useWindow();
  const session = useSession();
  const wanted = useStore(window.state, ({ minimap }) => minimap);
  const needed = useStore(session.state, isNeeded);
  return wanted && needed ? <Overview {...props} /> : null;
}

function isNeeded(state: SessionState): boolean {
  const { drawn, camera } = viewInView(state);
  return needsMinimap(drawn(state.view), camera, state.viewport);
}

/** The view that is drawn, as its overview has to know it. */
function overviewed(state: SessionState) {
  const { drawn, camera } = viewInView(state);
  const ground = drawn(state.view);
  return { ground, map: minimapOf(ground), camera, viewport: state.viewport };
}

/** Painted when the project, its findings or the look change; the frame follows the camera without painting. */
function Overview({ look, paint }: MinimapProps) {
  const session = useSession();
  const picture = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const grab = useRef<{ readonly pointer: number; readonly offset: ScreenPoint; readonly before: Camera } | undefined>(undefined);

  useEffect(() => {
    let shown = session.state.get();
    let waiting = 0;
    function place(): void {
      const { map, camera, viewport } = overviewed(session.state.get());
      const box = frameOn(map, camera, viewport);
      const style = frame.current?.style;
      if (!style) return;
      style.transform = `translate(${box.left}px, ${box.top}px)`;
      style.width = `${box.width}px`;
      style.height = `${box.height}px`;
    }
    function repaint(): void {
      waiting = 0;
      const canvas = picture.current;
      const ctx = canvas?.getContext('2d');
      if (!canvas || !ctx) return;
      const { map } = overviewed(shown);
      canvas.width = Math.round(map.width * look.ratio);
      canvas.height = Math.round(map.height * look.ratio);
      canvas.style.width = `${map.width}px`;
      canvas.style.height = `${map.height}px`;
      paint(ctx, map, shown, look);
      place();
    }
    repaint();
    const stop = session.state.subscribe(() => {
      const before = shown;
      shown = session.state.get();
      const { camera, subject } = viewInView(shown);
      const earlier = viewInView(before);
      if (shown.view !== before.view || shown.checks !== before.checks || subject !== earlier.subject) {
        // After the drawing itself: an edit is seen there first.
        waiting ||= requestAnimationFrame(() => (waiting = requestAnimationFrame(repaint)));
      } else if (camera !== earlier.camera || shown.viewport !== before.viewport) place();
    });
    return () => {
      stop();
      cancelAnimationFrame(waiting);
    };
  }, [session, look, paint]);

  useEffect(() => {
    const stopped = new AbortController();
    function cancel(): void {
      const { current } = grab;
      grab.current = undefined;
      if (current) session.setCamera(current.before);
    }
    const { signal } = stopped;
    globalThis.addEventListener('blur', cancel, { signal });
    globalThis.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !grab.current) return;
        event.stopPropagation();
        cancel();
      },
      { signal, capture: true },
    );
    return () => stopped.abort();
  }, [session]);

  function go(point: ScreenPoint): void {
    const { ground, map, camera, viewport } = overviewed(session.state.get());
    session.setCamera(cameraAt(map, ground, camera, viewport, point));
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { map, camera, viewport } = overviewed(session.state.get());
    const point = pointOn(event.currentTarget, event);
    const box = frameOn(map, camera, viewport);
    const inside = point.x >= box.left && point.x <= box.left + box.width && point.y >= box.top && point.y <= box.top + box.height;
    const middle = middleOn(map, camera, viewport);
    // Inside the frame the frame is taken hold of where it is; beside it the view goes there first.
    const offset = inside ? { x: middle.x - point.x, y: middle.y - point.y } : { x: 0, y: 0 };
    grab.current = { pointer: event.pointerId, offset, before: camera };
    if (!inside) go(point);
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const { current } = grab;
    if (current?.pointer !== event.pointerId) return;
    const { x, y } = pointOn(event.currentTarget, event);
    go({ x: x + current.offset.x, y: y + current.offset.y });
  }
  function end(event: PointerEvent<HTMLDivElement>): void {
    if (grab.current?.pointer === event.pointerId) grab.current = undefined;
  }

  return (
    <div
      className="minimap"
      aria-hidden="true"
      data-over-drawing
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <canvas ref={picture} />
      <div className="minimap-frame" ref={frame} />
    </div>
  );
}
