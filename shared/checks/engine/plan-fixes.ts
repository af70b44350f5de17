import type { Command, CommandEnvironment } from '../../editing/index.ts';
import { type Foresight, foresee, inTurn } from '../../foresight/index.ts';
import type { PartLookup } from '../../parts/index.ts';
import type { RailId, RecordId } from '../../project/index.ts';
import type { ProjectView } from '../../rail/index.ts';
import type { LocalText } from '../../text/index.ts';
import { findRule } from '../rules/index.ts';
import { type CheckState, runChecks, updateChecks } from './check-state.ts';
import { type Finding, type RuleId, counts } from '../kit/finding.ts';
import type { FixContext } from '../kit/fix.ts';
import { fixesOf } from './fixes-of.ts';
import { FIX_STAGES } from '../kit/rule.ts';

/** One fix that was carried out. */
export interface AppliedFix {
  readonly rule: RuleId;
  readonly title: LocalText;
  /** Subjects of the finding that it mended. */
  readonly subjects: readonly RecordId[];
  /** What was wrong, as the finding said it. */
  readonly finding: LocalText;
}

/** What a run over the fixes leads to. */
export interface FixPlan {
  /** From the project that was given to the mended one, as one edit that one undo takes back; absent where nothing was to be done. */
  readonly foresight: Foresight | undefined;
  /** The commands in the order in which they were carried out: doing them again gives the same, up to the ids of new items. */
  readonly commands: readonly Command[];
  readonly applied: readonly AppliedFix[];
  readonly view: ProjectView;
  readonly state: CheckState;
  /** The findings that are left, without accepted ones. */
  readonly remaining: readonly Finding[];
}

/** What to mend. */
export interface FixOptions {
  /** Findings of these rules alone. */
  readonly rules?: ReadonlySet<RuleId>;
  /** Findings on this rail alone. */
  readonly rail?: RailId;
  /** Findings before, where they are known already. */
  readonly state?: CheckState;
}

/** Rules whose fixes fit or move plates and stops. */
const ACCESSORY_RULES: ReadonlySet<RuleId> = new Set(['RC-001', 'RC-002', 'RC-005', 'RC-006', 'RC-008']);

/**
 * More passes than any project needs: each pass mends every finding that does not share an item with another, and hardly
 * more than a handful of findings share one item.
 */
const MOST_PASSES = 20;

/** Passes that may lead nowhere by themselves: a plate is fitted in one pass and only held by the stop of the next. */
const PATIENCE = 2;

/** Carries out every safe fix, until none is left or passes no longer make things better. */
export function planSafeFixes(
  view: ProjectView,
  parts: PartLookup,
  env: CommandEnvironment,
  options: FixOptions = {},
): FixPlan {
  return toEnd(planSafeFixesSteps(view, parts, env, options));
}

/** How far a run over the fixes is: findings of the present pass that were looked at, of how many. */
export interface FixProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * `planSafeFixes` in steps, one finding each, for callers that have something else to do in between. The plan stands on
 * the project as it was at the first step.
 */
export function planSafeFixesSteps(
  view: ProjectView,
  parts: PartLookup,
  env: CommandEnvironment,
  options: FixOptions = {},
): Generator<FixProgress, FixPlan> {
  return planFixes(view, parts, env, options, { en: 'Apply safe fixes', de: 'Sichere Korrekturen anwenden' });
}

/** Fits the end plates and end stops that are missing, and puts wrong or loose plates right. */
export function planAccessories(
  view: ProjectView,
  parts: PartLookup,
  env: CommandEnvironment,
  options: Omit<FixOptions, 'rules'> = {},
): FixPlan {
  return toEnd(planAccessoriesSteps(view, parts, env, options));
}

/** `planAccessories` in steps, as `planSafeFixesSteps`. */
export function planAccessoriesSteps(
  view: ProjectView,
  parts: PartLookup,
  env: CommandEnvironment,
  options: Omit<FixOptions, 'rules'> = {},
): Generator<FixProgress, FixPlan> {
  const label = { en: 'Complete accessories', de: 'Zubehör ergänzen' };
  return planFixes(view, parts, env, { ...options, rules: ACCESSORY_RULES }, label);
}

function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* planFixes(
  start: ProjectView,
  parts: PartLookup,
  env: CommandEnvironment,
  options: FixOptions,
  label: LocalText,
): Generator<FixProgress, FixPlan> {
  const state = options.state ?? runChecks(start);
  let reached: Stand = { view: start, state, steps: [], done: [] };
  let best = reached;
  let idle = 0;
  for (let pass = 0; pass < MOST_PASSES && idle < PATIENCE; pass++) {
    const next = yield* onePass(reached, { view: reached.view, parts }, env, options, label);
    if (!next) break;
    reached = next;
    if (isBetter(reached.state, best.state) && errorsIn(reached.state) <= errorsIn(state)) {
      best = reached;
      idle = 0;
    } else idle += 1;
  }
  return {
    foresight: inTurn(label, best.steps),
    commands: best.done.map(({ fix }) => fix.command),
    applied: best.done.map(({ fix, finding }) => ({
      rule: finding.rule,
      title: fix.title,
      subjects: finding.subjects,
      finding: finding.text,
    })),
    view: best.view,
    state: best.state,
    remaining: best.state.findings.filter(counts),
  };
}

/** How far a run has come: the project, and all that led there. */
interface Stand {
  readonly view: ProjectView;
  readonly state: CheckState;
  readonly steps: readonly Foresight[];
  readonly done: readonly Chosen[];
}

/** One pass; undefined where there is nothing left to do. */
function* onePass(
  stand: Stand,
  context: FixContext,
  env: CommandEnvironment,
  options: FixOptions,
  label: LocalText,
): Generator<FixProgress, Stand | undefined> {
  const chosen = yield* choose(stand.state.findings, context, options);
  const reached = carriedOn(stand, chosen, env, label);
  // Each is safe by itself, but together they may take more rail than there is: what only mends warnings can wait then.
  const crowded = reached && railsThatGotTooShort(stand.state, reached.state);
  if (!reached || !crowded || crowded.size === 0) return reached;
  const needed = chosen.filter(({ finding }) => finding.severity === 'error' || finding.rail === undefined || !crowded.has(finding.rail));
  return needed.length < chosen.length ? carriedOn(stand, needed, env, label) : reached;
}

/** Where the fixes of a pass lead; undefined where none of them does anything. */
function carriedOn({ view, state, steps, done }: Stand, chosen: readonly Chosen[], env: CommandEnvironment, label: LocalText): Stand | undefined {
  const pass = carryOut(view, chosen, env, label);
  if (!pass) return undefined;
  const { foresight, kept } = pass;
  return {
    view: foresight.view,
    state: updateChecks(state, view, foresight.view, foresight.changes),
    steps: [...steps, foresight],
    done: [...done, ...kept],
  };
}

/** How many errors count, whatever they are about. */
function errorsIn({ findings }: CheckState): number {
  let errors = 0;
  for (const finding of findings) if (counts(finding) && finding.severity === 'error') errors += 1;
  return errors;
}

/** The rails that have an error about their length which they did not have before. */
function railsThatGotTooShort(before: CheckState, after: CheckState): ReadonlySet<RailId> {
  const short = (findings: readonly Finding[]) =>
    findings.flatMap((finding) => {
      const speaks = counts(finding) && finding.severity === 'error' && findRule(finding.rule)?.stage === 'length';
      return speaks && finding.rail !== undefined ? [finding.rail] : [];
    });
  const already = new Set(short(before.findings));
  return new Set(short(after.findings).filter((rail) => !already.has(rail)));
}

interface Chosen {
  readonly finding: Finding;
  readonly fix: { readonly title: LocalText; readonly command: Command };
}

/** The safe fixes of one pass: stage by stage, and none that touches what another of them touches. */
function* choose(
  findings: readonly Finding[],
  context: FixContext,
  { rules, rail }: FixOptions,
): Generator<FixProgress, readonly Chosen[]> {
  const wanted = findings.filter(
    (finding) => counts(finding) && (rules?.has(finding.rule) ?? true) && (rail === undefined || finding.rail === rail),
  );
  const stageOf = ({ rule }: Finding) => FIX_STAGES.indexOf(findRule(rule)?.stage ?? 'other');
  const inOrder = wanted.map((finding) => ({ finding, stage: stageOf(finding) })).sort((a, b) => a.stage - b.stage);
  const touched = new Set<RecordId>();
  const chosen: Chosen[] = [];
  for (const [done, { finding }] of inOrder.entries()) {
    yield { done, of: inOrder.length };
    // What is mended on a mounting plate moves what is beside it: one fix a plate and pass.
    const plate = findRule(finding.rule)?.scope === 'plate' ? finding.plate?.plate : undefined;
    if (finding.subjects.some((id) => touched.has(id)) || (plate && touched.has(plate))) continue;
    const safe = fixesOf(finding, context).filter((each) => each.safe);
    const fix = safe.find(({ mendsAll }) => mendsAll) ?? safe[0];
    if (!fix) continue;
    const records = [...finding.subjects, ...recordsNamedBy(fix.command)];
    if (records.some((id) => touched.has(id))) continue;
    for (const id of records) touched.add(id);
    chosen.push({ finding, fix });
  }
  return chosen;
}

/** The records that a command names; what fixes are made of, and nothing else. */
function recordsNamedBy(command: Command): readonly RecordId[] {
  switch (command.type) {
    case 'batch':
      return command.commands.flatMap(recordsNamedBy);
    case 'items.place':
      return command.target.after === null ? railStart(command.target.rail) : [command.target.after];
    case 'items.move':
      return [...command.items, ...(command.target.after === null ? railStart(command.target.rail) : [command.target.after])];
    case 'items.remove':
    case 'items.turn':
    case 'items.replace':
      return command.items;
    case 'items.setGap':
    case 'items.setAnchor':
      return [command.item];
    case 'jumpers.add':
      return command.jumpers.flatMap(({ contacts }) => contacts.map(({ item }) => item));
    case 'jumper.edit':
      return [command.jumper];
    case 'jumpers.remove':
      return command.jumpers;
    case 'rail.edit':
      return [command.rail];
    // What moves on a plate comes closer to something else there: one after the other.
    case 'plate.arrange':
      return [command.plate, ...command.places.map(({ id }) => id)];
    case 'plate.edit':
      return [command.plate];
    case 'duct.edit':
      return [command.duct];
    default:
      return [];
  }
}

/** The start of a rail is one place; the rail stands for it. */
function railStart(rail: RailId | undefined): readonly RecordId[] {
  return rail === undefined ? [] : [rail];
}

interface Pass {
  readonly foresight: Foresight;
  readonly kept: readonly Chosen[];
}

/** All fixes of a pass as one edit; where one of them is refused, one by one without it. Undefined where none does anything. */
function carryOut(view: ProjectView, chosen: readonly Chosen[], env: CommandEnvironment, label: LocalText): Pass | undefined {
  if (chosen.length === 0) return undefined;
  const together = foresee(view, { type: 'batch', label, commands: chosen.map(({ fix }) => fix.command) }, env);
  if (together.kind === 'done') return { foresight: together, kept: chosen };
  if (together.kind === 'noChange') return undefined;
  const steps: Foresight[] = [];
  const kept: Chosen[] = [];
  for (const each of chosen) {
    const step = foresee(steps.at(-1)?.view ?? view, each.fix.command, env);
    if (step.kind !== 'done') continue;
    steps.push(step);
    kept.push(each);
  }
  const foresight = inTurn(label, steps);
  return foresight && { foresight, kept };
}

/**
 * Whether a pass has led anywhere: fewer errors, or as many and fewer warnings; where nothing has changed on the rails, the
 * same in the cabinet. The length of the rail is left out: what has to be fitted has to be fitted, also where the rail
 * turns out too short or the cabinet too small for it.
 */
function isBetter(after: CheckState, before: CheckState): boolean {
  const earlier = openFindings(before);
  for (const [at, count] of openFindings(after).entries()) {
    const change = count - (earlier[at] ?? 0);
    if (change !== 0) return change < 0;
  }
  return false;
}

/** What counts, by weight: errors and warnings on the rails, then errors and warnings in the cabinet. */
function openFindings({ findings }: CheckState): readonly number[] {
  const open = [0, 0, 0, 0];
  for (const finding of findings) {
    const stage = findRule(finding.rule)?.stage;
    // That the cabinet cannot be checked for something weighs as what cannot be checked.
    const inCabinet = stage === 'cabinet' || findRule(finding.message.replace('unknown/', ''))?.stage === 'cabinet';
    if (!counts(finding) || finding.severity === 'info' || stage === 'length') continue;
    const at = (inCabinet ? 2 : 0) + (finding.severity === 'error' ? 0 : 1);
    open[at] = (open[at] ?? 0) + 1;
  }
  return open;
}
