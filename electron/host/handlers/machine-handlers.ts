import { basename } from 'node:path';
import { type HostHandlers, done, refused } from '../../../shared/host/index.ts';
import type { HostContext } from '../context.ts';
import { listExamples } from '../examples.ts';
import { diskError } from '../files/disk-errors.ts';
import { projectKindOf } from '../files/handles.ts';
import { listFiles } from '../files/project-files.ts';
import { makeOutputs } from '../make-outputs.ts';
import { writeReport } from '../write-report.ts';
import { unknownHandle } from './project-handlers.ts';

type MachineHandlers = Pick<
  HostHandlers,
  Extract<
    keyof HostHandlers,
    `host.${string}` | `files.${string}` | `examples.${string}` | `outputs.${string}` | `preferences.${string}` | `report.${string}` | `window.${string}`
  >
>;

function notSupported() {
  return refused('not-supported', { en: 'This is not possible here.', de: 'Das ist hier nicht möglich.' });
}

/** The methods about the machine: files, examples, outputs, preferences, the window. */
export function machineHandlers(context: HostContext): MachineHandlers {
  const { native } = context;
  return {
    'host.info': async () => done(context.info),

    'files.list': async () =>
      done({ files: await listFiles(context.files, context.handles, context.recent, context.projectsFolder) }),
    'files.chooseOpen': async () => {
      if (!native.dialogs) return notSupported();
      const chosen = await native.dialogs.chooseOpen();
      if (chosen === undefined) return done(null);
      if (projectKindOf(chosen) === undefined) {
        return refused('not-a-project', {
          en: 'Choose a .railwright or .rail file.',
          de: 'Wählen Sie eine Datei mit der Endung .railwright oder .rail.',
        });
      }
      try {
        return done(context.handles.refOf(await context.files.realPath(chosen)));
      } catch (error) {
        return { ok: false, error: diskError(error, basename(chosen)) };
      }
    },
    'files.forgetRecent': async ({ file }) => {
      const path = context.handles.pathOf(file);
      if (path === undefined) return unknownHandle();
      await context.recent.forget(path);
      return done({});
    },

    'examples.list': async () => done({ examples: await listExamples(context) }),

    'outputs.list': async () =>
      done({ formats: context.outputs.map(({ format, title, mediaType }) => ({ format, title, mediaType })) }),
    'outputs.make': async (args) => {
      const found = context.projects.find(args.session);
      return found.ok ? makeOutputs(context, found.value, args) : found;
    },
    'outputs.cancel': async ({ job }) => {
      context.jobs.cancel(job);
      return done({});
    },
    'outputs.reveal': async ({ folder }) => {
      if (!native.reveal) return notSupported();
      const path = context.handles.pathOf(folder);
      // Showing a file would open it with whatever program claims its kind.
      if (path === undefined || (await context.files.facts(path))?.isFile !== false) return unknownHandle();
      await native.reveal(path);
      return done({});
    },

    'preferences.get': async () => done(await context.preferences.get()),
    'preferences.set': (change) => context.preferences.set(change),

    'report.write': (report) => writeReport(context, report),

    'window.setTitle': async ({ title }) => {
      native.window?.setTitle(title);
      return done({});
    },
    'window.setUnsaved': async ({ projects }) => {
      native.window?.setUnsaved(projects);
      return done({});
    },
    'window.close': async () => {
      if (!native.window) return notSupported();
      native.window.close();
      return done({});
    },
  };
}
