import { languages } from '../../lib/core/language.ts';
import type { Settings } from '../../lib/services/settings/settings-service.ts';
import { text } from '../language.ts';
import { Choice } from '../parts/choice.tsx';

interface LanguageSettingsProps {
  readonly current: Settings['language'];
  readonly onLanguage: (language: Settings['language']) => void;
}

/** The language of the pages, where the browser speaks another one than the person. */
export function LanguageSettings({ current, onLanguage }: LanguageSettingsProps) {
  const options = (['auto', ...languages] as const).map((language) => ({
    value: language,
    name: text(`settings_language_${language}`),
  }));
  return (
    <section class="card">
      <h2>{text('settings_language')}</h2>
      <Choice
        label={text('settings_language_label')}
        options={options}
        chosen={current}
        onChoose={onLanguage}
      />
    </section>
  );
}
