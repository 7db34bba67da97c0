import { Clerk } from '@clerk/clerk-js';
import { openPage, serviceStep } from '../frame.js';

const user = { username: 'hanako' };
/** Somebody who has given the password, and whose second step is an app. */
const signIn = {
  ...{ object: 'sign_in', id: 'si_1', status: 'needs_second_factor', identifier: 'hanako', user_data: user },
  ...{ supported_identifiers: ['username'], supported_first_factors: [{ strategy: 'password' }] },
  ...{ supported_second_factors: [{ strategy: 'totp' }], first_factor_verification: { status: 'verified' } },
  ...{ second_factor_verification: null, created_session_id: null },
};
const client = {
  ...{ object: 'client', id: 'client_1', sessions: [], last_active_session_id: null },
  ...{ sign_in: signIn, sign_up: null, created_at: 1, updated_at: 1 },
};
const attribute = { enabled: true, required: true, used_for_first_factor: true, first_factors: ['password'] };
const environment = {
  auth_config: { object: 'auth_config', id: 'a', single_session_mode: true },
  display_config: {
    ...{
      object: 'display_config',
      id: 'd',
      instance_environment_type: 'development',
      application_name: 'けんぽ',
    },
    ...{ theme: {}, preferred_sign_in_strategy: 'password', branded: false, home_url: location.origin },
    ...{ sign_in_url: location.href, sign_up_url: location.href, after_sign_in_url: location.href },
  },
  user_settings: {
    attributes: { username: attribute, password: attribute, authenticator_app: { enabled: true } },
    ...{ social: {}, saml: { enabled: false }, enterprise_sso: { enabled: false } },
    sign_in: { second_factor: { required: false, enabled: true } },
    sign_up: { captcha_enabled: false, mode: 'public' },
    ...{ password_settings: {}, passkey_settings: {}, username_settings: {}, actions: {} },
  },
  organization_settings: { enabled: false, domains: {} },
};

openPage({
  clerk: async () =>
    serviceStep(async (at, tell) => {
      const ask = window.fetch;
      window.fetch = async (asked, given) => {
        const url = new URL(asked.url ?? asked, location.origin);
        if (!url.pathname.startsWith('/v1/')) return ask(asked, given);
        const said = new URLSearchParams(given?.body ?? '');
        if (said.has('code')) tell.wasSent(said.get('code'));
        const isEnvironment = url.pathname.endsWith('/environment');
        const response = url.pathname.includes('sign_ins') ? signIn : client;
        return new Response(JSON.stringify(isEnvironment ? environment : { response, client }));
      };
      location.hash = '#/factor-two';
      const clerk = new Clerk(`pk_test_${btoa(`${location.host}$`)}`);
      await clerk.load();
      clerk.mountSignIn(at, { routing: 'hash' });
      while (!at.querySelector('input')) await new Promise((resolve) => setTimeout(resolve, 50));
    }),
});
