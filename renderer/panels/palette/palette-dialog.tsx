import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete, Dialog, Header, Input, ListBox, ListBoxSection, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useApp, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteRow } from './palette-row.tsx';
import { pursueGoal } from './pursue-goal.ts';
import { recentEntries, rememberEntry } from './recent-entries.ts';
import type { PaletteHit } from './search-entries.ts';
import { usePaletteHits } from './use-palette-hits.ts';
import './palette.css';

/** Every action, place, project and part by typing: what is chosen is done, and the keyboard goes back to where it was. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const window = useWindow();
  const { t, say } = useText();
  const platform = useStore(app.state, (state) => state.info?.platform ?? 'other');
  const [query, setQuery] = useState('');
  const [refused, setRefused] = useState<PaletteEntry>();
  const [recent] = useState(() => recentEntries(localStorage));
  const hits = usePaletteHits(query, recent);
  const sections = useMemo(() => sectionsOf(hits), [hits]);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // At once: with assistive tools the field would otherwise get the keyboard only after the dialog has faded in, and what is
  // typed or escaped before would be lost.
  useEffect(() => input.current?.focus(), []);

  function choose(id: unknown): void {
    const entry = hits.find((hit) => hit.entry.id === id)?.entry;
    if (!entry) return;
    if (entry.reason) {
      setRefused(entry);
      return;
    }
    rememberEntry(localStorage, entry.id);
    onClose();
    pursueGoal(entry.goal, { app, window, session: app.state.get().active });
  }

  return (
    <ModalOverlay className="scrim palette-scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={t('palette.title')}>
          <Autocomplete
            inputValue={query}
            onInputChange={(text) => {
              setQuery(text);
              setRefused(undefined);
              list.current?.scrollTo({ top: 0 });
            }}
          >
            <TextField className="palette-field" aria-label={t('palette.title')} autoFocus>
              <Search size={17} aria-hidden="true" />
              {/* The list is always there: the field is a combo box that never closes. */}
              <Input
                ref={input}
                className="palette-input"
                // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Autocomplete itself says which list it controls
                role="combobox"
                aria-expanded="true"
                placeholder={t('palette.placeholder')}
                spellCheck={false}
                autoComplete="off"
                maxLength={120}
              />
            </TextField>
            <ListBox
              ref={list}
              className="palette-list"
              aria-label={t('palette.entries')}
              onAction={choose}
              renderEmptyState={() => <EmptyState title={t('palette.nothing')}>{t('palette.nothingHint')}</EmptyState>}
            >
              {sections.map((section) => (
                <ListBoxSection key={section.id} id={section.id} className="palette-section">
                  <Header className={section.id === 'found' ? 'visually-hidden' : 'palette-heading'}>{t(`palette.section.${section.id}`)}</Header>
                  {section.hits.map((hit) => (
                    <PaletteRow key={hit.entry.id} hit={hit} platform={platform} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          <footer className="palette-foot">
            <span className="palette-said" role="status">
              {refused?.reason ? `${say(refused.name)}: ${say(refused.reason)}` : t('palette.count', { count: hits.length })}
            </span>
            <span className="palette-keys" aria-hidden="true">
              <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')} <kbd>↵</kbd> {t('palette.run')} <kbd>Esc</kbd> {t('palette.leave')}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Headings stand over what is listed unasked; what was found is in one list, the best first. */
function sectionsOf(hits: readonly PaletteHit[]): readonly { readonly id: SectionId; readonly hits: readonly PaletteHit[] }[] {
  const grouped = new Map<SectionId, PaletteHit[]>();
  for (const hit of hits) {
    const id: SectionId = hit.found ? 'found' : hit.recent ? 'recent' : SECTION_OF[hit.entry.kind];
    const group = grouped.get(id);
    if (group) group.push(hit);
    else grouped.set(id, [hit]);
  }
  return [...grouped].map(([id, members]) => ({ id, hits: members }));
}

type SectionId = 'found' | 'recent' | 'actions' | 'places' | 'projects' | 'parts';

const SECTION_OF: Readonly<Record<PaletteEntry['kind'], SectionId>> = {
  action: 'actions',
  rail: 'places',
  strip: 'places',
  item: 'places',
  finding: 'places',
  part: 'parts',
  project: 'projects',
  file: 'projects',
  example: 'projects',
};
