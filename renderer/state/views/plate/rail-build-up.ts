import { platesOf } from '../../../../shared/cabinet/index.ts';
import { articleOf } from '../../../../shared/parts/index.ts';
import { type RailId, type Requirement, findPlate, findRail, resolveLimit, settingsOf } from '../../../../shared/project/index.ts';
import type { ProjectView } from '../../../../shared/rail/index.ts';
import type { Um } from '../../../../shared/units/index.ts';

/** How high a rail with everything on it stands on its mounting plate, against the depth of the cabinet. */
export interface RailBuildUp {
  /** Undefined where the rail's own height, or every height on it, is unknown. */
  readonly value: Um | undefined;
  /** Order numbers of what could stand out farther than is known, each once, sorted. */
  readonly unknown: readonly string[];
  /** Depth of the cabinet; undefined where nobody has said. */
  readonly depth: Um | undefined;
  /** What has to stay free in front of it, with where that comes from. */
  readonly clearance: Requirement<Um>;
  /** What is left then; negative where it does not fit, undefined where that cannot be said. */
  readonly left: Um | undefined;
}

/** The build-up of a rail; undefined for one that is on no plate. */
export function railBuildUp(view: ProjectView, id: RailId): RailBuildUp | undefined {
  const rail = findRail(view.document, id);
  const plate = rail?.mount && findPlate(view.document, rail.mount.plate);
  const placed = plate && platesOf(view).get(plate.id)?.rails.find((each) => each.id === id);
  if (!rail || !plate || !placed) return undefined;
  const clearance = resolveLimit('frontClearance', settingsOf(view.document), { rail });
  const { value, unknown, unknownAttachments } = placed.height;
  return {
    value,
    unknown: [...new Set([...unknown, ...unknownAttachments].map(({ part }) => articleOf(part.key)))].sort(),
    depth: plate.depth,
    clearance,
    left: value === undefined || plate.depth === undefined ? undefined : ((plate.depth - value - clearance.value) as Um),
  };
}
