import type { LocalText } from '../../../shared/text/index.ts';
import { type Modifiers, NO_MODIFIERS } from '../gestures/index.ts';

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

const SHIFT: Modifiers = { ...NO_MODIFIERS, shift: true };
const ALT: Modifiers = { ...NO_MODIFIERS, alt: true };
const MAIN: Modifiers = { ...NO_MODIFIERS, main: true };

/** Every key that `keyAction` uses, in the order in which they are shown. */
export const CANVAS_KEYS: readonly CanvasKeys[] = [
  keys(['ArrowLeft', 'ArrowRight'], NO_MODIFIERS, 'Go to the neighbour', 'Zum Nachbarn gehen'),
  keys(['ArrowUp', 'ArrowDown'], NO_MODIFIERS, 'Go to the next row', 'Zur nächsten Reihe gehen'),
  keys(['Home', 'End'], NO_MODIFIERS, 'Go to the first or last of the row', 'Zum Ersten oder Letzten der Reihe gehen'),
  keys(['ArrowLeft', 'ArrowRight'], SHIFT, 'Extend the selection', 'Auswahl erweitern'),
  keys(['Home', 'End'], SHIFT, 'Extend the selection to the end', 'Auswahl bis zum Ende erweitern'),
  keys(['ArrowLeft', 'ArrowRight'], ALT, 'Move by one place', 'Um einen Platz verschieben'),
  keys(['ArrowLeft', 'ArrowRight'], MAIN, 'Move by one place', 'Um einen Platz verschieben'),
  keys(['a'], MAIN, 'Select all on the rail, then everything', 'Alles auf der Tragschiene auswählen, dann alles'),
  keys(['Enter'], NO_MODIFIERS, 'Show the properties', 'Eigenschaften zeigen'),
  keys(['t'], NO_MODIFIERS, 'Turn', 'Drehen'),
  keys(['Delete', 'Backspace'], NO_MODIFIERS, 'Delete', 'Löschen'),
  keys(['g'], NO_MODIFIERS, 'Guide at the left edge; the arrows move it', 'Hilfslinie an der linken Kante; die Pfeile verschieben sie'),
  keys(['Escape'], NO_MODIFIERS, 'Break off a gesture, or select nothing', 'Geste abbrechen oder Auswahl aufheben'),
  keys(['+', '=', '-'], NO_MODIFIERS, 'Zoom in and out', 'Vergrößern und verkleinern'),
  keys(['0'], NO_MODIFIERS, 'Fit to window', 'Einpassen'),
];

/** Keys of the drawing that are not pressed but held, or that open something: not the business of `keyAction`. */
export const HELD_KEYS: readonly CanvasKeys[] = [
  keys([' '], NO_MODIFIERS, 'Held: move the view by dragging', 'Gehalten: Ansicht durch Ziehen verschieben'),
  keys(['ContextMenu'], NO_MODIFIERS, 'Menu of what is selected', 'Menü der Auswahl'),
  keys(['F10'], SHIFT, 'Menu of what is selected', 'Menü der Auswahl'),
];

/** What the pointer does in the drawing. */
export const POINTER_GESTURES: readonly PointerGesture[] = [
  gesture('Drag', 'Ziehen', 'Move, also to another rail or to Unplaced', 'Verschieben, auch auf eine andere Tragschiene oder zu „Nicht platziert“'),
  gesture('Alt + drag', 'Alt + Ziehen', 'Copy', 'Kopieren'),
  gesture('Shift + click', 'Umschalt + Klick', 'Select the stretch up to here', 'Auswahl bis hierher erweitern'),
  gesture('Ctrl + click', 'Strg + Klick', 'Add to the selection, or take from it', 'Zur Auswahl hinzufügen oder daraus entfernen'),
  gesture('Drag a part onto the middle of a block', 'Artikel auf die Mitte einer Klemme ziehen', 'Replace the block', 'Die Klemme ersetzen'),
  gesture('Ctrl + drag from the library', 'Strg + Ziehen aus der Bibliothek', 'Replace wherever it is let go on the block', 'Ersetzen, wo auch immer auf der Klemme losgelassen wird'),
  gesture('Drag out of the ruler', 'Aus dem Lineal ziehen', 'Guide; back onto the ruler removes it', 'Hilfslinie; zurück aufs Lineal entfernt sie'),
  gesture('Press on a strip’s bracket', 'Klick auf die Klammer einer Leiste', 'Select the strip', 'Die Klemmenleiste auswählen'),
  gesture('Double click', 'Doppelklick', 'Select what stands together', 'Auswählen, was zusammensteht'),
  gesture('Triple click', 'Dreifachklick', 'Select the whole strip', 'Ganze Klemmenleiste auswählen'),
  gesture('Drag on empty ground', 'Ziehen auf freier Fläche', 'Select what the frame touches', 'Auswählen, was der Rahmen berührt'),
  gesture('Right click', 'Rechtsklick', 'Menu of what is there', 'Menü an dieser Stelle'),
  gesture('Wheel', 'Rad', 'Move the view', 'Ansicht verschieben'),
  gesture('Ctrl + wheel, pinch', 'Strg + Rad, zwei Finger', 'Zoom at the pointer', 'Am Zeiger zoomen'),
  gesture('Middle button, Space + drag', 'Mittlere Taste, Leertaste + Ziehen', 'Move the view', 'Ansicht verschieben'),
];

function keys(names: readonly string[], modifiers: Modifiers, en: string, de: string): CanvasKeys {
  return { keys: names, modifiers, does: { en, de } };
}

/** An entry of a list of keys. */
export const canvasKeys = keys;

/** An entry of a list of gestures. */
export const pointerGesture = gesture;

function gesture(en: string, de: string, doesEn: string, doesDe: string): PointerGesture {
  return { gesture: { en, de }, does: { en: doesEn, de: doesDe } };
}
