import { useText } from '../i18n/index.ts';
import { FindingAnnouncer } from './finding-announcer.tsx';
import { useSession, useStore } from '../context/index.ts';

/** Tells screen readers what was done and, after a pause, what came of it. */
export function Announcer() {
  const session = useSession();
  const { say } = useText();
  const announcement = useStore(session.state, (state) => state.announcement);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite" data-announces="edits">
        {/* A new element each time: the same sentence twice is told twice. */}
        {announcement && <span key={announcement.serial}>{say(announcement)}</span>}
      </div>
      <FindingAnnouncer />
    </>
  );
}
