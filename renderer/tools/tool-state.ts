import type { Command } from '../../shared/editing/index.ts';
import type { Part, PartKey } from '../../shared/parts/index.ts';
import type { ItemId, RecordId } from '../../shared/project/index.ts';
import type { Um } from '../../shared/units/index.ts';
import type { ScreenPoint } from '../state/camera.ts';
import type { Camera, Preview, Selection, Viewport, WorldPoint } from '../state/session-state.ts';
import type { Drop, DropContext } from './drop.ts';
import type { Hit } from './hit-test.ts';
import type { Modifiers } from './input.ts';

/** What a marquee does with what was selected before it. */
export type MarqueeMode = 'replace' | 'add';

/**
 * What the tool is in the middle of. Every state but `idle` ends in at most one command. `dwell`: for how many milliseconds
 * the pointer has been near the edge.
 */
export type ToolState =
  | { readonly kind: 'idle' }
  /** A button is down and the pointer has not moved far enough to mean a drag. */
  | {
      readonly kind: 'pressing';
      readonly pointer: number;
      readonly start: ScreenPoint;
      readonly world: WorldPoint;
      readonly hit: Hit | undefined;
      readonly modifiers: Modifiers;
      /** A press on one of several selected items: without a drag, letting go selects it alone. */
      readonly narrow: RecordId | undefined;
      readonly touch: boolean;
    }
  | {
      readonly kind: 'dragging';
      readonly pointer: number;
      readonly items: readonly ItemId[];
      readonly copy: boolean;
      readonly grab: Um;
      readonly at: ScreenPoint;
      readonly dwell: number;
      readonly drop: Drop;
    }
  | {
      readonly kind: 'marquee';
      readonly pointer: number;
      readonly from: WorldPoint;
      readonly at: ScreenPoint;
      readonly dwell: number;
      readonly mode: MarqueeMode;
      readonly before: Selection;
    }
  | { readonly kind: 'panning'; readonly pointer: number; readonly last: ScreenPoint }
  /** Two fingers. `a` and `b` are where they were last. */
  | {
      readonly kind: 'pinching';
      readonly a: { readonly pointer: number; readonly point: ScreenPoint };
      readonly b: { readonly pointer: number; readonly point: ScreenPoint };
    }
  /** Parts of the library hang on the pointer: `held` with the button down, else until the next click. */
  | {
      readonly kind: 'placing';
      readonly parts: readonly Part[];
      readonly keys: readonly PartKey[];
      readonly held: boolean;
      /** Undefined until the pointer has been seen over the canvas or has moved far enough. */
      readonly at: ScreenPoint | undefined;
      /** The pointer has been well within the canvas: from then on its edge scrolls. */
      readonly entered: boolean;
      readonly dwell: number;
      readonly drop: Drop;
    };

/** The tool as a whole: its state, and whether the pan key is held. */
export interface Tool {
  readonly state: ToolState;
  readonly panKey: boolean;
}

/** A tool at rest. */
export const IDLE: Tool = Object.freeze({ state: Object.freeze({ kind: 'idle' }), panKey: false });

/** What a tool sees of the project and the canvas. */
export interface ToolContext extends DropContext {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly selection: Selection;
}

/** What a step asks for. Carried out in order by whoever runs the tool. */
export type ToolEffect =
  | { readonly type: 'select'; readonly ids: readonly RecordId[]; readonly focus?: RecordId }
  | { readonly type: 'preview'; readonly preview: Preview | null }
  | { readonly type: 'hover'; readonly id: RecordId | undefined }
  | { readonly type: 'camera'; readonly camera: Camera }
  /** The one command of the gesture; what it makes is selected afterwards. */
  | { readonly type: 'dispatch'; readonly command: Command }
  /** The reason why letting go did nothing. */
  | { readonly type: 'refused'; readonly drop: Drop };

/** The outcome of one input. */
export interface ToolStep {
  readonly tool: Tool;
  readonly effects: readonly ToolEffect[];
}

/** Where the tool is, as dotted text: what tests and the status of the window look at. */
export function toolPath({ state }: Tool): string {
  switch (state.kind) {
    case 'idle':
      return 'select.idle';
    case 'pressing':
      return 'select.pressing';
    case 'dragging':
      return state.copy ? 'select.dragging.copy' : 'select.dragging';
    case 'marquee':
      return 'select.marquee';
    case 'panning':
      return 'camera.panning';
    case 'pinching':
      return 'camera.pinching';
    case 'placing':
      return state.held ? 'place.dragging' : 'place.carrying';
  }
}

/** The CSS cursor that tells what the pointer would do. */
export function cursorOf({ state, panKey }: Tool, hovering: boolean): string {
  switch (state.kind) {
    case 'idle':
      return panKey ? 'grab' : hovering ? 'pointer' : 'default';
    case 'pressing':
      return state.hit ? 'pointer' : 'default';
    case 'dragging':
      return state.drop.refusal !== null ? 'not-allowed' : state.copy ? 'copy' : 'grabbing';
    case 'marquee':
      return 'crosshair';
    case 'panning':
    case 'pinching':
      return 'grabbing';
    case 'placing':
      return state.drop.refusal !== null ? 'not-allowed' : state.held ? 'grabbing' : 'copy';
  }
}

/** Whether frames are to be counted for scrolling at the edge. */
export function wantsTicks({ state }: Tool): boolean {
  return state.kind === 'dragging' || state.kind === 'marquee' || (state.kind === 'placing' && state.at !== undefined);
}
