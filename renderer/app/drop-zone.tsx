import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/index.ts';
import type { App } from '../state/program/app.ts';
import { sortDrop } from '../state/program/dropped-files.ts';
import { useApp } from '../context/hooks.ts';

/** Opens project files that are dropped anywhere on the window, and says so while they are dragged over it. */
export function DropZone() {
  const app = useApp();
  const { t } = useText();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Entering a child comes before leaving its parent, so the depth tells when the window itself is left.
    let depth = 0;
    function onEnter(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    }
    function onLeave(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    }
    function onOver(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }
    function onDrop(event: DragEvent): void {
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void openDropped(app, files);
    }
    document.addEventListener('dragenter', onEnter);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragenter', onEnter);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [app]);

  if (!over) return null;
  return (
    <div className="drop-zone" data-drop-zone>
      <p className="drop-zone-text">
        <FileDown size={28} aria-hidden="true" />
        <strong>{t('drop.title')}</strong>
        <span>{t('drop.text')}</span>
      </p>
    </div>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Opens one after the other, so that the tabs stand in the order of the files. */
async function openDropped(app: App, files: readonly File[]): Promise<void> {
  const { open, refusal } = sortDrop(files);
  if (refusal) app.toast({ tone: 'error', text: refusal });
  for (const file of open) {
    const answer = await app.openText(file.name, await file.text());
    if (!answer.ok && answer.error.code !== 'cancelled') app.toast({ tone: 'error', text: answer.error.message });
  }
}
