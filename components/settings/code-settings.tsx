import type { Settings } from '../../lib/services/settings/settings-service.ts';
import { usePolicy } from '../hooks/use-policy.ts';
import { text } from '../language.ts';
import { Check } from '../parts/check.tsx';
import { TextField } from '../parts/text-field.tsx';

interface CodeSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** How codes are shown and filled in. */
export function CodeSettings({ settings, onChange }: CodeSettingsProps) {
  const policy = usePolicy();
  return (
    <section class="card stack-tight">
      <h2>{text('settings_codes')}</h2>
      <Check
        label={text('settings_hide')}
        hint={text(policy.hideCodes ? 'policy_fixed' : 'settings_hide_hint')}
        checked={settings.hideCodes}
        fixed={policy.hideCodes}
        onCheck={(hideCodes) => onChange({ hideCodes })}
      />
      <Check
        label={text('settings_submit')}
        hint={text(policy.submitAfterFill ? 'settings_submit_hint' : 'policy_fixed')}
        checked={settings.submitAfterFill}
        fixed={!policy.submitAfterFill}
        onCheck={(submitAfterFill) => onChange({ submitAfterFill })}
      />
      <TextField
        label={text('settings_device')}
        value={settings.deviceName}
        onText={(deviceName) => onChange({ deviceName })}
        hint={text('settings_device_hint')}
      />
    </section>
  );
}
