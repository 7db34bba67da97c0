// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillOrder } from '../../../lib/core/autofill/fill-order.ts';
import type { PageLook } from '../../../lib/core/autofill/look-at.ts';
import { products } from '../../../lib/core/autofill/products/products.ts';
import { fillForm } from '../../../lib/page/fill-form.ts';
import { drawEverything } from '../support/drawn-page.ts';
import { openAt } from '../support/page-address.ts';

drawEverything();

const SITE = 'https://www.example.jp';
const CODE = '314159';
const FORM = '<form><input id="otp"><input id="name"><button id="go">次へ</button></form>';
const order: FillOrder = {
  ...{ origin: SITE, mark: 'login', submit: true },
  entries: [{ field: { nth: 0, id: 'otp', name: '' }, text: CODE }],
};
const named: FillOrder = {
  ...order,
  deviceName: { field: { nth: 1, id: 'name', name: '' }, text: '居間のPC' },
};

const input = (id: string) => document.getElementById(id) as HTMLInputElement;
const hear = (id: string, name: string, act: () => void) => input(id).addEventListener(name, act);

beforeEach(() => {
  vi.useFakeTimers();
  openAt(`${SITE}/login`);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Fills a page in; `does` is what the page does by itself at that time. */
async function fill(
  html: string,
  asked: FillOrder = order,
  {
    drawn = () => {},
    heard = () => {},
    begins = () => {},
    marks = (): string => 'login',
    devices = [] as PageLook['devices'],
    submitted = false,
  } = {},
) {
  document.body.innerHTML = html;
  drawn();
  let sent = 0;
  for (const form of document.querySelectorAll('form'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
  const around = { products, submitted, heard: async () => heard(), begin: begins };
  const look = () => ({ mark: marks(), devices }) as unknown as PageLook;
  const filling = fillForm(asked, { ...around, look });
  await vi.advanceTimersByTimeAsync(5000);
  const answer = await filling;
  return { answer, sent, code: input('otp')?.value, name: input('name')?.value };
}

describe('a code', () => {
  it('goes into its field, and the form is sent where that is wanted', async () => {
    expect(await fill(FORM)).toMatchObject({
      answer: { did: 'filled', submitted: true },
      sent: 1,
      code: CODE,
    });
    expect(await fill(FORM, { ...order, submit: false })).toMatchObject({
      ...{ answer: { did: 'filled', submitted: false }, sent: 0, code: CODE },
    });
  });

  it('is sent once in a document', async () => {
    const { answer, sent } = await fill(FORM, order, { submitted: true });
    expect([answer, sent]).toEqual([{ did: 'filled', submitted: false }, 0]);
  });

  it('is told of before the first key, and after the name of the device', async () => {
    const order: string[] = [];
    const drawn = () => {
      for (const id of ['otp', 'name']) hear(id, 'keydown', () => order.push(id));
    };
    await fill(FORM, named, { drawn, begins: () => order.push('begins') });
    expect(order).toEqual(['name', 'begins', 'otp']);
  });

  it.each([
    ['words', '<input id="otp" value="taro">', 'typed'],
    ['words of any writing', '<input id="otp" value="太郎">', 'typed'],
    ['half of a password', '<input id="otp" type="password" value="12">', 'typed'],
    ['digits', '<input id="otp" value="000000">', undefined],
    ['the signs of a mask', '<input id="otp" value="___-___">', undefined],
    ['nothing of a password', '<input id="otp" type="password">', undefined],
  ])('is written over %s that stand there, or not', async (_, field, why) => {
    const { answer, code } = await fill(`<form>${field}</form>`);
    expect(answer).toMatchObject(why ? { did: 'stopped', why } : { did: 'filled' });
    expect(code === CODE).toBe(!why);
  });

  it.each([
    ['becomes another one', () => {}, 'moved'],
    ['draws the field anew', () => input('otp').remove(), 'moved'],
  ])('goes nowhere when the page %s before the first key', async (_, does, why) => {
    let hasHeard = false;
    const heard = () => {
      hasHeard = true;
      does();
    };
    const marks = () => (hasHeard ? 'ask' : 'login');
    expect(await fill(FORM, order, { heard, marks })).toMatchObject({
      answer: { did: 'stopped', why },
      sent: 0,
    });
  });

  it('is given, and the form is not sent, when the page becomes another one by it', async () => {
    const marks = () => (input('otp').value === '' ? 'login' : 'ask');
    const { answer, sent, code } = await fill(FORM, order, { marks });
    expect([answer, sent, code]).toEqual([{ did: 'filled', submitted: false }, 0, CODE]);
  });

  it('that the page makes something else of is not sent', async () => {
    const drawn = () => hear('otp', 'input', () => (input('otp').value = '1'));
    expect(await fill(FORM, order, { drawn })).toMatchObject({
      answer: { did: 'stopped', why: 'notTaken' },
      sent: 0,
    });
  });

  it('goes into several boxes, and nowhere when one of them is missing', async () => {
    const six = [...CODE].map((text, nth) => ({ field: { nth, id: `b${nth}`, name: '' }, text }));
    const html = (count: number) =>
      `<form>${six
        .slice(0, count)
        .map(({ field }) => `<input id="${field.id}" maxlength="1">`)
        .join('')}</form>`;
    const written = () => [...document.querySelectorAll('input')].map(({ value }) => value).join('');
    expect((await fill(html(6), { ...order, entries: six })).answer.did).toBe('filled');
    expect(written()).toBe(CODE);
    expect((await fill(html(5), { ...order, entries: six })).answer).toEqual({
      did: 'stopped',
      why: 'missing',
    });
    expect(written()).toBe('');
    // Words in one of them, or one that is drawn anew meanwhile.
    const worded = html(6).replace('id="b3"', 'id="b3" value="x"');
    expect((await fill(worded, { ...order, entries: six })).answer).toEqual({ did: 'stopped', why: 'typed' });
    const heard = () => document.querySelector('#b3')?.remove();
    const gone = await fill(html(6), { ...order, entries: six }, { heard });
    expect(gone.answer).toEqual({ did: 'stopped', why: 'moved' });
    expect(written()).toBe('');
  });

  it('goes into boxes that the page draws anew at each digit', async () => {
    const six = [...CODE].map((text, nth) => ({ field: { nth, id: `b${nth}`, name: '' }, text }));
    const state = six.map(() => '');
    const boxes = () =>
      six.map(({ field }, nth) => `<input id="${field.id}" value="${state[nth]}">`).join('');
    const listen = () => {
      for (const [nth, box] of [...document.querySelectorAll('input')].entries())
        box.addEventListener('input', () => {
          state[nth] = box.value;
          document.body.innerHTML = boxes();
          listen();
        });
    };
    const { answer } = await fill(boxes(), { ...order, entries: six }, { drawn: listen });
    expect([answer.did, state.join('')]).toEqual(['filled', CODE]);
  });

  it('goes into a page without encryption as well, if it was that one', async () => {
    openAt(SITE.replace('https', 'http'));
    expect((await fill(FORM, { ...order, origin: SITE.replace('https', 'http') })).code).toBe(CODE);
  });

  it('waits for a field that fades in, and for none that is disabled', async () => {
    const later = (act: () => void) => void setTimeout(act, 100);
    const appears = { drawn: () => later(() => input('otp').removeAttribute('hidden')) };
    expect(await fill(FORM.replace('id="otp"', 'id="otp" hidden'), order, appears)).toMatchObject({
      code: CODE,
    });
    const wakes = { drawn: () => later(() => input('otp').removeAttribute('disabled')) };
    expect((await fill(FORM.replace('id="otp"', 'id="otp" disabled'), order, wakes)).answer).toEqual({
      ...{ did: 'stopped', why: 'disabled' },
    });
  });

  it('goes into a field that wakes up by its focus', async () => {
    const drawn = () => hear('otp', 'focus', () => (input('otp').readOnly = false));
    const { answer } = await fill(FORM.replace('id="otp"', 'id="otp" readonly'), order, { drawn });
    expect(answer.did).toBe('filled');
    expect((await fill(FORM.replace('id="otp"', 'id="otp" readonly'))).answer).toEqual({
      ...{ did: 'stopped', why: 'disabled' },
    });
  });
});

describe('the button that sends it', () => {
  const many = (buttons: string) => `<form><input id="otp">${buttons}</form>`;
  it.each([
    ['is the only one of the form', many('<button>x</button>'), 1],
    ['may be an input', many('<input type="submit" value="x">'), 1],
    ['may stand outside of the form', '<form id="f"><input id="otp"></form><button form="f">x</button>', 1],
    ['is known among others', many('<button>a</button><button id="kc-login">b</button>'), 1],
    ['is unknown among others', many('<button>a</button><button>b</button>'), 0],
    ['is none that does not send', many('<button type="button">a</button><button>b</button>'), 1],
    ['is none of another form', `${many('')}<form><button id="kc-login">b</button></form>`, 0],
    ['is none outside of a form', '<input id="otp"><button id="kc-login">b</button>', 0],
  ])('%s', async (_, html, times) => {
    const { answer, sent } = await fill(html);
    expect([answer, sent]).toEqual([{ did: 'filled', submitted: times === 1 }, times]);
  });

  it('is told where it sleeps, and is pressed where the code wakes it up in time', async () => {
    const html = FORM.replace('id="go"', 'id="go" disabled');
    expect(await fill(html)).toMatchObject({
      answer: { did: 'filled', submitted: false, asleep: true },
      sent: 0,
    });
    const wakes = () => setTimeout(() => input('go').removeAttribute('disabled'), 20);
    expect(await fill(html, order, { drawn: () => hear('otp', 'input', wakes) })).toMatchObject({ sent: 1 });
  });

  it('is not pressed, and not asleep, once it has gone', async () => {
    const drawn = () => hear('otp', 'input', () => input('go').remove());
    const { answer, sent } = await fill(FORM.replace('id="go"', 'id="go" disabled'), order, { drawn });
    expect([answer, sent]).toEqual([{ did: 'filled', submitted: false }, 0]);
  });
});

describe('the name of the device', () => {
  it.each([
    ['is written where none stands', '', [], '居間のPC'],
    ['is left where the person wrote one', ' 書斎 ', [], ' 書斎 '],
    ['is written over one of ours that was refused', 'PC ', ['PC'], '居間のPC'],
    ['is left where another one was refused', 'PC 2', ['PC'], 'PC 2'],
  ])('%s', async (_, before, namesRefused, after) => {
    const drawn = () => (input('name').value = before);
    const { answer, name } = await fill(FORM, { ...named, namesRefused }, { drawn });
    expect([answer, name]).toEqual([{ did: 'filled', submitted: true, deviceName: after.trim() }, after]);
  });

  it('is not written where its field is not there', async () => {
    const { answer } = await fill('<form><input id="otp"><button>x</button></form>', named);
    expect(answer).toEqual({ did: 'filled', submitted: true });
  });

  it('is not written where nobody sees its field', async () => {
    const { answer, name } = await fill(FORM.replace('id="name"', 'id="name" hidden'), named);
    expect([answer, name]).toEqual([{ did: 'filled', submitted: true }, '']);
  });

  it('is checked by the page, because its field is left before the code is written', async () => {
    const heard: string[] = [];
    const drawn = () => hear('name', 'blur', () => heard.push('left'));
    await fill(FORM, named, { drawn, begins: () => heard.push('begins') });
    expect(heard.slice(0, 2)).toEqual(['left', 'begins']);
  });
});

describe('one of several devices', () => {
  const radios = `<form><input id="otp">${['a', 'b', 'c']
    .map((id) => `<input type="radio" name="selectedCredentialId" id="${id}"${id === 'a' ? ' checked' : ''}>`)
    .join('')}</form>`;
  const chosen = () => [...document.querySelectorAll('input')].find(({ checked }) => checked)?.id;

  it('is chosen by its place before the code is written', async () => {
    expect((await fill(radios, { ...order, device: 2 })).answer.did).toBe('filled');
    expect(chosen()).toBe('c');
  });

  it('is left where the person chose one', async () => {
    const devices = [{ place: 1, name: 'b', chosen: true }] as const;
    expect((await fill(radios, { ...order, device: 2 }, { devices })).answer.did).toBe('filled');
    expect(chosen()).toBe('a');
  });

  it('is not there: nothing is written', async () => {
    for (const html of [radios, FORM]) {
      const { answer, code } = await fill(html, { ...order, device: 3 });
      expect([answer, code]).toEqual([{ did: 'stopped', why: 'missing' }, '']);
    }
  });
});
