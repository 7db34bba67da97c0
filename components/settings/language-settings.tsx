import type { Settings } from '../../lib/services/settings/settings-service.ts';
import { text } from '../language.ts';

const languages = ['auto', 'ja', 'en'] as const;

interface LanguageSettingsProps {
  readonly current: Settings['language'];
  readonly onLanguage: (language: Settings['language']) => void;
}

/** The language of the pages, where the browser speaks another one than the person. */
export function LanguageSettings({ current, onLanguage }: LanguageSettingsProps) {
  return (
    <section class="card stack-tight">
      <h2>{text('settings_language')}</h2>
      <div class="buttons" role="radiogroup" aria-label={text('settings_language')}>
        {languages.map((language) => (
          <label class="check" key={language}>
            <input
              type="radio"
              name="language"
              checked={current === language}
              onChange={() => onLanguage(language)}
            />
            {text(`settings_language_${language}`)}
          </label>
        ))}
      </div>
    </section>
  );
}
