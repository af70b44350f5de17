import type { Box, Primitive, Scene, SceneNode, SceneOptions } from '../../../shared/drawing/index.ts';
import { DRAWING_CONTENT, projectScene, railScene } from '../../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { railId, sketchRail, type SketchOptions } from '../../support/rail-sketch.ts';

export const OPTIONS: SceneOptions = { detail: 'full', language: 'en', metrics: PLEX_METRICS, show: DRAWING_CONTENT };

/** The scene of the first rail of a sketch. */
export function sketchScene(sketch: string, sketchOptions: SketchOptions = {}, options: Partial<SceneOptions> = {}): Scene {
  const view = viewOf(sketchRail(sketch, sketchOptions));
  return railScene(view, layoutOf(view, railId(1))!, { ...OPTIONS, ...options });
}

export function sketchProject(sketch: string, sketchOptions: SketchOptions = {}, options: Partial<SceneOptions> = {}): Scene {
  return projectScene(viewOf(sketchRail(sketch, sketchOptions)), { ...OPTIONS, ...options });
}

export const nodesOf = (scene: Scene, kind: SceneNode['kind']): SceneNode[] => scene.nodes.filter((node) => node.kind === kind);

/** All texts of some nodes. */
export const textsOf = (nodes: readonly SceneNode[]): string[] =>
  nodes.flatMap(({ primitives }) => primitives.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])));

/** The box of a shape, without the width of its line. Text counts as its anchor point. */
export function shapeBox(shape: Primitive): { left: number; top: number; right: number; bottom: number } {
  switch (shape.type) {
    case 'rect':
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case 'line':
      return {
        left: Math.min(shape.x1, shape.x2),
        top: Math.min(shape.y1, shape.y2),
        right: Math.max(shape.x1, shape.x2),
        bottom: Math.max(shape.y1, shape.y2),
      };
    case 'polyline': {
      const xs = shape.points.filter((_, index) => index % 2 === 0);
      const ys = shape.points.filter((_, index) => index % 2 === 1);
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    }
    case 'circle':
    case 'arc':
      return { left: shape.cx - shape.radius, top: shape.cy - shape.radius, right: shape.cx + shape.radius, bottom: shape.cy + shape.radius };
    case 'text':
      return { left: shape.x, top: shape.y, right: shape.x, bottom: shape.y };
  }
}

export function within(inner: { left: number; top: number; right: number; bottom: number }, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}
