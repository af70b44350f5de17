/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag of the page holds a drawing and its list of options */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useSession, useStore } from '../../context/index.ts';
import type { ScreenPoint } from '../../state/camera/index.ts';
import { settledSelection } from '../../state/session/index.ts';
import type { DrivenTool, KeyInput, MenuTarget } from '../../tools/gestures/index.ts';
import { optionId } from './item-name.ts';
import type { LayeredPainter } from './layered-painter.ts';
import { LayeredStage } from './layered-stage.tsx';
import { Minimap, type PaintOverview } from './minimap.tsx';
import { drivePointer, modifiersOf } from './pointer-driver.ts';
import { useLook } from './use-look.ts';
import { useSize } from './use-size.ts';
import './canvas.css';

/** A menu asked for over a drawing: where on the page, and what it is about. */
export interface MenuRequest {
  readonly x: number;
  readonly y: number;
  readonly hit: MenuTarget;
}

/**
 * What the page does for any drawing. `onInspect` is run by the key that shows properties; `onFocusable` is told how the
 * drawing takes the keyboard, and answers how to take that back. `onMenu` opens a menu for what was pressed with the right
 * button, or for what the keyboard is on.
 */
export interface CanvasProps {
  readonly onInspect: () => void;
  readonly onMenu?: (request: MenuRequest) => void;
  readonly onFocusable?: (take: () => void) => () => void;
}

/** The tool of a view as its drawing sees it. */
export interface CanvasTool extends DrivenTool {
  /** The CSS cursor that tells what the pointer would do. */
  cursor(): string;
  /** Is run whenever the tool has changed; the answer ends that. */
  watch(changed: () => void): () => void;
  /** True where the key was one of the drawing's. */
  key(input: KeyInput, inspect: () => void): boolean;
  /** Is told of menus that the tool asks for, at a point of the canvas; the answer ends that. */
  listen(listener: { readonly menu: (at: ScreenPoint, target: MenuTarget) => void }): () => void;
}

interface ViewCanvasProps<Layer extends string> extends CanvasProps {
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly className?: string;
  /** Begins the ids of the options that stand for what is drawn. */
  readonly prefix: string;
  readonly tool: CanvasTool;
  readonly painter: LayeredPainter<Layer>;
  readonly paintOverview: PaintOverview;
  /** Tells those who drag things onto the drawing where it is; the answer takes that back. */
  readonly register: (surface: HTMLElement) => () => void;
  /** What lies over the drawing, and the options that stand for it. */
  readonly children: ReactNode;
}

/** A drawing with its layers, overview, pointer and keys. React renders again only for size, theme and language. */
export function ViewCanvas<Layer extends string>({
  surface,
  label,
  className = '',
  prefix,
  tool,
  painter,
  paintOverview,
  register,
  onInspect,
  onMenu,
  onFocusable,
  children,
}: ViewCanvasProps<Layer>) {
  const session = useSession();
  const size = useStore(session.state, (now) => now.viewport);
  const focus = useStore(session.state, (now) => settledSelection(now).focus);
  const look = useLook();
  const [focused, setFocused] = useState(false);

  useSize(surface, session);
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const stopDriving = drivePointer(element, tool);
    const unregister = register(element);
    return () => {
      unregister();
      stopDriving();
    };
  }, [surface, tool, register]);
  useEffect(() => onFocusable?.(() => surface.current?.focus()), [surface, onFocusable]);
  useEffect(() => {
    function show(): void {
      const cursor = tool.cursor();
      if (!surface.current) return;
      if (surface.current.style.cursor !== cursor) surface.current.style.cursor = cursor;
      surface.current.toggleAttribute('data-gesture', tool.ticks());
    }
    show();
    return tool.watch(show);
  }, [surface, tool]);
  useEffect(
    () =>
      tool.listen({
        menu(at, hit) {
          const { left, top } = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
          onMenu?.({ x: left + at.x, y: top + at.y, hit });
        },
      }),
    [surface, tool, onMenu],
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.key === ' ') return;
    if (!tool.key({ key: event.key, modifiers: modifiersOf(event) }, onInspect)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const drawable = size.width > 0 && size.height > 0;
  return (
    <div
      ref={surface}
      className={`canvas-surface ${className}`.trim()}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={focus === undefined ? undefined : optionId(prefix, focus)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {drawable && <LayeredStage painter={painter} look={look} width={size.width} height={size.height} focused={focused} />}
      {drawable && <Minimap look={look} paint={paintOverview} />}
      {children}
    </div>
  );
}
