import { type HostError, refused } from '../../../shared/host/index.ts';

/** The error code of a failed system call, or undefined for anything else that was thrown. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * What a failed system call means for the user: one sentence, with the name of the file and never its path. Anything that
 * is no system error is a bug and is thrown on.
 */
export function diskError(error: unknown, name: string): HostError {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return refusalOf(code, name).error;
}

function refusalOf(code: string, name: string) {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return refused('disk-full', {
        en: `“${name}” could not be written: the disk is full.`,
        de: `„${name}“ konnte nicht geschrieben werden: Der Datenträger ist voll.`,
      });
    case 'EROFS':
      return refused('read-only', {
        en: `“${name}” could not be written: the disk is read-only.`,
        de: `„${name}“ konnte nicht geschrieben werden: Der Datenträger ist schreibgeschützt.`,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return refused('no-access', {
        en: `“${name}” cannot be accessed: permission is missing, or another program holds it.`,
        de: `Auf „${name}“ kann nicht zugegriffen werden: Die Berechtigung fehlt, oder ein anderes Programm hält die Datei.`,
      });
    case 'ENOENT':
    case 'ENOTDIR':
      return refused('folder-missing', {
        en: `“${name}” cannot be reached: its folder is not there (any more).`,
        de: `„${name}“ ist nicht erreichbar: Der Ordner ist nicht (mehr) vorhanden.`,
      });
    case 'ENAMETOOLONG':
      return refused('invalid-name', { en: `The name “${name}” is too long here.`, de: `Der Name „${name}“ ist hier zu lang.` });
    default:
      return refused('disk-error', {
        en: `“${name}” could not be read or written (${code}).`,
        de: `„${name}“ konnte nicht gelesen oder geschrieben werden (${code}).`,
      });
  }
}
