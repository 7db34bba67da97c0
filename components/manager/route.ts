import { type HelpTopic, helpTopics } from '../texts/error-text.ts';

/** A page of the manager, as the part after `#` names it. */
export type Route =
  | { readonly page: 'add' | 'accounts' | 'backup' | 'import' | 'settings' | 'recovery' | 'new' }
  /** `back`: opened from the popup, and leads back to it. */
  | { readonly page: 'unlock'; readonly back: boolean }
  | { readonly page: 'help'; readonly topic?: HelpTopic };

/** Anything unknown is the list of accounts. */
export function parseRoute(hash: string): Route {
  const [, page, topic] = hash.replace(/^#/, '').split('/');
  if (page === 'help') {
    const known = helpTopics.find((name) => name === topic);
    return known ? { page, topic: known } : { page };
  }
  if (page === 'unlock') return { page, back: topic === 'back' };
  const known = (['add', 'backup', 'import', 'settings', 'recovery', 'new'] as const).find(
    (name) => name === page,
  );
  return { page: known ?? 'accounts' };
}
