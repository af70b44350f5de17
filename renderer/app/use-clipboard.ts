import { useEffect } from 'react';
import { type ActionContext, copiedText, cutSelected, pasteText, tellCopied } from '../actions/index.ts';
import { isTextField } from './text-field.ts';

/**
 * Cut, copy and paste as the platform asks for them, by key or from the system's menu: its events carry the clipboard with
 * them, so that no permission is needed. In text fields and dialogs, and where text of the page is marked, they are left
 * to the platform.
 */
export function useClipboard(site: () => ActionContext): void {
  useEffect(() => {
    function ours(event: ClipboardEvent): ActionContext | undefined {
      const context = site();
      if (event.defaultPrevented || context.window.state.get().dialog !== null || isTextField(event.target)) return undefined;
      return context;
    }
    function onCopy(event: ClipboardEvent): void {
      const { session } = ours(event) ?? {};
      if (!session || !event.clipboardData || getSelection()?.isCollapsed === false) return;
      const text = copiedText(session);
      if (text === undefined) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      if (event.type === 'cut') cutSelected(session);
      else tellCopied(session);
    }
    function onPaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const context = ours(event) ?? (isManyLinesForQuickInsert(event, text) ? site() : undefined);
      if (!context?.session) return;
      event.preventDefault();
      void pasteText(context, context.session, text);
    }
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [site]);
}

/** The field of quick insert has one line: a list of many would run together in it. */
function isManyLinesForQuickInsert({ target }: ClipboardEvent, text: string): boolean {
  return target instanceof HTMLInputElement && target.closest('[data-area="quickInsert"]') !== null && /\n\s*\S/.test(text.trim());
}
