import type { HostClient } from '../../../shared/host/index.ts';
import type { IdSource } from '../../../shared/project/index.ts';
import type { Checker, Pace } from '../work/index.ts';
import type { NewRail } from '../editing/index.ts';
import type { PartCache } from '../library/index.ts';
import type { SaveQueuePort } from '../keeping/index.ts';

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
