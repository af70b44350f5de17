/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the options of a drawing: no tag of the page can hold them */
import { memo } from 'react';
import type { CheckState } from '../../../shared/checks/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { NumberStyle } from '../../../shared/units/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { type PlateEntry, type PlateSheet, plateSheetOf } from '../../state/views/plate/index.ts';
import { settledSelection } from '../../state/session/index.ts';
import { optionId } from '../frame/index.ts';
import { entryName, plateName } from './plate-names.ts';

interface MirrorProps {
  readonly prefix: string;
  readonly language: Language;
  readonly style: NumberStyle;
}

/** The plate as a list for screen readers: what is fixed on it, in the order in which Home and End go through it. */
export function PlateMirror({ prefix, language, style }: MirrorProps) {
  const { state } = useSession();
  const view = useStore(state, (now) => now.view);
  const checks = useStore(state, (now) => now.checks);
  const plate = useStore(state, (now) => now.views.plate.shown);
  const selection = useStore(state, settledSelection);
  const sheet = plateSheetOf(view, plate);
  if (!sheet) return null;
  return (
    <div className="visually-hidden">
      <div role="group" aria-label={plateName(sheet, language, style)}>
        {sheet.entries.map((entry, at) => (
          <MirrorOption
            key={entry.id}
            entry={entry}
            sheet={sheet}
            view={view}
            checks={checks}
            isSelected={selection.ids.has(entry.id)}
            place={at + 1}
            count={sheet.entries.length}
            prefix={prefix}
            language={language}
            style={style}
          />
        ))}
      </div>
    </div>
  );
}

const MirrorOption = memo(function MirrorOption({
  entry,
  sheet,
  view,
  checks,
  isSelected,
  place,
  count,
  prefix,
  language,
  style,
}: MirrorProps & {
  readonly entry: PlateEntry;
  readonly sheet: PlateSheet;
  readonly view: ProjectView;
  readonly checks: CheckState;
  readonly isSelected: boolean;
  readonly place: number;
  readonly count: number;
}) {
  return (
    <div role="option" id={optionId(prefix, entry.id)} aria-selected={isSelected} aria-setsize={count} aria-posinset={place}>
      {entryName(view, checks, sheet, entry, language, style)}
    </div>
  );
});
