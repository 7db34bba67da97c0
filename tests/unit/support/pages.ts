import type { FieldDescription, PageDescription } from '../../../lib/core/autofill/page-description.ts';

export function field(nth: number, described: Partial<FieldDescription>): FieldDescription {
  return { nth, id: '', name: '', type: 'text', autocomplete: '', maxLength: -1, label: '', ...described };
}

export function anyPage(facts: Partial<PageDescription> = {}): PageDescription {
  return {
    origin: 'https://www.example.portal.kosmo-web.jp',
    protocol: 'https:',
    hostname: 'www.example.portal.kosmo-web.jp',
    top: true,
    prerendering: false,
    fields: [],
    devices: [],
    marks: { setup: false, otpLogin: false, otpForm: false, loginButton: false },
    resend: false,
    words: [],
    ...facts,
  };
}

/** Keycloak 26's login-otp.ftl. */
export function loginPage(facts: Partial<PageDescription> = {}): PageDescription {
  return anyPage({
    fields: [field(0, { id: 'otp', name: 'otp', autocomplete: 'one-time-code', label: 'ワンタイムコード' })],
    marks: { setup: false, otpLogin: true, otpForm: true, loginButton: true },
    ...facts,
  });
}

/** Keycloak 26's login-config-totp.ftl. */
export function setupPage(facts: Partial<PageDescription> = {}): PageDescription {
  return anyPage({
    fields: [
      field(0, { id: 'totp', name: 'totp', label: 'ワンタイムコード' }),
      field(1, { id: 'totpSecret', name: 'totpSecret', type: 'hidden' }),
      field(2, { id: 'userLabel', name: 'userLabel', label: 'デバイス名' }),
      field(3, { id: 'logout-sessions', name: 'logout-sessions', type: 'checkbox' }),
    ],
    marks: { setup: true, otpLogin: false, otpForm: false, loginButton: false },
    ...facts,
  });
}
