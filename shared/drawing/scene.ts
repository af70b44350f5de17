import type { RecordId } from '../project/index.ts';
import type { Um } from '../units/index.ts';
import type { Paint } from './paint.ts';

/**
 * A scene is plain data in micrometres: what screen, SVG, PDF and DXF all paint. x runs along the rail to the right, y
 * downwards; the axis of a rail is y = 0. Colours are names (`Paint`) that each painter maps through its theme.
 */
export interface Scene {
  readonly title: string;
  /** Everything lies within this box. */
  readonly bounds: Box;
  readonly nodes: readonly SceneNode[];
}

/** A rectangle by its edges; `right` ≥ `left` and `bottom` ≥ `top`. */
export interface Box {
  readonly left: Um;
  readonly top: Um;
  readonly right: Um;
  readonly bottom: Um;
}

/** What a node shows; painters and hit tests choose by it. */
export type SceneNodeKind =
  | 'plate'
  | 'duct'
  | 'keepout'
  | 'rail'
  | 'item'
  | 'marker'
  | 'jumper'
  | 'attachment'
  | 'position'
  | 'strip'
  | 'dimension'
  | 'finding'
  | 'caption';

/** Nodes are painted layer by layer, in this order. */
export const LAYERS = ['plate', 'rail', 'item', 'marker', 'jumper', 'attachment', 'strip', 'dimension', 'finding', 'caption'] as const;
export type Layer = (typeof LAYERS)[number];

/** A group of primitives with a place of its own. */
export interface SceneNode {
  readonly kind: SceneNodeKind;
  readonly layer: Layer;
  /** The record that is shown, where there is one. */
  readonly id?: RecordId;
  /** Nodes with the same key have the same primitives: painters may keep a picture of them, files define them once. */
  readonly key?: string;
  /** Where the node's own origin lies in the scene. */
  readonly x: Um;
  readonly y: Um;
  /** In the node's own coordinates. */
  readonly bounds: Box;
  readonly primitives: readonly Primitive[];
}

/** How a shape is filled and drawn. Without `fill` and `stroke` it is invisible. */
export interface Style {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** 0 = a hairline, the thinnest line that the output draws well. Absent = 0. */
  readonly strokeWidth?: Um;
  /** Lengths of dash and space. */
  readonly dash?: readonly Um[];
  /** From 0 to 1; absent = 1. */
  readonly opacity?: number;
}

export interface RectPrimitive extends Style {
  readonly type: 'rect';
  readonly x: Um;
  readonly y: Um;
  readonly width: Um;
  readonly height: Um;
  /** Corner radius, at most half the shorter edge; absent = sharp corners. */
  readonly radius?: Um;
}
export interface LinePrimitive extends Style {
  readonly type: 'line';
  readonly x1: Um;
  readonly y1: Um;
  readonly x2: Um;
  readonly y2: Um;
}
export interface PolylinePrimitive extends Style {
  readonly type: 'polyline';
  /** x1, y1, x2, y2, … */
  readonly points: readonly Um[];
  readonly closed: boolean;
}
export interface CirclePrimitive extends Style {
  readonly type: 'circle';
  readonly cx: Um;
  readonly cy: Um;
  readonly radius: Um;
}
/** A part of a circle, clockwise as seen (y runs down) from `start` to `end`; degrees, 0 = to the right. */
export interface ArcPrimitive extends Style {
  readonly type: 'arc';
  readonly cx: Um;
  readonly cy: Um;
  readonly radius: Um;
  readonly start: number;
  readonly end: number;
}
/** One line of text. Painted with `fill`. */
export interface TextPrimitive extends Style {
  readonly type: 'text';
  /** The anchor point on the baseline. */
  readonly x: Um;
  readonly y: Um;
  readonly text: string;
  /** Em size. */
  readonly size: Um;
  readonly weight: FontWeight;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Turned about the anchor point; -90 reads from bottom to top. */
  readonly rotate: 0 | -90;
}

export type FontWeight = 'regular' | 'bold';

/** The shapes of which every scene is made. */
export type Primitive =
  | RectPrimitive
  | LinePrimitive
  | PolylinePrimitive
  | CirclePrimitive
  | ArcPrimitive
  | TextPrimitive;
