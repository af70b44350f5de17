import { useText } from '../../i18n/index.ts';
import type { InsertPreview } from '../../state/inserting/index.ts';
import { FitChip } from '../readouts/index.ts';

/** What typed placements would give, in a line: how many, how wide, and how full the rail is then. */
export function InsertOutlook({ preview }: { readonly preview: InsertPreview }) {
  const text = useText();
  const { t, format } = text;
  const { items, width, unknown, rail } = preview;
  return (
    <>
      <span>
        {t('strips.outlook', { count: items, number: format.count(items), width: format.length(width) })}
        {unknown > 0 && ` ${t('strips.outlookUnknown', { count: unknown })}`}
      </span>
      {rail && (
        <>
          <span className="outlook-rail">{rail.name}</span>
          <FitChip fit={rail.fit} text={text} />
        </>
      )}
    </>
  );
}
