import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { GridList, GridListHeader, GridListItem, GridListLoadMoreItem, GridListSection, ListLayout, Virtualizer } from 'react-aria-components';
import type { Finding } from '../../../shared/checks/index.ts';
import { applyFixOf, showFinding } from '../../actions/index.ts';
import { useApp, useSession, useStore, useWindow } from '../../app/hooks.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { type FindingGroup, type GroupSubject, firstOf, listedFindings } from '../../state/finding-list.ts';
import { rowMenu } from '../context-menu/row-menu.ts';
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
    scrollTo(list.current, layout, current);
    // Rows that come into view are measured first; then the place is known.
    const frame = requestAnimationFrame(() => scrollTo(list.current, layout, current));
    return () => cancelAnimationFrame(frame);
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

  const onContextMenu = rowMenu((key, at) => {
    const finding = byKey.get(key);
    if (finding) window.openMenu({ subject: { kind: 'finding', finding }, ...(at && { at }) });
  });

  function findingAt(target: EventTarget): Finding | undefined {
    return target instanceof Element ? byKey.get(target.closest('[role="row"]')?.getAttribute('data-key')) : undefined;
  }

  return (
    <div className="finding-list-frame" onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu}>
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

/** Scrolls no further than needed. */
function scrollTo(list: HTMLElement | null, layout: ListLayout<unknown>, key: string): void {
  const place = layout.getLayoutInfo(key)?.rect;
  if (!list || !place) return;
  if (place.y < list.scrollTop) list.scrollTop = place.y;
  else if (place.maxY > list.scrollTop + list.clientHeight) list.scrollTop = place.maxY - list.clientHeight;
}
