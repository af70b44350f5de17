import { useEffect } from 'react';
import { type ActionContext, type KeyPlace, type ShortcutPlatform, bindingFor, runAction } from '../actions/index.ts';

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
      if (event.name === 'menu.action') runAction(event.payload.action, site());
    });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [site, platform]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (target instanceof HTMLTextAreaElement) return target.value === target.defaultValue ? 'pristineField' : 'typedField';
  if (!(target instanceof HTMLInputElement)) return 'outside';
  if (target.type === 'checkbox' || target.type === 'radio') return 'outside';
  return target.value === target.defaultValue ? 'pristineField' : 'typedField';
}
