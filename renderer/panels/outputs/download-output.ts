import type { MadeOutput } from '../../../shared/host/index.ts';

/** Hands a file to the browser's download; nothing happens where its content was too large to be sent. */
export function downloadOutput({ name, mediaType, content }: MadeOutput): void {
  if (content === null) return;
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
