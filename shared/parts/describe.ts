import { type LocalText, inEveryLanguage } from '../text/index.ts';
import { roleOf } from './kinds.ts';
import {
  actuator,
  areas,
  blade,
  cable,
  conductors,
  fitsBlocks,
  fuse,
  inputsOutputs,
  kindAndWidth,
  levels,
  plugPlaces,
  poles,
  railSize,
  slotted,
} from './wording/phrases.ts';
import { type DescribedPart, type Speaker, speakerFor } from './wording/speaker.ts';

/**
 * One line that names a part as an engineer would, composed from its kind and attributes in every language: "2-conductor
 * through terminal block 2.5 mm², blue" and "2-Leiter-Durchgangsklemme 2,5 mm², blau". Unknown attributes are left out.
 */
export function describePart(part: DescribedPart): LocalText {
  return inEveryLanguage((language) => {
    const say = speakerFor(part, language);
    const [head, ...details] = partsOfSpeech(part, say);
    return [spaced(head), ...details].filter((text) => text !== '').join(', ');
  });
}

/** Words that follow each other without a comma. */
type Head = readonly string[];

function partsOfSpeech(part: DescribedPart, say: Speaker): [Head, ...string[]] {
  const color = say.value('material.color');
  const variants = say.value('general.variant');
  const type = say.value('general.type');
  switch (roleOf(part.kind)) {
    case 'block':
      return [
        [conductors(say), type, say.value('general.function'), type === '' ? areas(say) : ''],
        type === '' ? '' : areas(say),
        plugPlaces(say),
        variants,
        levels(part, say),
        actuator(say),
        fuse(say),
        say.value('electrical.indicator'),
        say.flag('ex.version', { en: 'Ex version', de: 'Ex-Ausführung' }),
        color,
      ];
    case 'endPlate':
    case 'partition':
      return [
        kindAndWidth(say, type),
        type === '' ? '' : say.value('geometry.width'),
        say.flag('geometry.oversized', { en: 'protruding', de: 'überstehend' }),
        fitsBlocks(say),
        variants,
        color,
      ];
    case 'separator':
    case 'endStop':
    case 'device':
      return [
        kindAndWidth(say, type),
        type === '' ? '' : say.value('geometry.width'),
        say.phrase('geometry.depth', { en: '@ across the rail', de: '@ quer zur Schiene' }),
        variants,
        color,
      ];
    case 'rail':
      return [
        [say.kind(), type === '' ? railSize(say) : type],
        slotted(say),
        say.phrase('rail.thickness', { en: '@ thick', de: '@ dick' }),
        say.phrase('rail.stockLength', { en: '@ long', de: '@ lang' }),
        variants,
        say.value('material.material'),
        color === say.value('material.material') ? '' : color,
      ];
    case 'jumper':
      return [
        [say.kind(), type, say.value('jumper.pattern')],
        poles(say),
        say.phrase('jumper.fromAreas', { en: 'from @', de: 'von @' }),
        say.phrase('jumper.toAreas', { en: 'to @', de: 'auf @' }),
        say.phrase('jumper.wireLength', { en: '@ long', de: '@ lang' }),
        say.value('electrical.current'),
        variants,
        say.phrase('compatibility.series', { en: 'for series @', de: 'für Serie @' }),
        color,
      ];
    case 'marker':
      return [
        [say.kind(), type],
        say.phrase('marking.stripWidth', { en: '@ wide', de: '@ breit' }),
        variants,
        say.value('marking.print'),
        say.phrase('marking.pitch', { en: 'for block width @', de: 'für Klemmenbreite @' }),
        color,
      ];
    case 'attachment':
      return [
        [say.kind(), type],
        poles(say),
        variants,
        say.phrase('compatibility.plugDiameter', { en: 'for plugs of @', de: 'für Stecker @' }),
        say.phrase('compatibility.testCableArea', { en: 'for test cables up to @', de: 'für Prüfleitungen bis @' }),
        say.value('electrical.measurementCategory'),
        say.phrase('compatibility.mountsIn', { en: 'for @', de: 'für @' }),
        color,
      ];
    case 'connector':
      return [
        [say.kind()],
        poles(say),
        say.phrase('mechanical.coding', { en: 'coding @', de: 'Kodierung @' }),
        say.value('connection.nominalArea'),
        cable(say),
        inputsOutputs(say),
        variants,
        say.phrase('mechanical.potentialMarking', { en: 'marked @', de: 'Beschriftung @' }),
        color,
      ];
    case 'accessory':
      return [
        [say.kind(), type],
        poles(say),
        say.phrase('compatibility.fits', { en: 'for @', de: 'für @' }),
        say.phrase('general.application', { en: 'for @', de: 'für @' }),
        say.value('mechanical.operation'),
        say.phrase('tool.ways', { en: '@-way', de: '@-fach' }),
        blade(say),
        say.phrase('mechanical.cableDiameter', { en: 'for cable @', de: 'für Leitung @' }),
        say.phrase('geometry.panelThickness', { en: 'for panel @', de: 'für Blech @' }),
        variants,
        color,
      ];
  }
}

function spaced(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
