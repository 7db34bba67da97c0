import { type ComponentChild, render } from 'preact';
import type { Services } from '../lib/services/services.ts';
import { chooseLanguage } from './language.ts';
import { ServicesContext } from './services-context.ts';
import './base.css';

/**
 * Draws a page: language and vault are read first and together, so that nothing flickers. The page is drawn anew in another
 * language when the person changes it in the settings.
 */
export async function startPage(services: Services, draw: () => ComponentChild): Promise<void> {
  const root = document.body;
  const [settings] = await Promise.all([services.settings.read(), services.vault.look()]);
  let language = chooseLanguage(settings.language, services.browser.language);
  const show = () =>
    render(
      <ServicesContext.Provider value={services} key={language}>
        {draw()}
      </ServicesContext.Provider>,
      root,
    );
  services.settings.watch((changed) => {
    language = chooseLanguage(changed.language, services.browser.language);
    show();
  });
  show();
}
