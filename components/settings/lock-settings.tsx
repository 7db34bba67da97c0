import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/services/settings/settings-service.ts';
import { usePolicy } from '../hooks/use-policy.ts';
import { text } from '../language.ts';
import { Check } from '../parts/check.tsx';
import { TextField } from '../parts/text-field.tsx';

interface LockSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** When かぎ番 locks itself. */
export function LockSettings({ settings, onChange }: LockSettingsProps) {
  const policy = usePolicy();
  return (
    <section class="card stack">
      <h2>{text('settings_lock')}</h2>
      <AutoLock
        minutes={settings.autoLockMinutes}
        most={policy.autoLockMinutesMax}
        onMinutes={(autoLockMinutes) => onChange({ autoLockMinutes })}
      />
      <Check
        label={text('settings_shared')}
        hint={text(policy.sharedPc ? 'policy_fixed' : 'settings_shared_hint')}
        checked={settings.sharedPc}
        fixed={policy.sharedPc}
        onCheck={(sharedPc) => onChange({ sharedPc })}
      />
    </section>
  );
}

const LONGEST_MINUTES = 60;

function AutoLock({
  minutes,
  most,
  onMinutes,
}: {
  readonly minutes: number;
  readonly most: number;
  readonly onMinutes: (minutes: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const good = (value: string) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= most;
  return (
    <TextField
      label={text('settings_minutes')}
      type="number"
      min={1}
      max={most}
      value={typed ?? String(minutes)}
      hint={
        most < LONGEST_MINUTES ? text('policy_minutes', { minutes: most }) : text('settings_minutes_hint')
      }
      invalid={typed !== undefined && !good(typed)}
      onText={(value) => {
        setTyped(value);
        if (good(value)) onMinutes(Number(value));
      }}
      onLeave={() => setTyped(undefined)}
    />
  );
}
