import { factOf } from '../../../parts/index.ts';
import { limitOf } from '../../../project/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type Um, addUm, subUm } from '../../../units/index.ts';
import { plateOf } from '../../kit/fix.ts';
import { isActive } from '../../kit/profile.ts';
import { defineRule } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { cb001 } from './cb-001-cabinet-depth.ts';
import { depthFixes } from './plate-fixes.ts';
import { placeOn, unknownOf, unknownRail } from './plate-place.ts';

interface ToolData {
  readonly rail: string;
  readonly free: Um;
  readonly needed: Um;
}

function noRoomText({ rail, free, needed }: ToolData): LocalText {
  return {
    en: `Above the blocks of rail ${rail} there is ${lengthIn('en', free)} up to door or cover, the operating tool needs ` +
        `${lengthIn('en', needed)}: it is put in straight from the front. That is enough only where the door opens wide. Use a lower ` +
        'rail or a deeper cabinet.',
    de: `Über den Klemmen von Schiene ${rail} sind es ${lengthIn('de', free)} bis Tür oder Deckel, das Betätigungswerkzeug braucht ` +
        `${lengthIn('de', needed)}: Es wird gerade von vorn eingesteckt. Das genügt nur, wo die Tür weit öffnet. Eine niedrigere ` +
        'Schiene oder einen tieferen Schrank nehmen.',
  };
}

function unknownText({ plate }: { readonly plate: string }): LocalText {
  return {
    en: `Nobody has said how far door or cover is from mounting plate ${plate}: whether there is room for the tool cannot be checked. Enter the depth of the cabinet.`,
    de: `Für Montageplatte ${plate} ist nicht angegeben, wie weit Tür oder Deckel entfernt sind: Ob Platz für das Werkzeug ist, ist nicht prüfbar. Die Schranktiefe eintragen.`,
  };
}

/** Blocks are worked on from the front, with a tool that goes in straight. */
export const cb005 = defineRule({
  id: 'CB-005',
  area: 'cabinet',
  slug: 'tool-clearance',
  title: { en: 'No room for the tool', de: 'Kein Platz für das Werkzeug' },
  scope: 'plate',
  reads: ['settings'],
  stage: 'cabinet',
  messages: {
    'no-room': { severity: 'warning', text: noRoomText },
    'depth-unknown': { severity: 'warning', text: unknownText },
  },
  *check({ plate, plateLayout, settings }) {
    const { depth } = plate;
    const rails = plateLayout.rails.filter(({ layout }) => layout.items.some(({ role }) => role === 'block'));
    if (depth === undefined) {
      // One sentence for both is enough where the other rule says it.
      if (rails.length === 0 || isActive(settings, cb001)) return;
      yield { message: 'depth-unknown', subjects: [plate.id], place: { items: [], plate: { plate: plate.id } }, data: { plate: plate.name } };
      return;
    }
    const needed = limitOf('toolClearance', settings);
    for (const rail of rails) {
      const { blocks } = rail.height;
      if (blocks !== undefined && addUm(blocks, needed) > depth) {
        const free = subUm(depth, blocks);
        yield {
          message: 'no-room',
          subjects: [rail.id, plate.id],
          place: placeOn(plateLayout, rail.outline, rail),
          measured: { value: free, quantity: 'length' },
          required: { value: needed, quantity: 'length' },
          limit: 'toolClearance',
          data: { rail: rail.name, free, needed },
        };
      }
      if (rail.height.rail === undefined) yield unknownRail(plateLayout, rail, ['rail.height']);
      const open = rail.height.unknown.filter(({ role }) => role === 'block');
      yield* unknownOf(plateLayout, open, (part) => (factOf(part, 'geometry.height').known ? [] : ['geometry.height']));
    }
  },
  fixes(finding, site) {
    const plate = finding.message === 'no-room' ? plateOf(site, finding) : undefined;
    return plate ? depthFixes(finding, site, (height) => addUm(height, limitOf('toolClearance', plate.settings))) : [];
  },
});
