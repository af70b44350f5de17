import { type KeyboardEvent, useRef, useState } from 'react';
import { parseLength } from '../../../shared/units/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { RULER_HEIGHT, scaleOf } from '../../state/camera/index.ts';
import { findGuide, moveGuide } from '../../state/views/rails/index.ts';
import { inLanguage } from '../../../shared/text/index.ts';

/** The position of a guide, typed: below the ruler, where its flag is. Enter takes it, Escape leaves the guide where it was. */
export function GuideField({ guide, onDone }: { readonly guide: number; readonly onDone: () => void }) {
  const session = useSession();
  const { language, format, say } = useText();
  const place = useStore(session.state, (state) => findGuide(state.guides, guide)?.x);
  const left = useStore(session.state, ({ views: { rails: { camera } } }) => (place === undefined ? 0 : Math.round((place - camera.x) * scaleOf(camera))));
  const width = useStore(session.state, ({ viewport }) => viewport.width);
  const [text, setText] = useState(() => (place === undefined ? '' : format.lengthValue(place)));
  const [error, setError] = useState<string | undefined>();
  const done = useRef(false);
  if (place === undefined) return null;

  function finish(): void {
    if (done.current) return;
    done.current = true;
    onDone();
  }
  function take(): void {
    if (done.current) return;
    const parsed = parseLength(text, format.lengthUnit);
    if (!parsed.ok) return setError(say(parsed.error));
    const { guides } = session.state.get();
    session.setGuides(moveGuide(guides, guide, parsed.value));
    finish();
  }
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape') finish();
    else return;
    event.preventDefault();
  }
  const name = inLanguage(language, { en: 'Position of the guide', de: 'Lage der Hilfslinie' });
  return (
    <div
      className="guide-field"
      ref={(element) => {
        if (!element) return;
        element.style.left = `${Math.min(Math.max(left, 4), Math.max(width - 150, 4))}px`;
        element.style.top = `${RULER_HEIGHT}px`;
      }}
      data-over-drawing
    >
      <input
        // It opens for this alone, and closes with it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={name}
        aria-invalid={error !== undefined}
        aria-errormessage={error === undefined ? undefined : `guide-error-${guide}`}
        value={text}
        maxLength={24}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={finish}
      />
      <span aria-hidden="true">{format.lengthUnit}</span>
      {error !== undefined && (
        <p id={`guide-error-${guide}`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
