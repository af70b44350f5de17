import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInvariants } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { settledSelection } from '../../renderer/state/session/session-state.ts';
import type { PlateInput } from '../../renderer/tools/plate/plate-step.ts';
import { DOOR, K1, R1, drivePlate } from '../support/plate-driver.ts';

const anywhere = fc.record({ x: fc.integer({ min: -60, max: 1060 }), y: fc.integer({ min: -40, max: 640 }) });
/** On things and their edges: where gestures begin. In mm on the plate. */
const telling = fc.constantFrom<readonly [number, number]>([300, 200], [50, 200], [550, 200], [300, 420], [550, 420], [300, 400], [500, 650], [450, 600], [300, 760], [10, 10]);
const modifiers = fc.record({ shift: fc.boolean(), main: fc.boolean(), alt: fc.boolean() });
const pointer = fc.constantFrom(1, 1, 1, 2);
const place = fc.oneof({ weight: 3, arbitrary: telling }, { weight: 2, arbitrary: anywhere });

type Deed =
  | { readonly kind: 'input'; readonly input: PlateInput; readonly at: readonly [number, number] | undefined }
  | { readonly kind: 'place' }
  | { readonly kind: 'undo' };

const input: fc.Arbitrary<Deed> = fc
  .record({
    at: place,
    made: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          type: fc.constant('down' as const),
          pointer,
          button: fc.constantFrom('primary', 'primary', 'primary', 'middle', 'secondary'),
          modifiers,
          clicks: fc.integer({ min: 1, max: 2 }),
          touch: fc.boolean(),
        }),
      },
      { weight: 10, arbitrary: fc.record({ type: fc.constant('move' as const), pointer, modifiers }) },
      { weight: 5, arbitrary: fc.record({ type: fc.constant('up' as const), pointer, modifiers }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('menu' as const) }) },
      {
        weight: 2,
        arbitrary: fc.record({ type: fc.constant('wheel' as const), dx: fc.integer({ min: -200, max: 200 }), dy: fc.integer({ min: -200, max: 200 }), modifiers }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('panKey' as const), held: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('modifiers' as const), modifiers }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('tick' as const), milliseconds: fc.integer({ min: 1, max: 400 }) }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('plateMode' as const), mode: fc.constantFrom('select', 'duct', 'keepout') }) },
      { weight: 1, arbitrary: fc.constant({ type: 'complete' as const }) },
      { weight: 2, arbitrary: fc.constant({ type: 'cancel' as const }) },
    ),
  })
  .map(({ at, made }): Deed => {
    const screen = Array.isArray(at) ? undefined : (at as { x: number; y: number });
    return { kind: 'input', input: { ...made, point: screen } as PlateInput, at: Array.isArray(at) ? (at as unknown as readonly [number, number]) : undefined };
  });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 30, arbitrary: input },
  { weight: 1, arbitrary: fc.constant<Deed>({ kind: 'place' }) },
  { weight: 1, arbitrary: fc.constant<Deed>({ kind: 'undo' }) },
);

/** A press, two movements and an end; other inputs fall in between, as in life. */
const gesture: fc.Arbitrary<Deed[]> = fc
  .record({ from: telling, to: telling, held: modifiers, between: fc.option(deed, { freq: 4, nil: undefined }), end: fc.constantFrom('up', 'up', 'complete', 'cancel', 'none') })
  .map(({ from, to, held, between, end }) => {
    const at = (place: readonly [number, number], made: object): Deed => ({ kind: 'input', input: { ...made, point: undefined } as unknown as PlateInput, at: place });
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
    const deeds: Deed[] = [
      at(from, { type: 'down', pointer: 1, button: 'primary', modifiers: { ...held, alt: false }, clicks: 1, touch: false }),
      at(middle, { type: 'move', pointer: 1, modifiers: held }),
      at(to, { type: 'move', pointer: 1, modifiers: held }),
    ];
    if (end === 'up') deeds.push(at(to, { type: 'up', pointer: 1, modifiers: held }));
    else if (end !== 'none') deeds.push({ kind: 'input', input: { type: end }, at: undefined });
    if (between) deeds.splice(2, 0, between);
    return deeds;
  });
const deeds = fc
  .array(fc.oneof({ weight: 2, arbitrary: gesture }, { weight: 3, arbitrary: deed.map((each) => [each]) }), { minLength: 4, maxLength: 25, size: 'max' })
  .map((parts) => parts.flat());

const PREVIEWING = /^plate\.(?:moving|resizing|drawing|placing|marquee)/;

describe('the plate tool under random hands', () => {
  it('changes the project by nothing but whole commands, leaves nothing behind, and stays in order', () => {
    const seen = { edits: 0, previews: 0 };
    fc.assert(
      fc.property(deeds, (all) => {
        const hand = drivePlate();
        const { session } = hand;
        const state = () => session.state.get();
        for (const each of all) {
          const before = state();
          switch (each.kind) {
            case 'place':
              if (before.viewMode === 'plate') hand.tool.beginRailPlacing(R1);
              break;
            case 'undo':
              session.undo();
              break;
            case 'input':
              hand.tool.send(each.at && 'point' in each.input ? { ...each.input, point: hand.at(...each.at) } : each.input);
              break;
          }
          const after = state();
          // One input is at most one edit, and only a gesture that ends makes one.
          expect(Math.abs(after.history.past.length - before.history.past.length)).toBeLessThanOrEqual(1);
          if (after.history.past.length > before.history.past.length) seen.edits += 1;
          if (after.platePreview?.kind === 'change' && after.platePreview.foresight) seen.previews += 1;
          if (after.platePreview !== null) expect(hand.path()).toMatch(PREVIEWING);
          if (after.platePreview?.kind === 'change' && after.platePreview.foresight) {
            expect(checkInvariants(after.platePreview.foresight.document)).toEqual([]);
          }
          for (const id of after.plateSelection) expect(after.selection.ids.has(id)).toBe(true);
        }
        const reached = state();
        const past = reached.history.past.length;
        const settled = settledSelection(reached);
        hand.tool.send({ type: 'cancel' });
        expect(state().platePreview).toBeNull();
        expect(state().view.document).toBe(reached.view.document);
        expect(state().history.past).toHaveLength(past);
        expect([...state().selection.ids]).toEqual([...settled.ids]);
        expect(checkInvariants(state().view.document)).toEqual([]);
        expect(state().view).toEqual(viewOf(state().view.document));
        while (session.undo());
        expect(state().view.document.records.has(K1) || state().view.document.records.has(DOOR)).toBe(false);
      }),
      { numRuns: 60 },
    );
    // What does nothing breaks nothing either.
    expect(seen.edits).toBeGreaterThan(40);
    expect(seen.previews).toBeGreaterThan(100);
  });
});
