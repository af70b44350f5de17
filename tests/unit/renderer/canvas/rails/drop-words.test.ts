import { describe, expect, it } from 'vitest';
import { emptyDocument, mintId } from '../../../../../shared/project/index.ts';
import type { Part } from '../../../../../shared/parts/index.ts';
import { dropTone, dropWords } from '../../../../../renderer/canvas/rails/drop-words.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, LONG, RAIL, STOP, UNSIZED, makePart } from '../../../../support/sample-parts.ts';
import { type ToolDriver, driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

const MM = { decimalMark: '.', lengthUnit: 'mm' } as const;
/** What neither stands on a rail nor sits on a block. */
const MARKER = makePart('WAGO', '793-501', 'marker', {});
const COMMA = { decimalMark: ',', lengthUnit: 'mm' } as const;
const INCH = { decimalMark: '.', lengthUnit: 'in' } as const;

/** The label of the drag under way. */
function words({ session }: ToolDriver, parts: readonly Part[], language: 'en' | 'de' = 'en', style: typeof MM | typeof COMMA | typeof INCH = MM) {
  const { preview, view } = session.state.get();
  if (!preview || preview.kind === 'marquee' || preview.kind === 'sit' || preview.kind === 'jumper') throw new Error('nothing is dragged');
  const said = dropWords(view, preview, parts, language, style);
  return { deed: said?.deed, outcome: said?.outcome?.replaceAll('\u00a0', ' '), tone: dropTone(preview) };
}

function placing(part: Part, sketch: string, length: number) {
  const hand = driveTools(sketchRail(sketch, { length, margin: 5 }));
  hand.tool.beginPlacing([part], true);
  hand.move(hand.at(mm(Math.min(100, length - 4))));
  return hand;
}

describe('the label of a drag', () => {
  it('says what goes where, how full the rail becomes and whether it fits', () => {
    const hand = placing(BLOCK, '3xB', 200);
    expect(words(hand, [BLOCK])).toEqual({
      deed: 'Insert 2002-1204',
      outcome: expect.stringMatching(/^R1: 2\d(\.\d+)? of 190 mm, 16\d(\.\d+)? mm left · fits$/),
      tone: 'ok',
    });
    const { outcome } = words(hand, [BLOCK]);
    const [used, left] = [...outcome!.matchAll(/([\d.]+)(?= of|(?: mm left))/g)].map(([figure]) => Number(figure));
    expect(used! + left!).toBeCloseTo(190, 6);
    expect(words(hand, [BLOCK], 'de', COMMA).outcome).toMatch(/^R1: 2\d(,\d+)? von 190 mm, 16\d(,\d+)? mm frei · passt$/);
    expect(words(hand, [BLOCK], 'en', INCH).outcome).toContain('of 7.48 in');
  });

  it('says by how much it does not fit', () => {
    const hand = placing(BLOCK, '8xB', 54);
    expect(words(hand, [BLOCK])).toMatchObject({ tone: 'error', outcome: expect.stringMatching(/^R1: .+ of 44 mm · 2\.8 mm too long$/) });
    expect(words(hand, [BLOCK], 'de', COMMA).outcome).toMatch(/2,8 mm zu lang$/);
  });

  it('tells a reserve that is too small, and never calls an unknown width fine', () => {
    const low = placing(BLOCK, '12xB', 85);
    expect(words(low, [BLOCK])).toMatchObject({ tone: 'warning', outcome: expect.stringContaining('fits, reserve below 20 %') });
    const unknown = placing(UNSIZED, '3xB', 200);
    expect(words(unknown, [UNSIZED])).toMatchObject({ tone: 'warning', outcome: expect.stringContaining('not known whether it fits') });
    expect(words(unknown, [UNSIZED], 'de').outcome).toContain('unbekannt, ob es passt');
  });

  it('names replacing, moving and copying, one or several', () => {
    const hand = driveTools(sketchRail('B B B', { length: 120 }));
    hand.session.zoomBy(1.5, hand.at(0));
    hand.tool.beginPlacing([LONG], true);
    hand.move(hand.item(1));
    expect(words(hand, [LONG]).deed).toBe('Replace 2002-1204 by 2002-1401');
    expect(words(hand, [LONG], 'de').deed).toBe('2002-1204 durch 2002-1401 ersetzen');
    hand.tool.send({ type: 'cancel' });
    hand.down(hand.item(0));
    hand.move(hand.at(mm(80)));
    expect(words(hand, [BLOCK]).deed).toBe('Move 2002-1204');
    hand.move(hand.at(mm(80)), { alt: true });
    expect(words(hand, [BLOCK]).deed).toBe('Copy 2002-1204');
    hand.tool.send({ type: 'cancel' });
    hand.session.select(hand.ids());
    hand.down(hand.item(0));
    hand.move(hand.at(mm(80)), { alt: true });
    expect(words(hand, [BLOCK, BLOCK, BLOCK]).deed).toBe('Copy 3 × 2002-1204');
    expect(words(hand, [BLOCK, BLOCK, STOP]).deed).toBe('Copy 3 items');
    expect(words(hand, [BLOCK, BLOCK, STOP], 'de').deed).toBe('3 Elemente kopieren');
  });

  it('says where letting go changes nothing, or is refused, or makes a rail', () => {
    const hand = driveTools(sketchRail('B B', { length: 120 }));
    hand.down(hand.item(0));
    hand.move({ x: hand.item(0).x + 1, y: hand.item(0).y + 20 });
    expect(words(hand, [BLOCK])).toEqual({ deed: 'Stays where it is', outcome: undefined, tone: 'neutral' });
    hand.tool.send({ type: 'cancel' });
    hand.tool.beginPlacing([MARKER], true);
    hand.move(hand.item(0));
    expect(words(hand, [MARKER])).toMatchObject({ deed: expect.stringContaining('does not stand on a rail'), tone: 'error' });
    const empty = driveTools(emptyDocument());
    empty.tool.beginPlacing([RAIL], true);
    empty.move({ x: 300, y: 300 });
    expect(words(empty, [RAIL]).deed?.replaceAll('\u00a0', ' ')).toBe('New rail R1, 500 mm');
  });

  it('names the tray', () => {
    const hand = driveTools(sketchRail('L', { length: 120, into: sketchRail('B B', { length: 120 }) }));
    hand.session.dispatch({ type: 'rail.remove', rail: mintId('rail', 'R2') });
    hand.down(hand.item(0));
    hand.move(hand.item(0, 1));
    expect(words(hand, [BLOCK])).toMatchObject({ deed: '2002-1204 to Unplaced', tone: 'ok' });
    expect(words(hand, [BLOCK], 'de').deed).toContain('„Nicht platziert“');
  });
});
