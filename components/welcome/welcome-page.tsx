import { useState } from 'preact/hooks';
import { useFocus } from '../hooks/use-focus.ts';
import { useTitle } from '../hooks/use-title.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { OfferDevice } from '../vault/offer-device.tsx';
import { VaultGate } from '../vault/vault-gate.tsx';
import { SafeStep } from './safe-step.tsx';
import './welcome.css';

/** The first run: the password, where the button is, and how it goes on. */
export function WelcomePage() {
  const { browser } = useServices();
  const { vault, state } = useVault();
  const [postponed, setPostponed] = useState(false);
  useTitle(text('welcome_title'));
  useFocus(false);
  // Out of a backup: what to do now is to log in, and nothing has to be set up again.
  const [wasNew, setWasNew] = useState(false);
  if (state?.status === 'none' && !wasNew) setWasNew(true);
  const restored = wasNew && state?.status === 'open' ? vault.accounts() : [];
  const safe = vault.ways().recoveryCode;
  return (
    <main class="welcome stack">
      <header class="stack-tight">
        <b class="welcome-name">{text('product')}</b>
        {state?.status === 'none' && <p>{text('welcome_what')}</p>}
      </header>
      <VaultGate>
        <h1 class="welcome-title">{text('welcome_title')}</h1>
        {restored.length > 0 ? (
          <StatusNotice title={text('welcome_restored', { count: restored.length })}>
            <ul class="welcome-restored" data-testid="restored">
              {restored.map(({ id, issuer, accountName }) => (
                <li key={id}>
                  <bdi>{[issuer, accountName].filter(Boolean).join(' ')}</bdi>
                </li>
              ))}
            </ul>
            <p>{text('welcome_restored_next')}</p>
          </StatusNotice>
        ) : (
          <StatusNotice title={text('welcome_ready')} />
        )}
        <OfferDevice />
        <section class="card">
          <h2>{text('welcome_step_pin')}</h2>
          <PinDrawing />
          <p>{text(browser.isEdge ? 'welcome_pin_edge' : 'welcome_pin_chrome')}</p>
        </section>
        <SafeStep done={safe} postponed={postponed} onLater={() => setPostponed(true)} />
        <section class="card">
          <h2>{text('welcome_step_use')}</h2>
          <p>{text(restored.length > 0 ? 'welcome_restored_next' : 'welcome_use')}</p>
        </section>
        {(safe || postponed) && <Button onClick={() => window.close()}>{text('welcome_close')}</Button>}
        <Button kind="link" onClick={() => void browser.openManager('help')}>
          {text('welcome_help')}
        </Button>
      </VaultGate>
    </main>
  );
}

/** The browser's upper right corner: the puzzle piece, and the pin in the list below it. */
function PinDrawing() {
  return (
    <svg
      class="welcome-pin"
      viewBox="0 0 320 110"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      aria-hidden="true"
    >
      <rect x="2" y="2" width="316" height="34" rx="8" />
      <rect x="14" y="11" width="200" height="16" rx="8" />
      <path d="M238 13h6a4 4 0 1 1 8 0h6v6a4 4 0 1 1 0 8v3h-20z" class="welcome-mark" />
      <circle cx="292" cy="19" r="8" />
      <rect x="150" y="44" width="150" height="60" rx="8" />
      <rect x="162" y="64" width="20" height="20" rx="5" fill="currentColor" />
      <path d="M194 74h48" stroke-width="6" />
      <path d="M268 62l14 14m-11-11l-5 9 7 7 9-5m-12-2l-7 7" class="welcome-mark" />
    </svg>
  );
}
