import { type Session, type WebContents, app, shell } from 'electron';
import { externalLinkDecision, grantsPermission, mayNavigate } from './policy.ts';

/** Refuses every permission, whoever asks, but the clipboard to our own page. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => decide(grantsPermission(permission, requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => grantsPermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
}

/** Keeps contents on our own page: no navigation, no windows, no embedded pages. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (!mayNavigate(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (externalLinkDecision(url) === 'browser') void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Guards every contents that is ever made, the window's own and any other. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
