import { CircleAlert, CircleCheck, HardDriveDownload, LoaderCircle } from 'lucide-react';
import { useSession, useStore } from '../context/index.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';

/** How safe the work is, in words. */
export function KeepChip() {
  const session = useSession();
  const { t, say } = useText();
  const keep = useStore(session.state, (state) => state.keep);
  const untouched = useStore(session.state, (state) => state.file === undefined && !state.edited);
  // A project that is new and empty is neither saved nor in need of it.
  if (untouched && keep.kind === 'saved') return null;
  switch (keep.kind) {
    case 'saved':
      return (
        <span className="keep-chip keep-saved" role="status">
          <CircleCheck size={14} aria-hidden="true" />
          <span>{t('keep.saved')}</span>
        </span>
      );
    case 'kept':
      return (
        <span className="keep-chip" role="status" title={t('keep.keptHint')}>
          <HardDriveDownload size={14} aria-hidden="true" />
          <span>{t('keep.kept')}</span>
        </span>
      );
    case 'keeping':
      return (
        <span className="keep-chip" role="status">
          <LoaderCircle size={14} aria-hidden="true" />
          <span>{t('keep.keeping')}</span>
        </span>
      );
    case 'failed':
      return (
        <span className="keep-chip keep-failed" role="alert" title={say(keep.reason)}>
          <CircleAlert size={14} aria-hidden="true" />
          <span className="keep-reason">{t('keep.failed', { reason: say(keep.reason) })}</span>
          <Button small tone="quiet" onPress={() => session.retryKeeping()}>
            {t('keep.retry')}
          </Button>
        </span>
      );
  }
}
