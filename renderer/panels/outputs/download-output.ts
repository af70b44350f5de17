import type { MadeOutput } from '../../../shared/host/index.ts';
import { offerDownload } from '../../ui/index.ts';

/** Offers a file that was made for download; nothing happens where its content was too large to be sent. */
export function downloadOutput({ name, mediaType, content }: MadeOutput): void {
  if (content === null) return;
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  offerDownload(name, new Blob([bytes], { type: mediaType }));
}
