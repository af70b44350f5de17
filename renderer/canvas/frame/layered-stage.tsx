import type Konva from 'konva';
import { useLayoutEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva';
import type { LayeredPainter } from './layered-painter.ts';
import type { CanvasLook } from './look.ts';

/** The layers of a drawing. They hold one shape each, which the painter fills; none of them listens to the pointer. */
export function LayeredStage<Name extends string>({
  painter,
  look,
  width,
  height,
  focused,
}: {
  readonly painter: LayeredPainter<Name>;
  readonly look: CanvasLook;
  readonly width: number;
  readonly height: number;
  readonly focused: boolean;
}) {
  const nodes = useRef<Partial<Record<Name, Konva.Layer>>>({});
  // The painter's scenes are in the order of its layers, from the ground up; `Object.keys` forgets their type.
  const names = Object.keys(painter.scenes) as Name[];

  useLayoutEffect(() => painter.setLook(look), [painter, look]);
  // Children are there before their parents: all layers have been told by now.
  useLayoutEffect(() => painter.attach(nodes.current as Record<Name, Konva.Layer>), [painter]);
  useLayoutEffect(() => painter.setFocused(focused), [painter, focused]);

  return (
    <div className="canvas-layers" aria-hidden="true">
      <Stage width={width} height={height} listening={false}>
        {names.map((name) => (
          <Layer
            key={name}
            ref={(layer: Konva.Layer | null) => {
              if (layer) nodes.current[name] = layer;
            }}
            listening={false}
          >
            <Shape sceneFunc={painter.scenes[name]} listening={false} perfectDrawEnabled={false} />
          </Layer>
        ))}
      </Stage>
    </div>
  );
}
