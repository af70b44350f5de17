import { isEarth, shortestChain } from '../../../circuits/index.ts';
import { findPotential } from '../../../project/index.ts';
import { itemReference } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { defineRule } from '../../kit/rule.ts';
import { levelsOf, netsStartingOn, partingFixes, placeOfChain, subjectsOf, wayOf } from './shorts.ts';

interface ShortData {
  readonly way: LocalText;
  readonly potentials: readonly [string, string];
  readonly ends: readonly [string, string];
}

function shortText({ way, potentials: [a, b], ends: [from, to] }: ShortData): LocalText {
  return {
    en: `Short circuit: ${way.en} ${a} (${from}) with ${b} (${to}). Remove the jumper or the contact that joins them, or correct the potential.`,
    de: `Kurzschluss: ${way.de} ${a} (${from}) mit ${b} (${to}). Den verbindenden Brücker oder Kontakt entfernen oder das Potential berichtigen.`,
  };
}

/** A net carries one potential. What is connected with the protective conductor is JM-026's. */
export const jm025 = defineRule({
  id: 'JM-025',
  area: 'jumpers',
  slug: 'two-potentials',
  title: { en: 'Two potentials on one net', de: 'Zwei Potentiale auf einem Netz' },
  scope: 'circuit',
  reads: ['strips', 'potentials'],
  stage: 'other',
  messages: {
    short: { severity: 'error', text: shortText },
  },
  *check(context) {
    const { view, circuits } = context;
    for (const net of netsStartingOn(context)) {
      if (net.potentials.length < 2) continue;
      const live = net.potentials.flatMap((id) => findPotential(view.document, id) ?? []).filter((potential) => !isEarth(potential));
      const [first, ...others] = live;
      // One finding for each potential that is too many.
      for (const other of first ? others : []) {
        const chain = first && shortestChain(view, circuits, net, first.id, other.id);
        if (!first || !chain) continue;
        yield {
          message: 'short',
          ...levelsOf(chain),
          subjects: subjectsOf(chain),
          place: placeOfChain(context, chain),
          data: {
            way: wayOf(context, chain),
            potentials: [first.name, other.name] as const,
            ends: [itemReference(view, chain.from.item), itemReference(view, chain.to.item)] as const,
          },
        };
      }
    }
  },
  fixes: partingFixes,
});
