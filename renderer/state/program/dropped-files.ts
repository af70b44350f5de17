import { HOST_LIMITS } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What is known of a dropped file without reading it. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** Which dropped files can be opened, and one sentence about all the others. */
export interface SortedDrop<F> {
  readonly open: readonly F[];
  readonly refusal: LocalText | undefined;
}

/** Files that are opened from one drop; more at once is a slip of the hand. */
const MOST_AT_ONCE = 12;

/** Tables are what people try first, and profiles are ours too: they are told where their way is. */
const TABLE = /\.(?:csv|tsv|xlsx?|ods)$/i;
const PROJECT = /\.(?:railwright|rail)$/i;
const PROFILE = /\.railwright-profile$/i;

/** Sorts dropped files. */
export function sortDrop<F extends DroppedFile>(files: readonly F[]): SortedDrop<F> {
  const projects = files.filter(({ name }) => PROJECT.test(name));
  const sized = projects.filter(({ size }) => size <= HOST_LIMITS.fileBytes);
  const open = sized.slice(0, MOST_AT_ONCE);
  const others = files.filter(({ name }) => !PROJECT.test(name));
  const huge = projects.filter(({ size }) => size > HOST_LIMITS.fileBytes);
  if (others.length > 0) return { open, refusal: othersRefused(others) };
  if (huge.length > 0) return { open, refusal: hugeRefused(huge) };
  if (sized.length > open.length) return { open, refusal: manyRefused(sized.length) };
  return { open, refusal: undefined };
}

function othersRefused(files: readonly DroppedFile[]): LocalText {
  const { en, de } = namesOf(files);
  if (files.every(({ name }) => TABLE.test(name))) {
    return {
      en: `Tables cannot be opened as projects: ${en}. Copy the order numbers and paste them into the drawing instead.`,
      de: `Tabellen lassen sich nicht als Projekt öffnen: ${de}. Kopieren Sie die Bestellnummern und fügen Sie sie in die Zeichnung ein.`,
    };
  }
  if (files.every(({ name }) => PROFILE.test(name))) {
    return {
      en: `Profiles are imported in the settings, on the page Project: ${en}.`,
      de: `Profile werden in den Einstellungen importiert, auf der Seite Projekt: ${de}.`,
    };
  }
  return {
    en: `Only .railwright and .rail files can be opened here, not ${en}.`,
    de: `Hier lassen sich nur Dateien mit der Endung .railwright oder .rail öffnen, nicht ${de}.`,
  };
}

function hugeRefused(files: readonly DroppedFile[]): LocalText {
  const megabytes = Math.round(HOST_LIMITS.fileBytes / 1024 / 1024);
  const { en, de } = namesOf(files);
  return {
    en: `Larger than ${megabytes} MB, so no project of ours: ${en}.`,
    de: `Größer als ${megabytes} MB und damit kein Projekt von Railwright: ${de}.`,
  };
}

function manyRefused(count: number): LocalText {
  return {
    en: `Of ${count} files the first ${MOST_AT_ONCE} are opened. Drop the others afterwards.`,
    de: `Von ${count} Dateien werden die ersten ${MOST_AT_ONCE} geöffnet. Legen Sie die übrigen danach ab.`,
  };
}

function namesOf(files: readonly DroppedFile[]): LocalText {
  const shown = files.slice(0, 3);
  const rest = files.length - shown.length;
  return {
    en: shown.map(({ name }) => `“${name}”`).join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
    de: shown.map(({ name }) => `„${name}“`).join(', ') + (rest > 0 ? ` und ${rest} weitere` : ''),
  };
}
