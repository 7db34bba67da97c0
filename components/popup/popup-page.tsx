import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { FrontTab } from '../../lib/services/services.ts';
import type { VaultState } from '../../lib/services/vault/vault-service.ts';
import { useFirstSave } from '../hooks/use-first-save.ts';
import { useFocus } from '../hooks/use-focus.ts';
import { useFound } from '../hooks/use-found.ts';
import { usePage } from '../hooks/use-page.ts';
import { useTight } from '../hooks/use-tight.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { later } from '../parts/later.tsx';
import { useServices } from '../services-context.ts';
import { VaultGate } from '../vault/vault-gate.tsx';
import { nextInFoot } from './next-in-foot.ts';
import { PopupHome, type PopupHomeProps } from './popup-home.tsx';
import './popup.css';

const FoundLine = later(async () => (await import('./found-line.tsx')).FoundLine);

/** The popup: one door, and behind it the codes and whatever was found on the page in front. */
export function PopupPage({ tab }: { readonly tab: FrontTab | undefined }) {
  const { browser } = useServices();
  const { vault, state } = useVault();
  const page = usePage(tab);
  const found = useFound(page);
  const { first, ...start } = useFirstSave(found.found?.candidates ?? []);
  const open = state?.status === 'open';
  // The account of the site in front stands above the others: only where there may be one, codes wait for the look at the page.
  const codesFirst = open && vault.accounts().length > 0 && !vault.mayBeUsedAt(originOf(tab));
  // Asked anew: the look at the page may not have ended yet when the button is pressed.
  const selectArea = async () => {
    const tab = await browser.activeTab();
    if (tab) await browser.openCapture(tab.tabId);
  };
  const next = nextInFoot(found);
  const tight = useTight();
  useFocus(true);
  const link = (name: 'add' | 'lock' | 'settings' | 'popup_help', press: () => Promise<void>) => (
    <Button kind="link" onClick={() => void press()}>
      {text(name)}
    </Button>
  );
  const links = (
    <nav aria-label={text('product')}>
      {open && link('add', () => browser.openManager('add'))}
      {open && link('lock', () => vault.lock())}
      {open && link('settings', () => browser.openManager('settings'))}
      {link('popup_help', () => browser.openManager('help', helpFor(page, state)))}
    </nav>
  );
  const foot = (
    <footer class="popup-foot">
      <Button
        kind={next === 'scan' ? undefined : 'second'}
        aria-disabled={found.looking && found.asked}
        onClick={found.scan}
      >
        {text('scan')}
      </Button>
      <Button kind={next === 'area' ? undefined : 'second'} onClick={() => void selectArea()}>
        {text('select_area')}
      </Button>
    </footer>
  );
  // Where there is little room the code and its button have it, and what is rare stands below, under one line.
  return (
    <div class={tight ? 'popup popup-tight' : 'popup'}>
      <header class="popup-head">
        {/* The heading is what the screen says, where it is a screen of its own. */}
        {open ? <h1 class="popup-name">{text('product')}</h1> : <p class="popup-name">{text('product')}</p>}
        {!tight && links}
      </header>
      {(page !== undefined || codesFirst || state?.status === 'locked') && (
        <main
          class="stack"
          data-page={page === undefined ? undefined : (page?.kind ?? 'none')}
          data-settling={page?.settling || undefined}
        >
          <VaultGate
            first={{ above: <AboveFirst page={page} found={found} />, ...start }}
            onRestore={() => void browser.openWelcome('restore')}
          >
            <PopupHome page={page} found={found} first={first} />
          </VaultGate>
        </main>
      )}
      {open && tight && (
        <details class="popup-more" open={next !== undefined}>
          <summary>{text('other_ways')}</summary>
          {foot}
        </details>
      )}
      {open && !tight && foot}
      {tight && links}
    </div>
  );
}

function originOf(tab: FrontTab | undefined): string {
  return tab?.url && URL.canParse(tab.url) ? new URL(tab.url).origin : '';
}

/** Before there is a vault: what was found, or that this page is not the one to begin with. */
function AboveFirst({ page, found }: Pick<PopupHomeProps, 'page' | 'found'>) {
  if (found.found) return <FoundLine candidates={found.found.candidates} />;
  if (page?.kind === 'login' || page?.kind === 'ask')
    return <p class="found-line can-wait">{text('set_up_first')}</p>;
  return null;
}

/** The help begins at the question that the screen in front raises. */
function helpFor(page: PageView | null | undefined, state: VaultState | undefined): string {
  if (state?.status === 'locked') return 'forgot';
  if (page?.refused) return 'refused';
  if (page?.source) return 'mail';
  return page?.kind === 'setup' || page?.kind === 'login' ? 'refused' : 'notfound';
}
