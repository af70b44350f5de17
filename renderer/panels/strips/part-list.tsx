import { useEffect, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { type Part, type PartKey, factOf, roleOf } from '../../../shared/parts/index.ts';
import { successorsOf } from '../../../shared/planning/index.ts';
import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { PartPicture, TextInput } from '../../ui/index.ts';

/** As many as anybody looks through. */
const LISTED = 80;

/**
 * Parts that can stand in for another: at first those of its series that make sense, then whatever is searched for, as far
 * as it plays the same role. `allows` leaves out more.
 */
export function PartList({
  label,
  instead,
  allows,
  value,
  onChange,
}: {
  readonly label: string;
  readonly instead: Part;
  readonly allows?: (part: Part) => boolean;
  readonly value: PartKey | undefined;
  readonly onChange: (part: Part) => void;
}) {
  const app = useApp();
  const { t, say, format } = useText();
  const series = factOf(instead, 'series');
  const [text, setText] = useState(series.known ? series.value : '');
  const search = useMemo(() => app.library.search(), [app]);
  const [keys, setKeys] = useState<readonly PartKey[] | undefined>();
  const lookup = useStore(app.parts.store, (parts) => parts);
  const role = roleOf(instead.kind);

  useEffect(() => {
    let wanted = true;
    const kind = text.trim() === '' ? { kind: instead.kind } : {};
    void search.ask({ text, ...kind, limit: LISTED * 3, offset: 0 }).then(async (outcome) => {
      if (outcome.kind !== 'answer') return;
      const found = outcome.answer.parts.filter(({ kind }) => roleOf(kind) === role).map(({ key }) => key);
      await app.parts.need(found);
      if (wanted) setKeys(found);
    });
    return () => {
      wanted = false;
    };
  }, [app, search, text, role, instead.kind]);

  const parts = useMemo(() => {
    const found = (keys ?? []).flatMap((key) => lookup.get(key) ?? []).filter((part) => part.key !== instead.key && (allows?.(part) ?? true));
    const sensible = successorsOf(instead, found);
    const others = found.filter((part) => !sensible.includes(part));
    return [...sensible, ...others].slice(0, LISTED);
  }, [keys, lookup, instead, allows]);

  return (
    <>
      <TextInput label={t('strips.searchPart')} value={text} onChange={setText} maxLength={100} autoFocus />
      <ListBox
        className="plan-parts"
        aria-label={label}
        items={parts}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === undefined ? [] : [value]}
        onSelectionChange={(selection) => {
          const [key] = selection === 'all' ? [] : [...selection];
          const part = parts.find((each) => each.key === key);
          if (part) onChange(part);
        }}
        renderEmptyState={() => <p className="plan-empty">{keys === undefined ? t('strips.searching') : t('strips.noPart')}</p>}
      >
        {(part) => (
          <ListBoxItem id={part.key} textValue={part.article} className="plan-part">
            <PartPicture part={part} width={44} height={28} />
            <span>{part.article}</span>
            <span className="option-label">{say(part.description)}</span>
            <span className="option-detail number">{widthText(part)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );

  function widthText(part: Part): string {
    const width = factOf(part, 'geometry.width');
    return width.known ? format.length(width.value) : t('library.widthUnknown');
  }
}
