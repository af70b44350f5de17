import { useApp, useStore } from '../../context/index.ts';
import { LANGUAGE_OPTIONS, useText } from '../../i18n/index.ts';
import { Choice, Segments } from '../../ui/index.ts';
import './settings.css';

/** Language, colours and number formats. Every choice takes effect at once. */
export function ProgramSettings() {
  const app = useApp();
  const { t } = useText();
  const preferences = useStore(app.state, (state) => state.preferences);
  return (
    <>
      <Segments
        label={t('settings.language')}
        value={preferences.language}
        options={[
          { value: 'system', label: t('settings.asSystem') },
          ...LANGUAGE_OPTIONS,
        ]}
        onChange={(language) => app.setPreferences({ language })}
      />
      <Segments
        label={t('settings.theme')}
        value={preferences.theme}
        options={[
          { value: 'system', label: t('settings.asSystem') },
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
        ]}
        onChange={(theme) => app.setPreferences({ theme })}
      />
      <Segments
        label={t('settings.units')}
        value={preferences.units}
        options={[
          { value: 'mm', label: t('settings.millimetres') },
          { value: 'inch', label: t('settings.inches') },
        ]}
        onChange={(units) => app.setPreferences({ units })}
      />
      <Segments
        label={t('settings.decimalMark')}
        value={preferences.decimalMark}
        options={[
          { value: 'language', label: t('settings.asLanguage') },
          { value: '.', label: '1.5' },
          { value: ',', label: '1,5' },
        ]}
        onChange={(decimalMark) => app.setPreferences({ decimalMark })}
      />
      <Choice
        label={t('settings.csvSeparator')}
        value={preferences.csvSeparator}
        options={[
          { value: ';', label: t('outputs.semicolon') },
          { value: ',', label: t('outputs.comma') },
          { value: '\t', label: t('outputs.tab') },
        ]}
        onChange={(csvSeparator) => app.setPreferences({ csvSeparator })}
      />
    </>
  );
}
