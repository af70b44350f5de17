import { useText } from '../../i18n/index.ts';
import { useSession, useStore } from '../../context/index.ts';

/** What can be done in a project without rails, in the middle of the drawing; it lets the pointer through. */
export function EmptyHint() {
  const session = useSession();
  const { language } = useText();
  const empty = useStore(session.state, ({ view, preview }) => view.index.rails.length === 0 && view.index.itemsByRail.size === 0 && !preview);
  if (!empty) return null;
  const [title, words] = TEXT[language];
  return (
    <div className="canvas-empty" aria-hidden="true">
      <strong>{title}</strong>
      <span>{words}</span>
    </div>
  );
}

const TEXT = {
  en: ['Nothing here yet', 'Drag a rail or a terminal block here, or type 20x 2002-1204 into Quick insert.'],
  de: ['Hier ist noch nichts', 'Ziehen Sie eine Tragschiene oder Reihenklemme hierher, oder tippen Sie 20x 2002-1204 in die Schnelleingabe.'],
} as const;
