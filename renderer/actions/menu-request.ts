import type { Finding } from '../../shared/checks/index.ts';
import type { PartKey } from '../../shared/parts/index.ts';
import type { MenuTarget } from '../tools/gestures/index.ts';

/** What a context menu is about. */
export type MenuSubject =
  | MenuTarget
  /** A part of the library. */
  | { readonly kind: 'part'; readonly part: PartKey }
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** What mends these findings: those of what is selected. */
  | { readonly kind: 'fixes'; readonly findings: readonly Finding[] };

/** A context menu that was asked for. */
export interface MenuRequest {
  readonly subject: MenuSubject;
  /** Where on the page, in CSS pixels. Absent: beside what has the keyboard. */
  readonly at?: { readonly x: number; readonly y: number };
}
