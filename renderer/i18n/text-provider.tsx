import type { TFunction } from 'i18next';
import { type ReactNode, createContext, useContext, useMemo } from 'react';
import { I18nProvider as ComponentLocale } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language, LocalText } from '../../shared/text/index.ts';
import { type FormatPreferences, type Formatter, formatterOf } from './format.ts';
import { createMessages } from './messages.ts';
import type { Reader } from './reader.ts';

/** What a panel needs in order to speak to the reader. */
export interface TextTools {
  /** A sentence of the message files. */
  readonly t: TFunction;
  /** A sentence that came in every language. */
  readonly say: (text: LocalText) => string;
  readonly language: Language;
  readonly format: Formatter;
}

const FormatterContext = createContext<Formatter | null>(null);

/** Settles language and number format for everything below it. */
export function TextProvider({
  reader: { language, locale },
  preferences,
  children,
}: {
  readonly reader: Reader;
  readonly preferences: FormatPreferences;
  readonly children: ReactNode;
}) {
  const messages = useMemo(() => createMessages(language), [language]);
  const { units, decimalMark } = preferences;
  const formatter = useMemo(() => formatterOf({ language, locale }, { units, decimalMark }), [language, locale, units, decimalMark]);
  return (
    <I18nextProvider i18n={messages}>
      <ComponentLocale locale={locale}>
        <FormatterContext value={formatter}>{children}</FormatterContext>
      </ComponentLocale>
    </I18nextProvider>
  );
}

/** Language, sentences and number format at this place. */
export function useText(): TextTools {
  const { t } = useTranslation();
  const format = useContext(FormatterContext);
  if (!format) throw new Error('useText needs a TextProvider above it');
  return useMemo(
    () => ({ t, format, language: format.language, say: (text: LocalText) => text[format.language] }),
    [t, format],
  );
}
