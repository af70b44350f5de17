import {
  type Document,
  SETTINGS_ID,
  applyProfile,
  decodeProfile,
  profileDifferences,
  settingsOf,
  withRecords,
} from '../../shared/project/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import type { CliContext } from './context.ts';
import { type CliResult, done } from './problem.ts';
import { readProject, readText } from './project-file.ts';

/** Of the commands that check. */
export interface ProfileOptions {
  readonly profile?: string;
}

/** A project with the limits that it is checked against, and what the reader should know about them. */
export interface ProfiledProject {
  readonly document: Document;
  readonly notes: readonly LocalText[];
}

/** Reads a project, and where a profile file is named, gives it the limits, severities and reasons of that. */
export async function readProfiled(context: CliContext, path: string, { profile }: ProfileOptions): Promise<CliResult<ProfiledProject>> {
  const document = await readProject(context, path);
  if (!document.ok) return document;
  if (profile === undefined) return done({ document: document.value, notes: [] });
  const text = await readText(context, profile);
  if (!text.ok) return text;
  const decoded = decodeProfile(text.value);
  if (!decoded.ok) return { ok: false, problems: [{ message: decoded.error.message, file: profile }] };
  const settings = settingsOf(document.value);
  const { name } = decoded.profile;
  const count = profileDifferences(settings, decoded.profile).length;
  const note: LocalText = {
    en: `Checked with profile “${name}”: ${count} of its limits and severities differ from the project's.`,
    de: `Geprüft mit Profil „${name}“: ${count} seiner Grenzwerte und Schweregrade weichen vom Projekt ab.`,
  };
  const profiled = withRecords(document.value, new Map([[SETTINGS_ID, Object.freeze(applyProfile(settings, decoded.profile))]]));
  return done({ document: profiled, notes: [note] });
}
