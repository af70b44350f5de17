import type { LocalText } from '../../../shared/text/index.ts';
import type { Modifiers } from './input.ts';

/** Keys of the drawing that do one kind of thing, for the list of shortcuts. `keyAction` decides what they do. */
export interface CanvasKeys {
  /** As browsers name them; letters in lower case. */
  readonly keys: readonly string[];
  /** What is held with them. */
  readonly modifiers: Modifiers;
  readonly does: LocalText;
}

/** Something done with the pointer, in words. */
export interface PointerGesture {
  readonly gesture: LocalText;
  readonly does: LocalText;
}

/** An entry of a list of keys. */
export function canvasKeys(keys: readonly string[], modifiers: Modifiers, does: LocalText): CanvasKeys {
  return { keys, modifiers, does };
}

/** An entry of a list of gestures. */
export function pointerGesture(gesture: LocalText, does: LocalText): PointerGesture {
  return { gesture, does };
}
