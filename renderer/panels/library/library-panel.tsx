import type { Language } from '../../../shared/text/index.ts';
import { Info, Library, Plus, Search, SearchX, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  Input,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components';
import type { PartSummary } from '../../../shared/host/index.ts';
import { PART_KINDS, type PartKind, roleOf } from '../../../shared/parts/index.ts';
import { useApp, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Choice, EmptyState, IconButton } from '../../ui/index.ts';
import { rowMenu } from '../context-menu/index.ts';
import { PartCard } from './part-card.tsx';
import { usePlacePart } from './use-place-part.ts';
import { useLibrarySearch } from './use-library-search.ts';
import './library.css';

const ALL = 'all';
const CARD_HEIGHT = 74;

/** The parts library: search, filters, and cards that are dragged or placed on the active rail. */
export function LibraryPanel() {
  const app = useApp();
  const window = useWindow();
  const { t, format, language, say } = useText();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<PartKind | undefined>();
  const [maker, setMaker] = useState<string | undefined>();
  const { list, error, more } = useLibrarySearch({ text, kind, maker });
  const input = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const place = usePlacePart();

  useEffect(
    () =>
      window.onFocus('librarySearch', () => {
        input.current?.focus();
        input.current?.select();
      }),
    [window],
  );
  // The pictures need the facts of the parts in the list.
  useEffect(() => {
    if (list) void app.parts.need(list.parts.map((part) => part.key));
  }, [app, list]);

  const openMenu = rowMenu((key, at) => window.openMenu({ subject: { kind: 'part', part: key as PartSummary['key'] }, ...(at && { at }) }));
  const kinds = (list?.facets.kinds ?? []).map(({ kind: value, count }) => ({
    value: value as string,
    label: PART_KINDS[value].label[language],
    detail: format.count(count),
  }));
  const makers = (list?.facets.makers ?? []).map(({ maker: value, count }) => ({
    value,
    label: value,
    detail: format.count(count),
  }));
  const filtered = kind !== undefined || maker !== undefined;

  return (
    <section className="pane library" data-area="librarySearch" aria-label={t('library.title')}>
      <header className="pane-head">
        <h2 className="pane-title">{t('library.title')}</h2>
        <span className="pane-count" aria-live="polite">
          {list && t('library.count', { count: list.total, number: format.count(list.total) })}
        </span>
        <IconButton label={t('common.foldAway')} small onPress={() => window.showPanel('library', false)}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="library-filters">
        <SearchField className="search" aria-label={t('library.search')} value={text} onChange={setText}>
          <Search size={15} aria-hidden="true" />
          <Input
            className="field-input"
            ref={input}
            placeholder={t('library.searchPlaceholder')}
            maxLength={120}
            onKeyDown={(event) => {
              // On to what was found, as in every list under a field.
              const first = event.key === 'ArrowDown' && !event.altKey && rows.current?.querySelector<HTMLElement>('.part-row');
              if (!first) return;
              event.preventDefault();
              first.focus();
            }}
          />
          <AriaButton className="search-clear">
            <X size={14} aria-hidden="true" />
          </AriaButton>
        </SearchField>
        <div className="library-choices">
          <Choice
            label={t('library.kind')}
            hiddenLabel
            value={kind ?? ALL}
            options={[{ value: ALL, label: t('library.allKinds') }, ...withChosen(kinds, kind, kindLabel(kind, language))]}
            onChange={(value) => setKind(value === ALL ? undefined : (value as PartKind))}
          />
          <Choice
            label={t('library.maker')}
            hiddenLabel
            value={maker ?? ALL}
            options={[{ value: ALL, label: t('library.allMakers') }, ...withChosen(makers, maker, maker)]}
            onChange={(value) => setMaker(value === ALL ? undefined : value)}
          />
        </div>
      </div>
      {error !== undefined ? (
        <EmptyState icon={<Library size={18} />} title={t('library.failed')}>
          {say(error)}
        </EmptyState>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: CARD_HEIGHT, gap: 4, padding: 8 }}>
          <GridList
            ref={rows}
            className="part-list"
            aria-label={t('library.list')}
            items={list?.parts ?? []}
            selectionMode="single"
            selectionBehavior="replace"
            onAction={(key) => void place(String(key) as PartSummary['key'])}
            onContextMenu={openMenu}
            renderEmptyState={() =>
              list === undefined ? null : (
                <EmptyState icon={<SearchX size={18} />} title={t('library.nothing')}>
                  <p>{t('library.nothingHint')}</p>
                  {(filtered || text !== '') && (
                    <Button
                      small
                      onPress={() => {
                        setText('');
                        setKind(undefined);
                        setMaker(undefined);
                        input.current?.focus();
                      }}
                    >
                      {t('library.clear')}
                    </Button>
                  )}
                </EmptyState>
              )
            }
          >
            {list?.parts.map((part) => (
              <GridListItem key={part.key} id={part.key} textValue={`${part.article} ${say(part.description)}`} className="part-row">
                <PartCard part={part} query={list.filter.text} />
                <div className="part-actions">
                  <IconButton label={t(roleOf(part.kind) === 'attachment' ? 'library.attach' : 'library.place', { article: part.article })} small onPress={() => void place(part.key)}>
                    <Plus size={15} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t('library.details', { article: part.article })}
                    small
                    onPress={() => window.open({ kind: 'part', part: part.key })}
                  >
                    <Info size={15} aria-hidden="true" />
                  </IconButton>
                </div>
              </GridListItem>
            ))}
            <GridListLoadMoreItem onLoadMore={more} isLoading={false} />
          </GridList>
        </Virtualizer>
      )}
    </section>
  );
}

function kindLabel(kind: PartKind | undefined, language: Language): string | undefined {
  return kind && PART_KINDS[kind].label[language];
}

/** Keeps a chosen filter in its list even where the present search has no such part. */
function withChosen<O extends { readonly value: string; readonly label: string; readonly detail?: string }>(
  options: readonly O[],
  chosen: string | undefined,
  label: string | undefined,
): readonly { readonly value: string; readonly label: string; readonly detail?: string }[] {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options;
  return [{ value: chosen, label: label ?? chosen, detail: '0' }, ...options];
}
