import { type HostResult, done, refused } from '../../../shared/host/index.ts';
import type { OpenProject } from './project.ts';

/** The projects that are open in this host, found by session, by file and by their place in the journal. */
export interface ProjectRegistry {
  add(project: OpenProject): void;
  remove(project: OpenProject): void;
  /** The project of a session, or `unknown-session`. */
  find(session: string): HostResult<OpenProject>;
  /** The project that has this file open. */
  byFile(path: string): OpenProject | undefined;
  byJournalId(id: string): OpenProject | undefined;
  all(): readonly OpenProject[];
  /** Gives a project a new session; the old one is unknown from now on. */
  rename(project: OpenProject, session: string): void;
}

/** An empty registry. */
export function createProjectRegistry(): ProjectRegistry {
  const bySession = new Map<string, OpenProject>();
  const first = (matches: (project: OpenProject) => boolean) => [...bySession.values()].find(matches);
  return {
    add: (project) => void bySession.set(project.session, project),
    remove: (project) => void bySession.delete(project.session),
    find(session) {
      const project = bySession.get(session);
      if (project) return done(project);
      return refused('unknown-session', {
        en: 'The project is not open here any more: it was closed, or opened in another window.',
        de: 'Das Projekt ist hier nicht mehr geöffnet: Es wurde geschlossen oder in einem anderen Fenster geöffnet.',
      });
    },
    byFile: (path) => first((project) => project.file?.path === path),
    byJournalId: (id) => first((project) => project.journalId === id),
    all: () => [...bySession.values()],
    rename(project, session) {
      bySession.delete(project.session);
      project.session = session;
      bySession.set(session, project);
    },
  };
}
