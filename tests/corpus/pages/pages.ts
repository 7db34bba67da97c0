/** A page as a login product writes it, in our own words: only ids, names, types and labels are facts. */
export interface CorpusPage {
  readonly name: string;
  /** Where the facts of the markup come from. */
  readonly from: string;
  readonly kind: 'setup' | 'login' | 'ask' | 'none';
  /** The body of the page. */
  readonly body: string;
}

const keycloakLogin = (more = '', label = 'ワンタイムコード') =>
  `<!-- template: login-otp.ftl --><form id="kc-otp-login-form" method="post">${more}<label for="otp">${label}</label><input id="otp" name="otp" autocomplete="one-time-code" type="text"><input name="login" id="kc-login" type="submit" value="ログイン"></form>`;
const own = 'own writing';

export const corpusPages: readonly CorpusPage[] = [
  // Keycloak
  { name: 'login, v2 theme', from: 'Keycloak 26.7 login-otp.ftl', kind: 'login', body: keycloakLogin() },
  {
    name: 'login, v1 theme with two devices',
    from: 'Keycloak 24.0 login-otp.ftl',
    kind: 'login',
    body: keycloakLogin(
      '<input id="kc-otp-credential-0" type="radio" name="selectedCredentialId" value="a" checked><label for="kc-otp-credential-0">業務用PC</label><input id="kc-otp-credential-1" type="radio" name="selectedCredentialId" value="b"><label for="kc-otp-credential-1">スマホ</label>',
    ),
  },
  { name: 'login of an old version, field of type text without autocomplete', from: 'Keycloak 12 login-otp.ftl', kind: 'login', body: '<form id="kc-otp-login-form"><label for="otp">ワンタイムコード</label><input id="otp" name="otp" type="text" autocomplete="off"><input id="kc-login" name="login" type="submit"></form>' },
  { name: 'login after a wrong code', from: 'Keycloak 26.7 login-otp.ftl', kind: 'login', body: keycloakLogin('<div class="alert">無効なオーセンティケーターコードです。</div>') },
  {
    name: 'set-up',
    from: 'Keycloak 26.7 login-config-totp.ftl',
    kind: 'setup',
    body: '<ol id="kc-totp-settings"><li>アプリをインストール</li><li><img id="kc-totp-secret-qr-code" alt=""></li></ol><form id="kc-totp-settings-form"><label for="totp">ワンタイムコード</label><input id="totp" name="totp" autocomplete="off"><input type="hidden" id="totpSecret" name="totpSecret" value="x"><label for="userLabel">デバイス名</label><input id="userLabel" name="userLabel"><input type="checkbox" id="logout-sessions" name="logout-sessions"><input id="saveTOTPBtn" type="submit" value="送信"></form>',
  },
  {
    name: 'set-up from the account page, with two buttons',
    from: 'Keycloak 26.7 login-config-totp.ftl, app-initiated',
    kind: 'setup',
    body: '<form id="kc-totp-settings-form"><input id="totp" name="totp"><input type="hidden" id="totpSecret" name="totpSecret"><input id="userLabel" name="userLabel"><input id="saveTOTPBtn" type="submit"><button id="cancelTOTPBtn" name="cancel-aia">キャンセル</button></form>',
  },
  { name: 'sign-in', from: 'Keycloak 26.7 login.ftl', kind: 'none', body: '<form id="kc-form-login"><label for="username">ユーザー名またはメールアドレス</label><input id="username" name="username" autocomplete="username"><label for="password">パスワード</label><input id="password" type="password" name="password" autocomplete="current-password"><input id="kc-login" name="login" type="submit"></form>' },
  { name: 'recovery code at login', from: 'Keycloak 26.7 login-recovery-authn-code-input.ftl', kind: 'none', body: '<form id="kc-recovery-code-login-form"><label for="recoveryCodeInput">リカバリーコード #3</label><input id="recoveryCodeInput" name="recoveryCodeInput" autocomplete="off" type="text"><input id="kc-login" name="login" type="submit"></form>' },
  { name: 'recovery codes set-up', from: 'Keycloak 26.7 login-recovery-authn-code-config.ftl', kind: 'none', body: '<ol id="kc-recovery-codes-list"><li>ABCD-1234</li></ol><form id="kc-recovery-codes-settings-form"><input type="hidden" name="generatedRecoveryAuthnCodes"><input type="hidden" id="userLabel" name="userLabel"><input type="checkbox" id="kcRecoveryCodesConfirmationCheck"><input id="saveRecoveryAuthnCodesBtn" type="submit"></form>' },
  { name: 'security key', from: 'Keycloak 26.7 webauthn-authenticate.ftl', kind: 'none', body: '<form id="webauth"><input type="hidden" id="clientDataJSON" name="clientDataJSON"></form><input id="authenticateWebAuthnButton" type="button" value="セキュリティーキーでサインイン">' },
  { name: 'choice of the way to log in', from: 'Keycloak 26.7 select-authenticator.ftl', kind: 'none', body: '<form id="kc-select-credential-form"><button name="authenticationExecution" value="1">認証アプリ</button><button name="authenticationExecution" value="2">リカバリーコード</button></form>' },
  { name: 'password reset', from: 'Keycloak 26.7 login-reset-password.ftl', kind: 'none', body: '<form id="kc-reset-password-form"><label for="username">メールアドレス</label><input id="username" name="username"></form><p>メールに手順をお送りします。</p>' },
  { name: 'device login', from: 'Keycloak 26.7 login-oauth2-device-verify-user-code.ftl', kind: 'none', body: '<form id="kc-user-verify-device-user-code-form"><label for="device-user-code">端末に出ているコード</label><input id="device-user-code" name="device_user_code" autocomplete="off"></form>' },
  { name: 'code by mail with the ids of the OTP page', from: 'e-mail OTP providers for Keycloak 20–26', kind: 'ask', body: '<form id="kc-otp-login-form"><p>メールで届いた6桁の番号を入力してください。</p><label for="otp">確認コード</label><input id="otp" name="otp" autocomplete="one-time-code"><input id="kc-login" name="login" type="submit"><input name="resend" type="submit" value="再送信"></form>' },
  { name: 'code by mail with a field of its own', from: 'e-mail OTP providers for Keycloak 20–26', kind: 'none', body: '<form id="kc-email-code-form"><p>メールに記載されたコード</p><label for="emailCode">コード</label><input id="emailCode" name="emailCode"><button name="resend">コードを再送信</button></form>' },
  { name: 'code by message', from: 'SMS providers for Keycloak 18–26', kind: 'ask', body: '<form id="kc-sms-code-login-form"><p>SMSで送信したコードを入力してください。</p><label for="code">認証コード</label><input id="code" name="code" autocomplete="one-time-code"><input id="kc-login" name="login" type="submit"></form>' },
  // Other products
  { name: 'GitHub', from: 'github.com/sessions/two-factor/app, 2026-11', kind: 'login', body: '<h1>Two-factor authentication</h1><label for="app_totp">Authentication code</label><input id="app_totp" name="app_otp" autocomplete="one-time-code" inputmode="numeric"><p>Open your authenticator app.</p>' },
  { name: 'GitLab', from: 'GitLab 17 devise/sessions/two_factor', kind: 'login', body: '<label for="user_otp_attempt">Enter verification code</label><input id="user_otp_attempt" name="user[otp_attempt]" autocomplete="off" inputmode="numeric">' },
  { name: 'Google', from: 'accounts.google.com challenge/totp, 2026-11', kind: 'login', body: '<p>Google 認証システム アプリから確認コードを取得</p><input type="tel" id="totpPin" name="totpPin" aria-label="コードを入力">' },
  { name: 'AWS', from: 'signin.aws.amazon.com, 2026-11', kind: 'login', body: '<label for="mfacode">MFA コード</label><input id="mfacode" name="mfacode" type="text">' },
  { name: 'Microsoft', from: 'login.microsoftonline.com, 2026-11', kind: 'login', body: '<div>認証アプリのコードを入力してください</div><input type="tel" name="otc" id="idTxtBx_SAOTCC_OTC" aria-label="コード">' },
  { name: 'Django two-factor', from: 'django-two-factor-auth 1.17', kind: 'login', body: '<label for="id_token-otp_token">トークン</label><input type="number" name="token-otp_token" id="id_token-otp_token" autocomplete="one-time-code" inputmode="numeric">' },
  { name: 'WordPress', from: 'Two-Factor 0.13', kind: 'login', body: '<p>認証アプリのコードを入力してください。</p><label for="authcode">認証コード:</label><input type="text" name="authcode" id="authcode" class="input">' },
  { name: 'Nextcloud', from: 'Nextcloud 31 twofactor_totp', kind: 'login', body: '<p>認証アプリからコードを入力</p><input type="tel" name="challenge" class="challenge" autocomplete="one-time-code" placeholder="認証コード">' },
  { name: 'Laravel Fortify', from: 'Laravel Jetstream 5', kind: 'login', body: '<p>Please confirm access with the code provided by your authenticator application.</p><label for="code">Code</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code">' },
  { name: 'six boxes of an app', from: own, kind: 'login', body: `<p>認証アプリに表示された6桁の数字</p>${'<input type="tel" maxlength="1">'.repeat(6)}` },
  { name: 'six boxes without a word', from: own, kind: 'ask', body: '<input type="text" maxlength="1">'.repeat(6) },
  { name: 'six boxes of a mail', from: own, kind: 'ask', body: `<p>メールに送信した番号</p>${'<input type="text" maxlength="1">'.repeat(6)}` },
  { name: 'a label in full-width letters', from: own, kind: 'login', body: '<label for="x">ワンタイムパスワード（ＯＴＰ）</label><input id="x" type="text">' },
  { name: 'only a code', from: own, kind: 'ask', body: '<label for="x">確認コード</label><input id="x" type="text">' },
  { name: 'the web standard alone', from: own, kind: 'ask', body: '<input autocomplete="one-time-code">' },
  { name: 'a field in a shadow root', from: own, kind: 'login', body: '<otp-field></otp-field><script>document.querySelector("otp-field").attachShadow({mode:"open"}).innerHTML=`<p>認証アプリ</p><input id="totp-code" name="otp" autocomplete="one-time-code">`</script>' },
  // Japanese traps
  { name: 'picture', from: own, kind: 'none', body: '<p>画像認証: 画像に表示された文字</p><label for="c">確認コード</label><input id="c" type="text">' },
  { name: 'postal code', from: own, kind: 'none', body: '<label for="z">郵便番号（7桁）</label><input id="z" type="tel" maxlength="7" autocomplete="postal-code">' },
  { name: 'postal code in boxes', from: own, kind: 'none', body: `<p>ご住所</p>${'<input type="tel" maxlength="1" aria-label="郵便番号">'.repeat(7)}` },
  { name: 'birthday', from: own, kind: 'none', body: '<label for="b">生年月日（8桁の数字）</label><input id="b" type="tel" maxlength="8">' },
  { name: 'number of the insurance card', from: own, kind: 'none', body: '<label for="k">保険証の記号・番号</label><input id="k" type="text" maxlength="10"><label for="n">被保険者番号</label><input id="n" type="text">' },
  { name: 'secret number', from: own, kind: 'none', body: '<label for="p">暗証番号（4桁）</label><input id="p" type="password" maxlength="4">' },
  { name: 'longer secret number', from: own, kind: 'none', body: '<label for="p">6桁の暗証番号</label><input id="p" type="text" maxlength="6">' },
  { name: 'coupon', from: own, kind: 'none', body: '<label for="q">クーポンコード</label><input id="q" name="code" type="text">' },
  { name: 'invitation', from: own, kind: 'none', body: '<label for="q">招待コード（認証コード）</label><input id="q" type="text">' },
  { name: 'card', from: own, kind: 'none', body: '<label for="q">セキュリティコード</label><input id="q" type="text" autocomplete="cc-csc" maxlength="4"><label for="r">カード番号</label><input id="r" autocomplete="cc-number">' },
  { name: 'phone number', from: own, kind: 'none', body: '<p>認証のため、電話番号を入力してください。SMSを送ります。</p><label for="t">電話番号</label><input id="t" type="tel" autocomplete="tel">' },
  { name: 'membership number', from: own, kind: 'none', body: '<label for="m">会員番号（6桁）</label><input id="m" type="text" maxlength="6">' },
  { name: 'backup code', from: own, kind: 'none', body: '<label for="m">バックアップコード</label><input id="m" type="text" autocomplete="off">' },
  { name: 'search', from: own, kind: 'none', body: '<input type="search" name="q"><input type="text" name="keyword" placeholder="検索">' },
  { name: 'article about one-time passwords', from: own, kind: 'none', body: '<h1>ワンタイムパスワードとは</h1><p>認証アプリに表示される6桁の数字です。</p><input type="text" name="comment" placeholder="コメント">' },
  { name: 'registration with an address by mail', from: own, kind: 'none', body: '<label for="e">メールアドレス</label><input id="e" type="text" autocomplete="email"><label for="n">氏名</label><input id="n" autocomplete="name">' },
  { name: 'confirmation of an address', from: own, kind: 'ask', body: '<p>ご登録のメールアドレスに送信した確認コードを入力してください。</p><label for="c">確認コード</label><input id="c" type="text"><button>再送信</button>' },
];
