import { type Language, type LocalText, inEveryLanguage, inLanguage } from '../../../shared/text/index.ts';
import type { Foresight } from '../../../shared/foresight/index.ts';
import { SEVERITIES, type Severity } from '../../../shared/checks/index.ts';
import { type FindingDifference, balanceOf } from '../proposals/index.ts';
import type { Later } from './proposing.ts';
import type { ProjectSession, SessionState } from '../session/index.ts';

/** How long a gesture has to rest before its findings are worked out, in milliseconds: no frame of a drag waits for them. */
export const OUTLOOK_AFTER = 120;

/** By how many the findings of each severity would be more (or, below nought, fewer). */
export type Outlook = Readonly<Record<Severity, number>>;

/** What letting go would carry out; undefined where nothing is under way, or nothing would change. */
export function underWay({ preview, platePreview }: Pick<SessionState, 'preview' | 'platePreview'>): Foresight | undefined {
  if (preview !== null && preview.kind !== 'marquee' && preview.foresight !== null) return preview.foresight;
  return platePreview?.kind === 'change' ? (platePreview.foresight ?? undefined) : undefined;
}

/** The sum of what goes and what comes. */
export function outlookOf(difference: FindingDifference): Outlook {
  const { gone, come } = balanceOf(difference);
  return { error: come.error - gone.error, warning: come.warning - gone.warning, info: come.info - gone.info };
}

const WORDS: Readonly<Record<Language, Readonly<Record<Severity, readonly [one: string, more: string]>>>> = {
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
  de: { error: ['Fehler', 'Fehler'], warning: ['Warnung', 'Warnungen'], info: ['Hinweis', 'Hinweise'] },
};

/** "would be: +1 error, −2 warnings". */
export function outlookWords(outlook: Outlook): LocalText {
  return inEveryLanguage((language) => {
    const parts = SEVERITIES.flatMap((severity) => {
      const by = outlook[severity];
      if (by === 0) return [];
      const [one, more] = WORDS[language][severity];
      return [`${by > 0 ? '+' : '−'}${Math.abs(by)} ${Math.abs(by) === 1 ? one : more}`];
    });
    const head = inLanguage(language, { en: 'would be', de: 'wären' });
    const none = inLanguage(language, { en: 'as many findings', de: 'gleich viele Befunde' });
    return `${head}: ${parts.length === 0 ? none : parts.join(', ')}`;
  });
}

/**
 * Follows what is shown aside, a proposal or the preview of a gesture, and tells what it would do to the findings: a
 * proposal's at once, a gesture's when it rests. Until the next one is known the last one stands, so that nothing
 * flickers; `undefined` when nothing is shown any more. The findings themselves stay those of the project.
 */
export function watchOutlook(
  { state, findingsToCome }: Pick<ProjectSession, 'state' | 'findingsToCome'>,
  later: Later,
  tell: (outlook: Outlook | undefined) => void,
): () => void {
  let told: Outlook | undefined;
  let seen: unknown;
  let stop: () => void = () => undefined;

  function say(outlook: Outlook | undefined): void {
    if (told === outlook || (told && outlook && SEVERITIES.every((severity) => told?.[severity] === outlook[severity]))) return;
    told = outlook;
    tell(outlook);
  }
  function follow(): void {
    const now = state.get();
    const gesture = underWay(now);
    const shown = gesture ?? now.proposal ?? undefined;
    if (shown === seen) {
      // Over nothing a drag shows nothing; what it last told goes when it ends there.
      if (!shown && now.preview === null && now.platePreview === null) say(undefined);
      return;
    }
    seen = shown;
    stop();
    if (gesture) stop = later(OUTLOOK_AFTER, () => say(outlookOf(findingsToCome(gesture))));
    else if (now.proposal) say(outlookOf(now.proposal));
    // Between two places a drag has nothing to show for a moment.
    else if (now.preview === null && now.platePreview === null) say(undefined);
  }
  const unsubscribe = state.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    stop();
  };
}
