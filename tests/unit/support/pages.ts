import type {
  ControlDescription,
  FieldDescription,
  PageDescription,
} from '../../../lib/core/autofill/page-description.ts';

export function field(nth: number, described: Partial<FieldDescription>): FieldDescription {
  return {
    ...{ nth, id: '', name: '', type: 'text', autocomplete: '', inputMode: '', pattern: '' },
    ...{ maxLength: -1, label: '', width: 300, at: 0, form: -1, ...described },
  };
}

export function control(described: Partial<ControlDescription>): ControlDescription {
  return { kind: 'button', id: '', name: '', text: '', address: '', form: -1, ...described };
}

/** `text` comes before the fields, unless they say where they stand. */
export function anyPage(facts: Partial<PageDescription> = {}): PageDescription {
  const { text = '', fields = [] } = facts;
  return {
    origin: 'https://www.example.portal.kosmo-web.jp',
    protocol: 'https:',
    hostname: 'www.example.portal.kosmo-web.jp',
    top: true,
    prerendering: false,
    forms: [],
    controls: [],
    devices: [],
    ids: [],
    comments: [],
    template: '',
    pictures: [],
    squarePictures: 0,
    frames: [],
    framed: '',
    foreignFrames: [],
    age: 60_000,
    ...facts,
    text,
    fields: fields.map((item) => (item.at === 0 ? { ...item, at: text.length } : item)),
  };
}

const otp = { id: 'otp', name: 'otp', autocomplete: 'one-time-code', label: 'ワンタイムコード', form: 0 };

/** Keycloak 26's login-otp.ftl. */
export function loginPage(facts: Partial<PageDescription> = {}): PageDescription {
  return anyPage({
    fields: [
      field(0, { type: 'hidden', name: 'selectedCredentialId', id: 'selectedCredentialId', filled: true }),
      field(1, otp),
    ],
    forms: [{ id: 'kc-otp-login-form', action: '/realms/kosmo/login-actions/authenticate' }],
    controls: [control({ kind: 'submit', id: 'kc-login', name: 'login', text: 'サインイン', form: 0 })],
    comments: ['template: login-otp.ftl'],
    ...facts,
  });
}

/** Keycloak 26's login-config-totp.ftl. */
export function setupPage(facts: Partial<PageDescription> = {}): PageDescription {
  return anyPage({
    fields: [
      field(0, { id: 'totp', name: 'totp', label: 'ワンタイムコード', form: 0 }),
      field(1, { id: 'totpSecret', name: 'totpSecret', type: 'hidden', form: 0 }),
      field(2, { id: 'userLabel', name: 'userLabel', label: 'デバイス名', form: 0 }),
      field(3, { id: 'logout-sessions', name: 'logout-sessions', type: 'checkbox', form: 0 }),
    ],
    forms: [{ id: 'kc-totp-settings-form', action: '/realms/kosmo/login-actions/required-action' }],
    ids: ['kc-totp-settings-form', 'totp', 'totpSecret', 'userLabel'],
    ...facts,
  });
}
