import { type Settings, textSizes } from '../../lib/services/settings/settings-service.ts';
import { text } from '../language.ts';
import { Choice } from '../parts/choice.tsx';

const themes = ['auto', 'light', 'dark'] as const;

interface LookSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** Light or dark, and how large the text is. */
export function LookSettings({ settings, onChange }: LookSettingsProps) {
  return (
    <section class="card stack-tight">
      <h2>{text('settings_look')}</h2>
      <Choice
        label={text('settings_theme')}
        options={themes.map((theme) => ({ value: theme, name: text(`settings_theme_${theme}`) }))}
        chosen={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choice
        label={text('settings_text_size')}
        options={textSizes.map((size) => ({ value: size, name: text('settings_per_cent', { size }) }))}
        chosen={settings.textSize}
        onChoose={(textSize) => onChange({ textSize })}
      />
    </section>
  );
}
