import { describe, expect, it } from 'vitest';
import type { Foresight } from '../../../../shared/foresight/index.ts';
import { type Document, emptyDocument, recordsOf } from '../../../../shared/project/index.ts';
import type { ProjectSession } from '../../../../renderer/state/session/index.ts';
import { drivePlate } from '../../../support/plate-driver.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, GROUP_CARRIER, RAIL, STOP } from '../../../support/sample-parts.ts';
import { driveTools } from '../../../support/tool-driver.ts';

/** What a gesture on rails shows at the moment. */
function shownOf(session: ProjectSession): Foresight {
  const { preview, platePreview } = session.state.get();
  const foresight =
    preview && preview.kind !== 'marquee' ? preview.foresight : platePreview?.kind === 'change' ? platePreview.foresight : null;
  if (!foresight) throw new Error('nothing is shown');
  return foresight;
}

/** The project is exactly the one that was shown: its records with their ids, its change in the history, its very view. */
function expectDone(session: ProjectSession, shown: Foresight): void {
  const { view, history } = session.state.get();
  expect([...view.document.records]).toEqual([...shown.document.records]);
  expect(history.past.at(-1)?.changes).toBe(shown.changes);
  expect(view).toBe(shown.view);
}

const attached = (document: Document) => recordsOf(document, 'attachment').length;

describe('what a gesture shows is what letting go does', () => {
  it('placing a part, with the ids of what is new', () => {
    const hand = driveTools(sketchRail('B L'));
    hand.tool.beginPlacing([STOP, BLOCK], true);
    hand.move(hand.at(10_500));
    const shown = shownOf(hand.session);
    hand.up(hand.at(10_500));
    expectDone(hand.session, shown);
    expect(hand.sketch()).toBe('B ES B L');
    expect(hand.selected()).toHaveLength(2);
  });

  it('the first block of a project, with its rail and strip', () => {
    const hand = driveTools(emptyDocument());
    hand.tool.beginPlacing([RAIL], true);
    hand.move({ x: 200, y: 200 });
    const shown = shownOf(hand.session);
    hand.up({ x: 200, y: 200 });
    expectDone(hand.session, shown);
  });

  it('moving and copying', () => {
    for (const alt of [false, true]) {
      const hand = driveTools(sketchRail('B PE L ES'));
      hand.down(hand.item(0));
      hand.move(hand.item(1), { alt });
      hand.move(hand.at(22_000), { alt });
      const shown = shownOf(hand.session);
      hand.up(hand.at(22_000), { alt });
      expectDone(hand.session, shown);
      expect(hand.ids()).toHaveLength(alt ? 5 : 4);
    }
  });

  it('replacing a block, and letting a carrier go on one', () => {
    const hand = driveTools(sketchRail('B PE L ES'));
    hand.tool.beginPlacing([GROUP_CARRIER], true);
    hand.move(hand.item(0));
    const sitting = shownOf(hand.session);
    hand.up(hand.item(0));
    expectDone(hand.session, sitting);
    expect(attached(hand.document())).toBe(1);
    hand.tool.beginPlacing([BLOCK], true);
    hand.move(hand.item(2), { main: true });
    const replacing = shownOf(hand.session);
    hand.up(hand.item(2), { main: true });
    expectDone(hand.session, replacing);
    expect(hand.sketch()).toBe('B PE B ES');
  });

  it('drawing, moving and sizing on the mounting plate', () => {
    const hand = drivePlate();
    hand.tool.setMode('duct');
    hand.down(hand.at(50, 650));
    hand.move(hand.at(200, 660));
    hand.move(hand.at(400, 690));
    const drawn = shownOf(hand.session);
    hand.up(hand.at(400, 690));
    expectDone(hand.session, drawn);
    expect(recordsOf(hand.session.state.get().view.document, 'duct')).toHaveLength(2);
    hand.down(hand.at(300, 420));
    hand.move(hand.at(310, 440));
    hand.move(hand.at(320, 470));
    const moved = shownOf(hand.session);
    hand.up(hand.at(320, 470));
    expectDone(hand.session, moved);
  });
});
