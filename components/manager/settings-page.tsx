import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Settings } from '../../lib/services/settings/settings-service.ts';
import { useChosenSettings } from '../hooks/use-settings.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { ChangePassword } from '../settings/change-password.tsx';
import { CodeSettings } from '../settings/code-settings.tsx';
import { DeviceSettings } from '../settings/device-settings.tsx';
import { EraseEverything } from '../settings/erase-everything.tsx';
import { KeptAside } from '../settings/kept-aside.tsx';
import { LanguageSettings } from '../settings/language-settings.tsx';
import { LockSettings } from '../settings/lock-settings.tsx';
import { LookSettings } from '../settings/look-settings.tsx';
import { RecoveryCodeSettings } from '../settings/recovery-code-settings.tsx';
import { Shortcuts } from '../settings/shortcuts.tsx';
import { SiteSettings } from '../settings/site-settings.tsx';

/** 設定: every change is kept at once, and says so. */
export function SettingsPage() {
  const { vault } = useVault();
  const { settings: current, choose } = useChosenSettings();
  const [outcome, setOutcome] = useState<{ readonly kept: number; readonly error?: ErrorCode }>({ kept: 0 });
  const change = async (changes: Partial<Settings>) => {
    const changed = await choose(changes);
    if (changed.ok && (changes.autoLockMinutes !== undefined || changes.sharedPc !== undefined))
      vault.retime();
    setOutcome({ kept: outcome.kept + 1, ...(!changed.ok && { error: changed.error }) });
  };
  const onChange = (changes: Partial<Settings>) => void change(changes);
  return (
    <>
      <h1>{text('settings')}</h1>
      <p class="visually-hidden" role="status">
        {outcome.kept > 0 && !outcome.error && text('settings_kept')}
      </p>
      {outcome.error && <ErrorNotice code={outcome.error} />}
      <LockSettings settings={current} onChange={onChange} />
      <ChangePassword />
      <RecoveryCodeSettings />
      <DeviceSettings sharedPc={current.sharedPc} />
      <CodeSettings settings={current} onChange={onChange} />
      <SiteSettings />
      <LookSettings settings={current} onChange={onChange} />
      <LanguageSettings current={current.language} onLanguage={(language) => onChange({ language })} />
      <Shortcuts />
      <KeptAside />
      <EraseEverything />
    </>
  );
}
