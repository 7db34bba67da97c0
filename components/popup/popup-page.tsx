import type { FrontTab } from '../../lib/services/services.ts';
import { useFirstSave } from '../hooks/use-first-save.ts';
import { useFound } from '../hooks/use-found.ts';
import { usePage } from '../hooks/use-page.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { VaultGate } from '../vault/vault-gate.tsx';
import { FoundLine } from './found-line.tsx';
import { nextInFoot } from './found-problem.tsx';
import { PopupHome } from './popup-home.tsx';
import './popup.css';

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
  return (
    <div class="popup">
      <header class="popup-head">
        {/* The heading is what the screen says, where it is a screen of its own. */}
        {open ? <h1 class="popup-name">{text('product')}</h1> : <p class="popup-name">{text('product')}</p>}
        {open && (
          <nav aria-label={text('product')}>
            <button type="button" class="button button-link" onClick={() => void browser.openManager('add')}>
              {text('add')}
            </button>
            <button type="button" class="button button-link" onClick={() => void vault.lock()}>
              {text('lock')}
            </button>
            <button
              type="button"
              class="button button-link"
              onClick={() => void browser.openManager('settings')}
            >
              {text('settings')}
            </button>
          </nav>
        )}
      </header>
      {(page !== undefined || codesFirst || state?.status === 'locked') && (
        <main
          class="stack"
          data-page={page === undefined ? undefined : (page?.kind ?? 'none')}
          data-settling={page?.settling || undefined}
        >
          <VaultGate
            first={{ above: found.found && <FoundLine candidates={found.found.candidates} />, ...start }}
            onRestore={() => void browser.openWelcome('restore')}
          >
            <PopupHome page={page} found={found} first={first} />
          </VaultGate>
        </main>
      )}
      {open && (
        <footer class="popup-foot">
          <button
            type="button"
            class={next === 'scan' ? 'button' : 'button button-second'}
            aria-disabled={found.looking && found.asked}
            onClick={found.scan}
          >
            {text('scan')}
          </button>
          <button
            type="button"
            class={next === 'area' ? 'button' : 'button button-second'}
            onClick={() => void selectArea()}
          >
            {text('select_area')}
          </button>
        </footer>
      )}
    </div>
  );
}

function originOf(tab: FrontTab | undefined): string {
  return tab?.url && URL.canParse(tab.url) ? new URL(tab.url).origin : '';
}
