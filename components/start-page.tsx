import { type ComponentChild, render } from 'preact';
import type { Services } from '../lib/services/services.ts';
import { chooseLanguage, expectLanguage } from './language.ts';
import { ServicesContext } from './services-context.ts';
import './base.css';

/**
 * Draws a page: language and vault are read first and together, so that nothing flickers. The page is drawn anew in another
 * language when the person changes it in the settings.
 */
export async function startPage(
  services: Services,
  draw: () => ComponentChild,
  texts: 'every text' | 'the usual texts' = 'the usual texts',
): Promise<void> {
  const root = document.body;
  expectLanguage(services.browser.language, texts === 'every text');
  const chosen = services.settings
    .language()
    .then((wanted) => chooseLanguage(wanted, services.browser.language));
  let [language] = await Promise.all([chosen, services.vault.look()]);
  const show = () =>
    render(
      <ServicesContext.Provider value={services} key={language}>
        {draw()}
      </ServicesContext.Provider>,
      root,
    );
  services.settings.watch(async (changed) => {
    language = await chooseLanguage(changed.language, services.browser.language);
    show();
  });
  show();
}
