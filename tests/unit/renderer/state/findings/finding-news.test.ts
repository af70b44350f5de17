import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../../../shared/checks/index.ts';
import { mintId } from '../../../../../shared/project/index.ts';
import { findingNews } from '../../../../../renderer/state/findings/finding-news.ts';

function finding(key: string, severity: Severity = 'error', accepted = false): Finding {
  return {
    key,
    rule: 'RC-001',
    message: 'exposed',
    severity,
    subjects: [],
    items: [],
    text: { en: key, de: key },
    ...(accepted && { waived: { waiver: mintId('waiver', '1'), reason: '', author: '' } }),
  };
}

describe('news of findings', () => {
  it('count what is new by severity', () => {
    expect(findingNews([], [finding('a'), finding('b', 'warning'), finding('c', 'warning')])).toEqual({
      en: '3 new findings: 1 error, 2 warnings.',
      de: '3 neue Befunde: 1 Fehler, 2 Warnungen.',
    });
    expect(findingNews([finding('a')], [finding('a'), finding('b', 'info')])).toEqual({ en: '1 new finding: 1 note.', de: '1 neuer Befund: 1 Hinweis.' });
  });

  it('count what is gone, and say where nothing is left', () => {
    expect(findingNews([finding('a'), finding('b')], [finding('b')])?.en).toBe('1 finding is gone.');
    expect(findingNews([finding('a'), finding('b'), finding('c')], [finding('b')])?.de).toBe('2 Befunde sind erledigt.');
    expect(findingNews([finding('a'), finding('b')], [])).toEqual({ en: 'No findings are left.', de: 'Es ist kein Befund mehr offen.' });
  });

  it('tell both at once', () => {
    expect(findingNews([finding('a')], [finding('b', 'warning')])?.en).toBe('1 new finding: 1 warning. 1 finding is gone.');
  });

  it('are none where the same ones count, in whatever order and words', () => {
    const before = [finding('a'), finding('b')];
    expect(findingNews(before, before)).toBeUndefined();
    expect(findingNews(before, [finding('b', 'warning'), finding('a')])).toBeUndefined();
  });

  it('take an acceptance for an end, and its withdrawal for a beginning', () => {
    expect(findingNews([finding('a')], [finding('a', 'error', true)])?.en).toBe('No findings are left.');
    expect(findingNews([finding('a', 'error', true)], [finding('a')])?.en).toBe('1 new finding: 1 error.');
  });
});
