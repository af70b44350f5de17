import { markMatches } from '../../state/library/index.ts';

/** A text in which what was searched for is marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  if (query === '') return text;
  return markMatches(text, query).map((stretch, at) =>
    stretch.hit ? (
      <mark key={at} className="hit">
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    ),
  );
}
