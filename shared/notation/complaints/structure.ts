import type { LocalText } from '../../text/index.ts';
import type { Complaint } from '../problem.ts';

function plain(message: LocalText): Complaint {
  return { message };
}

export function noRailYet(): Complaint {
  return plain({
    en: 'This stands before the first rail. Write "rail R1 210-112 length=500" above it, or "unplaced".',
    de: 'Das steht vor der ersten Tragschiene. Schreiben Sie darüber „rail R1 210-112 length=500“ oder „unplaced“.',
  });
}

export function gapWithoutItem(): Complaint {
  return plain({
    en: 'Nothing follows this gap. Rail behind the last item is free anyway.',
    de: 'Auf diese Lücke folgt nichts. Hinter dem letzten Element ist die Schiene ohnehin frei.',
  });
}

export function railTwice(name: string): Complaint {
  return plain({ en: `There already is a rail "${name}".`, de: `Eine Tragschiene „${name}“ gibt es schon.` });
}

export function potentialTwice(name: string): Complaint {
  return plain({ en: `There already is a potential "${name}".`, de: `Ein Potential „${name}“ gibt es schon.` });
}

export function plateTwice(name: string): Complaint {
  return plain({ en: `There already is a mounting plate "${name}".`, de: `Eine Montageplatte „${name}“ gibt es schon.` });
}

export function ductTwice(name: string): Complaint {
  return plain({ en: `There already is a wiring duct "${name}".`, de: `Einen Verdrahtungskanal „${name}“ gibt es schon.` });
}

export function unknownPlate(name: string, nearest: string | undefined): Complaint {
  return {
    message: {
      en: `No mounting plate "${name}" is declared.${nearest === undefined ? ' Write "plate MP1 width=600 height=800".' : ` Did you mean "${nearest}"?`}`,
      de: `Eine Montageplatte „${name}“ ist nicht vereinbart.${nearest === undefined ? ' Schreiben Sie „plate MP1 width=600 height=800“.' : ` Meinten Sie „${nearest}“?`}`,
    },
    ...(nearest !== undefined && { suggestion: nearest }),
  };
}

export function unknownReasonSubject(text: string, nearest: string | undefined): Complaint {
  return {
    message: {
      en: `"${text}" is neither a setting nor the number of a rule.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      de: `„${text}“ ist weder eine Einstellung noch eine Regelnummer.${nearest === undefined ? '' : ` Meinten Sie „${nearest}“?`}`,
    },
    ...(nearest !== undefined && { suggestion: nearest }),
  };
}

export function reasonTwice(about: string): Complaint {
  return plain({ en: `A reason for ${about} is given above.`, de: `Eine Begründung für ${about} steht schon weiter oben.` });
}

export function projectTwice(): Complaint {
  return plain({ en: '"project" is given twice.', de: '„project“ ist doppelt angegeben.' });
}

export function zoneDiffers(tag: string): Complaint {
  return plain({
    en: `Strip ${tag} was given another zone above.`,
    de: `Die Klemmenleiste ${tag} hat weiter oben eine andere Zone bekommen.`,
  });
}

export function stripDiffers(tag: string, key: string): Complaint {
  return plain({
    en: `Strip ${tag} was given another ${key}= above.`,
    de: `Die Klemmenleiste ${tag} hat weiter oben ein anderes ${key}= bekommen.`,
  });
}

export function fixesOneItem(): Complaint {
  return plain({
    en: 'at= fixes one item: place the others in a line of their own.',
    de: 'at= legt ein Element fest: Die übrigen stehen in einer eigenen Zeile.',
  });
}

export function tooManyItems(limit: number): Complaint {
  return plain({ en: `A file holds at most ${limit} items.`, de: `Eine Datei enthält höchstens ${limit} Elemente.` });
}

export function unknownSubject(text: string, nearest: string | undefined): Complaint {
  return {
    message: {
      en: `"${text}" is nothing in this project.${nearest === undefined ? ' Write R1, R1#4, -X1 or -X1:3.' : ` Did you mean ${nearest}?`}`,
      de: `„${text}“ gibt es in diesem Projekt nicht.${nearest === undefined ? ' Schreiben Sie R1, R1#4, -X1 oder -X1:3.' : ` Meinten Sie ${nearest}?`}`,
    },
    ...(nearest !== undefined && { suggestion: nearest }),
  };
}

export function ambiguousSubject(text: string): Complaint {
  return plain({
    en: `"${text}" stands for several things in this project. Name the item by its place, such as R1#4.`,
    de: `„${text}“ steht in diesem Projekt für mehreres. Benennen Sie das Element nach seinem Platz, zum Beispiel R1#4.`,
  });
}

export function nothingToSitOn(): Complaint {
  return plain({
    en: 'Nothing is named for it to sit on: attach 2009-193 -X1:3',
    de: 'Es ist nicht angegeben, worauf es sitzt: attach 2009-193 -X1:3',
  });
}

export function levelTwice(): Complaint {
  return plain({ en: 'The level is given twice: behind the dot and with level=.', de: 'Die Etage ist doppelt angegeben: hinter dem Punkt und mit level=.' });
}

export function noLevelZero(): Complaint {
  return plain({ en: 'Levels are counted from 1, the lowest.', de: 'Etagen zählen ab 1, der untersten.' });
}

export function noSuchLevel(text: string, levels: number): Complaint {
  return plain({
    en: `There is no such level on ${text}: ${levels === 0 ? 'it has none' : `they go from 1 to ${levels}`}.`,
    de: `Diese Etage gibt es bei ${text} nicht: ${levels === 0 ? 'das Element hat keine' : `sie gehen von 1 bis ${levels}`}.`,
  });
}

export function countAboveZero(): Complaint {
  return plain({ en: 'The number of blocks is above zero.', de: 'Die Anzahl der Klemmen ist größer als null.' });
}

export function onlyPlacements(word: string): Complaint {
  return plain({
    en: `"${word}" cannot be used here: enter blocks, such as 20x 2002-1204, and gaps.`,
    de: `„${word}“ geht hier nicht: Geben Sie Klemmen ein, zum Beispiel 20x 2002-1204, und Lücken.`,
  });
}

export function nothingToConnect(): Complaint {
  return plain({
    en: 'A jumper names the blocks that it connects, two at least: jumper 2002-410 -X1:1 -X1:10',
    de: 'Ein Brücker nennt die Klemmen, die er verbindet, mindestens zwei: jumper 2002-410 -X1:1 -X1:10',
  });
}

export function noJumperSlots(text: string): Complaint {
  return plain({
    en: `"${text}" has no jumper slots.`,
    de: `„${text}“ hat keine Brückerschächte.`,
  });
}

export function notOnOneRail(): Complaint {
  return plain({
    en: 'First and last block stand on different rails. Name every block that the jumper lies over, or add "exactly".',
    de: 'Erste und letzte Klemme stehen auf verschiedenen Tragschienen. Nennen Sie jede Klemme unter dem Brücker, oder ergänzen Sie „exactly“.',
  });
}

export function blockTwice(text: string): Complaint {
  return plain({
    en: `The jumper reaches "${text}" twice.`,
    de: `Der Brücker erreicht „${text}“ zweimal.`,
  });
}

export function noSuchPosition(position: number, positions: number): Complaint {
  return plain({
    en: `The jumper lies over ${positions} blocks: there is no position ${position}.`,
    de: `Der Brücker liegt über ${positions} Klemmen: Es gibt keine Position ${position}.`,
  });
}

export function tooFewContacts(): Complaint {
  return plain({
    en: 'A jumper needs two contacts.',
    de: 'Ein Brücker braucht zwei Kontakte.',
  });
}

export function tooManyContacts(limit: number): Complaint {
  return plain({
    en: `A jumper lies over ${limit} blocks at most.`,
    de: `Ein Brücker liegt über höchstens ${limit} Klemmen.`,
  });
}

export function countsDiffer(key: string, wanted: number): Complaint {
  return plain({
    en: `${key}= gives one value for each of ${wanted} blocks.`,
    de: `${key}= nennt je einen Wert für ${wanted} Klemmen.`,
  });
}

export function rowTwice(): Complaint {
  return plain({
    en: 'row= and rows= say the same thing twice.',
    de: 'row= und rows= geben dasselbe zweimal an.',
  });
}
