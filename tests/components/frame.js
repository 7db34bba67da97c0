/**
 * The page of one login step around a component of someone else's, in any framework. What the component tells is written into
 * `window.told`, which the spec reads: its state, how often it said that it is complete, and what was sent.
 *
 * @typedef {{ change(value: string): void, complete(value?: string): void, wasSent(value: string): void }} Told
 */
const goesOnByItself = new URLSearchParams(location.search).has('auto');
const told = { state: '', changes: 0, completes: [], sent: [], welcome: false };
window.told = told;

/** @param {(at: HTMLElement, tell: Told) => unknown} mount */
export async function loginStep(mount) {
  document.body.innerHTML = `<main><h1>二段階認証</h1><form><p><label id="lead" for="code-field">認証アプリに表示される6桁の確認コード</label></p>
    <div id="at"></div><p><button id="send">送信</button></p></form></main>`;
  const form = document.querySelector('form');
  const goOn = () => {
    told.welcome = true;
    form.parentElement.innerHTML = '<h1>ようこそ</h1><p>ログインしました。</p>';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    told.sent.push(told.state);
  });
  await mount(document.querySelector('#at'), {
    change(value) {
      told.changes++;
      told.state = String(value ?? '');
    },
    complete(value) {
      told.completes.push(String(value ?? told.state));
      if (goesOnByItself) setTimeout(goOn);
    },
    wasSent: (value) => told.sent.push(String(value)),
  });
}

/** The whole screen of a login service: its own words, its own form. @param {(at: HTMLElement, tell: Pick<Told, 'wasSent'>) => unknown} mount */
export async function serviceStep(mount) {
  document.body.innerHTML = '<main id="at"></main>';
  await mount(document.querySelector('#at'), { wasSent: (value) => told.sent.push(String(value)) });
}

/** A set-up page around the picture of a code; its own field is a plain one. @param {(at: HTMLElement, uri: string) => unknown} draw */
export async function setUpStep(draw) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const secret = [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => letters[byte & 31]).join('');
  const issuer = encodeURIComponent('けんぽポータル');
  document.body.innerHTML = `<main><h1>二段階認証の設定</h1><ol><li>認証アプリで、この二次元コードを読み取ってください。<div id="at"></div></li>
    <li>アプリに表示される6桁の確認コードを入力してください。</li></ol><form><label>確認コード <input id="code" inputmode="numeric"
    maxlength="6" autocomplete="one-time-code"></label> <button id="send">送信</button></form></main>`;
  const code = document.querySelector('#code');
  code.addEventListener('input', () => {
    told.state = code.value;
  });
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    told.sent.push(told.state);
  });
  told.secret = secret;
  await draw(
    document.querySelector('#at'),
    `otpauth://totp/${issuer}:hanako?secret=${secret}&digits=6&algorithm=SHA1&issuer=${issuer}&period=30`,
  );
}

/** Draws the page that the address asks for, by its name. @param {Record<string, () => Promise<unknown>>} pages */
export async function openPage(pages) {
  const name = new URLSearchParams(location.search).get('page');
  await pages[name]();
  told.ready = true;
}
