/** The page's own scheme and host: the only origin that exists in the window. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'railwright';
export const APP_ADDRESS = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** What the scheme may do: be an origin with fetch and cached code. No CORS, no service workers, no bypassing of the CSP. */
export const SCHEME_PRIVILEGES = Object.freeze({ standard: true, secure: true, supportFetchAPI: true, codeCache: true });

/** What a page in the window may do. Everything not needed is off by name, so that a change of Electron's defaults cannot switch it on. */
export const WEB_PREFERENCES = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
});

/** The window itself. Shown once the page has something to show. */
export const WINDOW_OPTIONS = Object.freeze({
  show: false,
  minWidth: 900,
  minHeight: 600,
  title: 'Railwright',
  backgroundColor: '#f5f6f8',
  autoHideMenuBar: false,
});

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** Whether an address is within our own page. */
export function isOwnPage(url: string): boolean {
  const { protocol, host, username, password, port } = parsed(url) ?? {};
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '' && port === '';
}

/** The path that a request of the page asks for, or undefined for a request that nobody of ours makes. */
export function requestedPath(method: string, url: string): string | undefined {
  if (method !== 'GET' || !isOwnPage(url)) return undefined;
  // The parser has resolved every `..` of a standard scheme; what is hidden in escapes is left to the file lookup.
  return parsed(url)?.pathname;
}

/** Whether the window may go to an address: to its own page, which is what reloading does, and nowhere else. */
export function mayNavigate(url: string): boolean {
  return isOwnPage(url) && ['/', '/index.html'].includes(parsed(url)?.pathname ?? '');
}

/** What the window may be granted: the clipboard, which its menus copy to and paste from. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write']);

/** Whether a page that asks for a permission gets it: our own page, for the clipboard, and nothing else. */
export function grantsPermission(permission: string, url: string): boolean {
  return GRANTED.has(permission) && isOwnPage(url);
}

/** What happens to a link that wants a window of its own: plain web addresses go to the user's browser, nothing opens here. */
export function externalLinkDecision(url: string): 'browser' | 'refuse' {
  const link = parsed(url);
  if (!link || link.protocol !== 'https:' || link.username !== '' || link.password !== '') return 'refuse';
  return link.hostname === '' ? 'refuse' : 'browser';
}

/** Who has sent a message to the host's process. */
export interface SenderFacts {
  /** Address of the frame; undefined where the frame is gone. */
  readonly frameUrl: string | undefined;
  /** Whether it is the top frame of our own window. */
  readonly isMainFrameOfWindow: boolean;
}

/** Whether a message comes from our page: from the top frame of our window, showing our own address. */
export function senderIsTrusted({ frameUrl, isMainFrameOfWindow }: SenderFacts): boolean {
  return isMainFrameOfWindow && frameUrl !== undefined && isOwnPage(frameUrl);
}

/** How often the page may crash within a minute before reloading it is given up. */
const CRASHES_A_MINUTE = 3;

/** What to do when the page's process has ended: its work is in the journal, so a fresh page can go on. */
export function afterCrash(reason: string, earlier: readonly number[], now: number): 'nothing' | 'reload' | 'give-up' {
  if (reason === 'clean-exit') return 'nothing';
  return earlier.filter((at) => now - at < 60_000).length < CRASHES_A_MINUTE ? 'reload' : 'give-up';
}
