import { freeze } from 'immer';
import { z } from 'zod';
import type { LocalText } from '../../text/index.ts';
import { nestsDeeperThan } from '../canonical-json.ts';
import type { Profile } from './profile.ts';
import { profileSchema } from './profile-schema.ts';

/** The name that every profile file carries. */
export const PROFILE_FILE_FORMAT = 'railwright-profile';

/** The end of the name of a profile file. */
export const PROFILE_FILE_END = '.railwright-profile';

/** The version of the form that this program writes. */
export const PROFILE_FILE_VERSION = 1;

/** Sizes beyond which a text is refused unread. */
export const PROFILE_FILE_LIMITS = { characters: 1024 * 1024, depth: 6 } as const;

/** Why a text is not a profile that can be used. */
export type ProfileFileErrorCode = 'not-a-profile' | 'newer-version' | 'damaged' | 'too-large';

/** One sentence for the user. */
export interface ProfileFileError {
  readonly code: ProfileFileErrorCode;
  readonly message: LocalText;
}

/** A profile, or why there is none. */
export type DecodedProfile = { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly error: ProfileFileError };

const profileFileSchema = z
  .strictObject({ format: z.literal(PROFILE_FILE_FORMAT), version: z.literal(PROFILE_FILE_VERSION), ...profileSchema.shape })
  .meta({
    title: 'Railwright profile',
    description: 'Limits that differ from the built-in ones, lengths in micrometres; severities by rule id. See profiles.md.',
  });

/** The JSON Schema (draft 2020-12) of a profile file, as text that is the same at every call. */
export function profileFileJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(profileFileSchema), undefined, 2)}\n`;
}

/** A profile as the text of a file: indented JSON, names sorted, LF line ends. The same profile always gives the same text. */
export function encodeProfile({ name, limits, severities, reasons }: Profile): string {
  const file = {
    format: PROFILE_FILE_FORMAT,
    version: PROFILE_FILE_VERSION,
    name,
    limits: sorted(limits),
    severities: sorted(severities),
    reasons: sorted(reasons),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function sorted(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads the text of a profile file. A byte order mark is forgiven; nothing else is guessed at. Never throws. */
export function decodeProfile(fileText: string): DecodedProfile {
  if (fileText.length > PROFILE_FILE_LIMITS.characters) {
    return failed('too-large', { en: 'The file is too large to be a profile.', de: 'Die Datei ist zu groß für ein Profil.' });
  }
  const file = parsed(fileText.replace(/^\uFEFF/, ''));
  if (file === undefined && fileText.includes(`"${PROFILE_FILE_FORMAT}"`)) {
    return failed('damaged', { en: 'The profile is damaged: it cannot be read as JSON.', de: 'Das Profil ist beschädigt: Es lässt sich nicht als JSON lesen.' });
  }
  if (!isObject(file) || file['format'] !== PROFILE_FILE_FORMAT) {
    return failed('not-a-profile', { en: 'The file is not a Railwright profile.', de: 'Die Datei ist kein Railwright-Profil.' });
  }
  const { version } = file;
  if (typeof version === 'number' && Number.isInteger(version) && version > PROFILE_FILE_VERSION) {
    return failed('newer-version', {
      en: `The profile was written by a newer Railwright (version ${version}; this one reads up to ${PROFILE_FILE_VERSION}).`,
      de: `Das Profil wurde von einem neueren Railwright geschrieben (Version ${version}; dieses liest bis ${PROFILE_FILE_VERSION}).`,
    });
  }
  const checked = profileFileSchema.safeParse(file);
  if (checked.success) {
    const { format: _format, version: _version, ...profile } = checked.data;
    return { ok: true, profile: freeze(profile, true) };
  }
  const place = placeOf(checked.error.issues[0]);
  return failed('damaged', {
    en: `The profile cannot be used: ${place} is not valid.`,
    de: `Das Profil ist nicht verwendbar: ${place} ist ungültig.`,
  });
}

function parsed(text: string): unknown {
  if (nestsDeeperThan(text, PROFILE_FILE_LIMITS.depth)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The field that is wrong, as it stands in the file. */
function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown].map(String).join('.');
  return `“${path.slice(0, 80)}”`;
}

function failed(code: ProfileFileErrorCode, message: LocalText): DecodedProfile {
  return { ok: false, error: { code, message } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
