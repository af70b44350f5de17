import type { Foresight } from '../../../shared/foresight/index.ts';
import type { Part, PartKey } from '../../../shared/parts/index.ts';
import type { ItemId, JumperRecord, RecordId } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { Camera, ScreenPoint, Viewport, WorldPoint } from '../../state/camera/index.ts';
import type { Guides, Measure, MeasureEnd, Measuring, Preview, SheetRow } from '../../state/views/rails/index.ts';
import type { Selection } from '../../state/selection/index.ts';
import { type Drop, type DropContext, NOWHERE } from './drop.ts';
import type { MenuTarget, Modifiers } from '../gestures/index.ts';
import type { JumperPlan, SlotHit } from './jumper-plan.ts';
import type { Pointed } from './pointed.ts';
import type { SitRequest } from './sit.ts';

/** What a marquee does with what was selected before it. */
export type MarqueeMode = 'replace' | 'add';

/** What the pointer is for while nothing is under way. */
export type ToolMode = 'select' | 'measure' | 'jumper';

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
      readonly on: Pointed;
      readonly modifiers: Modifiers;
      /** A press on one of several selected items: without a drag, letting go selects it alone. */
      readonly narrow: RecordId | undefined;
      readonly touch: boolean;
    }
  | {
      readonly kind: 'dragging';
      readonly pointer: number;
      /** What is selected: what a copy is made of. */
      readonly items: readonly ItemId[];
      /** The same with the plates and stops that belong to it: what is moved. */
      readonly moved: readonly ItemId[];
      readonly copy: boolean;
      readonly grab: Um;
      readonly at: ScreenPoint;
      readonly dwell: number;
      readonly drop: Drop;
      /** Set where it is not items that are dragged, but what sits on one. */
      readonly sitting?: SitRequest;
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
  /** A jumper is being drawn from a slot, or one that is there is being stretched; without a drag its contact is toggled. */
  | {
      readonly kind: 'bridging';
      readonly pointer: number;
      readonly start: ScreenPoint;
      readonly at: ScreenPoint;
      readonly touch: boolean;
      readonly what:
        | { readonly kind: 'new'; readonly from: SlotHit }
        | { readonly kind: 'present'; readonly jumper: JumperRecord; readonly at: number; readonly row: SheetRow };
      readonly wandered: boolean;
      /** Only the two ends are to be connected. */
      readonly onlyEnds: boolean;
      readonly dwell: number;
      readonly plan: JumperPlan | undefined;
    }
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
      /** The key that replaces is held. */
      readonly replace: boolean;
      /** Undefined until the pointer has been seen over the canvas or has moved far enough. */
      readonly at: ScreenPoint | undefined;
      /** The pointer has been well within the canvas: from then on its edge scrolls. */
      readonly entered: boolean;
      readonly dwell: number;
      readonly drop: Drop;
      /** Set where a jumper hangs on the pointer. */
      readonly jumper?: JumperPlan;
    }
  /** A distance is being drawn. `held`: by dragging; else its second end waits for a click. */
  | {
      readonly kind: 'measuring';
      readonly pointer: number;
      readonly start: ScreenPoint;
      readonly at: ScreenPoint;
      readonly from: MeasureEnd;
      readonly held: boolean;
      readonly wandered: boolean;
      /** Without snapping. */
      readonly free: boolean;
      readonly dwell: number;
      /** What was shown before: what a cancel gives back. */
      readonly before: Measure | null;
    }
  /** A guide is being dragged; without a number while the pointer is on the ruler, where there is none. */
  | {
      readonly kind: 'guiding';
      readonly pointer: number;
      readonly guide: number | undefined;
      readonly start: ScreenPoint;
      readonly at: ScreenPoint;
      readonly free: boolean;
      readonly before: Guides;
    };

/** The tool as a whole: its state, its mode, whether the pan key is held, and what lies under a pointer at rest. */
export interface Tool {
  readonly state: ToolState;
  readonly mode: ToolMode;
  readonly panKey: boolean;
  readonly over: Pointed['kind'];
}

/** A tool at rest. */
export const IDLE: Tool = Object.freeze({ state: Object.freeze({ kind: 'idle' }), mode: 'select', panKey: false, over: 'nothing' });

/** What a tool sees of the project and the canvas. */
export interface ToolContext extends DropContext {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly selection: Selection;
  readonly guides: Guides;
  readonly measuring: Measuring | null;
  /** The jumper articles at hand. */
  readonly jumpers: readonly Part[];
}

/** What a step asks for. Carried out in order by whoever runs the tool. */
export type ToolEffect =
  | { readonly type: 'select'; readonly ids: readonly RecordId[]; readonly focus?: RecordId }
  | { readonly type: 'preview'; readonly preview: Preview | null }
  | { readonly type: 'hover'; readonly id: RecordId | undefined }
  | { readonly type: 'camera'; readonly camera: Camera }
  /** The one edit of the gesture, exactly as it was shown; what it makes is selected afterwards. */
  | { readonly type: 'carryOut'; readonly foresight: Foresight }
  | { readonly type: 'measure'; readonly measuring: Measuring | null }
  | { readonly type: 'guides'; readonly guides: Guides }
  /** Asks for the position of a guide by keyboard. */
  | { readonly type: 'editGuide'; readonly id: number }
  /** A menu for what is at a point of the canvas. */
  | { readonly type: 'menu'; readonly at: ScreenPoint; readonly target: MenuTarget }
  | { readonly type: 'announce'; readonly text: LocalText }
  /** The reason why letting go did nothing. */
  | { readonly type: 'refused'; readonly drop: Drop };

/** The outcome of one input. */
export interface ToolStep {
  readonly tool: Tool;
  readonly effects: readonly ToolEffect[];
}

/** Where the tool is, as dotted text: what tests and the status of the window look at. */
export function toolPath({ state, mode }: Tool): string {
  switch (state.kind) {
    case 'idle':
      return `${mode}.idle`;
    case 'pressing':
      return 'select.pressing';
    case 'dragging':
      return state.copy ? 'select.dragging.copy' : 'select.dragging';
    case 'marquee':
      return 'select.marquee';
    case 'bridging':
      return state.wandered ? 'jumper.drawing' : 'jumper.pressing';
    case 'panning':
      return 'camera.panning';
    case 'pinching':
      return 'camera.pinching';
    case 'placing':
      return state.held ? 'place.dragging' : 'place.carrying';
    case 'measuring':
      return 'measure.drawing';
    case 'guiding':
      return 'guide.dragging';
  }
}

/** The CSS cursor that tells what the pointer would do. */
export function cursorOf(tool: Tool): string {
  const { state } = tool;
  switch (state.kind) {
    case 'idle':
      return restingCursor(tool);
    case 'pressing':
      return state.on.kind === 'item' || state.on.kind === 'attachment' ? 'grab' : state.on.kind === 'nothing' ? 'default' : 'pointer';
    case 'dragging':
      return !isTaken(state.drop) ? 'not-allowed' : state.copy ? 'copy' : 'grabbing';
    case 'bridging':
      return state.plan?.words?.tone === 'error' ? 'not-allowed' : 'crosshair';
    case 'marquee':
    case 'measuring':
      return 'crosshair';
    case 'panning':
    case 'pinching':
      return 'grabbing';
    case 'placing':
      if (state.jumper) return state.jumper.foresight ? 'copy' : 'not-allowed';
      return state.at !== undefined && !isTaken(state.drop) ? 'not-allowed' : state.held ? 'grabbing' : 'copy';
    case 'guiding':
      return 'ew-resize';
  }
}

/** Nothing is under way: the cursor tells what a press would begin. */
function restingCursor({ panKey, over, mode }: Tool): string {
  if (panKey) return 'grab';
  switch (over) {
    case 'guide':
      return 'ew-resize';
    case 'ruler':
      return 'col-resize';
    default:
      break;
  }
  if (mode === 'measure') return 'crosshair';
  if (mode === 'jumper' && over === 'item') return 'crosshair';
  return over === 'item' || over === 'attachment' ? 'grab' : over === 'rail' || over === 'strip' || over === 'jumper' ? 'pointer' : 'default';
}

/** Whether something comes of letting go, or everything is in its place already. */
function isTaken(drop: Drop): boolean {
  return drop !== NOWHERE && drop.refusal === null;
}

/** Whether frames are to be counted for scrolling at the edge. */
export function wantsTicks({ state }: Tool): boolean {
  switch (state.kind) {
    case 'dragging':
    case 'marquee':
    case 'measuring':
    case 'bridging':
      return true;
    case 'placing':
      return state.at !== undefined;
    default:
      return false;
  }
}
