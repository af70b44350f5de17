import { type CanvasKeys, type Modifiers, NO_MODIFIERS, type PointerGesture, canvasKeys, pointerGesture } from '../gestures/index.ts';

const SHIFT: Modifiers = { ...NO_MODIFIERS, shift: true };
const ALT: Modifiers = { ...NO_MODIFIERS, alt: true };
const MAIN: Modifiers = { ...NO_MODIFIERS, main: true };

/** Every key that `keyAction` uses, in the order in which they are shown. */
export const CANVAS_KEYS: readonly CanvasKeys[] = [
  canvasKeys(['ArrowLeft', 'ArrowRight'], NO_MODIFIERS, 'Go to the neighbour', 'Zum Nachbarn gehen'),
  canvasKeys(['ArrowUp', 'ArrowDown'], NO_MODIFIERS, 'Go to the next row', 'Zur nächsten Reihe gehen'),
  canvasKeys(['Home', 'End'], NO_MODIFIERS, 'Go to the first or last of the row', 'Zum Ersten oder Letzten der Reihe gehen'),
  canvasKeys(['ArrowLeft', 'ArrowRight'], SHIFT, 'Extend the selection', 'Auswahl erweitern'),
  canvasKeys(['Home', 'End'], SHIFT, 'Extend the selection to the end', 'Auswahl bis zum Ende erweitern'),
  canvasKeys(['ArrowLeft', 'ArrowRight'], ALT, 'Move by one place', 'Um einen Platz verschieben'),
  canvasKeys(['ArrowLeft', 'ArrowRight'], MAIN, 'Move by one place', 'Um einen Platz verschieben'),
  canvasKeys(['a'], MAIN, 'Select all on the rail, then everything', 'Alles auf der Tragschiene auswählen, dann alles'),
  canvasKeys(['Enter'], NO_MODIFIERS, 'Show the properties', 'Eigenschaften zeigen'),
  canvasKeys(['t'], NO_MODIFIERS, 'Turn', 'Drehen'),
  canvasKeys(['Delete', 'Backspace'], NO_MODIFIERS, 'Delete', 'Löschen'),
  canvasKeys(['g'], NO_MODIFIERS, 'Guide at the left edge; the arrows move it', 'Hilfslinie an der linken Kante; die Pfeile verschieben sie'),
  canvasKeys(['Escape'], NO_MODIFIERS, 'Break off a gesture, or select nothing', 'Geste abbrechen oder Auswahl aufheben'),
  canvasKeys(['+', '=', '-'], NO_MODIFIERS, 'Zoom in and out', 'Vergrößern und verkleinern'),
  canvasKeys(['0'], NO_MODIFIERS, 'Fit to window', 'Einpassen'),
];

/** Keys of the drawing that are not pressed but held, or that open something: not the business of `keyAction`. */
export const HELD_KEYS: readonly CanvasKeys[] = [
  canvasKeys([' '], NO_MODIFIERS, 'Held: move the view by dragging', 'Gehalten: Ansicht durch Ziehen verschieben'),
  canvasKeys(['ContextMenu'], NO_MODIFIERS, 'Menu of what is selected', 'Menü der Auswahl'),
  canvasKeys(['F10'], SHIFT, 'Menu of what is selected', 'Menü der Auswahl'),
];

/** What the pointer does in the drawing. */
export const POINTER_GESTURES: readonly PointerGesture[] = [
  pointerGesture('Drag', 'Ziehen', 'Move, also to another rail or to Unplaced', 'Verschieben, auch auf eine andere Tragschiene oder zu „Nicht platziert“'),
  pointerGesture('Alt + drag', 'Alt + Ziehen', 'Copy', 'Kopieren'),
  pointerGesture('Shift + click', 'Umschalt + Klick', 'Select the stretch up to here', 'Auswahl bis hierher erweitern'),
  pointerGesture('Ctrl + click', 'Strg + Klick', 'Add to the selection, or take from it', 'Zur Auswahl hinzufügen oder daraus entfernen'),
  pointerGesture('Drag a part onto the middle of a block', 'Artikel auf die Mitte einer Klemme ziehen', 'Replace the block', 'Die Klemme ersetzen'),
  pointerGesture('Ctrl + drag from the library', 'Strg + Ziehen aus der Bibliothek', 'Replace wherever it is let go on the block', 'Ersetzen, wo auch immer auf der Klemme losgelassen wird'),
  pointerGesture('Drag out of the ruler', 'Aus dem Lineal ziehen', 'Guide; back onto the ruler removes it', 'Hilfslinie; zurück aufs Lineal entfernt sie'),
  pointerGesture('Press on a strip’s bracket', 'Klick auf die Klammer einer Leiste', 'Select the strip', 'Die Klemmenleiste auswählen'),
  pointerGesture('Double click', 'Doppelklick', 'Select what stands together', 'Auswählen, was zusammensteht'),
  pointerGesture('Triple click', 'Dreifachklick', 'Select the whole strip', 'Ganze Klemmenleiste auswählen'),
  pointerGesture('Drag on empty ground', 'Ziehen auf freier Fläche', 'Select what the frame touches', 'Auswählen, was der Rahmen berührt'),
  pointerGesture('Right click', 'Rechtsklick', 'Menu of what is there', 'Menü an dieser Stelle'),
  pointerGesture('Wheel', 'Rad', 'Move the view', 'Ansicht verschieben'),
  pointerGesture('Ctrl + wheel, pinch', 'Strg + Rad, zwei Finger', 'Zoom at the pointer', 'Am Zeiger zoomen'),
  pointerGesture('Middle button, Space + drag', 'Mittlere Taste, Leertaste + Ziehen', 'Move the view', 'Ansicht verschieben'),
];
