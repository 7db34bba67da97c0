// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FillOrder } from '../../../lib/core/autofill/fill-order.ts';
import { fillForm } from '../../../lib/page/fill-form.ts';
import { installPageTools } from '../../../lib/page/page-tools.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';

/** happy-dom draws nothing: whether a field can be seen is for page-corpus.spec and attacks-on-page.spec, in a real browser. */
function showAll(): void {
  if (globalThis.kagibanTools) globalThis.kagibanTools.unusable = () => undefined;
}

/** A page at an address, with these tools in our world. */
function page(address: string, body: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  // What a real top document says of itself, and happy-dom does not.
  for (const [name, said] of [
    ['origin', new URL(address).origin],
    ['top', window],
  ] as const)
    Object.defineProperty(globalThis, name, { value: said, configurable: true });
  document.body.innerHTML = body;
  installPageTools();
  showAll();
}

const field = (nth = 0, id = 'otp') => ({ nth, id, name: id });
const order = (more: Partial<FillOrder> = {}): FillOrder => ({
  ...{ origin: SITE, entries: [{ field: field(), text: '123456' }], submit: false },
  ...more,
});
const FORM = '<form><input id="otp" name="otp"><input type="submit" id="kc-login"></form>';
const value = (id = 'otp') => (document.getElementById(id) as HTMLInputElement).value;

beforeEach(() => {
  globalThis.kagibanTools = undefined;
});
afterEach(() => {
  document.body.innerHTML = '';
});

describe('a code', () => {
  it('goes into the field, and the page hears it as if it were typed', async () => {
    page(`${SITE}/login`, FORM);
    const heard: string[] = [];
    for (const kind of ['input', 'change']) document.addEventListener(kind, () => heard.push(kind));
    expect(await fillForm(order())).toEqual({ did: 'filled', submitted: false });
    expect(value()).toBe('123456');
    expect(heard).toEqual(['input', 'change']);
  });

  it.each([
    ['another host', 'https://www.other.portal.kosmo-web.jp/login'],
    ['another port', `${SITE}:8443/login`],
    ['another scheme', SITE.replace('https', 'http')],
    ['a host that begins in the same way', `${SITE}.evil.example/`],
  ])('never goes into a page of %s', async (_, address) => {
    page(address, FORM);
    expect(await fillForm(order())).toEqual({ did: 'refused', why: 'moved' });
    expect(value()).toBe('');
  });

  it('never goes anywhere before our tools are there', async () => {
    page(`${SITE}/login`, FORM);
    globalThis.kagibanTools = undefined;
    expect(await fillForm(order())).toEqual({ did: 'refused', why: 'moved' });
    expect(value()).toBe('');
  });

  it('goes nowhere when its field has gone', async () => {
    page(`${SITE}/login`, '<form><input id="other" name="other"></form>');
    expect(await fillForm(order())).toEqual({ did: 'refused', why: 'missing' });
    expect(value('other')).toBe('');
  });

  it('goes nowhere when nobody can see its field', async () => {
    page(`${SITE}/login`, FORM);
    if (globalThis.kagibanTools) globalThis.kagibanTools.unusable = () => 'transparent';
    expect(await fillForm(order())).toEqual({ did: 'refused', why: 'hidden' });
    expect(value()).toBe('');
  });

  it('goes digit by digit into several fields', async () => {
    const digits = [...'123456'];
    page(
      `${SITE}/login`,
      `<form>${digits.map((_, at) => `<input id="d${at}" name="d${at}">`).join('')}</form>`,
    );
    const entries = digits.map((text, at) => ({ field: field(at, `d${at}`), text }));
    expect(await fillForm(order({ entries }))).toMatchObject({ did: 'filled' });
    expect(digits.map((_, at) => value(`d${at}`))).toEqual(digits);
  });

  it('that the page takes away or changes is told of', async () => {
    page(`${SITE}/login`, FORM);
    document.getElementById('otp')?.addEventListener('input', ({ target }) => {
      (target as HTMLInputElement).value = '000000';
    });
    expect(await fillForm(order())).toMatchObject({ did: expect.stringMatching(/refused|filled|changed/) });
    expect(await fillForm(order())).not.toMatchObject({ did: 'filled', submitted: true });
  });
});

describe('the form', () => {
  it('is sent once, by its own button, and only where that is wanted', async () => {
    page(`${SITE}/login`, FORM);
    let pressed = 0;
    document.getElementById('kc-login')?.addEventListener('click', (event) => {
      event.preventDefault();
      pressed++;
    });
    expect(await fillForm(order())).toMatchObject({ submitted: false });
    expect(pressed).toBe(0);
    expect(await fillForm(order({ submit: true }))).toMatchObject({ submitted: true });
    expect(await fillForm(order({ submit: true }))).toMatchObject({ submitted: false });
    expect(pressed).toBe(1);
  });

  it('of several unknown buttons is sent by none', async () => {
    page(
      `${SITE}/login`,
      '<form><input id="otp" name="otp"><button id="a" type="submit">a</button><button id="b" type="submit">b</button></form>',
    );
    expect(await fillForm(order({ submit: true }))).toMatchObject({ did: 'filled', submitted: false });
  });

  it('gets the name of the device where none stands, and keeps one that stands there', async () => {
    page(`${SITE}/login`, '<form><input id="otp" name="otp"><input id="userLabel" name="userLabel"></form>');
    const deviceName = { field: field(1, 'userLabel'), text: 'パソコン' };
    expect(await fillForm(order({ deviceName }))).toMatchObject({ deviceName: 'パソコン' });
    expect(await fillForm(order({ deviceName: { ...deviceName, text: 'another' } }))).toMatchObject({
      deviceName: 'パソコン',
    });
  });
});
