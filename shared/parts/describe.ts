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
 * One line that names a part as an engineer would, composed from its kind and attributes in both languages: "2-conductor
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
        say.flag('ex.version', 'Ex version', 'Ex-Ausführung'),
        color,
      ];
    case 'endPlate':
    case 'partition':
      return [
        kindAndWidth(say, type),
        type === '' ? '' : say.value('geometry.width'),
        say.flag('geometry.oversized', 'protruding', 'überstehend'),
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
        say.phrase('geometry.depth', '@ across the rail', '@ quer zur Schiene'),
        variants,
        color,
      ];
    case 'rail':
      return [
        [say.kind(), type === '' ? railSize(say) : type],
        slotted(say),
        say.phrase('rail.thickness', '@ thick', '@ dick'),
        say.phrase('rail.stockLength', '@ long', '@ lang'),
        variants,
        say.value('material.material'),
        color === say.value('material.material') ? '' : color,
      ];
    case 'jumper':
      return [
        [say.kind(), type, say.value('jumper.pattern')],
        poles(say),
        say.phrase('jumper.fromAreas', 'from @', 'von @'),
        say.phrase('jumper.toAreas', 'to @', 'auf @'),
        say.phrase('jumper.wireLength', '@ long', '@ lang'),
        say.value('electrical.current'),
        variants,
        say.phrase('compatibility.series', 'for series @', 'für Serie @'),
        color,
      ];
    case 'marker':
      return [
        [say.kind(), type],
        say.phrase('marking.stripWidth', '@ wide', '@ breit'),
        variants,
        say.value('marking.print'),
        say.phrase('marking.pitch', 'for block width @', 'für Klemmenbreite @'),
        color,
      ];
    case 'attachment':
      return [
        [say.kind(), type],
        poles(say),
        variants,
        say.phrase('compatibility.plugDiameter', 'for plugs of @', 'für Stecker @'),
        say.phrase('compatibility.testCableArea', 'for test cables up to @', 'für Prüfleitungen bis @'),
        say.value('electrical.measurementCategory'),
        say.phrase('compatibility.mountsIn', 'for @', 'für @'),
        color,
      ];
    case 'connector':
      return [
        [say.kind()],
        poles(say),
        say.phrase('mechanical.coding', 'coding @', 'Kodierung @'),
        say.value('connection.nominalArea'),
        cable(say),
        inputsOutputs(say),
        variants,
        say.phrase('mechanical.potentialMarking', 'marked @', 'Beschriftung @'),
        color,
      ];
    case 'accessory':
      return [
        [say.kind(), type],
        poles(say),
        say.phrase('compatibility.fits', 'for @', 'für @'),
        say.phrase('general.application', 'for @', 'für @'),
        say.value('mechanical.operation'),
        say.phrase('tool.ways', '@-way', '@-fach'),
        blade(say),
        say.phrase('mechanical.cableDiameter', 'for cable @', 'für Leitung @'),
        say.phrase('geometry.panelThickness', 'for panel @', 'für Blech @'),
        variants,
        color,
      ];
  }
}

function spaced(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
