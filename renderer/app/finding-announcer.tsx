import { useEffect, useState } from 'react';
import type { Finding } from '../../shared/checks/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import { useText } from '../i18n/index.ts';
import { findingNews } from '../state/findings/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { useSession } from '../context/index.ts';

/** Milliseconds without an edit after which it is told what has become of the findings. */
const QUIET = 900;

/** Tells screen readers what an edit has done to the findings, once things have come to rest. */
export function FindingAnnouncer() {
  const session = useSession();
  const { say } = useText();
  const [news, setNews] = useState<{ readonly text: LocalText; readonly serial: number }>();
  useEffect(() => watchFindings(session, (text) => setNews((last) => ({ text, serial: (last?.serial ?? 0) + 1 }))), [session]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-announces="findings">
      {news && <span key={news.serial}>{say(news.text)}</span>}
    </div>
  );
}

/** Compares the findings with those last told of, after each pause in editing. Nothing is told during a gesture. */
function watchFindings({ state }: ProjectSession, tell: (news: LocalText) => void): () => void {
  let told: readonly Finding[] = state.get().checks.findings;
  let seen = told;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function look(): void {
    if (state.get().preview !== null || state.get().platePreview !== null) {
      timer = setTimeout(look, QUIET);
      return;
    }
    const now = state.get().checks.findings;
    const news = findingNews(told, now);
    told = now;
    if (news) tell(news);
  }
  const stop = state.subscribe(() => {
    const now = state.get().checks.findings;
    if (now === seen) return;
    seen = now;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
