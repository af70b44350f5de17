import {
  BRIDGE_NAME,
  HTTP_PROTOCOL,
  type HostBridge,
  type Transport,
  createBridgeTransport,
  createHttpTransport,
} from '../../shared/host/index.ts';
import { pageHttpPort } from './page-http-port.ts';

/** The part of the page that says how the host is reached. */
export interface PageSurroundings {
  readonly location: Pick<Location, 'hash' | 'search'>;
  /** What the preload script has put into the page, if this is Electron. */
  readonly bridge: unknown;
}

/** The transport of this page: the bridge where a preload script has made one, else the loopback server. */
export function pageTransport({ location, bridge }: PageSurroundings): Transport {
  return isBridge(bridge) ? createBridgeTransport(bridge) : createHttpTransport(pageHttpPort(), tokenOf(location));
}

/** Everything of the window that `pageTransport` looks at. */
export function surroundingsOf(window: Window & { readonly [BRIDGE_NAME]?: unknown }): PageSurroundings {
  return { location: window.location, bridge: window[BRIDGE_NAME] };
}

/** The token in the address that the server has printed: in the fragment, which is never sent, or in the query. */
export function tokenOf({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const inFragment = new URLSearchParams(hash.replace(/^#/, '')).get(HTTP_PROTOCOL.tokenParameter);
  return inFragment ?? new URLSearchParams(search).get(HTTP_PROTOCOL.tokenParameter) ?? '';
}

function isBridge(value: unknown): value is HostBridge {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    typeof value.call === 'object' &&
    'onEvent' in value &&
    typeof value.onEvent === 'function'
  );
}
