import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListLoadMoreItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { Finding } from '../../../shared/checks/index.ts';
import { type Previewed, applyFixOf, offerPreview, showFinding, withdrawPreview } from '../../actions/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../context/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { type FindingGroup, type GroupSubject, firstOf, listedFindings } from '../../state/findings/index.ts';
import { rowMenu } from '../context-menu/index.ts';
import { FindingRow } from './finding-row.tsx';

/** So many findings are in the list at first, and so many more whenever its end comes into view. */
const PORTION = 150;

/**
 * Findings under their headings. Enter or a press shows the place, Ctrl+Enter mends what a row is about, the right arrow
 * goes into a row.
 */
export function FindingList({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const app = useApp();
  const session = useSession();
  const window = useWindow();
  const text = useText();
  const { t } = text;
  const current = useStore(window.state, (state) => state.finding);
  const [most, setMost] = useState(PORTION);
  const list = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => new ListLayout({ estimatedRowSize: 70, headingSize: 28, loaderSize: 28 }), []);
  const total = useMemo(() => groups.reduce((sum, group) => sum + group.findings.length, 0), [groups]);
  const counts = useMemo(() => new Map(groups.map(({ id, findings }) => [id, findings.length])), [groups]);
  const shown = useMemo(() => firstOf(groups, most, current), [groups, most, current]);
  const byKey = useMemo(() => new Map<unknown, Finding>(listedFindings(shown).map((finding) => [finding.key, finding])), [shown]);
  const pressed = useRef<string>(undefined);

  // Next and previous bring their finding into view. A row that was just pressed stays under the pointer.
  useEffect(() => {
    if (current === undefined || pressed.current === current) return undefined;
    return keepInView(list.current, () => scrollTo(list.current, layout, current));
  }, [layout, current]);

  function show(finding: Finding): void {
    pressed.current = finding.key;
    showFinding(session, window, finding);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const finding = findingAt(event.target);
    if (!finding) return;
    event.preventDefault();
    event.stopPropagation();
    if (!applyFixOf(app, session, finding)) session.announce(NO_FIX);
  }

  // A row that has the keyboard shows what Ctrl+Enter would do.
  const offered = useRef<Previewed>(undefined);
  function onFocus({ target }: FocusEvent): void {
    const finding = target.matches('[role="row"]:focus-visible') ? findingAt(target) : undefined;
    const [fix] = finding ? session.fixesOf(finding) : [];
    if (finding === undefined || fix === undefined) return;
    offered.current = { kind: 'fix', finding, fix };
    offerPreview(session, offered.current, false);
  }
  function onBlur(): void {
    if (offered.current) withdrawPreview(session, offered.current);
    offered.current = undefined;
  }

  const onContextMenu = rowMenu((key, at) => {
    const finding = byKey.get(key);
    if (finding) window.openMenu({ subject: { kind: 'finding', finding }, ...(at && { at }) });
  });

  function findingAt(target: EventTarget): Finding | undefined {
    return target instanceof Element ? byKey.get(target.closest('[role="row"]')?.getAttribute('data-key')) : undefined;
  }

  return (
    <div className="finding-list-frame" onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu} onFocus={onFocus} onBlur={onBlur}>
      <Virtualizer layout={layout} shouldObserveItemSize>
        <GridList
          ref={list}
          className="finding-list"
          aria-label={t('findings.list')}
          onAction={(key) => {
            const finding = byKey.get(key);
            if (finding) show(finding);
          }}
        >
          {shown.map((group) => (
            <GridListSection key={group.id} id={group.id} className="finding-group">
              <GridListHeader className="finding-heading">
                <span className="finding-heading-text">{titleOf(group.subject, text)}</span>
                <span className="badge">{counts.get(group.id)}</span>
              </GridListHeader>
              {group.findings.map((finding) => (
                <GridListItem
                  key={finding.key}
                  id={finding.key}
                  textValue={`${finding.rule} ${text.say(finding.text)}`}
                  className="finding-row"
                  data-current={finding.key === current || undefined}
                >
                  <FindingRow finding={finding} />
                </GridListItem>
              ))}
            </GridListSection>
          ))}
          <GridListLoadMoreItem className="finding-more" onLoadMore={() => setMost(byKey.size + PORTION)} isLoading={total > byKey.size}>
            {t('findings.more', { count: total - byKey.size })}
          </GridListLoadMoreItem>
        </GridList>
      </Virtualizer>
    </div>
  );
}

const NO_FIX = { en: 'This finding has no ready fix.', de: 'Für diesen Befund gibt es keine fertige Abhilfe.' };

function titleOf(subject: GroupSubject, { t, say }: TextTools): string {
  switch (subject.kind) {
    case 'rail':
      return t('findings.ofRail', { rail: subject.name });
    case 'plate':
      return t('findings.ofPlate', { plate: subject.name });
    case 'strip':
      return t('findings.ofStrip', { strip: subject.tag });
    case 'rule':
      return subject.title ? `${subject.rule} · ${say(subject.title)}` : subject.rule;
    case 'project':
      return t('findings.ofProject');
    case 'noStrip':
      return t('findings.noStrip');
    case 'accepted':
      return t('findings.accepted');
  }
}

/** Frames within which rows that come into view have been measured, and their fixes worked out. */
const SETTLING = 20;

/** Brings something into view, and does so again while the rows about it take their sizes; a scroll of the user's ends that. */
function keepInView(list: HTMLElement | null, bring: () => void): () => void {
  let frames = SETTLING;
  let frame = 0;
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
    cancelAnimationFrame(frame);
  };
  for (const type of ['wheel', 'pointerdown', 'keydown'] as const) list?.addEventListener(type, stop, { signal: stopped.signal, passive: true });
  const step = (): void => {
    bring();
    frames -= 1;
    if (frames > 0) frame = requestAnimationFrame(step);
    else stop();
  };
  step();
  return stop;
}

/** Scrolls no further than needed: by the row itself where it is in the page, else by its place in the layout. */
function scrollTo(list: HTMLElement | null, layout: ListLayout<unknown>, key: string): void {
  const place = list && placeOf(list, layout, key);
  if (!place) return;
  if (place.top < list.scrollTop) list.scrollTop = place.top;
  else if (place.bottom > list.scrollTop + list.clientHeight) list.scrollTop = Math.min(place.top, place.bottom - list.clientHeight);
}

/** Where a row lies in the scrolled content. */
function placeOf(list: HTMLElement, layout: ListLayout<unknown>, key: string): { readonly top: number; readonly bottom: number } | undefined {
  const row = list.querySelector(`[data-key="${CSS.escape(key)}"]`)?.getBoundingClientRect();
  if (row) {
    const origin = list.scrollTop - list.getBoundingClientRect().top - list.clientTop;
    return { top: row.top + origin, bottom: row.bottom + origin };
  }
  const place = layout.getLayoutInfo(key)?.rect;
  return place && { top: place.y, bottom: place.maxY };
}
