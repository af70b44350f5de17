import { useCallback } from 'react';
import type { PartKey } from '../../../shared/parts/index.ts';
import { placePart } from '../../actions/index.ts';
import { useApp, useSession } from '../../context/index.ts';

/** `placePart` for components. */
export function usePlacePart(): (part: PartKey) => Promise<void> {
  const app = useApp();
  const session = useSession();
  return useCallback((part) => placePart(app, session, part), [app, session]);
}
