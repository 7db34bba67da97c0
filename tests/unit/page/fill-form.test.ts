// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { FillOrder } from '../../../lib/core/autofill/fill-order.ts';
import type { PageLook } from '../../../lib/core/autofill/look-at.ts';
import { fillForm } from '../../../lib/page/fill-form.ts';
import { openAt } from '../support/page-address.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const FORM = '<form><input id="otp" name="otp"><input type="submit" id="kc-login"></form>';
const order: FillOrder = {
  ...{ origin: SITE, mark: 'login', submit: true },
  entries: [{ field: { nth: 0, id: 'otp', name: 'otp' }, text: '123456' }],
};

/** A page at an address, filled in by our function; `mark` is what our rules make of it by then. */
async function filling(address: string, body: string, mark = 'login') {
  openAt(address);
  document.body.innerHTML = body;
  let sent = 0;
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    sent++;
  });
  const answer = await fillForm(order, {
    ...{ products: [], submitted: false, heard: async () => {}, begin: () => {} },
    look: () => ({ mark, devices: [] }) as unknown as PageLook,
  });
  return { answer, sent, values: [...document.querySelectorAll('input')].map(({ value }) => value).join('') };
}

afterEach(() => {
  document.body.innerHTML = '';
});

// happy-dom draws nothing: what is filled in, and what nobody can see, is for page-corpus.spec and attacks-on-page.spec.
describe('a code', () => {
  it.each([
    ['another host', 'https://www.other.portal.kosmo-web.jp/login'],
    ['another port', `${SITE}:8443/login`],
    ['another scheme', SITE.replace('https', 'http')],
    ['a host that begins in the same way', `${SITE}.evil.example/`],
  ])('never goes into a page of %s, though the document and the form are the same', async (_, address) => {
    const { answer, sent, values } = await filling(address, FORM);
    expect(answer).toEqual({ did: 'stopped', why: 'moved' });
    expect([sent, values]).toEqual([0, '']);
  });

  it('never goes into a page that became another one since it was looked at', async () => {
    const { answer, sent, values } = await filling(`${SITE}/login`, FORM, 'ask');
    expect(answer).toEqual({ did: 'stopped', why: 'moved' });
    expect([sent, values]).toEqual([0, '']);
  });

  it('goes nowhere when its field has gone', async () => {
    const { answer, values } = await filling(`${SITE}/login`, '<form><input id="x" name="x"></form>');
    expect(answer).toEqual({ did: 'stopped', why: 'missing' });
    expect(values).toBe('');
  });

  it('goes nowhere when nobody can see its field', async () => {
    const { answer, values } = await filling(`${SITE}/login`, FORM.replace('<form', '<form hidden'));
    expect(answer).toMatchObject({ did: 'stopped' });
    expect(answer).not.toMatchObject({ why: 'moved' });
    expect(values).toBe('');
  });
});
