import { MOST_PROFILES, type Preferences, suggestFileName } from '../../../shared/host/index.ts';
import {
  PROFILE_FILE_END,
  PROFILE_FILE_LIMITS,
  type Profile,
  type ProfileDifference,
  type SettingsRecord,
  decodeProfile,
  encodeProfile,
  profileDifferences,
  profileOf,
} from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** The profiles that the user keeps, as the preferences have them. */
export type ProfileShelf = Pick<Preferences, 'profiles' | 'startProfile'>;

/** What the shelf is to be, or why it stays as it is. */
export type ShelfChange =
  | { readonly ok: true; readonly shelf: ProfileShelf; readonly profile: Profile }
  | { readonly ok: false; readonly reason: LocalText };

/** How the limits of a project stand to the profile that it names. */
export type ProfileStanding =
  | { readonly kind: 'none' }
  /** The program has no profile of that name, so nothing can be said. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'known'; readonly profile: Profile; readonly differences: readonly ProfileDifference[] };

function refused(reason: LocalText): ShelfChange {
  return { ok: false, reason };
}

/** The profile of a name. */
export function profileNamed({ profiles }: Pick<ProfileShelf, 'profiles'>, name: string): Profile | undefined {
  return profiles.find((profile) => profile.name === name);
}

/** Puts a profile on the shelf, in place of one of the same name. */
export function keepProfile(shelf: ProfileShelf, profile: Profile): ShelfChange {
  const others = shelf.profiles.filter(({ name }) => name !== profile.name);
  if (others.length >= MOST_PROFILES) {
    return refused({
      en: `There is room for ${MOST_PROFILES} profiles. Remove one that is no longer needed.`,
      de: `Es ist Platz für ${MOST_PROFILES} Profile. Entfernen Sie eines, das nicht mehr gebraucht wird.`,
    });
  }
  const profiles = [...others, profile].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ok: true, shelf: { profiles, startProfile: shelf.startProfile }, profile };
}

/** Makes a profile of the limits and severities of a project. */
export function keepAsProfile(shelf: ProfileShelf, settings: SettingsRecord, name: string): ShelfChange {
  const trimmed = name.replaceAll(/\p{Cc}/gu, ' ').trim();
  if (trimmed === '') return refused({ en: 'A profile needs a name.', de: 'Ein Profil braucht einen Namen.' });
  if (trimmed.length > 200) return refused({ en: 'The name is longer than 200 characters.', de: 'Der Name ist länger als 200 Zeichen.' });
  return keepProfile(shelf, profileOf(settings, trimmed));
}

/** Takes a profile off the shelf. New projects then begin without it; projects that name it keep their limits. */
export function removeProfile({ profiles, startProfile }: ProfileShelf, name: string): ProfileShelf {
  return { profiles: profiles.filter((profile) => profile.name !== name), startProfile: startProfile === name ? '' : startProfile };
}

/** What is known of a file before it is read. */
export interface ProfileFile {
  readonly size: number;
  text(): Promise<string>;
}

/** Reads a profile file and puts it on the shelf. Whatever is wrong with the file, the shelf stays as it is. */
export async function importProfile(shelf: () => ProfileShelf, file: ProfileFile): Promise<ShelfChange> {
  // A character takes at most three bytes of UTF-8 here: a larger file is none of ours and is not read.
  if (file.size > 3 * PROFILE_FILE_LIMITS.characters) {
    return refused({ en: 'The file is too large to be a profile.', de: 'Die Datei ist zu groß für ein Profil.' });
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refused({ en: 'The file could not be read.', de: 'Die Datei ließ sich nicht lesen.' });
  }
  const decoded = decodeProfile(text);
  return decoded.ok ? keepProfile(shelf(), decoded.profile) : { ok: false, reason: decoded.error.message };
}

/** A profile as a file to be handed on: its name and its text. */
export function exportProfile(profile: Profile): { readonly name: string; readonly text: string } {
  return { name: `${suggestFileName(profile.name, 'Profile')}${PROFILE_FILE_END}`, text: encodeProfile(profile) };
}

/** How a project stands to the profile that it names. */
export function profileStanding(settings: SettingsRecord, shelf: Pick<ProfileShelf, 'profiles'>): ProfileStanding {
  const name = settings.profile;
  if (name === undefined) return { kind: 'none' };
  const profile = profileNamed(shelf, name);
  return profile ? { kind: 'known', profile, differences: profileDifferences(settings, profile) } : { kind: 'unknown', name };
}
