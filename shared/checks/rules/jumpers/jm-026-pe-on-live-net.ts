import { type Chain, type Net, chainToRail, isEarth, jumpersOfChain, shortestChain } from '../../../circuits/index.ts';
import { type PotentialRecord, findPotential } from '../../../project/index.ts';
import { itemReference } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { CircuitContext } from '../../kit/context.ts';
import { defineRule } from '../../kit/rule.ts';
import { levelsOf, netsStartingOn, partingFixes, placeOfChain, subjectsOf, wayOf } from './shorts.ts';

interface LiveData {
  readonly way: LocalText;
  readonly potential: string;
  readonly ends: readonly [string, string];
  readonly neutral: boolean;
}

function liveText({ way, potential, ends: [from, to], neutral }: LiveData): LocalText {
  const link: LocalText = neutral
    ? { en: ' If this is the one link between N and PE of the installation, accept it with a reason.', de: ' Ist das die eine Verbindung von N und PE der Anlage, mit Begründung akzeptieren.' }
    : { en: '', de: '' };
  return {
    en: `${potential} on the protective conductor: ${way.en} ${from} with ${to}, which is on PE. Remove the jumper or the contact that joins them.${link.en}`,
    de: `${potential} am Schutzleiter: ${way.de} ${from} mit ${to}, und dort liegt PE. Den verbindenden Brücker oder Kontakt entfernen.${link.de}`,
  };
}

/** Jumpers connect the protective conductor with nothing but itself, PEN with N. */
export const jm026 = defineRule({
  id: 'JM-026',
  area: 'jumpers',
  slug: 'pe-on-live-net',
  title: { en: 'Protective conductor on a live net', de: 'Schutzleiter auf einem aktiven Netz' },
  scope: 'circuit',
  reads: ['strips', 'potentials'],
  stage: 'other',
  messages: {
    live: { severity: 'error', text: liveText },
  },
  *check(context) {
    const { view } = context;
    for (const net of netsStartingOn(context)) {
      if (net.jumpers.length === 0 || net.potentials.length === 0) continue;
      const on = net.potentials.flatMap((id) => findPotential(view.document, id) ?? []);
      const hasPen = on.some(({ potentialKind }) => potentialKind === 'PEN');
      for (const potential of on) {
        const neutral = potential.potentialKind === 'N';
        // PELV is earthed on purpose.
        if (isEarth(potential) || potential.circuit === 'pelv' || (neutral && hasPen)) continue;
        const chain = chainToEarth(context, net, potential, on);
        // A ground block that carries something else has no jumper in the way: its assignment is wrong.
        if (!chain || jumpersOfChain(chain).length === 0) continue;
        yield {
          message: 'live',
          ...levelsOf(chain),
          subjects: subjectsOf(chain),
          place: placeOfChain(context, chain),
          data: {
            way: wayOf(context, chain),
            potential: potential.name,
            ends: [itemReference(view, chain.from.item), itemReference(view, chain.to.item)] as const,
            neutral,
          },
        };
      }
    }
  },
  fixes: partingFixes,
});

/** The way to the rail, or where the net has none, to a block that carries PE or PEN. */
function chainToEarth({ view, circuits }: CircuitContext, net: Net, { id }: PotentialRecord, on: readonly PotentialRecord[]): Chain | undefined {
  if (net.rails.length > 0) return chainToRail(view, circuits, net, id);
  const earth = on.find(isEarth);
  return earth && shortestChain(view, circuits, net, id, earth.id);
}
