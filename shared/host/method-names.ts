/**
 * Every method of the host by name: what the preload script exposes one by one, what the server routes, what handlers
 * implement. Free of imports, because the preload bundle must stay small.
 */
export const HOST_METHOD_NAMES = [
  'host.info',
  'library.search',
  'library.parts',
  'library.byArticle',
  'library.companions',
  'library.facets',
  'project.new',
  'project.open',
  'project.openExample',
  'project.importText',
  'project.commit',
  'project.save',
  'project.saveAs',
  'project.reload',
  'project.close',
  'project.exportText',
  'files.list',
  'files.chooseOpen',
  'files.forgetRecent',
  'recovery.list',
  'recovery.open',
  'recovery.discard',
  'examples.list',
  'outputs.list',
  'outputs.make',
  'outputs.cancel',
  'outputs.reveal',
  'preferences.get',
  'preferences.set',
  'report.write',
  'window.setTitle',
  'window.setUnsaved',
  'window.close',
] as const;

export type HostMethodName = (typeof HOST_METHOD_NAMES)[number];

/** What the preload script puts into the page under this name. */
export const BRIDGE_NAME = 'railwright';

/** The channel of a method between the page's process and the host's. */
export function channelOf(name: HostMethodName): string {
  return `host:${name}`;
}

/** The channel on which the host sends its events. */
export const EVENT_CHANNEL = 'host-event';

/** Whether a text names a method of the host. */
export function isHostMethodName(text: string): text is HostMethodName {
  return (HOST_METHOD_NAMES as readonly string[]).includes(text);
}

/** Every event of the host by name. */
export const HOST_EVENT_NAMES = [
  'project.changedOnDisk',
  'project.takenOver',
  'files.openRequested',
  'library.ready',
  'outputs.progress',
  'menu.action',
  'host.closing',
] as const;

export type HostEventName = (typeof HOST_EVENT_NAMES)[number];
