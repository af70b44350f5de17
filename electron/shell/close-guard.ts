import { type Language, type LocalText, inLanguage } from '../../shared/text/index.ts';

/** What the user answered when asked about unsaved work. The order is that of the buttons. */
export const CLOSE_ANSWERS = ['save', 'discard', 'cancel'] as const;
export type CloseAnswer = (typeof CLOSE_ANSWERS)[number];

/** Projects that the question names one by one. */
const NAMED = 8;

/** The question about the unsaved work of projects, as a dialog of the system takes it. */
export function closeQuestion(language: Language, projects: readonly string[]) {
  const text = (local: LocalText): string => local[language];
  return {
    type: 'question' as const,
    message: text({ en: 'Save the changes before closing?', de: 'Änderungen vor dem Schließen speichern?' }),
    detail: `${namesOf(projects, language)}\n\n${text({
      en: 'Work that is not saved is taken off the list of recoverable work.',
      de: 'Nicht gespeicherte Arbeit wird aus der Liste der wiederherstellbaren Arbeit genommen.',
    })}`,
    buttons: [
      text({ en: 'Save', de: 'Speichern' }),
      text({ en: 'Don’t save', de: 'Nicht speichern' }),
      text({ en: 'Cancel', de: 'Abbrechen' }),
    ],
    defaultId: CLOSE_ANSWERS.indexOf('save'),
    cancelId: CLOSE_ANSWERS.indexOf('cancel'),
    noLink: true,
  };
}

/** A line a project; the rest is counted. */
function namesOf(projects: readonly string[], language: Language): string {
  const lines = projects.slice(0, NAMED).map((name) => `•\u00a0${name}`);
  const rest = projects.length - lines.length;
  if (rest > 0) lines.push(inLanguage(language, { en: `and ${rest} more`, de: `und ${rest} weitere` }));
  return lines.join('\n');
}

/** What the guard does with the window and the page. */
export interface CloseActions {
  /** Asks the user about these projects. */
  ask(projects: readonly string[]): Promise<CloseAnswer>;
  /** Asks the page to save and then to close. */
  saveAndClose(): void;
  /** Takes unsaved work off the list of recoverable work. */
  discard(): void;
  /** Closes the window; the guard is asked again and lets it pass. */
  close(): void;
}

/** Stands between the window's close button and unsaved work. */
export interface CloseGuard {
  /** The names of the projects whose work no file holds. */
  setUnsaved(projects: readonly string[]): void;
  /** Whether the window may close now. If not, the user is being asked. */
  mayClose(): boolean;
  /** From now on the window may close: the page has dealt with its work. */
  allow(): void;
}

/** A guard that asks once at a time. A page that does not answer leaves the user free to close again and discard. */
export function createCloseGuard(actions: CloseActions): CloseGuard {
  let unsaved: readonly string[] = [];
  let allowed = false;
  let asking = false;

  async function ask(): Promise<void> {
    asking = true;
    try {
      switch (await actions.ask(unsaved)) {
        case 'save':
          return actions.saveAndClose();
        case 'discard':
          allowed = true;
          actions.discard();
          return actions.close();
        case 'cancel':
          return;
      }
    } finally {
      asking = false;
    }
  }
  return {
    setUnsaved(value) {
      unsaved = value;
    },
    mayClose() {
      if (allowed || unsaved.length === 0) return true;
      if (!asking) void ask();
      return false;
    },
    allow() {
      allowed = true;
    },
  };
}
