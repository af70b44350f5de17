import { LANGUAGE_TAGS } from '../../text/index.ts';
import { z } from 'zod';
import { type Profile, profileSchema } from '../../project/index.ts';
import { HOST_LIMITS } from './limits.ts';
import { method } from './method.ts';
import { DEFAULT_PROJECT_START, projectStart } from './project-start.ts';
import { fileRef, handle, instant, localText, nothing, session } from './values.ts';

/** What this host can do beyond the methods that every host has. The interface asks these, never the platform. */
export const capabilities = z.strictObject({
  /** Open and save dialogs of the system; without them the interface lists the projects folder itself. */
  nativeDialogs: z.boolean(),
  /** A menu bar of the system, made from the same menu data. */
  nativeMenu: z.boolean(),
  /** Folders of outputs can be shown in the file manager. */
  revealInFolder: z.boolean(),
  /** The window asks before it closes with unsaved work; without it the page must. */
  closeGuard: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;

const language = z.enum(LANGUAGE_TAGS);

/** What the interface needs to know once. */
export const hostInfo = z.strictObject({
  version: z.string(),
  mode: z.enum(['electron', 'server', 'memory']),
  platform: z.enum(['windows', 'macos', 'linux', 'other']),
  capabilities,
  /** The projects folder in words, for display only. */
  projectsFolder: z.string(),
  /** Language of the system; English where it is neither. */
  systemLanguage: language,
});
export type HostInfo = z.infer<typeof hostInfo>;

/** A file in the list. */
export const listedFile = z.strictObject({
  file: fileRef,
  /** When it was last written; for a missing file, when it was last opened. */
  modified: instant,
  bytes: z.int(),
  /** When it was last opened here; null = it lies in the projects folder and was never opened. */
  opened: z.union([instant, z.null()]),
  /** Whether it lies in the projects folder. */
  inProjectsFolder: z.boolean(),
  /** It was opened here and is gone now: moved, renamed, or on a disk that is not there. */
  missing: z.boolean(),
});
export type ListedFile = z.infer<typeof listedFile>;

const outputFormat = z.string().regex(/^[a-z]+\.[a-z]+$/);

/** How outputs are written. */
export const outputOptions = z.strictObject({
  language,
  csvSeparator: z.enum([';', ',', '\t']),
  decimalMark: z.enum(['.', ',']),
});
export type OutputOptions = z.infer<typeof outputOptions>;

/** An output that was made. */
export const madeOutput = z.strictObject({
  format: outputFormat,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** The file in Base64, for download; null where it is too large to be sent. */
  content: z.union([z.string(), z.null()]),
});
export type MadeOutput = z.infer<typeof madeOutput>;

/** More profiles than anybody keeps apart. */
export const MOST_PROFILES = 50;

const profile: z.ZodType<Profile> = profileSchema;
const profiles = z
  .array(profile)
  .max(MOST_PROFILES)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name twice')
  .readonly();

/** The user's choices, the same in every project. */
export const preferences = z.strictObject({
  /** `system`: as the operating system. */
  language: z.enum(['system', ...LANGUAGE_TAGS]),
  theme: z.enum(['system', 'light', 'dark']),
  units: z.enum(['mm', 'inch']),
  /** `language`: as the language writes it. */
  decimalMark: z.enum(['language', '.', ',']),
  csvSeparator: z.enum([';', ',', '\t']),
  /** What new projects begin with. */
  projectStart,
  /** Profiles of the user's own, each name once. */
  profiles,
  /** Name of the profile that new projects begin with; empty = none. */
  startProfile: z.string().max(200),
  /** What the interface remembers of itself (panel sizes and the like), as JSON text of its own. */
  layout: z.string().max(100_000),
});
export type Preferences = z.infer<typeof preferences>;

/** What holds until the user chooses. */
export const DEFAULT_PREFERENCES: Preferences = Object.freeze({
  language: 'system',
  theme: 'system',
  units: 'mm',
  decimalMark: 'language',
  csvSeparator: ';',
  projectStart: DEFAULT_PROJECT_START,
  profiles: [],
  startProfile: '',
  layout: '',
});

const preferencesChange = z.strictObject({
  language: z.exactOptional(preferences.shape.language),
  theme: z.exactOptional(preferences.shape.theme),
  units: z.exactOptional(preferences.shape.units),
  decimalMark: z.exactOptional(preferences.shape.decimalMark),
  csvSeparator: z.exactOptional(preferences.shape.csvSeparator),
  /** As a whole. */
  projectStart: z.exactOptional(preferences.shape.projectStart),
  /** As a whole. */
  profiles: z.exactOptional(preferences.shape.profiles),
  startProfile: z.exactOptional(preferences.shape.startProfile),
  layout: z.exactOptional(preferences.shape.layout),
});

const example = z.strictObject({ name: z.string(), title: localText, description: localText });
export type Example = z.infer<typeof example>;

export const MACHINE_METHODS = {
  'host.info': method(nothing, hostInfo),

  /** Recent files, last opened first and missing ones marked, then the rest of the projects folder by name. */
  'files.list': method(nothing, z.strictObject({ files: z.array(listedFile).readonly() })),
  /** Lets the user choose a file in the native dialog; null where dismissed. `not-supported` without `nativeDialogs`. */
  'files.chooseOpen': method(nothing, z.union([fileRef, z.null()])),
  /** Takes a file off the list of recent files; the file itself stays. */
  'files.forgetRecent': method(z.strictObject({ file: handle }), nothing),

  'examples.list': method(nothing, z.strictObject({ examples: z.array(example).readonly() })),

  /** The outputs that this host can make. */
  'outputs.list': method(
    nothing,
    z.strictObject({ formats: z.array(z.strictObject({ format: outputFormat, title: localText, mediaType: z.string() })).readonly() }),
  ),
  /**
   * Makes outputs and writes them into a folder `<project> outputs` beside the project's file, or in the projects folder
   * for a project without file. Files of an earlier run are replaced.
   */
  'outputs.make': method(
    z.strictObject({
      session,
      formats: z.array(outputFormat).min(1).max(20).readonly(),
      options: outputOptions,
      /** A name for this run, chosen by the caller: `outputs.progress` tells of it and `outputs.cancel` ends it. */
      job: z.exactOptional(handle),
    }),
    z.strictObject({
      /** The folder in words, and the handle that shows it. */
      folder: z.strictObject({ handle, label: z.string() }),
      files: z.array(madeOutput).readonly(),
    }),
  ),
  /** Calls off a run over outputs that is still going on: it answers `cancelled` and has written nothing. */
  'outputs.cancel': method(z.strictObject({ job: handle }), nothing),
  /** Shows a folder of outputs or reports in the file manager. `not-supported` without `revealInFolder`. */
  'outputs.reveal': method(z.strictObject({ folder: handle }), nothing),

  'preferences.get': method(nothing, preferences),
  /** Changes what is given, keeps the rest, answers all. */
  'preferences.set': method(preferencesChange, preferences),

  /**
   * Writes a report about a fault of the interface into the folder `reports` of the program's own files. It says what
   * failed and which actions went before, by name; nothing of the contents of a project is asked for.
   */
  'report.write': method(
    z.strictObject({
      /** Name and message of the fault. */
      fault: z.string().max(4000),
      stack: z.string().max(40_000),
      /** The panel in which it happened, or `window`. */
      place: z.string().max(100),
      /** Names of the last actions, oldest first. */
      actions: z.array(z.string().max(120)).max(50).readonly(),
      /** What the page runs in, as it calls itself. */
      agent: z.string().max(400),
    }),
    z.strictObject({
      /** Name of the file, with its folder in words. */
      label: z.string(),
      /** The folder, for showing it. */
      folder: handle,
    }),
  ),

  'window.setTitle': method(z.strictObject({ title: z.string().max(HOST_LIMITS.searchText) }), nothing),
  /** The names of the projects whose work no file holds: what closing the window has to ask about. */
  'window.setUnsaved': method(z.strictObject({ projects: z.array(z.string().max(200)).max(100).readonly() }), nothing),
  /** Closes the window without asking again; `not-supported` in a browser. */
  'window.close': method(nothing, nothing),
} as const;
