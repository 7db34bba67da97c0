import type { PageLook } from './look-at.ts';

/** What became of a code: the site went on, refused it, or nobody can tell yet. */
export type AfterSubmit = 'accepted' | 'refused' | 'open';

/**
 * Judges by the page that came after. `elsewhere` is a page of another site, which nobody let us see: logins end there, but only a
 * form that was sent leads there by itself.
 */
export function afterSubmit(
  after: Pick<PageLook, 'found' | 'beginsAgain'> | 'elsewhere',
  sent: boolean,
): AfterSubmit {
  if (after === 'elsewhere') return sent ? 'accepted' : 'open';
  const { found, beginsAgain } = after;
  if (found.kind !== 'none') return found.refused ? 'refused' : 'open';
  return sent && !beginsAgain ? 'accepted' : 'open';
}
