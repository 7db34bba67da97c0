import type { FieldLocator } from '../core/autofill/page-description.ts';

/**
 * Runs inside someone else's page, in our isolated world, after `installPageTools`. Listens, and does nothing, until the person sends
 * the form of this field; a button that turns back is told apart. When the document goes away first, the browser ends the wait.
 */
export function awaitSubmit(field: FieldLocator): Promise<'sent' | 'turnedBack'> {
  const form = globalThis.kagibanTools?.locate(field)?.form;
  return new Promise((resolve) => {
    const sent = ({ submitter }: SubmitEvent) => {
      const name = `${submitter?.id} ${submitter?.getAttribute('name')}`;
      resolve(/cancel|back|resend|reset|another/i.test(name) ? 'turnedBack' : 'sent');
    };
    if (form) form.addEventListener('submit', sent, { capture: true, once: true });
    else document.addEventListener('submit', sent, { capture: true, once: true });
  });
}
