import { useEffect, useRef, useState } from 'preact/hooks';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { VaultGate } from '../vault/vault-gate.tsx';
import { AccountsPage } from './accounts-page.tsx';
import { AddPage } from './add-page.tsx';
import { BackupPage } from './backup-page.tsx';
import { HelpPage } from './help-page.tsx';
import { ImportPage } from './import-page.tsx';
import { parseRoute, type Route } from './route.ts';
import { SettingsPage } from './settings-page.tsx';
import './manager.css';

const pages = ['add', 'accounts', 'backup', 'import', 'settings', 'help'] as const;

/** Everything that needs more room than the popup. The help is open to everybody, the rest only behind the door. */
export function ManagerPage() {
  const { vault, state } = useVault();
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const follow = () => {
      setRoute(parseRoute(location.hash));
      // The heading is what a screen reader should begin with on a new page.
      requestAnimationFrame(() => main.current?.focus());
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="manager">
      <header class="manager-head">
        <b class="manager-name">{text('product')}</b>
        <nav aria-label={text('manager_pages')}>
          {pages.map((page) => (
            <a key={page} href={`#/${page}`} aria-current={route.page === page ? 'page' : undefined}>
              {text(`manager_${page}`)}
            </a>
          ))}
        </nav>
        {state?.status === 'open' && (
          <button type="button" class="button button-second button-slim" onClick={() => void vault.lock()}>
            {text('lock')}
          </button>
        )}
      </header>
      <main ref={main} class="manager-main stack" tabIndex={-1}>
        {route.page === 'help' ? <OpenToAll route={route} /> : <VaultGate>{drawRoute(route)}</VaultGate>}
      </main>
    </div>
  );
}

function drawRoute(route: Exclude<Route, { page: 'help' }>) {
  switch (route.page) {
    case 'add':
      return <AddPage />;
    case 'accounts':
      return <AccountsPage />;
    case 'backup':
      return <BackupPage />;
    case 'import':
      return <ImportPage />;
    case 'settings':
      return <SettingsPage />;
  }
}

/** The help needs no open vault; the state of the vault is told all the same. */
function OpenToAll({ route }: { readonly route: Extract<Route, { page: 'help' }> }) {
  const { state } = useVault();
  useEffect(() => {
    if (state) document.documentElement.dataset['vault'] = state.status;
  }, [state]);
  return <HelpPage topic={route.topic} />;
}
