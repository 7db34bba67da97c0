import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFocus } from '../hooks/use-focus.ts';
import { useTitle } from '../hooks/use-title.ts';
import { useToldState, useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { BackupPage } from '../moving/backup-page.tsx';
import { ImportPage } from '../moving/import-page.tsx';
import { Button } from '../parts/button.tsx';
import { VaultGate } from '../vault/vault-gate.tsx';
import { AccountsPage } from './accounts-page.tsx';
import { AddPage } from './add-page.tsx';
import { HelpPage } from './help-page.tsx';
import { NewsPage } from './news-page.tsx';
import { RecoveryPage } from './recovery-page.tsx';
import { parseRoute, type Route } from './route.ts';
import { SettingsPage } from './settings-page.tsx';
import { UnlockPage } from './unlock-page.tsx';
import './manager.css';
import '../moving/moving.css';

const pages = ['add', 'accounts', 'backup', 'import', 'settings', 'help'] as const;

const titles = {
  add: 'manager_add',
  accounts: 'manager_accounts',
  backup: 'manager_backup',
  import: 'manager_import',
  settings: 'manager_settings',
  help: 'manager_help',
  recovery: 'sheet_title',
  new: 'news_title',
  unlock: 'unlock',
} as const;

/** Everything that needs more room than the popup. The help is open to everybody, the rest only behind the door. */
export function ManagerPage() {
  const { vault, state } = useVault();
  // For the pages without a door as well.
  useToldState(state);
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useTitle(text(titles[route.page]));
  useFocus(false);
  const main = useRef<HTMLElement>(null);
  // Before the first frame, not after it: an address that changes in between would be lost.
  useLayoutEffect(() => {
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
          <Button kind="second" slim onClick={() => void vault.lock()}>
            {text('lock')}
          </Button>
        )}
      </header>
      <main ref={main} class="manager-main stack" tabIndex={-1}>
        <RoutedPage route={route} />
      </main>
    </div>
  );
}

function RoutedPage({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'help':
      return <HelpPage topic={route.topic} />;
    case 'new':
      return <NewsPage />;
    case 'unlock':
      return <UnlockPage back={route.back} />;
    default:
      return <VaultGate>{drawRoute(route.page)}</VaultGate>;
  }
}

function drawRoute(page: Exclude<Route['page'], 'help' | 'new' | 'unlock'>) {
  switch (page) {
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
    case 'recovery':
      return <RecoveryPage />;
  }
}
