import type { Product } from './product.ts';

/**
 * What Keycloak's pages are known by, versions 12 to 26, both of its login themes (v1, v2), Keycloakify and the old account pages. Read
 * 2026-11. Rules, evidence and the functions inside the page take it from here; how a page of it is told is in `adapters/`.
 */
export const keycloak = {
  /** v1: radio buttons. v2 (26): tiles, each of which writes its device into the hidden field, and is marked then. */
  devices: {
    radios: 'input[type="radio"][name="selectedCredentialId"]',
    tiles: '[id^="kc-otp-credential-"]',
    chosen: 'input[type="hidden"][name="selectedCredentialId"]',
    chosenClass: 'selected$',
    field: 'selectedCredentialId',
  },
  /** The buttons that send the code. */
  sendButtons: ['kc-login', 'saveTOTPBtn'],
  loginForm: /^kc-t?otp-login-form$/,
  loginAction: /\/login-actions\/authenticate$/,
  loginField: /^t?otp$/,
  loginButton: { id: 'kc-login', name: 'login' },
  /** v2 writes its template's name into a comment, 26 into the body of v1 as well. A copy of the template may have kept the comment. */
  loginTemplate: { id: 'login-login-otp', comment: /template:\s*login-otp\.ftl/ },
  setUpField: 'totp',
  setUpSecret: 'totpSecret',
  setUpName: 'userLabel',
  setUpMarks: ['kc-totp-settings-form', 'kc-totp-secret-qr-code', 'kc-totp-secret-key'],
  /** Where it writes that a code was wrong: v1 and set-up, v2, and the names of themes. */
  codeRefused: ['input-error-otp-code', 'input-error-otp', 'input-error-totp'],
  /** Where it writes that the name of a device is wrong: since 26.3 it has to be another one than those that are there. */
  nameRefused: ['input-error-otp-label'],
  /** Pages for somebody who has to begin again: signed out, an error, too slow. */
  beginnings: ['kc-form-login', 'kc-error-message', 'loginRestartLink'],
  /** Forms that ask for something else, whatever their fields are called. */
  otherForms: [
    'kc-recovery-code-login-form',
    'kc-recovery-codes-settings-form',
    'kc-user-verify-device-user-code-form',
    'kc-select-credential-form',
    'kc-otp-reset-form',
    'kc-reset-password-form',
    'kc-passwd-update-form',
    'kc-update-email-form',
    'kc-update-profile-form',
    'kc-idp-review-profile-form',
    'kc-register-form',
    'kc-x509-login-info',
    'kc-error-credential-form',
    'webauth',
  ],
  /** Not forms: an OAuth code to be copied, a page whose time is over. */
  otherPages: ['kc-code', 'loginRestartLink'],
  keyField: 'attestationObject',
  /** The picture of its set-up. */
  qrPicture: 'kc-totp-secret-qr-code',
  /** Its set-up in letters ("Unable to scan?"), by the ids of what it says. */
  written: {
    key: 'kc-totp-secret-key',
    algorithm: 'kc-totp-algorithm',
    digits: 'kc-totp-digits',
    period: 'kc-totp-period',
    counter: 'kc-totp-counter',
    accountName: 'kc-attempted-username',
    issuer: 'kc-header-wrapper',
  },
} as const satisfies Product & Record<string, unknown>;
