import { createHash, timingSafeEqual } from 'node:crypto';

/** What of a request decides whether it is heard at all. */
export interface RequestFacts {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** The names under which the page may call its server. A name that someone else's DNS answers is not among them. */
export function allowedHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Whether a request can come from our own page or from the user's address bar. A page from elsewhere is told by its
 * Origin or by Fetch Metadata; a name that was bent to 127.0.0.1 by its Host.
 */
export function comesFromOurPage(request: RequestFacts, port: number): boolean {
  const hosts = allowedHosts(port);
  if (request.host === undefined || !hosts.includes(request.host)) return false;
  if (request.origin !== undefined && request.origin !== `http://${request.host}`) return false;
  return request.fetchSite === undefined || request.fetchSite === 'same-origin' || request.fetchSite === 'none';
}

/** Compares a token in a time that does not depend on where it differs. */
export function isToken(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
