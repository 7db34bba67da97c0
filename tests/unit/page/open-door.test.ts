// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDoor } from '../../../lib/page/open-door.ts';
import { drawEverything } from '../support/drawn-page.ts';
import { openAt } from '../support/page-address.ts';

drawEverything();
const SITE = 'https://www.example.jp';
const FIELD = { nth: 0, id: 'otp', name: '' };

beforeEach(() => {
  vi.useFakeTimers();
  openAt(`${SITE}/login`);
  document.body.innerHTML =
    '<form><label>認証アプリのコード<input id="otp"></label><button>次へ</button></form>';
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
});
afterEach(() => {
  vi.useRealTimers();
});

const code = () => (document.getElementById('otp') as HTMLInputElement).value;
const fill = (door: ReturnType<typeof openDoor>, submit = false) =>
  door.fill({
    ...{ origin: SITE, mark: door.look().mark, submit },
    entries: [{ field: FIELD, text: '314159' }],
  });

describe('what is left in a page', () => {
  it('looks at it by our rules', () => {
    expect(openDoor().look()).toMatchObject({ origin: SITE, found: { kind: 'login', fields: [FIELD] } });
  });

  it('fills it in as soon as somebody listens for what becomes of it', async () => {
    const door = openDoor();
    const filling = fill(door);
    await vi.advanceTimersByTimeAsync(200);
    expect(code()).toBe('');
    const left = door.awaitSubmit(FIELD);
    await vi.advanceTimersByTimeAsync(200);
    expect(await filling).toEqual({ did: 'filled', submitted: false });
    document.querySelector('form')?.dispatchEvent(new Event('submit'));
    expect(await left).toEqual({ how: 'sent' });
    // Nobody listens any more: the next one waits again.
    (document.getElementById('otp') as HTMLInputElement).value = '';
    const next = fill(door);
    await vi.advanceTimersByTimeAsync(1400);
    expect(code()).toBe('');
    await vi.advanceTimersByTimeAsync(400);
    expect((await next).did).toBe('filled');
  });

  it('tells right before the first key, and once a form was sent by it sends none again', async () => {
    const door = openDoor();
    const begun = door.begun().then((is) => ({ is, code: code() }));
    const filling = fill(door, true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await begun).toEqual({ is: true, code: '' });
    expect(await filling).toEqual({ did: 'filled', submitted: true });
    const again = fill(door, true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await again).toEqual({ did: 'filled', submitted: false });
  });
});
