import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../lib/services/services.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';

/** The keyboard shortcuts as the browser has them now, and the way to change them. */
export function Shortcuts() {
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
      <Button kind="second" slim onClick={() => void browser.openShortcutSettings()}>
        {text('settings_shortcuts_change')}
      </Button>
    </section>
  );
}
