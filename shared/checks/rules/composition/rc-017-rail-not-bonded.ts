import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { carries, groundBlocks } from './ground-blocks.ts';

interface FeedData {
  readonly rail: string;
  readonly count: number;
}

function notFedText({ rail, count }: FeedData): LocalText {
  return {
    en:
      `Rail ${rail} carries ${count === 1 ? 'a ground block' : `${count} ground blocks`}, but nothing says how it is connected ` +
      'to the protective conductor: no ground block on it carries PE, and the rail is not marked as connected. Assign PE to ' +
      'the block that feeds it, or mark the rail as connected.',
    de:
      `Schiene ${rail} trägt ${count === 1 ? 'eine Schutzleiterklemme' : `${count} Schutzleiterklemmen`}, aber nirgends steht, wie ` +
      'sie mit dem Schutzleiter verbunden ist: keine Schutzleiterklemme darauf führt PE, und die Schiene ist nicht als ' +
      'angeschlossen gekennzeichnet. Der speisenden Klemme PE zuweisen oder die Schiene als angeschlossen kennzeichnen.',
  };
}

/**
 * A rail with ground blocks is fed with PE: through one of them, or by a connection of its own. Where somebody has said
 * that it is not connected, RC-016 reports it.
 */
export const rc017 = defineRule({
  id: 'RC-017',
  area: 'composition',
  slug: 'rail-not-bonded',
  title: { en: 'Rail not connected to PE', de: 'Schiene nicht mit PE verbunden' },
  scope: 'rail',
  reads: ['potentials'],
  stage: 'other',
  messages: { 'not-fed': { severity: 'warning', text: notFedText } },
  *check({ layout, view }) {
    if (layout.rail.bonded !== undefined) return;
    const blocks = [...groundBlocks(layout).values()].flat();
    if (blocks.length === 0 || blocks.some((block) => carries(view.document, block, ['PE', 'PEN']))) return;
    yield {
      message: 'not-fed',
      subjects: [layout.rail.id],
      place: placeOf(layout.rail.id, blocks),
      data: { rail: layout.rail.name, count: blocks.length },
    };
  },
  fixes: (finding: Finding, site: FixSite): readonly Fix[] => {
    const rail = railOf(site, finding);
    if (!rail) return [];
    return [
      {
        title: { en: 'Mark the rail as connected to PE', de: 'Schiene als mit PE verbunden kennzeichnen' },
        safe: false,
        command: { type: 'rail.edit', rail: rail.layout.rail.id, bonded: true },
      },
    ];
  },
});
