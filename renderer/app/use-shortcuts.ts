import { useEffect } from 'react';
import { type ActionContext, type KeyPlace, type ShortcutPlatform, bindingFor, holdsAt, runAction } from '../actions/index.ts';
import type { MenuAction } from '../../shared/host/index.ts';
import { isTextField } from './text-field.ts';

/** Runs actions by their shortcuts, and those that the native menu sends. */
export function useShortcuts(site: () => ActionContext, platform: ShortcutPlatform): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const context = site();
      if (event.defaultPrevented || event.isComposing || context.window.state.get().dialog !== null) return;
      const binding = bindingFor(event, platform, placeOf(event.target));
      if (!binding) return;
      event.preventDefault();
      runAction(binding.action, context);
    }
    document.addEventListener('keydown', onKeyDown);
    const stop = site().app.client.transport.subscribe((event) => {
      if (event.name === 'menu.action') runFromMenu(event.payload.action, site());
    });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [site, platform]);
}

/** What the native menu sends. Its shortcuts reach us from text fields as well: there some of them mean the text. */
function runFromMenu(action: MenuAction, context: ActionContext): void {
  const place = placeOf(document.activeElement);
  const inDialog = context.window.state.get().dialog !== null;
  if (!holdsAt(action, place) || (inDialog && place !== 'outside')) {
    const command = TEXT_COMMANDS[action];
    if (command !== undefined) document.execCommand(command);
  } else if (!inDialog || action === 'file.saveAndClose') {
    runAction(action, context);
  }
}

/** What an action does to the text of a field. */
const TEXT_COMMANDS: Readonly<Partial<Record<MenuAction, string>>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.delete': 'forwardDelete',
  'edit.selectAll': 'selectAll',
};

/** Fields say themselves (`data-pristine`) that what stands in them was not typed just now; an empty one has nothing typed. */
function placeOf(target: EventTarget | null): KeyPlace {
  if (!isTextField(target)) return 'outside';
  return target.value === '' || target.dataset['pristine'] !== undefined ? 'pristineField' : 'typedField';
}
