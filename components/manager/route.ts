import { type HelpTopic, helpTopics } from '../texts/error-text.ts';

/** A page of the manager, as the part after `#` names it. */
export type Route =
  | { readonly page: 'add' | 'accounts' | 'settings' }
  | { readonly page: 'help'; readonly topic?: HelpTopic };

/** Anything unknown is the list of accounts. */
export function parseRoute(hash: string): Route {
  const [, page, topic] = hash.replace(/^#/, '').split('/');
  if (page === 'help') {
    const known = helpTopics.find((name) => name === topic);
    return known ? { page, topic: known } : { page };
  }
  return page === 'add' || page === 'settings' ? { page } : { page: 'accounts' };
}
