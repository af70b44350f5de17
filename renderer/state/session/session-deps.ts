import type { HostClient } from '../../../shared/host/index.ts';
import type { IdSource } from '../../../shared/project/index.ts';
import type { Checker } from '../work/checker.ts';
import type { NewRail } from './session-state.ts';
import type { PartCache } from '../library/part-cache.ts';
import type { Pace } from '../work/progress.ts';
import type { SaveQueuePort } from '../keeping/save-queue.ts';

/** What a session needs of its surroundings. */
export interface SessionDeps {
  readonly host: Pick<HostClient, 'call'>;
  readonly parts: PartCache;
  readonly checker: Checker;
  readonly ids: IdSource;
  readonly queue: Omit<SaveQueuePort, 'commit'>;
  readonly pace: Pace;
  /** The rail that the user wants where one has to be made. */
  readonly newRail?: () => NewRail;
  /** Is told the kind of each edit, for reports about faults. */
  readonly noted?: (edit: string) => void;
}
