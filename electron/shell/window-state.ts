import { z } from 'zod';

/** A rectangle on the desktop, in pixels that the system counts. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it was last closed. */
export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

const stateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  maximized: z.boolean(),
});

const DEFAULT_SIZE = { width: 1440, height: 900 };
/** Of the window's upper edge so much must lie on a screen that the mouse can take hold of it. */
const GRIP = { width: 100, height: 30 };

/** Reads a stored state; undefined for anything that is none. */
export function parseWindowState(text: string): WindowState | undefined {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where to put the window: where it was, if the screens of today still show its title bar; else in the middle of the first
 * one, no larger than that.
 */
export function placeWindow(stored: WindowState | undefined, screens: readonly Bounds[]): WindowState {
  if (stored && screens.some((screen) => showsGrip(stored.bounds, screen))) return stored;
  const [screen = { x: 0, y: 0, ...DEFAULT_SIZE }] = screens;
  const width = Math.min(stored?.bounds.width ?? DEFAULT_SIZE.width, screen.width);
  const height = Math.min(stored?.bounds.height ?? DEFAULT_SIZE.height, screen.height);
  const x = screen.x + Math.floor((screen.width - width) / 2);
  const y = screen.y + Math.floor((screen.height - height) / 2);
  return { bounds: { x, y, width, height }, maximized: stored?.maximized ?? false };
}

function showsGrip(window: Bounds, screen: Bounds): boolean {
  const visibleWidth = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const topIsVisible = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height;
  return topIsVisible && visibleWidth >= GRIP.width;
}
