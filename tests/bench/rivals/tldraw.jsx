import { createRoot } from 'react-dom/client';
import { Tldraw, createShapeId } from 'tldraw';
import 'tldraw/tldraw.css';
import { COUNT, RECTANGLES, SIZE, gesturesOn, middleOf, ready, twoFrames } from './layout.js';

const idOf = (index) => createShapeId(RECTANGLES[index].id);

async function begin(editor) {
  editor.user.updateUserPreferences({ animationSpeed: 0, edgeScrollSpeed: 0 });
  editor.createShapes(
    RECTANGLES.map(({ id, x, y }) => ({
      id: createShapeId(id),
      type: 'geo',
      x,
      y,
      props: { geo: 'rectangle', w: SIZE, h: SIZE, fill: 'solid', dash: 'solid', size: 's' },
    })),
  );
  const fit = () => {
    editor.setCurrentTool('select');
    editor.zoomToFit({ immediate: true });
  };
  fit();
  await twoFrames();
  ready(
    gesturesOn({
      surface: () => document.querySelector('.tl-canvas'),
      at: (index) => editor.pageToScreen(middleOf(index)),
      fit,
      select: (indices) => editor.setSelectedShapes(indices.map(idOf)),
      state: () => JSON.stringify([editor.getShape(idOf(10)).x, editor.getShape(idOf(10)).y, editor.getSelectedShapeIds().length]),
      escape: () => editor.cancel(),
    }),
  );
}

createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw onMount={(editor) => void begin(editor)} options={{ maxShapesPerPage: COUNT + 1 }} />
  </div>,
);
