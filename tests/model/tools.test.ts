import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../shared/checks/index.ts';
import { checkInvariants } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { NO_MODIFIERS, type ToolInput } from '../../renderer/tools/gestures/input.ts';
import { flush } from '../support/fake-host.ts';
import { run, sketchRail } from '../support/rail-sketch.ts';
import { BLOCK, JUMPER, LONG, RAIL, STOP } from '../support/sample-parts.ts';
import { driveTools } from '../support/tool-driver.ts';

/** What a hand may do: anything, at any time, in any order. */
type Deed =
  | { readonly kind: 'input'; readonly input: ToolInput }
  | { readonly kind: 'place'; readonly part: keyof typeof PARTS; readonly held: boolean }
  | { readonly kind: 'key'; readonly key: string; readonly main: boolean; readonly shift: boolean }
  | { readonly kind: 'mode'; readonly measure: boolean }
  | { readonly kind: 'undo' | 'redo' };

const PARTS = { block: BLOCK, long: LONG, stop: STOP, rail: RAIL, jumper: JUMPER } as const;
const PART_NAMES = ['block', 'long', 'stop', 'rail', 'jumper'] as const;
const START = run(sketchRail('4xB PE', { into: sketchRail("ES 3xB L' _15 G EP ES", { length: 400, into: sketchRail('2xB') }) }), {
  type: 'rail.remove',
  rail: 'rail/R1' as never,
});

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Delete', 't', 'a', 'g', 'Escape', 'Enter', '+', '-'],
  ...['ContextMenu', 'F10'],
] as const;

/** Where something is at the start; later it may be elsewhere, which is as well. */
const places = (() => {
  const hand = driveTools(START);
  return [0, 1, 2].flatMap((row) => [8, 12, 20, 30, 45, 80].map((x) => hand.at(x * 1000, row)));
})();
const anywhere = fc.record({ x: fc.integer({ min: -60, max: 1060 }), y: fc.integer({ min: -40, max: 640 }) });
/** On the ruler, on flags of guides, and in the corner where the tray is docked. */
const corners = fc.oneof(
  fc.record({ x: fc.integer({ min: 0, max: 999 }), y: fc.integer({ min: 0, max: 38 }) }),
  fc.record({ x: fc.integer({ min: 14, max: 200 }), y: fc.integer({ min: 546, max: 586 }) }),
);
const point = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...places) },
  { weight: 2, arbitrary: anywhere },
  { weight: 1, arbitrary: corners },
);
const modifiers = fc.record({ shift: fc.boolean(), main: fc.boolean(), alt: fc.boolean() });
const pointer = fc.constantFrom(1, 1, 1, 2);

const input: fc.Arbitrary<ToolInput> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('down' as const),
      pointer,
      point,
      button: fc.constantFrom('primary', 'primary', 'primary', 'middle', 'secondary'),
      modifiers,
      clicks: fc.integer({ min: 1, max: 3 }),
      touch: fc.boolean(),
    }),
  },
  { weight: 14, arbitrary: fc.record({ type: fc.constant('move' as const), pointer, point, modifiers }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('up' as const), pointer, point, modifiers }) },
  { weight: 1, arbitrary: fc.constant<ToolInput>({ type: 'leave' }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('menu' as const), point }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('wheel' as const),
      point,
      dx: fc.integer({ min: -200, max: 200 }),
      dy: fc.integer({ min: -200, max: 200 }),
      modifiers,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('panKey' as const), held: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('modifiers' as const), modifiers }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('tick' as const), milliseconds: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 1, arbitrary: fc.constant<ToolInput>({ type: 'complete' }) },
  { weight: 3, arbitrary: fc.constant<ToolInput>({ type: 'cancel' }) },
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 30, arbitrary: input.map((each): Deed => ({ kind: 'input', input: each })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      part: fc.constantFrom(...PART_NAMES),
      held: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      key: fc.constantFrom(...KEYS),
      main: fc.boolean(),
      shift: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mode' as const), measure: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom<Deed>({ kind: 'undo' }, { kind: 'redo' }) },
);

/** A press, a few movements and an end; other inputs fall in between, as in life. */
const gesture: fc.Arbitrary<Deed[]> = fc
  .record({
    from: point,
    through: fc.array(point, { minLength: 1, maxLength: 3 }),
    modifiers,
    between: fc.option(deed, { freq: 4, nil: undefined }),
    end: fc.constantFrom('up', 'up', 'up', 'cancel', 'complete', 'none'),
  })
  .map(({ from, through, modifiers: held, between, end }) => {
    const last = through.at(-1) ?? from;
    const inputs: ToolInput[] = [
      { type: 'down', pointer: 1, point: from, button: 'primary', modifiers: { ...held, alt: false }, clicks: 1, touch: false },
      ...through.map((at): ToolInput => ({ type: 'move', pointer: 1, point: at, modifiers: held })),
    ];
    if (end === 'up') inputs.push({ type: 'up', pointer: 1, point: last, modifiers: held });
    else if (end !== 'none') inputs.push({ type: end });
    const deeds = inputs.map((each): Deed => ({ kind: 'input', input: each }));
    if (between) deeds.splice(2, 0, between);
    return deeds;
  });

const deeds = fc
  .array(fc.oneof({ weight: 2, arbitrary: gesture }, { weight: 3, arbitrary: deed.map((each) => [each]) }), {
    minLength: 5,
    maxLength: 40,
    size: 'max',
  })
  .map((parts) => parts.flat());

describe('tools under any input', () => {
  it('change the project in whole commands only, at most one a gesture, and leave no preview behind', async () => {
    let gestures = 0;
    let moved = 0;
    let measured = 0;
    let guided = 0;
    let menus = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const hand = driveTools(START);
        const { session, tool } = hand;
        const states = () => session.state.get();
        tool.listen({ menu: () => void (menus += 1), editGuide: () => {} });
        const atRest = () => hand.path().endsWith('.idle');
        /** The document when the gesture under way began, and how many edits there were. */
        let before = { document: hand.document(), edits: 0, guides: states().guides, shown: states().measuring?.shown };

        for (const each of all) {
          const wasIdle = atRest();
          const was = hand.path();
          const guides = states().guides;
          const shown = states().measuring?.shown;
          const carrying = hand.path() === 'place.carrying';
          if (wasIdle || carrying || each.kind === 'place') {
            before = { document: hand.document(), edits: states().history.past.length, guides, shown };
          }
          const { past } = states().history;
          const document = hand.document();

          if (each.kind === 'input') tool.send(each.input);
          else if (each.kind === 'place') tool.beginPlacing([PARTS[each.part]], each.held);
          else if (each.kind === 'key') tool.key({ key: each.key, modifiers: { ...NO_MODIFIERS, main: each.main, shift: each.shift } }, () => {});
          else if (each.kind === 'mode') tool.setMode(each.measure ? 'measure' : 'select');
          else session[each.kind]();

          const now = states();
          // Hanging a part on the pointer takes back what was under way before it begins.
          if (each.kind === 'place') before = { ...before, guides: now.guides };
          const stepped = each.kind === 'undo' || each.kind === 'redo';
          // The document changes if and only if the history does: there is no other way.
          if (!stepped) {
            expect(now.history.past.length - past.length).toBe(hand.document() === document ? 0 : 1);
          }
          const idle = atRest();
          if (!idle && !stepped && !carrying && hand.path() !== 'place.carrying') {
            // Under way nothing has happened yet.
            expect(hand.document()).toBe(document);
          }
          if (!wasIdle && idle && !carrying && !stepped) {
            gestures += 1;
            const edits = now.history.past.length - before.edits;
            expect(edits).toBeLessThanOrEqual(1);
            if (edits === 1) moved += 1;
            const takenBack = each.kind === 'input' && each.input.type === 'cancel';
            if (takenBack) {
              expect(hand.document()).toBe(before.document);
              expect(now.guides.all).toEqual(before.guides.all);
              if (was === 'measure.drawing') expect(now.measuring?.shown).toBe(before.shown);
            }
          }
          if (idle) expect(now.preview).toBeNull();
          // What is measured belongs to measuring, and guides to nobody but themselves: neither touches the project.
          expect(now.measuring === null).toBe(tool.tool.get().mode === 'select');
          if (now.measuring?.shown !== shown && now.measuring?.shown?.done) measured += 1;
          if (now.guides !== guides) guided += 1;
          if (was === 'measure.drawing' || was === 'guide.dragging') expect(hand.document() === document || stepped).toBe(true);
          if (idle && now.measuring?.shown) expect(now.measuring.shown.done).toBe(true);
          if (now.preview?.kind === 'move') {
            for (const id of now.preview.items) expect(hand.document().records.has(id)).toBe(true);
          }
          for (const id of now.selection.ids) expect(hand.document().records.has(id)).toBe(true);
        }

        tool.send({ type: 'cancel' });
        expect(atRest()).toBe(true);
        tool.setMode('select');
        expect(hand.path()).toBe('select.idle');
        expect(states().preview).toBeNull();
        expect(states().measuring).toBeNull();
        expect(checkInvariants(hand.document())).toEqual([]);
        expect(states().view).toEqual(viewOf(hand.document()));
        expect(states().checks.findings).toEqual(runChecks(states().view).findings);
        await flush();
        expect(hand.host.document(session.id)).toEqual(hand.document());

        while (session.undo());
        expect(hand.document()).toEqual(START);
      }),
      { numRuns: 250 },
    );
    // The inputs are worth something: many gestures, and many of them did something.
    expect(gestures).toBeGreaterThan(500);
    expect(moved).toBeGreaterThan(25);
    expect(measured).toBeGreaterThan(10);
    expect(guided).toBeGreaterThan(25);
    expect(menus).toBeGreaterThan(50);
  });
});
