import type { Modifiers } from './input.ts';

/** A key pressed while the canvas has the keyboard; `key` as browsers name it. */
export interface KeyInput {
  readonly key: string;
  readonly modifiers: Modifiers;
}
