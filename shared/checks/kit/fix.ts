import { platesOf } from '../../cabinet/index.ts';
import type { Command } from '../../editing/index.ts';
import type { Part, PartKey, PartLookup } from '../../parts/index.ts';
import { findPart } from '../../project/index.ts';
import type { PlacedItem, ProjectView, RailLayout } from '../../rail/index.ts';
import type { LocalText } from '../../text/index.ts';
import { type PlateContext, type RailContext, indexesOf, plateContext, railContext } from './context.ts';
import type { Finding } from './finding.ts';

/** A repair: a command, and whether it may be carried out unasked. */
export interface Fix {
  /** What it does, as a short imperative. */
  readonly title: LocalText;
  /**
   * Whether it is right whatever the planner meant: it removes the finding, adds no error and takes back no decision.
   * Everything else is a suggestion, which only a person chooses.
   */
  readonly safe: boolean;
  /** Mends others of its kind along with the finding: what a run over all fixes takes rather than the first. */
  readonly mendsAll?: true;
  readonly command: Command;
}

/** What fixes are built from. The lookup may lack a part; fixes that need it are then not offered. */
export interface FixContext {
  readonly view: ProjectView;
  readonly parts: PartLookup;
}

/** What a command would bring, tried out aside; the project itself is not touched. */
export interface Trial {
  readonly view: ProjectView;
  /** Whether some rule reports more errors afterwards than before, on rails or on mounting plates. */
  readonly addsErrors: boolean;
  /** Whether some rule reports more errors or warnings on a mounting plate than before. */
  readonly worsensPlates: boolean;
  /** Whether a finding about a mounting plate is no longer there. */
  removes(finding: Finding): boolean;
}

/** What a rule's fixes are built with: the context, and a place to try commands out. */
export interface FixSite extends FixContext {
  /** Tries a command out; undefined where it is refused. */
  tryOut(command: Command): Trial | undefined;
}

/** A part by key as the project would use it: its own snapshot where it has one, else that of the library. */
export function partFor(context: FixContext, key: PartKey): Part | undefined {
  return findPart(context.view.document, key) ?? context.parts.get(key);
}

/** The rail that a finding is on, as rules see it; undefined where it is gone meanwhile. */
export function railOf({ view }: FixContext, finding: Finding): RailContext | undefined {
  const layout = finding.rail === undefined ? undefined : view.layouts.get(finding.rail);
  return layout && railContext(view, layout);
}

/** The mounting plate that a finding is on, as rules see it; undefined where it is gone meanwhile. */
export function plateOf({ view }: FixContext, finding: Finding): PlateContext | undefined {
  const layout = finding.plate && platesOf(view).get(finding.plate.plate);
  return layout && plateContext(view, layout);
}

/** The subjects of a finding that stand on a rail, with their index on it, in the order of the subjects. */
export function subjectsOn(layout: RailLayout, finding: Finding): readonly Located[] {
  return finding.subjects.flatMap((id) => {
    const index = indexesOf(layout).get(id);
    const placed = index === undefined ? undefined : layout.items[index];
    return index !== undefined && placed ? [{ placed, index }] : [];
  });
}

/** The two items that a finding is about, the left one first, on their rail; undefined where they are gone meanwhile. */
export function pairOf(context: FixContext, finding: Finding): { readonly rail: RailContext; readonly left: Located; readonly right: Located } | undefined {
  const rail = railOf(context, finding);
  const [first, second] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!rail || !first || !second) return undefined;
  return first.index < second.index ? { rail, left: first, right: second } : { rail, left: second, right: first };
}

/** An item on a rail and its index there. */
export interface Located {
  readonly placed: PlacedItem;
  readonly index: number;
}
