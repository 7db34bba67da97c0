import { type ComponentChild, render } from 'preact';
import type { Services } from '../lib/services/services.ts';
import type { Settings } from '../lib/services/settings/settings-service.ts';
import { chooseLanguage, expectLanguage } from './language.ts';
import { ServicesContext } from './services-context.ts';
import './base.css';

interface How {
  readonly texts?: 'every text' | 'the usual texts';
  /** Codes may be drawn before the vault is read (`VaultDoor.glance`). What this asks is asked at the same time. */
  readonly codesFirst?: () => Promise<unknown>;
}

/**
 * Draws a page: language and vault are read first and together, so that nothing flickers. The page is drawn anew in another
 * language when the person changes it in the settings.
 */
export async function startPage(
  services: Services,
  draw: () => ComponentChild,
  { texts = 'the usual texts', codesFirst }: How = {},
): Promise<void> {
  const root = document.body;
  const { vault, settings } = services;
  expectLanguage(services.browser.language, texts === 'every text');
  const chosen = settings.looks().then(async (looks) => {
    if (looks.theme !== 'auto' || looks.textSize !== 100) await showAs(looks);
    return chooseLanguage(looks.language, services.browser.language);
  });
  const known = codesFirst ? glanceOrLook(services, codesFirst) : vault.look();
  let [language] = await Promise.all([chosen, known]);
  const show = () =>
    render(
      <ServicesContext.Provider value={services} key={language}>
        {draw()}
      </ServicesContext.Provider>,
      root,
    );
  settings.watch(async (changed) => {
    language = await chooseLanguage(changed.language, services.browser.language);
    await showAs(changed);
    show();
  });
  show();
  if (vault.isSettled()) return;
  await painted();
  await vault.look();
}

/** Few choose their own theme or size: the others load nothing for it. */
async function showAs(looks: Pick<Settings, 'theme' | 'textSize'>): Promise<void> {
  (await import('./looks.ts')).showAs(looks);
}

/** The first screen waits for the policy, too: whether codes are hidden is known when they are drawn. */
async function glanceOrLook(
  { vault, settings }: Services,
  codesFirst: () => Promise<unknown>,
): Promise<void> {
  const [glanced] = await Promise.all([vault.glance(), codesFirst(), settings.ready()]);
  if (!glanced) await vault.look();
}

/** Resolves when what was drawn stands on the screen, or at once where nobody looks at the page. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
