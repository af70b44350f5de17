import { type RefObject, useLayoutEffect } from 'react';
import type { ProjectSession } from '../../state/session/index.ts';

/** Tells the session how large its canvas is, now and whenever that changes. */
export function useSize(element: RefObject<HTMLElement | null>, session: ProjectSession): void {
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const tell = (): void => session.setViewport(target.clientWidth, target.clientHeight);
    const observer = new ResizeObserver(tell);
    observer.observe(target);
    tell();
    return () => observer.disconnect();
  }, [element, session]);
}
