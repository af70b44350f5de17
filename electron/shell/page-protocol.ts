import { protocol } from 'electron';
import { SECURITY_HEADERS } from '../../shared/host/index.ts';
import { readStaticFile } from '../host/index.ts';
import { APP_SCHEME, SCHEME_PRIVILEGES, requestedPath } from './policy.ts';

/** Makes `app://` a scheme of its own. Must happen before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { ...SCHEME_PRIVILEGES } }]);
}

/** Serves the built page under `app://`, with the same headers as the loopback server. */
export function servePage(pageFolder: string): void {
  protocol.handle(APP_SCHEME, async ({ method, url }) => {
    const path = requestedPath(method, url);
    const file = path === undefined ? undefined : await readStaticFile(pageFolder, path);
    if (!file) return new Response('Not found\n', { status: 404, headers: { ...SECURITY_HEADERS } });
    const headers = { ...SECURITY_HEADERS, 'content-type': file.mediaType };
    return new Response(Uint8Array.from(file.bytes), { headers });
  });
}
