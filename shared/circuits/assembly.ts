import type { LocalText } from '../text/index.ts';
import { hasBrokenOut, liveCount, type ContactList } from './contacts.ts';
import type { JumperShape } from './jumper-shape.ts';

/** Up to so many contacts a bar is lifted out in its centre; longer ones alternately at both sides. */
const LIFTED_IN_CENTRE = 5;

/** What the fitter has to know about a jumper, in the order of doing. */
export interface AssemblyNotes {
  /** Contacts to be broken out before it is fitted, counted from 1 at the left; none for most. */
  readonly breakOut: readonly number[];
  readonly insert: readonly LocalText[];
  readonly remove: readonly LocalText[];
}

/** How a jumper is fitted and taken out again, as the makers' data sheets have it; nothing where its design is unknown. */
export function assemblyNotes(shape: JumperShape, jumper: ContactList): AssemblyNotes {
  const breakOut = jumper.contacts.flatMap(({ removed }, at) => (removed ? [at + 1] : []));
  if (!shape.design.known) return { breakOut, insert: [], remove: [] };
  switch (shape.design.value) {
    case 'wire':
      return { breakOut, insert: [DOWN_TO_STOP], remove: [LIFT_WITH_TOOL] };
    case 'staggered':
      return { breakOut, insert: [STRIPES_INSIDE, DOWN_TO_STOP], remove: [BETWEEN_STAGGERED] };
    case 'step-down':
      return { breakOut, insert: [PLATE_FIRST, DOWN_TO_STOP], remove: [AT_PARTITION, IN_CENTRE] };
    default: {
      const contacts = shape.positions.known ? shape.positions.value : jumper.contacts.length;
      const long = contacts > LIFTED_IN_CENTRE;
      return {
        breakOut,
        insert: [...(hasBrokenOut(jumper) ? [breakOutNote(breakOut, liveCount(shape, jumper))] : []), DOWN_TO_STOP],
        remove: [AT_PARTITION, long ? AT_BOTH_SIDES : IN_CENTRE],
      };
    }
  }
}

const DOWN_TO_STOP: LocalText = { en: 'Push down to the stop.', de: 'Bis zum Anschlag eindrücken.' };
const LIFT_WITH_TOOL: LocalText = { en: 'Lift with the operating tool.', de: 'Mit dem Betätigungswerkzeug abheben.' };
const STRIPES_INSIDE: LocalText = {
  en: 'Red stripes of both staggered jumpers on the inside.',
  de: 'Rote Streifen beider Stufenbrücker nach innen.',
};
const BETWEEN_STAGGERED: LocalText = {
  en: 'Operating tool between the staggered jumpers, then lift.',
  de: 'Betätigungswerkzeug zwischen den Stufenbrückern ansetzen und abheben.',
};
const PLATE_FIRST: LocalText = {
  en: 'End plate between the two blocks first.',
  de: 'Zuerst die Abschlussplatte zwischen die beiden Klemmen setzen.',
};
const AT_PARTITION: LocalText = {
  en: 'Operating tool between the jumper and the partition wall of the dual slot.',
  de: 'Betätigungswerkzeug zwischen Brücker und Trennwand des Doppelschachts ansetzen.',
};
const IN_CENTRE: LocalText = { en: 'Lift in the centre.', de: 'In der Mitte abheben.' };
const AT_BOTH_SIDES: LocalText = { en: 'Lift alternately at both sides.', de: 'Abwechselnd an beiden Seiten abheben.' };

function breakOutNote(contacts: readonly number[], left: number): LocalText {
  const list = contacts.join(', ');
  return {
    en: `Break out ${contacts.length === 1 ? 'contact' : 'contacts'} ${list}; ${left} remain.`,
    de: `${contacts.length === 1 ? 'Kontakt' : 'Kontakte'} ${list} ausbrechen; ${left} bleiben.`,
  };
}
