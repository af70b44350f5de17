/** The contract between the user interface and the machine. */
export {
  BRIDGE_NAME,
  EVENT_CHANNEL,
  HOST_EVENT_NAMES,
  HOST_METHOD_NAMES,
  type HostEventName,
  type HostMethodName,
  channelOf,
  isHostMethodName,
} from './method-names.ts';
export { HOST_ERROR_CODES, type HostError, type HostErrorCode, type HostResult, done, refused } from './result.ts';
export { HOST_METHODS, type HostArgs, type HostHandlers, type HostValue } from './contract.ts';
export { HOST_LIMITS } from './contract/limits.ts';
export type { FileRef, ProjectFileKind } from './contract/values.ts';
export type { LibraryFacets, PartSummary } from './contract/library-methods.ts';
export type { CommittedChange, OpenedProject, Recoverable, SavedProject } from './contract/project-methods.ts';
export {
  type Capabilities,
  DEFAULT_PREFERENCES,
  type Example,
  type HostInfo,
  type ListedFile,
  MOST_PROFILES,
  type MadeOutput,
  type OutputOptions,
  type Preferences,
} from './contract/machine-methods.ts';
export { DEFAULT_PROJECT_START, type ProjectStart } from './contract/project-start.ts';
export { HOST_EVENTS, type HostEvent, parseHostEvent } from './events.ts';
export { MENU_ACTIONS, MENU_BAR, type Menu, type MenuAction, type MenuEntry, type MenuRole } from './menu.ts';
export { type HostClient, type Transport, type TransportState, type Unsubscribe, createHostClient } from './client.ts';
export { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from './csp.ts';
export { type FileNameCheck, checkFileName, suggestFileName } from './file-names.ts';
export { HTTP_PROTOCOL, type HttpPort, createHttpTransport } from './http-transport.ts';
export { createEventStreamReader, formatServerEvent } from './event-stream.ts';
export { type HostBridge, createBridgeTransport } from './bridge-transport.ts';
