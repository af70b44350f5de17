import type { TextMetrics } from '../marking/index.ts';
import type { ProjectView, RailLayout } from '../rail/index.ts';
import type { Language } from '../text/index.ts';
import { um } from '../units/index.ts';
import { quarterTurned } from './quarter-turn.ts';
import { type SceneContent, railNodes } from './rail-scene.ts';
import type { SceneNode } from './scene.ts';
import type { Detail } from './symbols/block.ts';

/** How much of a rail on a mounting plate is drawn. */
export interface PlateRailOptions {
  readonly detail: Detail;
  readonly language: Language;
  readonly metrics: TextMetrics;
}

const WRITTEN: ReadonlySet<SceneContent> = new Set(['designations']);
const BARE: ReadonlySet<SceneContent> = new Set();

/**
 * A rail with what stands on it as it is seen on a mounting plate: lying or upright, its left (upper) end at the origin.
 * Designations are written where the detail is full.
 */
export function plateRailNodes(view: ProjectView, layout: RailLayout, { detail, language, metrics }: PlateRailOptions): readonly SceneNode[] {
  const nodes = railNodes(view, layout, { detail, language, metrics, show: detail === 'full' ? WRITTEN : BARE });
  return layout.rail.orientation === 'vertical' ? nodes.map(quarterTurned) : nodes;
}

/** Nodes at another place of the scene. */
export function movedNodes(nodes: readonly SceneNode[], x: number, y: number): SceneNode[] {
  return nodes.map((node) => ({ ...node, x: um(Math.round(node.x + x)), y: um(Math.round(node.y + y)) }));
}
