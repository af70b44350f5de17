import { ArrowRight } from 'lucide-react';
import { findRule, ownSeverities } from '../../../shared/checks/index.ts';
import { LIMITS, type ProfileDifference, type SeveritySetting } from '../../../shared/project/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import { limitWords } from './limit-words.ts';

/** What differs, a line each: how it is, and how the profile has it. */
export function ProfileDifferences({ differences }: { readonly differences: readonly ProfileDifference[] }) {
  const text = useText();
  return (
    <ul className="profile-differences">
      {differences.map((difference) => {
        const { name, from, to } = inWords(difference, text);
        return (
          <li key={difference.kind === 'limit' ? difference.key : difference.rule}>
            <span className="profile-difference-name">{name}</span>
            <span className="profile-difference-values">
              <s>{from}</s> <ArrowRight size={13} aria-hidden="true" /> <strong>{to}</strong>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function inWords(difference: ProfileDifference, text: TextTools): { readonly name: string; readonly from: string; readonly to: string } {
  const { say } = text;
  if (difference.kind === 'limit') {
    const { key, from, to } = difference;
    return { name: say(LIMITS[key].title), from: limitWords(key, from, text), to: limitWords(key, to, text) };
  }
  const { rule, from, to } = difference;
  const title = findRule(rule)?.title;
  return { name: title ? `${rule} ${say(title)}` : rule, from: severityWords(rule, from, text), to: severityWords(rule, to, text) };
}

/** The severity that is set, or those of the rule itself. */
function severityWords(id: string, setting: SeveritySetting | undefined, { t }: TextTools): string {
  if (setting !== undefined) return t(`severity.${setting}`);
  const rule = findRule(id);
  const own = rule ? ownSeverities(rule) : [];
  return own.length === 0 ? t('severity.off') : own.map((severity) => t(`severity.${severity}`)).join(', ');
}
