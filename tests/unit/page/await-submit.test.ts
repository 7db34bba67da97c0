// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitSubmit } from '../../../lib/page/await-submit.ts';

const FIELD = { nth: 0, id: 'otp', name: '' };
const NAME = { nth: 1, id: 'label', name: '' };
const FORM = `<form><input id="otp"><input id="label" value=" PC ">
  <button id="go">ログイン</button><button id="no" type="button"><b>戻る</b></button><a id="link" href="#x">ヘルプ</a></form>`;

const at = <Kind extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as Kind;
/** What becomes of the form, told at once or not yet. */
const soon = async (left: Promise<unknown>) => {
  await vi.advanceTimersByTimeAsync(0);
  return Promise.race([left, Promise.resolve('waits')]);
};
const type = (text = '123456', id = 'otp') => {
  at<HTMLInputElement>(id).value = text;
  at(id).dispatchEvent(new Event('input', { bubbles: true }));
};
const press = (id: string) =>
  at(id).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
const send = (submitter: Element | null = at('go')) =>
  document
    .querySelector('form')
    ?.dispatchEvent(Object.assign(new Event('submit', { bubbles: true }), { submitter }));
const navigate = (how: object) =>
  (globalThis as unknown as { navigation: EventTarget }).navigation.dispatchEvent(
    Object.assign(new Event('navigate'), { userInitiated: false, hashChange: false, ...how }),
  );

let isDrawn = true;
beforeEach(() => {
  vi.useFakeTimers();
  isDrawn = true;
  document.body.innerHTML = FORM;
  document.body.addEventListener('click', (event) => event.preventDefault());
  Object.assign(globalThis, { navigation: new EventTarget() });
  Element.prototype.checkVisibility = () => isDrawn;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a form that was filled in', () => {
  it('is sent by its button or by the Enter key, with the name of the device as it stands there then', async () => {
    for (const submitter of [at('go'), null]) {
      const left = awaitSubmit(FIELD, NAME);
      expect(await soon(left)).toBe('waits');
      send(submitter);
      expect(await soon(left)).toEqual({ how: 'sent', deviceName: 'PC' });
    }
  });

  it('is sent without a name where there is none', async () => {
    const [none, blank] = [awaitSubmit(FIELD), awaitSubmit(FIELD, NAME)];
    at<HTMLInputElement>('label').value = '  ';
    send();
    expect([await soon(none), await soon(blank)]).toEqual([{ how: 'sent' }, { how: 'sent' }]);
  });

  it.each([
    '<button id="cancelTOTPBtn">x</button>',
    '<button name="resend">x</button>',
    '<input type="submit" value="キャンセル">',
    '<button><span>別の方法</span></button>',
    '<button>Go BACK</button>',
    `<button>${'x'.repeat(180)} cancel</button>`,
  ])('is turned back from by %s', async (button) => {
    const left = awaitSubmit(FIELD);
    document.querySelector('form')?.insertAdjacentHTML('beforeend', button);
    send(document.querySelector('form')?.lastElementChild);
    expect(await soon(left)).toEqual({ how: 'turnedBack' });
  });

  it.each(['<button id="re" name="send">x</button>', `<button>${'x'.repeat(200)} cancel</button>`])(
    'is sent by %s',
    async (button) => {
      const left = awaitSubmit(FIELD);
      document.querySelector('form')?.insertAdjacentHTML('beforeend', button);
      send(document.querySelector('form')?.lastElementChild);
      expect(await soon(left)).toEqual({ how: 'sent' });
    },
  );

  it('is sent inside a shadow root, out of which no event comes', async () => {
    document.body.innerHTML = '<my-login></my-login>';
    const root = document.querySelector('my-login')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<form><input id="otp"></form>';
    // A page that stops the event there does not keep it from us.
    root.querySelector('form')?.addEventListener('submit', (event) => event.stopImmediatePropagation());
    const left = awaitSubmit(FIELD);
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    expect(await soon(left)).toEqual({ how: 'sent' });
  });

  it('is listened to no longer once that is told', async () => {
    const left = awaitSubmit(FIELD, NAME);
    type();
    press('no');
    send();
    expect(vi.getTimerCount()).toBe(0);
    at<HTMLInputElement>('label').value = 'other';
    for (const again of [send, () => navigate({}), () => type('', 'label')]) again();
    expect(await soon(left)).toEqual({ how: 'sent', deviceName: 'PC' });
  });
});

it('whoever was told leaves nothing behind that listens', async () => {
  const listening = new Set<string>();
  const targets: EventTarget[] = [];
  const nameOf = (target: EventTarget, name: string, how: unknown) => {
    if (!targets.includes(target)) targets.push(target);
    return [targets.indexOf(target), name, JSON.stringify(how)].join(' ');
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (name: string, act: never, how?: unknown) {
    listening.add(nameOf(this, name, how));
    return addEventListener.call(this, name, act, how as never);
  };
  EventTarget.prototype.removeEventListener = function (name: string, act: never, how?: unknown) {
    listening.delete(nameOf(this, name, how));
    return removeEventListener.call(this, name, act, how as never);
  };
  const left = awaitSubmit(FIELD);
  expect(listening.size).toBeGreaterThan(1);
  send();
  await soon(left);
  Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  expect([...listening]).toEqual([]);
});

describe('a page that a script takes on', () => {
  it.each([
    ['after the last digit', [type], {}, 'sent'],
    ['before anything was typed', [], {}, 'waits'],
    ['to another part of itself', [type], { hashChange: true }, 'waits'],
    ['by the button of the form', [type, () => press('go')], { userInitiated: true }, 'sent'],
    ['by the person, who pressed nothing of it', [type], { userInitiated: true }, 'waits'],
    ['after a button that turns back', [type, () => press('no')], {}, 'turnedBack'],
    ['after a link', [type, () => press('link')], {}, 'turnedBack'],
    ['by the person, after a link', [type, () => press('link')], { userInitiated: true }, 'waits'],
  ] as const)('%s', async (_, before, how, expected) => {
    const left = awaitSubmit(FIELD);
    for (const step of before) step();
    navigate(how);
    expect(await soon(left)).toEqual(expected === 'waits' ? expected : { how: expected });
  });

  it.each([
    ['a drawn button', '<div role="button">続ける</div>', 'sent'],
    ['a drawn button that turns back', '<div role="button">やめる</div>', 'turnedBack'],
    ['a button of old', '<input type="reset" value="x" id="reset">', 'turnedBack'],
    ['an old button that sends', '<input type="image" alt="" id="send">', 'sent'],
    ['a field', '<input type="text" value="back">', 'sent'],
  ])('by %s', async (_, html, expected) => {
    const left = awaitSubmit(FIELD);
    type();
    document.body.insertAdjacentHTML('beforeend', html);
    document.body.lastElementChild?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true }),
    );
    navigate({});
    expect(await soon(left)).toEqual({ how: expected });
  });

  it.each(['submit', 'button', 'image', 'reset'])('by the person, after an old button: %s', async (kind) => {
    const left = awaitSubmit(FIELD);
    type();
    document.body.insertAdjacentHTML('beforeend', `<input type="${kind}" alt="" value="x" id="old">`);
    press('old');
    navigate({ userInitiated: true });
    expect(await soon(left)).toEqual({ how: 'sent' });
  });

  it('has gone on where the field is made invisible in its place', async () => {
    Element.prototype.checkVisibility = (how = {}) => !how.visibilityProperty;
    const left = awaitSubmit(FIELD);
    type();
    await vi.advanceTimersByTimeAsync(250);
    expect(await soon(left)).toEqual({ how: 'sent' });
  });

  it('has gone on where the field is drawn no more, or is not there, after it was filled in', async () => {
    for (const goOn of [() => (isDrawn = false), () => at('otp').remove()]) {
      document.body.innerHTML = FORM;
      isDrawn = true;
      const left = awaitSubmit(FIELD, NAME);
      type();
      type('書斎', 'label');
      await vi.advanceTimersByTimeAsync(1000);
      expect(await soon(left)).toBe('waits');
      goOn();
      at('label').remove();
      await vi.advanceTimersByTimeAsync(250);
      expect(await soon(left)).toEqual({ how: 'sent', deviceName: '書斎' });
    }
  });

  it('has not gone on where the field went before anything was typed', async () => {
    const left = awaitSubmit(FIELD);
    at('otp').remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await soon(left)).toBe('waits');
    type('PC', 'label');
    await vi.advanceTimersByTimeAsync(250);
    expect(await soon(left)).toEqual({ how: 'sent' });
  });

  it('is waited for where the field was not found, and never taken for gone', async () => {
    const left = awaitSubmit({ nth: 9, id: 'none', name: '' });
    type();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await soon(left)).toBe('waits');
    send();
    expect(await soon(left)).toEqual({ how: 'sent' });
  });
});
