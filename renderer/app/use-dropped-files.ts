import { useEffect } from 'react';
import { useApp } from './hooks.ts';

/** Opens project files that are dropped on the window, each as an unsaved copy. */
export function useDroppedFiles(): void {
  const app = useApp();
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    async function open(file: File): Promise<void> {
      const answer = await app.openText(file.name, await file.text());
      if (!answer.ok) app.toast({ tone: 'error', text: answer.error.message });
    }
    function onDrop(event: DragEvent): void {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      for (const file of files) void open(file);
    }
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [app]);
}
