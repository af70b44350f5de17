import type { ScreenPoint } from '../../state/camera/index.ts';

/** Keys that are held down with a gesture. `main` is Control, on macOS Command. */
export interface Modifiers {
  readonly shift: boolean;
  readonly main: boolean;
  readonly alt: boolean;
}

/** No key held. */
export const NO_MODIFIERS: Modifiers = Object.freeze({ shift: false, main: false, alt: false });

/** Which button of the pointer was pressed. Touch and pen count as `primary`. */
export type PointerButton = 'primary' | 'middle' | 'secondary';

/**
 * What happens to a tool, freed of everything that browsers add. Points are CSS pixels from the top left corner of the
 * canvas; a captured pointer may be outside.
 */
export type ToolInput =
  | {
      readonly type: 'down';
      readonly pointer: number;
      readonly point: ScreenPoint;
      readonly button: PointerButton;
      readonly modifiers: Modifiers;
      /** 1 for a single click, 2 for the second of a double click … */
      readonly clicks: number;
      readonly touch: boolean;
    }
  | { readonly type: 'move'; readonly pointer: number; readonly point: ScreenPoint; readonly modifiers: Modifiers }
  | { readonly type: 'up'; readonly pointer: number; readonly point: ScreenPoint; readonly modifiers: Modifiers }
  | { readonly type: 'leave' }
  /** A menu is asked for at a point: the right button, a long touch. */
  | { readonly type: 'menu'; readonly point: ScreenPoint }
  /** What the pointer is for from now on. */
  | { readonly type: 'mode'; readonly mode: 'select' | 'measure' | 'jumper' }
  | {
      readonly type: 'wheel';
      readonly point: ScreenPoint;
      readonly dx: number;
      readonly dy: number;
      readonly modifiers: Modifiers;
    }
  /** The pan key (space) was pressed or let go. */
  | { readonly type: 'panKey'; readonly held: boolean }
  | { readonly type: 'modifiers'; readonly modifiers: Modifiers }
  /** A frame has passed during a gesture: time to scroll at the edge. */
  | { readonly type: 'tick'; readonly milliseconds: number }
  /** Enter: do now what letting go would do. */
  | { readonly type: 'complete' }
  /** Escape, lost pointer, window out of focus, page hidden, another tool: as if nothing had happened. */
  | { readonly type: 'cancel' }
  /** The project was changed by something else (undo by key, a fix): what a gesture had planned is void. */
  | { readonly type: 'projectChanged' };
