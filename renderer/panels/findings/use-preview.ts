import { type FocusEvent, useEffect, useMemo, useRef } from 'react';
import { type Previewed, offerPreview, previewName, withdrawPreview } from '../../actions/index.ts';
import { useSession } from '../../context/index.ts';
import { proposingOf } from '../../state/outlook/index.ts';

/** What a button takes to show in the drawing what it would do. */
export interface PreviewHandlers {
  readonly onHoverStart: () => void;
  readonly onHoverEnd: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Shows what a button would do while the pointer rests on it or the keyboard is on it; a button that goes takes its
 * preview with it. A press gives the focus too, and means no more than the pointer that made it.
 */
export function usePreview(previewed: Previewed): PreviewHandlers {
  const session = useSession();
  const latest = useRef(previewed);
  useEffect(() => {
    latest.current = previewed;
  });
  const name = previewName(previewed);
  useEffect(() => () => withdrawPreview(session, latest.current), [session, name]);
  return useMemo(
    () => ({
      onHoverStart: () => offerPreview(session, latest.current, false),
      onHoverEnd: () => withdrawPreview(session, latest.current),
      onFocus: ({ target }) => {
        if (target.matches(':focus-visible')) offerPreview(session, latest.current, true);
      },
      onBlur: () => withdrawPreview(session, latest.current),
    }),
    [session],
  );
}

/**
 * Escape puts away what is shown, wherever the keyboard is, and does nothing else then. A menu or a dialog closes by it,
 * and takes its preview along.
 */
export function useEscapeFromPreview(): void {
  const session = useSession();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || session.state.get().proposal === null) return;
      if (event.target instanceof Element && event.target.closest('[role="menu"], [role="dialog"], [role="alertdialog"]')) return;
      proposingOf(session).dismiss();
      event.preventDefault();
      event.stopPropagation();
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session]);
}
