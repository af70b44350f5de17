import { type CanvasKeys, type Modifiers, NO_MODIFIERS, type PointerGesture, canvasKeys, pointerGesture } from '../gestures/index.ts';

const SHIFT: Modifiers = { ...NO_MODIFIERS, shift: true };
const ALT: Modifiers = { ...NO_MODIFIERS, alt: true };
const MAIN: Modifiers = { ...NO_MODIFIERS, main: true };

/** Every key that `keyAction` uses, in the order in which they are shown. */
export const CANVAS_KEYS: readonly CanvasKeys[] = [
  canvasKeys(['ArrowLeft', 'ArrowRight'], NO_MODIFIERS, { en: 'Go to the neighbour', de: 'Zum Nachbarn gehen' }),
  canvasKeys(['ArrowUp', 'ArrowDown'], NO_MODIFIERS, { en: 'Go to the next row', de: 'Zur nächsten Reihe gehen' }),
  canvasKeys(['Home', 'End'], NO_MODIFIERS, { en: 'Go to the first or last of the row', de: 'Zum Ersten oder Letzten der Reihe gehen' }),
  canvasKeys(['ArrowLeft', 'ArrowRight'], SHIFT, { en: 'Extend the selection', de: 'Auswahl erweitern' }),
  canvasKeys(['Home', 'End'], SHIFT, { en: 'Extend the selection to the end', de: 'Auswahl bis zum Ende erweitern' }),
  canvasKeys(['ArrowLeft', 'ArrowRight'], ALT, { en: 'Move by one place', de: 'Um einen Platz verschieben' }),
  canvasKeys(['ArrowLeft', 'ArrowRight'], MAIN, { en: 'Move by one place', de: 'Um einen Platz verschieben' }),
  canvasKeys(['a'], MAIN, { en: 'Select all on the rail, then everything', de: 'Alles auf der Tragschiene auswählen, dann alles' }),
  canvasKeys(['ArrowUp', 'ArrowDown'], ALT, { en: 'To the jumper over a block, and back', de: 'Zum Brücker über einer Klemme und zurück' }),
  canvasKeys(['Enter'], NO_MODIFIERS, { en: 'Show the properties', de: 'Eigenschaften zeigen' }),
  canvasKeys(['t'], NO_MODIFIERS, { en: 'Turn', de: 'Drehen' }),
  canvasKeys(['Delete', 'Backspace'], NO_MODIFIERS, { en: 'Delete', de: 'Löschen' }),
  canvasKeys(['g'], NO_MODIFIERS, { en: 'Guide at the left edge; the arrows move it', de: 'Hilfslinie an der linken Kante; die Pfeile verschieben sie' }),
  canvasKeys(['Escape'], NO_MODIFIERS, { en: 'Break off a gesture, or select nothing', de: 'Geste abbrechen oder Auswahl aufheben' }),
  canvasKeys(['+', '=', '-'], NO_MODIFIERS, { en: 'Zoom in and out', de: 'Vergrößern und verkleinern' }),
  canvasKeys(['0'], NO_MODIFIERS, { en: 'Fit to window', de: 'Einpassen' }),
];

/** Keys of the drawing that are not pressed but held, or that open something: not the business of `keyAction`. */
export const HELD_KEYS: readonly CanvasKeys[] = [
  canvasKeys([' '], NO_MODIFIERS, { en: 'Held: move the view by dragging', de: 'Gehalten: Ansicht durch Ziehen verschieben' }),
  canvasKeys(['ContextMenu'], NO_MODIFIERS, { en: 'Menu of what is selected', de: 'Menü der Auswahl' }),
  canvasKeys(['F10'], SHIFT, { en: 'Menu of what is selected', de: 'Menü der Auswahl' }),
];

/** What the pointer does in the drawing. */
export const POINTER_GESTURES: readonly PointerGesture[] = [
  pointerGesture({ en: 'Drag', de: 'Ziehen' }, { en: 'Move, also to another rail or to Unplaced', de: 'Verschieben, auch auf eine andere Tragschiene oder zu „Nicht platziert“' }),
  pointerGesture({ en: 'Alt + drag', de: 'Alt + Ziehen' }, { en: 'Copy', de: 'Kopieren' }),
  pointerGesture({ en: 'Shift + click', de: 'Umschalt + Klick' }, { en: 'Select the stretch up to here', de: 'Auswahl bis hierher erweitern' }),
  pointerGesture({ en: 'Ctrl + click', de: 'Strg + Klick' }, { en: 'Add to the selection, or take from it', de: 'Zur Auswahl hinzufügen oder daraus entfernen' }),
  pointerGesture({ en: 'Drag a part onto the middle of a block', de: 'Artikel auf die Mitte einer Klemme ziehen' }, { en: 'Replace the block', de: 'Die Klemme ersetzen' }),
  pointerGesture({ en: 'Ctrl + drag from the library', de: 'Strg + Ziehen aus der Bibliothek' }, { en: 'Replace wherever it is let go on the block', de: 'Ersetzen, wo auch immer auf der Klemme losgelassen wird' }),
  pointerGesture({ en: 'Drag from a jumper slot', de: 'Ab einem Brückerschacht ziehen' }, { en: 'Place the best jumper; with Shift only the ends', de: 'Den besten Brücker setzen; mit Umschalt nur die Enden' }),
  pointerGesture({ en: 'Click on a contact of a selected jumper', de: 'Klick auf einen Kontakt eines ausgewählten Brückers' }, { en: 'Break it out, or put it back', de: 'Ausbrechen oder wieder einsetzen' }),
  pointerGesture({ en: 'Drag the end of a selected jumper', de: 'Das Ende eines ausgewählten Brückers ziehen' }, { en: 'Make it longer or shorter', de: 'Verlängern oder verkürzen' }),
  pointerGesture({ en: 'Drag out of the ruler', de: 'Aus dem Lineal ziehen' }, { en: 'Guide; back onto the ruler removes it', de: 'Hilfslinie; zurück aufs Lineal entfernt sie' }),
  pointerGesture({ en: 'Press on a strip’s bracket', de: 'Klick auf die Klammer einer Leiste' }, { en: 'Select the strip', de: 'Die Klemmenleiste auswählen' }),
  pointerGesture({ en: 'Double click', de: 'Doppelklick' }, { en: 'Select what stands together', de: 'Auswählen, was zusammensteht' }),
  pointerGesture({ en: 'Triple click', de: 'Dreifachklick' }, { en: 'Select the whole strip', de: 'Ganze Klemmenleiste auswählen' }),
  pointerGesture({ en: 'Drag on empty ground', de: 'Ziehen auf freier Fläche' }, { en: 'Select what the frame touches', de: 'Auswählen, was der Rahmen berührt' }),
  pointerGesture({ en: 'Right click', de: 'Rechtsklick' }, { en: 'Menu of what is there', de: 'Menü an dieser Stelle' }),
  pointerGesture({ en: 'Wheel', de: 'Rad' }, { en: 'Move the view', de: 'Ansicht verschieben' }),
  pointerGesture({ en: 'Ctrl + wheel, pinch', de: 'Strg + Rad, zwei Finger' }, { en: 'Zoom at the pointer', de: 'Am Zeiger zoomen' }),
  pointerGesture({ en: 'Middle button, Space + drag', de: 'Mittlere Taste, Leertaste + Ziehen' }, { en: 'Move the view', de: 'Ansicht verschieben' }),
];
