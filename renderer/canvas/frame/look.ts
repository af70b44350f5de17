import type { DimensionKind, Theme } from '../../../shared/drawing/index.ts';
import { FONT_FAMILY } from '../../../shared/marking/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { NumberStyle } from '../../../shared/units/index.ts';

/** Colours of what is drawn over and around the scene; from the window's style sheet. */
export interface CanvasPalette {
  readonly ground: string;
  readonly panel: string;
  readonly line: string;
  readonly lineSoft: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly ok: string;
}

/** How the canvas is to look. A new object wherever something about it changes. */
export interface CanvasLook {
  readonly theme: Theme;
  readonly palette: CanvasPalette;
  /** CSS family list: the bundled font first, whose metrics the scene is built with. */
  readonly fontFamily: string;
  readonly language: Language;
  readonly style: NumberStyle;
  /** The dimensions that the reader wants to see. */
  readonly dimensions: ReadonlySet<DimensionKind>;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Grows when fonts have arrived: what was painted without them is painted again. */
  readonly fonts: number;
}

const VARIABLES: Readonly<Record<keyof CanvasPalette, string>> = {
  ground: '--surface-canvas',
  panel: '--surface-panel',
  line: '--line',
  lineSoft: '--line-soft',
  ink: '--ink',
  inkSoft: '--ink-faint',
  accent: '--accent',
  accentInk: '--accent-ink',
  error: '--error',
  warning: '--warning',
  info: '--info',
  ok: '--ok',
};

/** Reads the palette that holds at an element. */
export function readPalette(element: Element): CanvasPalette {
  const style = getComputedStyle(element);
  const entries = Object.entries(VARIABLES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim() || '#888']);
  return Object.fromEntries(entries) as unknown as CanvasPalette;
}

/** The family list for text on the canvas. */
export function canvasFont(element: Element): string {
  return `"${FONT_FAMILY}", ${getComputedStyle(element).fontFamily}`;
}
