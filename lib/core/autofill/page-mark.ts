import type { PageClass } from './page-class.ts';
import type { PageDescription } from './page-description.ts';
import { plain } from './reading.ts';

/**
 * What a page is taken for, its form, and what sends it, as one string to be compared. A page that draws another form into the same document,
 * under the same names, gets another mark. Numbers are left out: buttons count seconds.
 */
export function markOf(page: PageDescription, found: PageClass): string {
  if (found.kind === 'none') return 'none';
  const { kind, source, fields } = found;
  const [{ nth }] = fields;
  const form = page.fields.find((field) => field.nth === nth)?.form ?? -1;
  const called = fields.map(({ id, name }) => [id, name]);
  const senders = page.controls
    .filter((control) => control.kind === 'submit' && control.form === form)
    .map(({ id, name, text }) => [id, name, plain(text).replace(/\d+/g, '')]);
  return JSON.stringify([kind, source ?? '', called, page.forms[form] ?? '', form === -1 ? [] : senders]);
}
