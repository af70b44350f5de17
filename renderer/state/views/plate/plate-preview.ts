import type { Selection } from '../../selection/index.ts';
import type { WorldPoint } from '../../camera/index.ts';
import type { OnPlateId } from '../../../../shared/editing/index.ts';
import type { Foresight } from '../../../../shared/foresight/index.ts';
import type { LocalText } from '../../../../shared/text/index.ts';
import type { Um } from '../../../../shared/units/index.ts';

/** A line that something holds on to while it is moved: `at` along `axis`, drawn from one end to the other across it. */
export interface PlateSnapLine {
  readonly axis: 'x' | 'y';
  readonly at: Um;
  readonly from: Um;
  readonly to: Um;
  /** What it keeps: the distance to a neighbour that is asked for, or mere alignment. */
  readonly keeps: 'distance' | 'line';
}

/** What a gesture on a mounting plate would do, shown over the drawing; never part of the document. */
export type PlatePreview =
  | {
      readonly kind: 'change';
      /** What is moved, resized or drawn; shown as it would be, and faded where it is. */
      readonly ids: readonly OnPlateId[];
      /** What letting go carries out; null where nothing would change or it would be refused. */
      readonly foresight: Foresight | null;
      readonly snaps: readonly PlateSnapLine[];
      /** The pointer is beside the plate, where rails are that are on none. */
      readonly off: boolean;
      readonly refusal: LocalText | null;
    }
  | {
      readonly kind: 'marquee';
      readonly from: WorldPoint;
      readonly to: WorldPoint;
      /** What was selected when it began: what a cancel gives back. */
      readonly before: Selection;
    };
