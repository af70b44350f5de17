import { BookOpen, Search, SearchX, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button as AriaButton, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { GUIDED_RULES, type RuleGuide, ruleGuide } from '../../../shared/checks/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, EmptyState } from '../../ui/index.ts';
import { GuideExampleView } from './guide-example.tsx';
import './guide-dialog.css';

/** The rule guide: every rule with what it looks for, why, where it comes from, and how to mend it. */
export function GuideDialog({ rule, onClose }: { readonly rule?: string | undefined; readonly onClose: () => void }) {
  const { t, language } = useText();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(rule ?? GUIDED_RULES[0] ?? '');
  const pages = useMemo(() => GUIDED_RULES.flatMap((id) => ruleGuide(id) ?? []), []);
  const found = useMemo(() => pages.filter((page) => matches(page, query, language)), [pages, query, language]);
  const page = found.find(({ id }) => id === chosen) ?? found[0];

  return (
    <AppDialog title={t('guide.title')} size="large" onClose={onClose}>
      <div className="guide">
        <div className="guide-side">
          <SearchField className="search" aria-label={t('guide.search')} value={query} onChange={setQuery}>
            <Search size={15} aria-hidden="true" />
            <Input className="field-input" placeholder={t('guide.search')} maxLength={120} />
            <AriaButton className="search-clear">
              <X size={14} aria-hidden="true" />
            </AriaButton>
          </SearchField>
          <ListBox
            className="guide-list"
            aria-label={t('guide.rules')}
            items={found}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={page ? [page.id] : []}
            onSelectionChange={(keys) => {
              const [first] = keys === 'all' ? [] : keys;
              if (first !== undefined) setChosen(String(first));
            }}
            renderEmptyState={() => <EmptyState icon={<SearchX size={18} />} title={t('guide.nothing')} />}
          >
            {(entry) => (
              <ListBoxItem id={entry.id} textValue={`${entry.id} ${entry.title[language]}`} className="guide-entry">
                <span className="guide-id number">{entry.id}</span>
                <span>{entry.title[language]}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </div>
        {page ? <GuidePage page={page} /> : <EmptyState icon={<BookOpen size={18} />} title={t('guide.choose')} />}
      </div>
    </AppDialog>
  );
}

function GuidePage({ page }: { readonly page: RuleGuide }) {
  const { t, say } = useText();
  return (
    // Longer than its place: the keyboard must be able to scroll it.
    <article className="guide-page" tabIndex={0} aria-label={`${page.id} ${say(page.title)}`}>
      <h3>
        <span className="guide-id number">{page.id}</span> {say(page.title)}
      </h3>
      <Part title={t('guide.what')}>{say(page.what)}</Part>
      <Part title={t('guide.why')}>{say(page.why)}</Part>
      <Part title={t('guide.mend')}>{say(page.mend)}</Part>
      <Part title={t('guide.source')}>{say(page.source)}</Part>
      <GuideExampleView page={page} />
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h4>{title}</h4>
      <p className="selectable">{children}</p>
    </>
  );
}

/** Whether every word of a query stands somewhere on a page. */
function matches(page: RuleGuide, query: string, language: Language): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [page.id, page.title[language], page.what[language], page.why[language], page.mend[language]]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
