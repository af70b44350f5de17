/** What one would write first with react-konva: one layer, one node a rectangle, everything in the state of one component. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Layer, Rect, Stage } from 'react-konva';
import { COLUMNS, COUNT, PITCH, RECTANGLES, SIZE, gesturesOn, middleOf, ready } from './layout.js';

const FIT = Math.min((innerWidth - 40) / (COLUMNS * PITCH), (innerHeight - 40) / (Math.ceil(COUNT / COLUMNS) * PITCH));
const FITTED = { x: 20, y: 20, scale: FIT };
let api;

function App() {
  const [rectangles, setRectangles] = useState(RECTANGLES);
  const [selected, setSelected] = useState(() => new Set());
  const [view, setView] = useState(FITTED);
  const [drag, setDrag] = useState(null);
  const [marquee, setMarquee] = useState(null);
  const world = ({ clientX, clientY }) => ({ x: (clientX - view.x) / view.scale, y: (clientY - view.y) / view.scale });

  function down({ evt, target }) {
    const id = target.id();
    if (id === '') {
      setMarquee({ from: world(evt), to: world(evt) });
      return;
    }
    if (!selected.has(id)) setSelected(new Set([id]));
    setDrag({ from: world(evt), before: rectangles });
  }
  function move({ evt }) {
    const to = world(evt);
    if (drag) {
      const [dx, dy] = [to.x - drag.from.x, to.y - drag.from.y];
      setRectangles(drag.before.map((each) => (selected.has(each.id) ? { ...each, x: each.x + dx, y: each.y + dy } : each)));
    } else if (marquee) {
      const { from } = marquee;
      setMarquee({ from, to });
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      const touched = rectangles.filter(({ x, y }) => x < right && x + SIZE > left && y < bottom && y + SIZE > top);
      setSelected(new Set(touched.map(({ id }) => id)));
    }
  }
  function roll({ evt }) {
    evt.preventDefault();
    if (!evt.ctrlKey) {
      setView({ ...view, x: view.x - evt.deltaX, y: view.y - evt.deltaY });
      return;
    }
    const scale = view.scale * Math.exp(-evt.deltaY / 300);
    const at = world(evt);
    setView({ scale, x: evt.clientX - at.x * scale, y: evt.clientY - at.y * scale });
  }
  useEffect(() => {
    api = { rectangles, selected, view, setView, setSelected, setRectangles, setDrag, setMarquee };
  }, [rectangles, selected, view]);
  return (
    <Stage
      width={innerWidth}
      height={innerHeight}
      x={view.x}
      y={view.y}
      scaleX={view.scale}
      scaleY={view.scale}
      onMouseDown={down}
      onMouseMove={move}
      onMouseUp={() => {
        setDrag(null);
        setMarquee(null);
      }}
      onWheel={roll}
    >
      <Layer>
        {rectangles.map(({ id, x, y }) => (
          <Rect key={id} id={id} x={x} y={y} width={SIZE} height={SIZE} fill="#9bc" stroke={selected.has(id) ? '#06c' : '#345'} strokeWidth={1} />
        ))}
        {marquee && (
          <Rect
            x={Math.min(marquee.from.x, marquee.to.x)}
            y={Math.min(marquee.from.y, marquee.to.y)}
            width={Math.abs(marquee.to.x - marquee.from.x)}
            height={Math.abs(marquee.to.y - marquee.from.y)}
            stroke="#06c"
          />
        )}
      </Layer>
    </Stage>
  );
}

createRoot(document.getElementById('root')).render(<App />);
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    ready(
      gesturesOn({
        surface: () => document.querySelector('.konvajs-content'),
        at(index) {
          const { x, y } = middleOf(index);
          return { x: x * api.view.scale + api.view.x, y: y * api.view.scale + api.view.y };
        },
        fit: () => api.setView(FITTED),
        select: (indices) => api.setSelected(new Set(indices.map((index) => RECTANGLES[index].id))),
        state: () => JSON.stringify([api.rectangles.slice(0, 60), [...api.selected]]),
        escape() {
          api.setDrag(null);
          api.setMarquee(null);
          api.setRectangles(RECTANGLES);
        },
      }),
    );
  }),
);
