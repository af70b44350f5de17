import { type Circuits, type Net, type RailNets, circuitsOf, isEarth } from '../../circuits/index.ts';
import { type RailKey, findPotential } from '../../project/index.ts';
import { type Derivation, LAYOUTS, type ProjectView, type RailLayout, derive } from '../../rail/index.ts';

/** What rules about jumpers and nets are run on: a rail as it is laid out, with its jumpers and nets. */
export interface RailCircuit {
  readonly layout: RailLayout;
  readonly nets: RailNets;
  /** The nets that reach from here to other rails. */
  readonly joined: readonly Net[];
  /** All circuits, where a net that is shorted reaches over several rails: the way of the short may lie on another one. */
  readonly elsewhere: Circuits | undefined;
}

/** Key of a rail among the circuits: results of other scopes are kept under the rail itself. */
export type CircuitKey = `circuit:${RailKey}`;

/**
 * The circuits of each rail. An entry stays the same object as long as neither the layout nor a jumper or net of the rail
 * has changed.
 */
export const RAIL_CIRCUITS: Derivation<ReadonlyMap<CircuitKey, RailCircuit>> = {
  name: 'circuits of rails',
  build: (view) => gathered(view, undefined),
  update: (previous, view) => gathered(view, previous),
};

function gathered(view: ProjectView, before: ReadonlyMap<CircuitKey, RailCircuit> | undefined): ReadonlyMap<CircuitKey, RailCircuit> {
  const circuits = circuitsOf(view);
  const entries = new Map<CircuitKey, RailCircuit>();
  for (const [rail, layout] of derive(view, LAYOUTS)) {
    const nets = circuits.rails.get(rail);
    if (!nets) continue;
    const key: CircuitKey = `circuit:${rail}`;
    const known = before?.get(key);
    const joined = circuits.joined.size === 0 ? NONE : joinedOn(circuits, nets);
    const elsewhere = joined.some((net) => isShorted(view, net)) ? circuits : undefined;
    const same =
      known?.layout === layout && known.nets === nets && known.elsewhere === elsewhere &&
      known.joined.length === joined.length && known.joined.every((net, at) => net === joined[at]);
    entries.set(key, same ? known : { layout, nets, joined, elsewhere });
  }
  return entries;
}

const NONE: readonly Net[] = [];

function joinedOn({ joined }: Circuits, { nets }: RailNets): readonly Net[] {
  return [...new Set(nets.flatMap(({ id }) => joined.get(id) ?? []))];
}

/** Whether anything on a net may be connected that must not be: then somebody asks for the way. */
function isShorted({ document }: ProjectView, { potentials, rails }: Net): boolean {
  const live = potentials.filter((id) => {
    const potential = findPotential(document, id);
    return potential !== undefined && !isEarth(potential);
  });
  return live.length > 1 || (live.length === 1 && (rails.length > 0 || potentials.length > 1));
}
