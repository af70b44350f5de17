import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';

/** While measuring: how it is done and how it ends. Screen readers are told in a sentence instead. */
export function MeasureHint() {
  const session = useSession();
  const { language } = useText();
  const measuring = useStore(session.state, (state) => state.measuring !== null);
  if (!measuring) return null;
  const [title, words] = TEXT[language];
  return (
    <p className="measure-hint" aria-hidden="true">
      <strong>{title}</strong>
      {words}
    </p>
  );
}

const TEXT = {
  en: ['Measure', 'Two clicks or one drag · Alt: without snapping · Esc ends'],
  de: ['Messen', 'Zwei Klicks oder einmal ziehen · Alt: ohne Einrasten · Esc beendet'],
} as const;
