import type { Part } from '../../../shared/parts/index.ts';
import { chooseGuide } from '../../state/views/rails/index.ts';
import { type ToolInput, isInside, pinchCamera, pushCamera, wheelCamera } from '../gestures/index.ts';
import { type Drop, NOWHERE } from './drop.ts';
import { tick, withCamera } from './edge-steps.ts';
import { dragGuide, pressGuide, pressRuler } from './guide-steps.ts';
import { FORGET_MEASURE, aim, backToMeasure, changeMode, endMeasure, letGoMeasure, startMeasure, stretchMeasure } from './measure-steps.ts';
import { askForMenu } from './menu-steps.ts';
import { place } from './place-steps.ts';
import { dragJumper, letGoJumper, pressJumper, pressSlot, pressWithJumperTool } from './jumper-steps.ts';
import { idsOf, pointedAt } from './pointed.ts';
import { click, drag, press, stretchMarquee, wander } from './select-steps.ts';
import type { JumperPlan } from './jumper-plan.ts';
import type { Tool, ToolContext, ToolEffect, ToolState, ToolStep } from './tool-state.ts';

type Input<T extends ToolInput['type']> = Extract<ToolInput, { type: T }>;

/** One input to a tool. Pure: the same tool, input and context always give the same step. */
export function step(tool: Tool, input: ToolInput, context: ToolContext): ToolStep {
  switch (input.type) {
    case 'cancel':
      return cancel(tool);
    case 'projectChanged':
      return projectChanged(tool, context);
    case 'complete':
      return complete(tool, context);
    case 'panKey':
      return { tool: { ...tool, panKey: input.held }, effects: [] };
    case 'wheel':
      return withCamera(tool, wheelCamera(input, context), context);
    case 'tick':
      return tick(tool, input.milliseconds, context);
    case 'down':
      return down(tool, input, context);
    case 'move':
      return move(tool, input, context);
    case 'up':
      return up(tool, input, context);
    case 'leave':
      return leave(tool, context);
    case 'modifiers':
      return modifiers(tool, input, context);
    case 'menu':
      return tool.state.kind === 'idle' || tool.state.kind === 'pressing'
        ? askForMenu(atRest(tool), input.point, context)
        : cancel(tool);
    case 'mode': {
      const rest = cancel(tool);
      const next = changeMode(rest.tool, input.mode, context);
      return { tool: next.tool, effects: [...rest.effects, ...next.effects] };
    }
  }
}

/** Hangs parts of the library on the pointer. `held`: the button is down already, letting go places them. */
export function beginPlacing(tool: Tool, parts: readonly Part[], held: boolean): ToolStep {
  const { effects } = cancel(tool);
  const keys = parts.map((part) => part.key);
  const measured: readonly ToolEffect[] = tool.mode === 'measure' ? [{ type: 'measure', measuring: null }] : [];
  return {
    tool: {
      ...tool,
      mode: 'select',
      state: { kind: 'placing', parts, keys, held, replace: false, at: undefined, entered: false, dwell: 0, drop: NOWHERE },
    },
    effects: [...effects, ...measured],
  };
}

/** Back to rest, without a trace of what was under way. A marquee gives back what was selected before it. */
function cancel(tool: Tool): ToolStep {
  const { state } = tool;
  const effects: ToolEffect[] = [];
  if (showsPreview(state)) effects.push({ type: 'preview', preview: null });
  if (state.kind === 'marquee') {
    const { ids, focus } = state.before;
    effects.push({ type: 'select', ids: [...ids], ...(focus !== undefined && { focus }) });
  }
  if (state.kind === 'measuring') effects.push(backToMeasure(state));
  if (state.kind === 'guiding') effects.push({ type: 'guides', guides: state.before });
  return { tool: atRest(tool), effects };
}

/** What a gesture had planned is void, and what was measured may have moved. */
function projectChanged(tool: Tool, context: ToolContext): ToolStep {
  const { tool: rest, effects } = cancel(tool);
  return { tool: rest, effects: context.measuring ? [...effects, FORGET_MEASURE] : effects };
}

function complete(tool: Tool, context: ToolContext): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'dragging':
      return { tool: atRest(tool), effects: letGo(state.drop) };
    case 'placing':
      return { tool: state.held ? atRest(tool) : { ...tool, state: rearmed(state) }, effects: state.jumper ? letGoPlan(state.jumper) : letGo(state.drop) };
    case 'marquee':
      return { tool: atRest(tool), effects: [{ type: 'preview', preview: null }] };
    case 'bridging':
      return letGoJumper(tool, state, context);
    case 'measuring':
      return endMeasure(tool, state, context);
    case 'guiding':
      return { tool: atRest(tool), effects: [] };
    case 'idle':
    case 'pressing':
    case 'panning':
    case 'pinching':
      return { tool, effects: [] };
  }
}

function down(tool: Tool, input: Input<'down'>, context: ToolContext): ToolStep {
  const { state } = tool;
  const waiting = (state.kind === 'placing' || state.kind === 'measuring') && !state.held;
  if (state.kind !== 'idle' && input.touch && !waiting) return secondFinger(tool, input);
  switch (state.kind) {
    case 'idle':
      return begin(tool, input, context);
    case 'placing':
      if (state.held) return { tool, effects: [] };
      if (input.button !== 'primary') return cancel(tool);
      return isInside(context.viewport, input.point)
        ? complete(place(tool, state, input.point, input.modifiers, context).tool, context)
        : { tool, effects: [] };
    case 'measuring': {
      if (state.held || input.button !== 'primary') return cancel(tool);
      const next = stretchMeasure(tool, state, input.point, input.modifiers.alt, context);
      return next.tool.state.kind === 'measuring' ? endMeasure(next.tool, next.tool.state, context) : next;
    }
    case 'pressing':
    case 'dragging':
    case 'marquee':
    case 'bridging':
    case 'panning':
    case 'pinching':
    case 'guiding':
      // Another button during a gesture takes it back, as in every drawing program.
      return cancel(tool);
  }
}

/** A press on a tool at rest. */
function begin(tool: Tool, input: Input<'down'>, context: ToolContext): ToolStep {
  if (input.button === 'middle' || (input.button === 'primary' && tool.panKey)) {
    return { tool: { ...tool, state: { kind: 'panning', pointer: input.pointer, last: input.point } }, effects: [] };
  }
  if (input.button !== 'primary') return { tool, effects: [] };
  const on = pointedAt(context, input.point);
  if (on.kind === 'ruler') return pressRuler(tool, input, context);
  if (on.kind === 'guide') return pressGuide(tool, input, on.guide, context);
  if (tool.mode === 'measure') return startMeasure(tool, input, context);
  if (on.kind === 'jumper' && (tool.mode === 'jumper' || !(input.modifiers.main || input.modifiers.shift))) return pressJumper(tool, input, on, context);
  if (tool.mode === 'jumper') return pressWithJumperTool(tool, input, context);
  return (on.kind === 'item' ? pressSlot(tool, input, context) : undefined) ?? press(tool, input, on, context);
}

/** A second finger turns whatever the first had begun into a pinch. */
function secondFinger(tool: Tool, input: Input<'down'>): ToolStep {
  const { state } = tool;
  const first = state.kind === 'pressing' ? state.start : state.kind === 'panning' ? state.last : 'at' in state ? state.at : undefined;
  const { effects } = cancel(tool);
  if (!first || !('pointer' in state) || state.pointer === input.pointer) return { tool: atRest(tool), effects };
  const a = { pointer: state.pointer, point: first };
  return { tool: { ...tool, state: { kind: 'pinching', a, b: { pointer: input.pointer, point: input.point } } }, effects };
}

function move(tool: Tool, input: Input<'move'>, context: ToolContext): ToolStep {
  const { state } = tool;
  const { alt } = input.modifiers;
  switch (state.kind) {
    case 'idle':
      return hover(tool, input, context);
    case 'placing':
      return place(tool, state, input.point, input.modifiers, context);
    case 'measuring':
      return !state.held || input.pointer === state.pointer ? stretchMeasure(tool, state, input.point, alt, context) : { tool, effects: [] };
    case 'pinching': {
      const [a, b] = [state.a, state.b].map((finger) =>
        finger.pointer === input.pointer ? { ...finger, point: input.point } : finger,
      ) as [typeof state.a, typeof state.b];
      const camera = pinchCamera(context, [state.a.point, state.b.point], [a.point, b.point]);
      return { tool: { ...tool, state: { kind: 'pinching', a, b } }, effects: [{ type: 'camera', camera }] };
    }
    case 'pressing':
    case 'dragging':
    case 'marquee':
    case 'bridging':
    case 'panning':
    case 'guiding':
      break;
  }
  if (input.pointer !== state.pointer) return { tool, effects: [] };
  switch (state.kind) {
    case 'pressing':
      return wander(tool, state, input, context);
    case 'dragging':
      return drag(tool, state, input.point, alt, context);
    case 'marquee':
      return stretchMarquee(tool, state, input.point, context);
    case 'bridging':
      return dragJumper(tool, state, input.point, input.modifiers, context);
    case 'guiding':
      return dragGuide(tool, state, input.point, alt, context);
    case 'panning':
      return {
        tool: { ...tool, state: { ...state, last: input.point } },
        effects: [{ type: 'camera', camera: pushCamera(context, state.last, input.point) }],
      };
  }
}

/** A pointer that only looks: what it is over, and while measuring where an end would lie. */
function hover(tool: Tool, input: Input<'move'>, context: ToolContext): ToolStep {
  const on = tool.panKey ? undefined : pointedAt(context, input.point);
  const over = on?.kind ?? 'nothing';
  const seen = over === tool.over ? tool : { ...tool, over };
  if (tool.mode === 'measure' && over !== 'ruler' && over !== 'guide') {
    const next = aim(seen, input.point, input.modifiers, context);
    return { tool: next.tool, effects: [{ type: 'hover', id: undefined }, ...next.effects] };
  }
  const lit = on?.kind === 'item' || on?.kind === 'attachment' || on?.kind === 'jumper' || on?.kind === 'rail';
  const id = on && lit ? idsOf(on, context.view)[0] : undefined;
  return { tool: seen, effects: [{ type: 'hover', id }] };
}

function leave(tool: Tool, { measuring }: ToolContext): ToolStep {
  if (tool.state.kind !== 'idle') return { tool, effects: [] };
  const effects: ToolEffect[] = [{ type: 'hover', id: undefined }];
  if (measuring?.aim) effects.push({ type: 'measure', measuring: { ...measuring, aim: undefined } });
  return { tool: tool.over === 'nothing' ? tool : { ...tool, over: 'nothing' }, effects };
}

/** A key is pressed or let go under way: Alt copies, or lets go of snapping; Control replaces. */
function modifiers(tool: Tool, { modifiers: held }: Input<'modifiers'>, context: ToolContext): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'dragging':
      return state.copy === held.alt ? { tool, effects: [] } : drag(tool, state, state.at, held.alt, context);
    case 'placing':
      return state.replace === held.main || !state.at ? { tool, effects: [] } : place(tool, state, state.at, held, context);
    case 'bridging':
      return state.onlyEnds === held.shift ? { tool, effects: [] } : dragJumper(tool, state, state.at, held, context);
    case 'measuring':
      return state.free === held.alt ? { tool, effects: [] } : stretchMeasure(tool, state, state.at, held.alt, context);
    default:
      return { tool, effects: [] };
  }
}

function up(tool: Tool, input: Input<'up'>, context: ToolContext): ToolStep {
  const { state } = tool;
  switch (state.kind) {
    case 'idle':
      return { tool, effects: [] };
    case 'placing': {
      if (!state.held) return { tool, effects: [] };
      // A click on a card without a drag places nothing: `at` is set by the first real movement.
      if (state.at === undefined) return cancel(tool);
      return complete(place(tool, state, input.point, input.modifiers, context).tool, context);
    }
    case 'pinching':
      return state.a.pointer === input.pointer || state.b.pointer === input.pointer ? cancel(tool) : { tool, effects: [] };
    case 'pressing':
    case 'dragging':
    case 'marquee':
    case 'bridging':
    case 'panning':
    case 'measuring':
    case 'guiding':
      break;
  }
  if (input.pointer !== state.pointer) return { tool, effects: [] };
  switch (state.kind) {
    case 'pressing':
      return { tool: atRest(tool), effects: [...click(state), ...unchoose(state, context)] };
    case 'dragging':
      return complete(drag(tool, state, input.point, input.modifiers.alt, context).tool, context);
    case 'marquee': {
      const last = stretchMarquee(tool, state, input.point, context);
      return { tool: atRest(tool), effects: [...last.effects, { type: 'preview', preview: null }] };
    }
    case 'bridging': {
      const last = dragJumper(tool, state, input.point, input.modifiers, context);
      return last.tool.state.kind === 'bridging' ? letGoJumper(last.tool, last.tool.state, context) : last;
    }
    case 'measuring':
      return state.held ? letGoMeasure(tool, state, context) : { tool, effects: [] };
    case 'panning':
    case 'guiding':
      return { tool: atRest(tool), effects: [] };
  }
}

function letGo(drop: Drop): readonly ToolEffect[] {
  const clear: ToolEffect = { type: 'preview', preview: null };
  if (drop.foresight) return [clear, { type: 'carryOut', foresight: drop.foresight }];
  return drop.refusal ? [clear, { type: 'refused', drop }] : [clear];
}

function letGoPlan({ foresight, words }: JumperPlan): readonly ToolEffect[] {
  const clear: ToolEffect = { type: 'preview', preview: null };
  if (foresight) return [clear, { type: 'carryOut', foresight }];
  return words ? [clear, { type: 'announce', text: words.deed }] : [clear];
}

/** A click beside everything lets go of a guide. */
function unchoose({ on }: Extract<ToolState, { kind: 'pressing' }>, { guides }: ToolContext): readonly ToolEffect[] {
  const chosen = on.kind !== 'item' && on.kind !== 'attachment' && on.kind !== 'rail' && guides.chosen !== undefined;
  return chosen ? [{ type: 'guides', guides: chooseGuide(guides, undefined) }] : [];
}

function rearmed(state: Extract<ToolState, { kind: 'placing' }>): ToolState {
  const { jumper: _planned, ...rest } = state;
  return { ...rest, at: undefined, drop: NOWHERE };
}

function atRest(tool: Tool): Tool {
  return { ...tool, state: { kind: 'idle' } };
}

function showsPreview(state: ToolState): boolean {
  return state.kind === 'dragging' || state.kind === 'marquee' || state.kind === 'placing' || state.kind === 'bridging';
}
