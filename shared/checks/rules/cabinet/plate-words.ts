import type { PlacedThing } from '../../../cabinet/index.ts';
import type { LocalText } from '../../../text/index.ts';

/** Something on a mounting plate as sentences name it: "rail R1", "duct K1", "keep-out “Hinge”". */
export function thingName({ kind, name }: Pick<PlacedThing, 'kind' | 'name'>): LocalText {
  switch (kind) {
    case 'rail':
      return { en: `rail ${name}`, de: `Schiene ${name}` };
    case 'duct':
      return { en: `duct ${name}`, de: `Kanal ${name}` };
    case 'keepout':
      return { en: `keep-out “${name}”`, de: `Sperrfläche „${name}“` };
  }
}

/** The first letter of a sentence. */
export function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
