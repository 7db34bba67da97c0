import { useEffect, useId, useState } from 'preact/hooks';
import type { Shortcut } from '../../lib/services/services.ts';
import type { Settings } from '../../lib/services/settings/settings-service.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { text } from '../language.ts';
import { TextField } from '../parts/text-field.tsx';
import { useServices } from '../services-context.ts';
import { ChangePassword } from './change-password.tsx';
import { TrashList } from './trash-list.tsx';

/** 設定: every change is kept at once, and says so. */
export function SettingsPage() {
  const { settings, vault } = useServices();
  const current = useSettings();
  const [kept, setKept] = useState(0);
  const change = async (changes: Partial<Settings>) => {
    await settings.change(changes);
    if (changes.autoLockMinutes !== undefined) vault.retime();
    setKept((times) => times + 1);
  };
  return (
    <>
      <h1>{text('settings')}</h1>
      <p class="visually-hidden" role="status">
        {kept > 0 && text('settings_kept')}
      </p>
      <section class="card stack">
        <h2>{text('settings_lock')}</h2>
        <AutoLock
          minutes={current.autoLockMinutes}
          onMinutes={(autoLockMinutes) => void change({ autoLockMinutes })}
        />
        <ChangePassword />
      </section>
      <section class="card stack-tight">
        <h2>{text('settings_codes')}</h2>
        <Check
          label={text('settings_hide')}
          hint={text('settings_hide_hint')}
          checked={current.hideCodes}
          onCheck={(hideCodes) => void change({ hideCodes })}
        />
        <Check
          label={text('settings_submit')}
          hint={text('settings_submit_hint')}
          checked={current.submitAfterFill}
          onCheck={(submitAfterFill) => void change({ submitAfterFill })}
        />
        <TextField
          label={text('settings_device')}
          value={current.deviceName}
          onText={(deviceName) => void change({ deviceName })}
          hint={text('settings_device_hint')}
        />
      </section>
      <section class="card stack-tight">
        <h2>{text('settings_language')}</h2>
        <Languages current={current.language} onLanguage={(language) => void change({ language })} />
      </section>
      <Shortcuts />
      <TrashList />
    </>
  );
}

function AutoLock({
  minutes,
  onMinutes,
}: {
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const good = (value: string) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 60;
  return (
    <TextField
      label={text('settings_minutes')}
      type="number"
      min={1}
      max={60}
      value={typed ?? String(minutes)}
      hint={text('settings_minutes_hint')}
      invalid={typed !== undefined && !good(typed)}
      onText={(value) => {
        setTyped(value);
        if (good(value)) onMinutes(Number(value));
      }}
      onLeave={() => setTyped(undefined)}
    />
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

function Check({ label, hint, checked, onCheck }: CheckProps) {
  const id = useId();
  return (
    <div>
      <div class="check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

function Languages({
  current,
  onLanguage,
}: {
  readonly current: Settings['language'];
  readonly onLanguage: (language: Settings['language']) => void;
}) {
  const languages = ['auto', 'ja', 'en'] as const;
  return (
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
  );
}

function Shortcuts() {
  const { browser } = useServices();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void browser.shortcuts().then(setShortcuts);
  }, [browser]);
  return (
    <section class="card stack-tight">
      <h2>{text('settings_shortcuts')}</h2>
      <ul class="stack-tight">
        {shortcuts.map(({ name, description, keys }) => (
          <li class="row" key={name}>
            <span>{description || text('settings_shortcut_open')}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="quiet">{text('settings_shortcut_none')}</span>}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button button-second button-slim"
        onClick={() => void browser.openShortcutSettings()}
      >
        {text('settings_shortcuts_change')}
      </button>
    </section>
  );
}
