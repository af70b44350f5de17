import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { type App, sortDrop } from '../state/program/index.ts';
import { useApp } from '../context/index.ts';

/** Opens project files that are dropped anywhere on the window, and says so while they are dragged over it. */
export function DropZone() {
  const app = useApp();
  const { t } = useText();
  const [over, setOver] = useState(false);

  useEffect(() => {
    /**
     * Accepts what is over the window. The answer to entering an element counts as much as that to moving over it: what is
     * let go on an element that has only just come under the pointer is refused otherwise.
     */
    function onOver(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    }
    // Where the pointer goes to another element of the page, that element is named. Entering and leaving cannot be counted
    // against each other: an element that is taken away under the pointer is entered and never left.
    function onLeave(event: DragEvent): void {
      if (carriesFiles(event) && event.relatedTarget === null) setOver(false);
    }
    // A pointer that moves by itself carries nothing: the drag has ended in a way that the page was not told of.
    function onMove(): void {
      setOver(false);
    }
    function onDrop(event: DragEvent): void {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void openDropped(app, files);
    }
    document.addEventListener('dragenter', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    document.addEventListener('pointermove', onMove);
    return () => {
      document.removeEventListener('dragenter', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('pointermove', onMove);
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
