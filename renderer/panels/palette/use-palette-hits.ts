import { useEffect, useMemo, useState } from 'react';
import type { Example, ListedFile, PartSummary } from '../../../shared/host/index.ts';
import { useApp, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { actionEntries, findingEntries, itemEntries, partEntries, partQuery, placeEntries, projectEntries } from './palette-entries.ts';
import { type PaletteHit, indexEntries, searchEntries } from './search-entries.ts';

/** How many parts and items are offered at most. */
const MOST_PARTS = 6;
const MOST_ITEMS = 12;

/**
 * What the palette shows for a question. Everything but the parts of the library is gathered once, when the palette
 * opens: nothing else changes while it is open.
 */
export function usePaletteHits(query: string, recent: readonly string[]): readonly PaletteHit[] {
  const app = useApp();
  const window = useWindow();
  const { language } = useText();
  const { files, examples } = useOffers();
  const session = app.state.get().active;

  const index = useMemo(() => {
    const context = { app, window, session };
    const now = session?.state.get();
    return indexEntries(
      [
        ...actionEntries(context),
        ...(now ? placeEntries(now.view) : []),
        ...projectEntries(app.state.get().sessions, session, files, examples),
      ],
      language,
    );
  }, [app, window, session, files, examples, language]);
  // Findings may be thousands, and are worth a look only once something is asked.
  const asked = query.trim() !== '';
  const findings = useMemo(
    () => indexEntries(asked && session ? findingEntries(session.state.get().checks.findings) : [], language),
    [asked, session, language],
  );
  const parts = useParts(session === undefined ? undefined : partQuery(query));

  return useMemo(() => {
    const found = searchEntries(index, query, recent);
    if (!asked) return found;
    const items = session ? itemEntries(session.state.get().view, query, MOST_ITEMS) : [];
    return [
      ...[...items, ...partEntries(parts)].map((entry): PaletteHit => ({ entry, ranges: [], recent: false, found: true })),
      ...found,
      ...searchEntries(findings, query, recent),
    ];
  }, [index, findings, parts, session, asked, query, recent]);
}

/** The parts of the library for a question; those of the last answer stay until the next one is there. */
function useParts(text: string | undefined): readonly PartSummary[] {
  const app = useApp();
  const search = useMemo(() => app.library.search(), [app]);
  const [parts, setParts] = useState<readonly PartSummary[]>([]);
  useEffect(() => {
    if (text === undefined) return;
    void search.ask({ text, limit: MOST_PARTS, offset: 0 }).then((outcome) => {
      if (outcome.kind === 'answer') setParts(outcome.answer.parts);
    });
  }, [search, text]);
  return text === undefined ? [] : parts;
}

/** Files and examples, once the host has told them. */
function useOffers(): { readonly files: readonly ListedFile[]; readonly examples: readonly Example[] } {
  const app = useApp();
  const [offers, setOffers] = useState<{ readonly files: readonly ListedFile[]; readonly examples: readonly Example[] }>(NO_OFFERS);
  useEffect(() => {
    let shown = true;
    void Promise.all([app.client.call['files.list']({}), app.client.call['examples.list']({})]).then(([files, examples]) => {
      if (!shown) return;
      setOffers({ files: files.ok ? files.value.files.filter(({ missing }) => !missing) : [], examples: examples.ok ? examples.value.examples : [] });
    });
    return () => {
      shown = false;
    };
  }, [app]);
  return offers;
}

const NO_OFFERS = { files: [], examples: [] } as const;
