import { type Finding, type Fix, fixesOf, runChecks, speaksFor } from '../../../shared/checks/index.ts';
import { foresee, idsAside } from '../../../shared/foresight/index.ts';
import type { FindingMark, PlateMark } from '../../../shared/drawing/index.ts';
import { parseRail } from '../../../shared/notation/index.ts';
import { type PlateId, type RailId, recordsOf, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, extentOf, viewOf } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type Um, ZERO_UM, maxUm } from '../../../shared/units/index.ts';
import { type PartCache, readWithLibrary } from '../library/index.ts';

/** The example of a rule, worked out: what the rule reports on it, and what its first fix makes of it. */
export interface GuideExample {
  readonly view: ProjectView;
  readonly finding: LocalText;
  /** Where the rule sees something. */
  readonly marks: ReadonlyMap<RailId, readonly FindingMark[]>;
  /** The mounting plate to draw, with what the rule marks on it; absent where the rule is about rails. */
  readonly plate?: { readonly id: PlateId; readonly marks: readonly PlateMark[] };
  /** How far to the right there is something to see, with or without the fix. The rest of the rail is empty. */
  readonly reach: Um;
  /** Absent where the rule offers nothing that can be drawn. */
  readonly mended?: { readonly view: ProjectView; readonly fix: LocalText };
}

/** Works out the example of a rule with the parts of the library; undefined where they cannot be had. */
export async function guideExample(rule: string, notation: string, parts: PartCache): Promise<GuideExample | undefined> {
  const lookup = () => parts.store.get();
  const read = await readWithLibrary(parts, lookup, (known) => parseRail(notation, known));
  if (!read.ok || !read.value.ok) return undefined;
  const { document } = read.value;
  const keys = recordsOf(document, 'part').map(({ part }) => part.key);
  // Without the plates and stops that could be missing, the example is shown without its fix.
  await parts.needCompanions(keys, settingsOf(document).endStop);
  const view = viewOf(document);
  const found = runChecks(view).findings.filter((finding) => speaksFor(finding, rule));
  const [first] = found;
  if (!first) return undefined;
  const mended = found.map((finding) => mend(view, finding, parts)).find((outcome) => outcome !== undefined);
  const marks = marksOf(found);
  const ends = [reachOf(view), ...(mended ? [reachOf(mended.view)] : []), ...[...marks.values()].flat().map(({ to }) => to)];
  const reach = ends.reduce(maxUm, ZERO_UM);
  const plate = plateOf(found);
  return { view, finding: first.text, marks, reach, ...(plate && { plate }), ...(mended && { mended }) };
}

/** A rule about a cabinet is shown on its mounting plate, one about rails on its rails. */
function plateOf(found: readonly Finding[]): GuideExample['plate'] {
  const id = found.find(({ plate }) => plate)?.plate?.plate;
  const marks = found.flatMap(({ plate, severity }) => (plate?.area ? [{ area: plate.area, severity }] : []));
  return id && { id, marks };
}

/** The right end of the item that stands farthest to the right on any rail. */
function reachOf(view: ProjectView): Um {
  return [...view.layouts.values()].map((layout) => extentOf(layout).to).reduce(maxUm, ZERO_UM);
}

function mend(view: ProjectView, finding: Finding, parts: PartCache): GuideExample['mended'] {
  for (const fix of inOrder(fixesOf(finding, { view, parts: parts.store.get() }))) {
    const foreseen = foresee(view, fix.command, { ids: idsAside() });
    if (foreseen.kind === 'done') return { view: foreseen.view, fix: fix.title };
  }
  return undefined;
}

/** What is right in any case comes before suggestions. */
function inOrder(fixes: readonly Fix[]): readonly Fix[] {
  return [...fixes.filter(({ safe }) => safe), ...fixes.filter(({ safe }) => !safe)];
}

function marksOf(findings: readonly Finding[]): GuideExample['marks'] {
  const marks = new Map<RailId, FindingMark[]>();
  for (const { region, severity } of findings) {
    if (!region) continue;
    const list = marks.get(region.rail) ?? [];
    list.push({ from: region.from, to: region.to, severity });
    marks.set(region.rail, list);
  }
  return marks;
}
