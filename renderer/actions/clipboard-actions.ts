import type { NotationError } from '../../shared/notation/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../shared/text/index.ts';
import type { App } from '../state/program/index.ts';
import { clippingSize, clippingText, cutCommand } from '../state/clipboard/index.ts';
import type { PasteOutcome, ProjectSession } from '../state/session/index.ts';
import { type ActionContext, type ActionTable, onProject } from './action.ts';
import { NOTHING_SELECTED } from './reasons.ts';

const NOT_WRITTEN: LocalText = {
  en: 'The clipboard may not be written from here. Use the keyboard: Ctrl+C or ⌘C.',
  de: 'Die Zwischenablage darf von hier nicht beschrieben werden. Nehmen Sie die Tastatur: Strg+C oder ⌘C.',
};
const NOT_READ: LocalText = {
  en: 'The clipboard may not be read from here. Use the keyboard: Ctrl+V or ⌘V.',
  de: 'Die Zwischenablage darf von hier nicht gelesen werden. Nehmen Sie die Tastatur: Strg+V oder ⌘V.',
};
const NO_TEXT: LocalText = { en: 'The clipboard holds no text.', de: 'Die Zwischenablage enthält keinen Text.' };

function needsSelection(session: ProjectSession): LocalText | undefined {
  const { view, selection } = session.state.get();
  return clippingSize(view, selection) ? undefined : NOTHING_SELECTED;
}

/** What is selected as text for the clipboard; undefined (and said) where nothing is. */
export function copiedText(session: ProjectSession): string | undefined {
  const { view, selection, parts } = session.state.get();
  const text = clippingText(view, selection, parts);
  if (text === undefined) session.announce(NOTHING_SELECTED);
  return text;
}

/** Says what has been copied. */
export function tellCopied(session: ProjectSession): void {
  const { view, selection } = session.state.get();
  const size = clippingSize(view, selection);
  if (size) session.announce({ en: `${size.en} copied`, de: `${size.de} kopiert` });
}

/** Takes out what has been copied. */
export function cutSelected(session: ProjectSession): void {
  const { view, selection } = session.state.get();
  const command = cutCommand(view, selection);
  if (command) session.dispatch(command);
}

/** Pastes a text, and tells what became of it. */
export async function pasteText({ app }: Pick<ActionContext, 'app'>, session: ProjectSession, text: string): Promise<void> {
  if (text.trim() === '') {
    app.toast({ tone: 'info', text: NO_TEXT });
    return;
  }
  tell(app, session, await session.paste(text));
}

function tell(app: App, session: ProjectSession, outcome: PasteOutcome): void {
  switch (outcome.kind) {
    case 'done':
      if (outcome.notes.length === 0) return;
      app.toastWithUndo(session, inEveryLanguage((language) => outcome.notes.map((note) => note[language]).join(' ')));
      return;
    case 'nothing':
      app.toast({ tone: 'info', text: { en: 'The text holds nothing to paste.', de: 'Der Text enthält nichts zum Einfügen.' } });
      return;
    case 'refused':
      app.toast({ tone: 'error', text: outcome.reason });
      return;
    case 'faults':
      app.toast({ tone: 'error', text: faultsInWords(outcome.errors) });
  }
}

const MOST_NAMED = 5;

/** One sentence: the articles that nobody knows, else the first fault with its line. */
export function faultsInWords(errors: readonly NotationError[]): LocalText {
  const unknown = [...new Set(errors.flatMap(({ article }) => article ?? []))];
  if (unknown.length > 0 && errors.every(({ article }) => article !== undefined)) {
    const named = unknown.slice(0, MOST_NAMED).join(', ');
    const more = unknown.length - MOST_NAMED;
    const list = { en: more > 0 ? `${named} and ${more} more` : named, de: more > 0 ? `${named} und ${more} weitere` : named };
    return unknown.length === 1
      ? { en: `Nothing was pasted: ${list.en} is not in the library.`, de: `Nichts eingefügt: ${list.de} ist nicht in der Bibliothek.` }
      : { en: `Nothing was pasted: ${list.en} are not in the library.`, de: `Nichts eingefügt: ${list.de} sind nicht in der Bibliothek.` };
  }
  const [first] = errors;
  const more = errors.length - 1;
  return inEveryLanguage((language) => {
    const fault = first?.message[language] ?? '';
    const line = first?.line ?? 1;
    return inLanguage(language, {
      en: `Nothing was pasted. Line ${line}: ${fault}${more > 0 ? ` (${more} more ${more === 1 ? 'fault' : 'faults'})` : ''}`,
      de: `Nichts eingefügt. Zeile ${line}: ${fault}${more > 0 ? ` (${more} ${more === 1 ? 'weiterer' : 'weitere'} Fehler)` : ''}`,
    });
  });
}

async function copyByMenu(session: ProjectSession, { app, window }: ActionContext): Promise<boolean> {
  const text = copiedText(session);
  if (text === undefined) return false;
  const written = await window.clipboard.write(text);
  if (written) tellCopied(session);
  else app.toast({ tone: 'error', text: NOT_WRITTEN });
  return written;
}

async function cutByMenu(session: ProjectSession, context: ActionContext): Promise<void> {
  const { selection } = session.state.get();
  const written = await copyByMenu(session, context);
  // What was selected meanwhile has not been copied.
  if (written && session.state.get().selection === selection) cutSelected(session);
}

async function pasteByMenu(session: ProjectSession, context: ActionContext): Promise<void> {
  const text = await context.window.clipboard.read();
  if (text === undefined) context.app.toast({ tone: 'error', text: NOT_READ });
  else await pasteText(context, session, text);
}

/** The clipboard, as menus and the list of commands ask for it, and copying without it. */
export const CLIPBOARD_ACTIONS = {
  'edit.cut': onProject((session, context) => void cutByMenu(session, context), needsSelection),
  'edit.copy': onProject((session, context) => void copyByMenu(session, context), needsSelection),
  'edit.paste': onProject((session, context) => void pasteByMenu(session, context)),
  'edit.duplicate': onProject((session, { app }) => tell(app, session, session.duplicate()), needsSelection),
} satisfies ActionTable;
