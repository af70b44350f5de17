import { type Finding, SEVERITIES, type Severity } from '../../../shared/checks/index.ts';
import { type Language, type LocalText, inEveryLanguage, inLanguage } from '../../../shared/text/index.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<Severity, readonly [one: string, more: string]>>>> = {
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
  de: { error: ['Fehler', 'Fehler'], warning: ['Warnung', 'Warnungen'], info: ['Hinweis', 'Hinweise'] },
};

/**
 * What has become of the findings, in one sentence: "2 new findings: 1 error, 1 warning. 3 are gone." Undefined where the
 * same ones count as before. Accepting a finding takes it out of those that count.
 */
export function findingNews(before: readonly Finding[], after: readonly Finding[]): LocalText | undefined {
  if (before === after) return undefined;
  const known = keysOf(before);
  const now = keysOf(after);
  const fresh = after.filter((finding) => !finding.waived && !known.has(finding.key));
  const gone = [...known].filter((key) => !now.has(key)).length;
  if (fresh.length === 0 && gone === 0) return undefined;
  return inEveryLanguage((language) => [freshText(fresh, language), goneText(gone, now.size, language)].filter((text) => text !== '').join(' '));
}

function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ waived }) => !waived).map(({ key }) => key));
}

function freshText(fresh: readonly Finding[], language: Language): string {
  if (fresh.length === 0) return '';
  const counted = SEVERITIES.flatMap((severity) => {
    const count = fresh.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${WORDS[language][severity][count === 1 ? 0 : 1]}`];
  });
  const head =
    inLanguage(language, {
      en: `${fresh.length} new ${fresh.length === 1 ? 'finding' : 'findings'}`,
      de: `${fresh.length} ${fresh.length === 1 ? 'neuer Befund' : 'neue Befunde'}`,
    });
  return `${head}: ${counted.join(', ')}.`;
}

function goneText(gone: number, left: number, language: Language): string {
  if (gone === 0) return '';
  if (left === 0) return inLanguage(language, { en: 'No findings are left.', de: 'Es ist kein Befund mehr offen.' });
  return inLanguage(language, {
    en: `${gone} ${gone === 1 ? 'finding is' : 'findings are'} gone.`,
    de: `${gone} ${gone === 1 ? 'Befund ist' : 'Befunde sind'} erledigt.`,
  });
}
