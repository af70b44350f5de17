import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import type { MenuRequest, MenuSubject, ShortcutPlatform } from '../../actions/index.ts';
import { useApp, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import type { RecordTarget } from '../../tools/gestures/index.ts';
import { keyboardMenu } from '../../tools/rails/index.ts';
import { menuGroups } from './menu-groups.ts';
import { MenuList } from './menu-list.tsx';
import { isAboutRecord, recordMenuTitle } from './record-menus.ts';

/** The context menu that was asked for, where it was asked for. The keyboard goes back to where it was. */
export function ContextMenu({ platform }: { readonly platform: ShortcutPlatform }) {
  const window = useWindow();
  const request = useStore(window.state, (state) => state.menu);
  // A new menu for each asking, so that a second right click opens it at the new place.
  const serial = useSerial(request);
  return request && <OpenMenu key={serial} request={request} platform={platform} />;
}

function OpenMenu({ request, platform }: { readonly request: MenuRequest; readonly platform: ShortcutPlatform }) {
  const app = useApp();
  const window = useWindow();
  const { t, language } = useText();
  const title = t(`contextMenu.${titleOf(request.subject)}`);
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number }>();
  const arrivals = useArrivals(app.state.get().active);
  // Made at the opening: the menu says what was so when it was asked for. Only parts that were on their way then are awaited.
  const groups = useMemo(() => {
    const session = app.state.get().active;
    const awaiting = arrivals === 0 && session?.partsOnTheWay() !== undefined;
    return menuGroups(request.subject, { app, window, session, language, awaiting });
  }, [request, app, window, language, arrivals]);
  useLayoutEffect(() => setPlace(request.at ?? placeOf(request.subject, app.state.get().active)), [request, app]);
  if (groups.length === 0) return null;
  return (
    <>
      <span ref={anchor} className="menu-anchor" aria-hidden="true" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} />
      {place && (
        <Popover
          className="popup context-menu"
          triggerRef={anchor}
          aria-label={title}
          placement="right top"
          offset={1}
          containerPadding={4}
          isOpen
          onOpenChange={(open) => !open && window.closeMenu()}
        >
          <MenuList label={title} groups={groups} platform={platform} autoFocus onClose={window.closeMenu} />
        </Popover>
      )}
    </>
  );
}

/** Counts how often parts have come that were on their way at the opening. */
function useArrivals(session: ProjectSession | undefined): number {
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => {
    let open = true;
    void session?.partsOnTheWay()?.then(() => {
      if (open) setArrivals((count) => count + 1);
    });
    return () => {
      open = false;
    };
  }, [session]);
  return arrivals;
}

const TITLES = {
  tray: 'tray',
  guide: 'drawing',
  drawing: 'drawing',
  part: 'part',
  finding: 'finding',
  fixes: 'fixes',
} as const satisfies Record<Exclude<MenuSubject, RecordTarget>['kind'], string>;

function titleOf(subject: MenuSubject) {
  return isAboutRecord(subject) ? recordMenuTitle(subject) : TITLES[subject.kind];
}

/**
 * Where a menu opens that was asked for by keyboard: what mends the selection at the place of the selection, everything
 * else beside what has the keyboard.
 */
function placeOf(subject: MenuSubject, session: ProjectSession | undefined): { readonly x: number; readonly y: number } {
  const surface = document.querySelector('.canvas-surface')?.getBoundingClientRect();
  if (subject.kind === 'fixes' && session && surface) {
    const { at } = keyboardMenu(session.state.get());
    return { x: surface.left + at.x, y: surface.top + at.y };
  }
  const box = document.activeElement?.getBoundingClientRect();
  if (!box) return { x: innerWidth / 2, y: innerHeight / 3 };
  return { x: Math.max(box.left, 0) + 12, y: Math.min(box.bottom, innerHeight) - Math.min(box.height / 2, 60) };
}

function useSerial(value: unknown): number {
  const last = useRef({ value, serial: 0 });
  if (last.current.value !== value) last.current = { value, serial: last.current.serial + 1 };
  return last.current.serial;
}
