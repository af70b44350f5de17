import { type ReactNode, useMemo } from 'react';
import { wholeWords } from './sentence-pieces.ts';

/** A sentence in which designations and order numbers stay on one line. What is copied is the plain sentence. */
export function WholeWords({ children }: { readonly children: string }): ReactNode {
  const pieces = useMemo(() => wholeWords(children), [children]);
  return pieces.map(({ text, whole }, at) =>
    whole ? (
      <span key={at} className="whole-word">
        {text}
      </span>
    ) : (
      text
    ),
  );
}
