import { useCallback, useState } from 'react';
import { z } from 'zod';
import { useApp } from './hooks.ts';

const remembered = z.object({
  columns: z.record(z.string(), z.number()).optional(),
  rows: z.record(z.string(), z.number()).optional(),
});
type Remembered = z.infer<typeof remembered>;

/** The sizes of panels from the last time, and how to remember the present ones. What cannot be read counts as nothing. */
export function useRememberedLayout(name: keyof Remembered): {
  readonly layout: Record<string, number> | undefined;
  readonly remember: (layout: Record<string, number>) => void;
} {
  const app = useApp();
  const [layout] = useState(() => read(app.state.get().preferences.layout)[name]);
  const remember = useCallback(
    (next: Record<string, number>) => {
      const text = app.state.get().preferences.layout;
      const changed = JSON.stringify({ ...read(text), [name]: next });
      if (changed !== text) app.setPreferences({ layout: changed });
    },
    [app, name],
  );
  return { layout, remember };
}

function read(text: string): Remembered {
  try {
    return remembered.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
