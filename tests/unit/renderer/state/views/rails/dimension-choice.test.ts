import { describe, expect, it } from 'vitest';
import { ACTIONS, actionName, runAction } from '../../../../../../renderer/actions/index.ts';
import {
  shownDimensions,
  withDimensionToggled,
  withShownDimensions,
} from '../../../../../../renderer/state/views/rails/dimension-choice.ts';
import { rememberedFindings, withRememberedFindings } from '../../../../../../renderer/state/findings/findings-view.ts';
import { DIMENSION_KINDS, USUAL_DIMENSIONS } from '../../../../../../shared/drawing/index.ts';
import { openActionSite } from '../../../../../support/action-site.ts';

describe('the dimensions of the drawing', () => {
  it('are the usual ones until something else was chosen, and whenever what is remembered cannot be read', () => {
    for (const text of ['', '{}', 'no json', '{"dimensions":7}', '{"dimensions":["none"]}']) expect(shownDimensions(text)).toEqual(USUAL_DIMENSIONS);
  });

  it('are remembered, none of them too, beside what else is', () => {
    const text = withRememberedFindings('{"columns":{"shares":{"a":50},"size":900}}', { grouping: 'rule', hidden: ['info'] });
    const none = withShownDimensions(text, new Set());
    expect(shownDimensions(none).size).toBe(0);
    expect(rememberedFindings(none)).toEqual({ grouping: 'rule', hidden: ['info'] });
    expect(JSON.parse(none)).toMatchObject({ columns: { size: 900 } });
    expect([...shownDimensions(withShownDimensions(text, new Set(['total', 'blocks'])))]).toEqual(['blocks', 'total']);
  });

  it('are switched one by one', () => {
    for (const kind of DIMENSION_KINDS) {
      const once = withDimensionToggled('', kind);
      expect(shownDimensions(once).has(kind)).toBe(!USUAL_DIMENSIONS.has(kind));
      expect(shownDimensions(withDimensionToggled(once, kind))).toEqual(USUAL_DIMENSIONS);
    }
  });

  it('have an action each, which says what it did', async () => {
    const site = await openActionSite('B');
    const shown = () => shownDimensions(site.app.state.get().preferences.layout);
    for (const kind of DIMENSION_KINDS) {
      const before = shown().has(kind);
      expect(ACTIONS[`dimensions.${kind}`].unavailable(site.context())).toBeUndefined();
      runAction(`dimensions.${kind}`, site.context());
      expect(shown().has(kind)).toBe(!before);
      expect(site.session().state.get().announcement?.en).toContain(before ? 'no longer shown' : 'are shown');
      expect(actionName(`dimensions.${kind}`).de).toMatch(/^Maße: /);
    }
  });
});
