import { createRoot } from 'react-dom/client';
import { Excalidraw, convertToExcalidrawElements, sceneCoordsToViewportCoords } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { RECTANGLES, SIZE, gesturesOn, middleOf, ready, twoFrames } from './layout.js';

window.EXCALIDRAW_ASSET_PATH = '/';

const elements = convertToExcalidrawElements(
  RECTANGLES.map(({ id, x, y }) => ({
    type: 'rectangle',
    id,
    x,
    y,
    width: SIZE,
    height: SIZE,
    backgroundColor: '#a5d8ff',
    fillStyle: 'solid',
    strokeWidth: 1,
    roughness: 0,
  })),
  { regenerateIds: false },
);

async function begin(api) {
  const fit = () => {
    api.setActiveTool({ type: 'selection' });
    api.scrollToContent(api.getSceneElements(), { fitToContent: true, animate: false });
    return twoFrames();
  };
  await twoFrames();
  await fit();
  ready(
    gesturesOn({
      surface: () => document.querySelector('canvas.interactive'),
      at(index) {
        const { x, y } = middleOf(index);
        const at = sceneCoordsToViewportCoords({ sceneX: x, sceneY: y }, api.getAppState());
        return { x: at.x, y: at.y };
      },
      fit,
      async select(indices) {
        api.updateScene({ appState: { selectedElementIds: Object.fromEntries(indices.map((index) => [RECTANGLES[index].id, true])) } });
        await twoFrames();
      },
      state() {
        const { x, y } = api.getSceneElements()[10];
        return JSON.stringify([x, y, Object.keys(api.getAppState().selectedElementIds).length]);
      },
      escape() {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        api.updateScene({ elements });
      },
    }),
  );
}

let begun = false;
createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Excalidraw
      initialData={{ elements, scrollToContent: true }}
      excalidrawAPI={(api) => {
        if (begun) return;
        begun = true;
        void begin(api);
      }}
    />
  </div>,
);
