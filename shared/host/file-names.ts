import type { LocalText } from '../text/index.ts';

/** A name that the user typed, cleaned, or why no file can have it. */
export type FileNameCheck =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly message: LocalText };

/** Longest name without extension, in UTF-8 bytes: leaves room for an extension and a suffix within 255. */
const LONGEST_NAME = 200;

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Bytes of a text in UTF-8. A lone surrogate counts as its three-byte replacement. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function wrong(message: LocalText): FileNameCheck {
  return { ok: false, message };
}

/**
 * Checks that a typed text is a plain file name on Windows, macOS and Linux alike: no folder, no character that one of
 * them refuses, not reserved, not hidden, not too long. Blanks around it are dropped, and so is a trailing `.railwright`
 * or `.rail`, so that nobody gets `name.railwright.railwright`. The name comes back in composed form (NFC).
 */
export function checkFileName(typed: string): FileNameCheck {
  const name = typed
    .normalize('NFC')
    .trim()
    .replace(/\.(?:railwright|rail)$/i, '')
    .trim();
  if (name === '') return wrong({ en: 'Enter a name.', de: 'Geben Sie einen Namen ein.' });
  const forbidden = /[\p{Cc}\p{Cs}<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.exec(name);
  if (forbidden) {
    const shown = /[<>:"/\\|?*]/.test(forbidden[0]) ? forbidden[0] : '\ufffd';
    return wrong({
      en: `A file name cannot contain “${shown}”.`,
      de: `Ein Dateiname darf das Zeichen „${shown}“ nicht enthalten.`,
    });
  }
  if (name.startsWith('.') || name.startsWith('~')) {
    return wrong({ en: 'A file name cannot start with a dot or a tilde.', de: 'Ein Dateiname darf nicht mit Punkt oder Tilde beginnen.' });
  }
  if (name.endsWith('.')) return wrong({ en: 'A file name cannot end with a dot.', de: 'Ein Dateiname darf nicht mit einem Punkt enden.' });
  if (RESERVED.test(name)) {
    return wrong({ en: `“${name}” is reserved by Windows.`, de: `„${name}“ ist von Windows reserviert.` });
  }
  if (utf8Length(name) > LONGEST_NAME) return wrong({ en: 'The name is too long.', de: 'Der Name ist zu lang.' });
  return { ok: true, name };
}

/** The nearest name that `checkFileName` accepts: for suggestions made from a project's title. */
export function suggestFileName(title: string, fallback: string): string {
  let name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.~\s]+|[.\s]+$/g, '');
  while (utf8Length(name) > LONGEST_NAME) name = [...name].slice(0, -1).join('').trimEnd();
  const check = checkFileName(name);
  return check.ok ? check.name : fallback;
}
