import { within } from '@testing-library/dom';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import {
  chooseLanguage,
  type Language,
  loadErrorTexts,
  loadMoreTexts,
} from '../../../components/language.ts';
import { ServicesContext } from '../../../components/services-context.ts';
import { noPolicy } from '../../../lib/services/policy/policy.ts';
import type { Services } from '../../../lib/services/services.ts';
import { defaultSettings } from '../../../lib/services/settings/settings-service.ts';

/** The services that a test hands to what it draws; what is not given must not be asked for. */
export type Given = { readonly [Name in keyof Services]?: Partial<Services[Name]> };

/** What most parts ask for: nothing was decided, nothing was set, and nobody follows a link. */
const everywhere: Given = {
  policy: { read: async () => noPolicy, watch: () => () => {} },
  settings: { known: () => defaultSettings, read: async () => defaultSettings, watch: () => () => {} },
  browser: { openManager: async () => {} },
};

/** What is drawn goes on until it is taken away: its clocks too. */
afterEach(() => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
});

/** Draws a component over these services, in happy-dom, and gives back what is to be seen there. Speaks Japanese unless it is said otherwise. */
export async function draw(children: ComponentChildren, given: Given = {}, language: Language = 'ja') {
  await chooseLanguage(language, language);
  await Promise.all([loadMoreTexts(), loadErrorTexts()]);
  const place = document.createElement('div');
  document.body.append(place);
  await act(async () =>
    render(
      <ServicesContext.Provider value={strict({ ...everywhere, ...given }) as Services}>
        {children}
      </ServicesContext.Provider>,
      place,
    ),
  );
  await rest();
  return { ...within(place), place };
}

/** Lets everything be drawn that is on its way: an answer may lead to the next question. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

/** Does something that a person does, and waits for what comes of it. */
export async function doing(task: () => void): Promise<void> {
  await act(async () => task());
  await rest();
}

/** Types a text into a field, as far as a component hears it. */
export function type(field: HTMLElement, text: string): Promise<void> {
  return doing(() => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** A service stays the same one as long as its world does, as in the product: an effect that depends on it does not begin anew. */
function strict(given: object): object {
  const services = Object.entries(given).map(([name, service]) => [
    name,
    typeof service === 'object' && service !== null ? told(service, `services.${name}`) : service,
  ]);
  return told(Object.fromEntries(services), 'services');
}

/** Whatever is asked for and was not given is an error that names it. */
function told(given: object, path: string): object {
  return new Proxy(given, {
    get(target, name) {
      if (!(name in target)) throw new Error(`${path}.${String(name)} was not given to this test`);
      return Reflect.get(target, name);
    },
  });
}
