import type { Box } from '../../../shared/drawing/index.ts';
import type { OnPlateId } from '../../../shared/editing/index.ts';
import type { Foresight } from '../../../shared/foresight/index.ts';
import type { IdSource, PlateId, RailId, RecordId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Camera, ScreenPoint, Viewport, WorldPoint } from '../../state/camera/index.ts';
import type { PlatePreview, PlateSheet } from '../../state/views/plate/index.ts';
import type { Selection } from '../../state/selection/index.ts';
import type { MenuTarget } from '../gestures/index.ts';
import type { Handle, PlatePointed } from './plate-pointed.ts';
import type { PlatePlan } from './plate-plan.ts';

/** What the pointer is for on a mounting plate while nothing is under way. */
export type PlateMode = 'select' | 'duct' | 'keepout';

/** What the plate tool is in the middle of. Every state but `idle` ends in at most one command. */
export type PlateToolState =
  | { readonly kind: 'idle' }
  /** A button is down and the pointer has not moved far enough to mean a drag. */
  | {
      readonly kind: 'pressing';
      readonly pointer: number;
      readonly start: ScreenPoint;
      readonly world: WorldPoint;
      readonly on: PlatePointed;
      readonly adds: boolean;
      /** A press on one of several selected things: without a drag, letting go selects it alone. */
      readonly narrow: RecordId | undefined;
      readonly touch: boolean;
    }
  | {
      readonly kind: 'moving';
      readonly pointer: number;
      readonly ids: readonly OnPlateId[];
      /** The thing that the pointer holds: it snaps, the others go with it. */
      readonly lead: OnPlateId;
      readonly from: WorldPoint;
      readonly at: ScreenPoint;
      /** Without snapping. */
      readonly free: boolean;
      readonly dwell: number;
      readonly plan: PlatePlan;
    }
  | {
      readonly kind: 'resizing';
      readonly pointer: number;
      readonly id: OnPlateId;
      readonly handle: Handle;
      readonly from: WorldPoint;
      readonly at: ScreenPoint;
      readonly free: boolean;
      readonly dwell: number;
      readonly plan: PlatePlan;
    }
  | {
      readonly kind: 'drawing';
      readonly pointer: number;
      readonly what: 'duct' | 'keepout';
      /** The id that it will have. */
      readonly id: OnPlateId;
      readonly from: WorldPoint;
      readonly start: ScreenPoint;
      readonly at: ScreenPoint;
      readonly free: boolean;
      readonly dwell: number;
      readonly plan: PlatePlan;
    }
  /** A rail that is on no plate hangs on the pointer, whose button is down. */
  | {
      readonly kind: 'placing';
      readonly rail: RailId;
      /** Undefined until the pointer has been seen over the canvas. */
      readonly at: ScreenPoint | undefined;
      readonly free: boolean;
      readonly dwell: number;
      readonly plan: PlatePlan;
    }
  | {
      readonly kind: 'marquee';
      readonly pointer: number;
      readonly from: WorldPoint;
      readonly at: ScreenPoint;
      readonly dwell: number;
      readonly adds: boolean;
      readonly before: Selection;
    }
  | { readonly kind: 'panning'; readonly pointer: number; readonly last: ScreenPoint }
  | {
      readonly kind: 'pinching';
      readonly a: { readonly pointer: number; readonly point: ScreenPoint };
      readonly b: { readonly pointer: number; readonly point: ScreenPoint };
    };

/** The plate tool as a whole: its state, its mode, whether the pan key is held, and what lies under a pointer at rest. */
export interface PlateTool {
  readonly state: PlateToolState;
  readonly mode: PlateMode;
  readonly panKey: boolean;
  readonly over: PlatePointed;
}

/** A plate tool at rest. */
export const PLATE_IDLE: PlateTool = Object.freeze({
  state: Object.freeze({ kind: 'idle' }),
  mode: 'select',
  panKey: false,
  over: Object.freeze({ kind: 'nothing' }),
});

/** What the plate tool sees of the project and the canvas. */
export interface PlateContext {
  readonly view: ProjectView;
  readonly plate: PlateId | undefined;
  /** Undefined where there is no plate: then the camera is all that a pointer can move. */
  readonly sheet: PlateSheet | undefined;
  readonly bounds: Box;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly selection: Selection;
  readonly ids: IdSource;
  /** What a new keep-out is called until someone says. */
  readonly keepoutName: string;
}

/** What a step asks for. Carried out in order by whoever runs the tool. */
export type PlateEffect =
  | { readonly type: 'select'; readonly ids: readonly RecordId[]; readonly focus?: RecordId }
  | { readonly type: 'preview'; readonly preview: PlatePreview | null }
  | { readonly type: 'hover'; readonly id: RecordId | undefined }
  | { readonly type: 'camera'; readonly camera: Camera }
  /** The one edit of the gesture, exactly as it was shown; `select` is what is selected afterwards. */
  | { readonly type: 'carryOut'; readonly foresight: Foresight; readonly select: readonly OnPlateId[] }
  | { readonly type: 'menu'; readonly at: ScreenPoint; readonly target: MenuTarget }
  /** Goes to a rail in the view of the rails. */
  | { readonly type: 'openRail'; readonly rail: RailId }
  /** Why letting go did nothing. */
  | { readonly type: 'refused'; readonly reason: LocalText };

/** The outcome of one input. */
export interface PlateStep {
  readonly tool: PlateTool;
  readonly effects: readonly PlateEffect[];
}

/** Where the tool is, as dotted text: what tests and the status of the window look at. */
export function plateToolPath({ state, mode }: PlateTool): string {
  switch (state.kind) {
    case 'idle':
      return mode === 'select' ? 'plate.idle' : `plate.${mode}`;
    case 'pressing':
    case 'moving':
    case 'resizing':
    case 'marquee':
    case 'placing':
      return `plate.${state.kind}`;
    case 'drawing':
      return `plate.drawing.${state.what}`;
    case 'panning':
      return 'camera.panning';
    case 'pinching':
      return 'camera.pinching';
  }
}

/** The CSS cursor that tells what the pointer would do. */
export function plateCursor({ state, mode, panKey, over }: PlateTool): string {
  switch (state.kind) {
    case 'idle':
      if (panKey) return 'grab';
      if (mode !== 'select') return 'crosshair';
      return over.kind === 'handle' ? over.handle.cursor : over.kind === 'entry' ? 'grab' : 'default';
    case 'pressing':
      return state.on.kind === 'handle' ? state.on.handle.cursor : state.on.kind === 'entry' ? 'grab' : 'default';
    case 'moving':
    case 'placing':
      return state.plan.refusal ? 'not-allowed' : 'grabbing';
    case 'resizing':
      return state.handle.cursor;
    case 'drawing':
    case 'marquee':
      return 'crosshair';
    case 'panning':
    case 'pinching':
      return 'grabbing';
  }
}

/** Whether frames are to be counted for scrolling at the edge. */
export function plateWantsTicks({ state }: PlateTool): boolean {
  switch (state.kind) {
    case 'moving':
    case 'resizing':
    case 'drawing':
    case 'marquee':
      return true;
    case 'placing':
      return state.at !== undefined;
    default:
      return false;
  }
}
