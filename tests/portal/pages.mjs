// The pages of the practice portal. Ids, names and attributes are those of Keycloak 26.7.3's pages (themes v1 and v2); look and words
// are our own, or the manual's where a realm says so.

/** @typedef {import('./realms.mjs').Realm} Realm */

const words = {
  stock: {
    code: 'ワンタイムコード',
    submit: '送信',
    cancel: 'キャンセル',
    logout: '他のデバイスからのサインアウト',
  },
  kosmo: {
    code: 'ワンタイムパスワード',
    submit: '実行',
    cancel: '戻る',
    logout: '全てのデバイスからサインアウトする',
  },
};

const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Every page: a calm frame of our own. */
export function frame(/** @type {string} */ title, /** @type {string} */ body) {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="icon" href="data:,"><style>
body { font: 16px/1.7 system-ui, "Noto Sans CJK JP", sans-serif; margin: 0; background: #eef1f4; color: #1c2733 }
main { max-width: 34rem; margin: 1.5rem auto; background: #fff; border: 1px solid #ccd4dc; border-radius: 8px; padding: 1.25rem 2rem 1.75rem }
h1 { font-size: 1.3rem; margin: 0 0 .75rem } label { display: block; font-weight: 600; margin-top: .75rem }
input[type=text], input[type=password] { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem .75rem; border: 1px solid #667586; border-radius: 4px }
button, input[type=submit] { font: inherit; padding: .5rem 1.5rem; margin: 1rem .5rem 0 0; border: 0; border-radius: 4px; background: #22558c; color: #fff }
.error { color: #a30000; display: block } .tile { border: 1px solid #667586; border-radius: 4px; padding: .5rem .75rem; margin-top: .5rem; cursor: pointer }
.tile.pf-m-selected { border: 3px solid #22558c } .quiet { color: #4b5763 } code { font-size: 1.05rem } img { display: block }
</style></head><body><main>${body}</main></body></html>`;
}

export function signIn(/** @type {Realm} */ realm, error = '') {
  return frame(
    `${realm.displayName}にサインイン`,
    `<h1 id="kc-page-title">${escaped(realm.displayName)}</h1>
<form id="kc-form-login" method="post" action="/realms/${realm.name}/authenticate">
${error && `<span class="error" id="input-error" role="alert">${error}</span>`}
<label for="username">ユーザーID</label><input id="username" name="username" type="text" autofocus autocomplete="username">
<label for="password">パスワード</label><input id="password" name="password" type="password" autocomplete="current-password">
<input type="hidden" id="id-hidden-input" name="credentialId"><button id="kc-login" name="login" type="submit">サインイン</button></form>
<p class="quiet">練習用: ユーザーID <code>hanako</code>、パスワード <code>Kosmo-Test-1!</code></p>`,
  );
}

/** @param {{ realm: Realm, key: string, secret: string, picture: string, manual: boolean, error?: string, hasDevice: boolean }} page */
export function setUp({ realm, key, secret, picture, manual, error = '', hasDevice }) {
  const say = words[realm.wording];
  const invalid = error ? 'aria-invalid="true"' : '';
  const code = `<input type="text" id="totp" name="totp" autocomplete="one-time-code" inputmode="numeric" ${invalid} ${realm.theme === 'v2' ? 'required' : 'dir="ltr"'}>`;
  const label = realm.theme === 'v2' ? 'form-vertical-name' : 'totp';
  const how = manual
    ? `<p><span id="kc-totp-secret-key">${(key.match(/.{1,4}/g) ?? []).join(' ')}</span></p><p><a href="/realms/${realm.name}/setup?mode=qr" id="mode-barcode">バーコードをスキャンしますか？</a></p>
<ul><li id="kc-totp-type">タイプ: 時間ベース</li><li id="kc-totp-algorithm">アルゴリズム: ${realm.policy.algorithm}</li><li id="kc-totp-digits">桁: ${realm.policy.digits}</li><li id="kc-totp-period">間隔: ${realm.policy.period}</li></ul>`
    : `<img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${picture}" alt="Figure: Barcode" ${realm.theme === 'v1' ? 'style="max-width:150px;max-height:150px"' : ''}>
<p><a href="/realms/${realm.name}/setup?mode=manual" id="mode-manual">スキャンできませんか？</a></p>`;
  return frame(
    'モバイルオーセンティケーターのセットアップ',
    `<div id="kc-header-wrapper">${escaped(realm.displayName)}</div><h1 id="kc-page-title">モバイルオーセンティケーターのセットアップ</h1>
<ol id="kc-totp-settings"><li>アプリケーションをインストールします。<ul id="kc-totp-supported-apps"><li>FreeOTP</li><li>Google Authenticator</li></ul></li>
<li style="padding-top:${realm.textAbove ?? 0}px">アプリケーションを開き、バーコードをスキャンします。${how}</li>
<li>アプリケーションから提供された${say.code}を入力し、「${say.submit}」をクリックしてセットアップを終了します。</li></ol>
<form id="kc-totp-settings-form" method="post" novalidate action="/realms/${realm.name}/setup?execution=CONFIGURE_TOTP">
<label for="${label}">${say.code}<span class="required">*</span></label>${code}${error && `<span class="error" id="input-error-otp-code" aria-live="polite">${error}</span>`}
<input type="hidden" id="totpSecret" name="totpSecret" value="${secret}">
<label for="${realm.theme === 'v2' ? 'form-vertical-name' : 'userLabel'}">デバイス名${hasDevice ? '<span class="required">*</span>' : ''}</label>
<input type="text" id="userLabel" name="userLabel" autocomplete="off">
<div id="kc-form-options"><label><input type="checkbox" id="logout-sessions" name="logout-sessions"> ${say.logout}</label></div>
<input type="submit" id="saveTOTPBtn" value="${say.submit}">${realm.wording === 'kosmo' ? `<button type="submit" id="cancelTOTPBtn" name="cancel-aia" value="true">${say.cancel}</button>` : ''}</form>`,
  );
}

/** @param {{ realm: Realm, devices: readonly { id: string, label: string }[], chosen?: string, error?: string, user: string }} page */
export function logIn({ realm, devices, chosen, error = '', user }) {
  const say = words[realm.wording];
  const selected = chosen ?? devices[0]?.id;
  const invalid = error ? 'aria-invalid="true"' : 'aria-invalid=""';
  if (realm.theme === 'v1') {
    const radios = devices.map(
      ({ id, label }, index) =>
        `<input id="kc-otp-credential-${index}" type="radio" name="selectedCredentialId" value="${id}" ${id === selected ? 'checked' : ''}><label for="kc-otp-credential-${index}" class="pf-c-tile">${escaped(label)}</label>`,
    );
    return frame(
      'サインイン',
      `<label id="kc-attempted-username">${escaped(user)}</label><form id="kc-otp-login-form" method="post" onsubmit="login.disabled = true; return true;" action="/realms/${realm.name}/otp">
${devices.length > 1 ? radios.join('') : ''}
<label for="otp">${say.code}</label><input id="otp" name="otp" autocomplete="one-time-code" type="text" autofocus dir="ltr" ${invalid}>
${error && `<span class="error" id="input-error-otp-code" aria-live="polite">${error}</span>`}
<input id="kc-login" name="login" type="submit" value="サインイン"></form>`,
    );
  }
  const tiles = devices.map(
    ({ id, label }, index) =>
      `<div id="kc-otp-credential-${index}" class="tile pf-v5-c-tile" onclick="toggleOTP(${index}, '${id}')"><span class="pf-v5-c-tile__title">${escaped(label)}</span></div>`,
  );
  return frame(
    'サインイン',
    `<!-- template: login-otp.ftl --><h1 id="kc-page-title">サインイン</h1><input id="kc-attempted-username" readonly value="${escaped(user)}" type="text" aria-label="ユーザー名">
<form id="kc-otp-login-form" method="post" onsubmit="login.disabled = true; return true;" action="/realms/${realm.name}/otp">
<input id="selectedCredentialId" type="hidden" name="selectedCredentialId" value="${selected}">${devices.length > 1 ? tiles.join('') : ''}
<label for="otp">${say.code}</label><span class="pf-v5-c-form-control"><input id="otp" name="otp" value="" type="text" autocomplete="one-time-code" inputmode="numeric" autofocus ${invalid}></span>
${error && `<div id="input-error-container-otp"><div id="input-error-otp"><span class="kc-feedback-text error">${error}</span></div></div>`}
<button id="kc-login" name="login" type="submit">サインイン</button></form>
<script>function toggleOTP(index, value) { document.querySelectorAll('.tile').forEach((tile) => tile.classList.remove('pf-m-selected'));
document.getElementById('kc-otp-credential-' + index).classList.add('pf-m-selected'); document.getElementById('selectedCredentialId').value = value }</script>`,
  );
}

export function home(/** @type {Realm} */ realm, /** @type {string} */ name) {
  return frame(
    'KOSMO Web（練習用）',
    `<h1 id="welcome">ようこそ、${escaped(name)} さん</h1><p>ログインできました。</p><p><a href="/realms/${realm.name}/logout" id="logout">ログアウト</a></p>`,
  );
}

/** A code by e-mail, asked for with the very ids of the OTP page: an authenticator's code is of no use here. */
export function mailCode(/** @type {Realm} */ realm) {
  return frame(
    'メールで届いた番号を入力',
    `<h1>確認コードの入力</h1><p>メールアドレスに確認コードを送信しました。メールが届かない場合は再送信を選択してください。</p>
<form id="kc-otp-login-form" method="post" action="/realms/${realm.name}/mail"><label for="otp">ワンタイムパスワード</label>
<input id="otp" name="otp" type="text" autocomplete="one-time-code" inputmode="numeric"><button id="kc-login" type="submit">次へ</button>
<button id="kc-resend" name="resend" value="true" type="submit">再送信</button></form>`,
  );
}

export function start() {
  return frame(
    'かぎ番の練習用ポータル',
    `<h1>かぎ番の練習用ポータル</h1><p>健康保険組合のページの代わりです。本物と同じように、二次元コードの設定とログインを練習できます。</p>
<ol><li>右上のパズルの形のボタンから、かぎ番をピン留めします。</li>
<li><a href="/realms/kosmo/login">ログインのページ</a>で、ユーザーID <code>hanako</code>、パスワード <code>Kosmo-Test-1!</code> を入れます。</li>
<li>二次元コードが出たら、かぎ番のボタンを押し、「登録する」「入力する」、ページの「実行」の順に押します。</li>
<li>ログアウトして、もう一度ログインします。今度は数字を聞かれます。かぎ番のボタン →「入力する」を押します。</li></ol>
<p class="quiet">ほかの見本: <a href="/realms/kosmo-v1/login">前の見た目</a> ・ <a href="/realms/kosmo-sha256/login">8けた・60秒</a> ・ <a href="/realms/kosmo/mail">メールの番号の画面</a>（かぎ番のコードを入れてはいけない画面）</p>
<p class="quiet">2台の端末がある人は <code>saburo</code>。<a href="/reset">はじめの状態にもどす</a></p>`,
  );
}
