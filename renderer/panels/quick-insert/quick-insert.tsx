import { CornerDownLeft, Zap } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type NotationError, completionAt } from '../../../shared/notation/index.ts';
import { type PartKind, roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../context/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { Button, PartPicture } from '../../ui/index.ts';
import { type Offer, articleOffers, takeOffer } from './completions.ts';
import { InsertOutlook, useInsertPreview } from '../strips/index.ts';
import { InsertionNote } from './insertion-note.tsx';
import './quick-insert.css';

const OFFERS = 12;
/** What is typed where one article takes the place of others: an order number, the same in every language. */
const ONE_ARTICLE = '2002-1401';

/** What is typed where something is put on blocks. */
const SITTING_ARTICLE = '2009-193 text="…"';

/** What may be said of it. */
const SITTING_WORDS = ['text=', 'row=', 'level=', 'offset='] as const;

/** The field in which placements are typed: `20x 2002-1204 labels=1..20`. Enter puts them on the active rail. */
export function QuickInsert() {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const text = useText();
  const { t, say } = text;
  const [typed, setTyped] = useState('');
  const [cursor, setCursor] = useState(0);
  const [fault, setFault] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  /** Where the cursor goes once the field shows a completed text. */
  const wantedCursor = useRef<number | null>(null);
  const faultId = useId();
  const noteId = useId();
  const replacing = useStore(session.state, (state) => state.aim?.kind === 'replace');
  const attaching = useStore(session.state, (state) => state.aim?.kind === 'attach');
  const offers = useOffers(typed, cursor, attaching);
  const completion = completionAt(typed, cursor);
  const preview = useInsertPreview(replacing || attaching ? '' : typed);
  const outlook = fault === undefined ? preview : undefined;

  useEffect(
    () =>
      window.onFocus('quickInsert', () => {
        input.current?.focus();
        input.current?.select();
      }),
    [window],
  );
  useLayoutEffect(() => {
    if (wantedCursor.current === null) return;
    input.current?.setSelectionRange(wantedCursor.current, wantedCursor.current);
    wantedCursor.current = null;
  });

  function change(next: string): void {
    setTyped(next);
    setCursor(input.current?.selectionStart ?? next.length);
    setFault(undefined);
  }

  async function insert(): Promise<void> {
    if (busy || typed.trim() === '') return;
    setBusy(true);
    const told = replacing || attaching;
    const first = session.state.get().view.index.rails.length === 0;
    const outcome = await session.quickInsert(typed, preview);
    setBusy(false);
    // The first rail of a project was made on the way: all of it comes into view.
    if (first && outcome.kind === 'done') session.fit();
    switch (outcome.kind) {
      case 'done':
        setTyped('');
        setCursor(0);
        setFault(undefined);
        for (const note of outcome.notes ?? []) app.toastWithUndo(session, note);
        // What replaces or is put on items has told its own name.
        if (!told) {
          session.announce({
            en: `${outcome.items.length} ${outcome.items.length === 1 ? 'item' : 'items'} inserted`,
            de: `${outcome.items.length} ${outcome.items.length === 1 ? 'Element' : 'Elemente'} eingefügt`,
          });
        }
        return;
      case 'nothing':
        return;
      case 'refused':
        setFault(say(outcome.reason));
        return;
      case 'faults': {
        setFault(faultText(outcome.errors, text));
        const [first] = outcome.errors;
        if (first) input.current?.setSelectionRange(first.column - 1, first.column - 1);
      }
    }
  }

  function choose(id: unknown): void {
    const offer = offers.find((candidate) => candidate.id === id);
    if (!offer || completion.kind === 'nothing') return;
    const taken = takeOffer(typed, completion, offer);
    wantedCursor.current = taken.cursor;
    setTyped(taken.text);
    setCursor(taken.cursor);
    setFault(undefined);
  }

  return (
    <div className="quick-insert" data-area="quickInsert" data-invalid={fault !== undefined || undefined}>
      {/* The field has the same words as its name; as a label they would name the list of completions too. */}
      <span className="quick-insert-label">
        <span aria-hidden="true">{t('quickInsert.title')}</span>
        <InsertionNote id={noteId} />
      </span>
      <ComboBox
        className="quick-insert-field"
        aria-label={t('quickInsert.title')}
        aria-describedby={`${noteId} ${faultId}`}
        items={offers}
        inputValue={typed}
        onInputChange={change}
        value={null}
        onChange={choose}
        allowsCustomValue
        defaultFilter={() => true}
        menuTrigger="input"
        isInvalid={fault !== undefined}
      >
        <Zap size={15} aria-hidden="true" className="quick-insert-icon" />
        <QuickInsertInput
          input={input}
          placeholder={replacing ? ONE_ARTICLE : attaching ? SITTING_ARTICLE : t('quickInsert.placeholder')}
          typed={typed}
          offered={offers.map((offer) => offer.id).join(' ')}
          onEnter={() => void insert()}
          onEscape={() => {
            if (typed === '') window.focus('drawing');
            session.aimAt(null);
            setTyped('');
            setFault(undefined);
          }}
          onCursor={setCursor}
        />
        {outlook && (
          <span className="quick-insert-outlook">
            <InsertOutlook preview={outlook} />
          </span>
        )}
        <Popover className="popup quick-insert-popup" offset={4}>
          <ListBox className="options" aria-label={t('quickInsert.offers')}>
            {(offer: Offer) => (
              <ListBoxItem id={offer.id} textValue={offer.text} className="option offer">
                <OfferLine offer={offer} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Button
        icon={<CornerDownLeft size={14} aria-hidden="true" />}
        isDisabled={typed.trim() === '' || busy}
        onPress={() => void insert()}
      >
        {t(replacing ? 'quickInsert.replace' : attaching ? 'quickInsert.attach' : 'quickInsert.insert')}
      </Button>
      <p className="quick-insert-fault" id={faultId} role="alert">
        {fault}
      </p>
    </div>
  );
}

/** The input itself: inside the combo box it can see whether an offer has the keyboard. */
function QuickInsertInput({
  input,
  placeholder,
  typed,
  offered,
  onEnter,
  onEscape,
  onCursor,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly placeholder: string;
  readonly typed: string;
  /** The ids of the offers: a new text means new offers. */
  readonly offered: string;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  readonly onCursor: (cursor: number) => void;
}) {
  const combo = useContext(ComboBoxStateContext);
  const latest = useRef({ combo, typed });
  latest.current = { combo, typed };
  /** The text for which the list was closed, or that was sent off: what is found for it afterwards is not wanted any more. */
  const settled = useRef('');
  // The control opens its list as one types; offers that come in only after the last keystroke open it here.
  useEffect(() => {
    const { combo: box, typed: text } = latest.current;
    if (offered !== '' && text !== settled.current && box?.isFocused === true && !box.isOpen) box.open(null, 'input');
  }, [offered]);
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const choosing = combo?.isOpen === true && combo.selectionManager.focusedKey !== null;
    if (event.key === 'Enter' || event.key === 'Escape') settled.current = typed;
    if (event.key === 'Enter' && !choosing && !event.nativeEvent.isComposing) {
      combo?.close();
      onEnter();
    } else if (event.key === 'Escape' && combo?.isOpen !== true) {
      event.stopPropagation();
      onEscape();
    } else if (event.key === 'Tab' && !event.shiftKey && combo?.isOpen === true && typed !== '') {
      // Tab takes the first offer, as engineers know it from a command line.
      const key = combo.selectionManager.focusedKey ?? combo.collection.getFirstKey();
      if (key !== null) {
        event.preventDefault();
        combo.selectionManager.setFocusedKey(key);
        combo.setSelectedKey(key);
        combo.close();
      }
    }
  }
  return (
    <Input
      ref={input}
      className="field-input"
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      {...(typed === '' && { 'data-pristine': true })}
      onKeyDownCapture={onKeyDown}
      onSelect={(event) => onCursor(event.currentTarget.selectionStart ?? 0)}
    />
  );
}

function OfferLine({ offer }: { readonly offer: Offer }) {
  const app = useApp();
  const { say, format, t } = useText();
  const known = useStore(app.parts.store, (lookup) => (offer.part ? lookup.get(offer.part.key) : undefined));
  if (!offer.part) return <span className="option-label offer-word">{offer.text}</span>;
  return (
    <>
      {known ? <PartPicture part={known} width={44} height={28} /> : <span className="part-picture-none offer-picture" />}
      <span className="offer-article">{offer.text}</span>
      <span className="option-label offer-description">{say(offer.part.description)}</span>
      <span className="option-detail number">
        {offer.part.width === null ? t('library.widthUnknown') : format.length(offer.part.width)}
      </span>
    </>
  );
}

/** What can be completed at the cursor: articles of the library, potentials of the project, words of the notation. */
function useOffers(typed: string, cursor: number, attaching: boolean): readonly Offer[] {
  const app = useApp();
  const session = useSession();
  const search = useMemo(() => app.library.search(), [app]);
  const completion = completionAt(typed, cursor);
  const prefix = completion.kind === 'article' ? completion.prefix : '';
  const [articles, setArticles] = useState<readonly Offer[]>([]);

  useEffect(() => {
    if (prefix === '') {
      setArticles([]);
      return;
    }
    void search.ask({ text: prefix, limit: OFFERS * 2, offset: 0 }).then((outcome) => {
      if (outcome.kind !== 'answer') return;
      const parts = outcome.answer.parts.filter(({ kind }) => (attaching ? roleOf(kind) === 'attachment' : goesOnRail(kind))).slice(0, OFFERS);
      void app.parts.need(parts.map(({ key }) => key));
      setArticles(articleOffers(parts));
    });
  }, [app, search, prefix, attaching]);

  switch (completion.kind) {
    case 'article':
      // Nothing is offered where the typed order number is already the whole of the only answer.
      return prefix === '' || (articles.length === 1 && articles[0]?.text === prefix) ? [] : articles;
    case 'word':
      if (completion.prefix === '') return [];
      return (attaching ? SITTING_WORDS.filter((word) => word.startsWith(completion.prefix)) : completion.words).map((word) => ({ id: word, text: word }));
    case 'potential': {
      const names = recordsOf(session.state.get().view.document, 'potential').map(({ name }) => name);
      return names.filter((name) => name.startsWith(completion.prefix)).map((name) => ({ id: name, text: name }));
    }
    case 'nothing':
      return [];
  }
}

function goesOnRail(kind: PartKind): boolean {
  return standsOnRail(roleOf(kind));
}

function faultText(errors: readonly NotationError[], { say, t }: TextTools): string {
  const [first] = errors;
  if (!first) return '';
  const more = errors.length > 1 ? ` ${t('quickInsert.moreFaults', { count: errors.length - 1 })}` : '';
  return `${say(first.message)}${more}`;
}
