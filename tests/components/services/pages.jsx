import { createRoot } from 'react-dom/client';
import { openPage, serviceStep } from '../frame.js';

// Whole screens of login services: the component is theirs, what it would ask its server is answered here.
const answer = (body) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/** What the component sends to its server comes here instead. */
function answerBy(reply) {
  window.fetch = async (asked, given) => {
    const request = new Request(asked, given);
    const text = request.method === 'GET' ? '' : await request.text();
    return answer(await reply(new URL(request.url).pathname, text === '' ? undefined : JSON.parse(text)));
  };
}

/** The same for a component that asks by the older way. */
function answerOldBy(reply) {
  window.XMLHttpRequest = class {
    status = 200;
    readyState = 4;
    open(_, address) {
      this.address = address;
      this.responseURL = address;
    }
    setRequestHeader() {}
    getResponseHeader = () => null;
    getAllResponseHeaders = () => '';
    send(text) {
      this.responseText = JSON.stringify(
        reply(new URL(this.address).pathname, text ? JSON.parse(text) : undefined),
      );
      this.response = this.responseText;
      setTimeout(() => this.onload());
    }
  };
}

const show = (at, element) => createRoot(at).render(element);

openPage({
  async 'better-auth-ui'() {
    const { AuthUIProvider, TwoFactorForm } = await import('@daveyplate/better-auth-ui');
    const { createAuthClient } = await import('better-auth/react');
    const { twoFactorClient } = await import('better-auth/client/plugins');
    const style = document.createElement('style');
    // What Tailwind would make of its class names.
    style.textContent = '[data-slot=input-otp-slot] { width: 36px; height: 36px; border: 1px solid #bbb }';
    document.head.append(style);
    return serviceStep((at, tell) => {
      answerBy((path, said) => {
        if (!path.endsWith('/verify-totp')) return null;
        tell.wasSent(said.code);
        return { token: 't', user: { id: '1' } };
      });
      const client = createAuthClient({ baseURL: location.origin, plugins: [twoFactorClient()] });
      show(
        at,
        <AuthUIProvider authClient={client} twoFactor={['totp']} navigate={() => {}} replace={() => {}}>
          <TwoFactorForm />
        </AuthUIProvider>,
      );
    });
  },
  async amplify() {
    const { Amplify } = await import('aws-amplify');
    const { Authenticator } = await import('@aws-amplify/ui-react');
    await import('@aws-amplify/ui-react/styles.css');
    return serviceStep(async (at, tell) => {
      Amplify.configure({
        Auth: { Cognito: { userPoolId: 'eu-west-1_123456789', userPoolClientId: '1example23456789' } },
      });
      const services = {
        getCurrentUser: () => Promise.reject(new Error('nobody')),
        handleSignIn: async () => ({
          isSignedIn: false,
          nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' },
        }),
        handleConfirmSignIn: async ({ challengeResponse }) => {
          tell.wasSent(challengeResponse);
          return { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
        },
      };
      show(at, <Authenticator services={services} />);
      const [name, password] = await appear(
        () => at.querySelectorAll('input[name=username], input[name=password]'),
        2,
      );
      for (const [field, text] of [
        [name, 'hanako'],
        [password, 'Himitsu-1234'],
      ])
        type(field, text);
      at.querySelector('button[type=submit]').click();
      await appear(() => at.querySelectorAll('input[name=confirmation_code]'), 1);
    });
  },
  async ory() {
    const { Login } = await import('@ory/elements-react/theme');
    await import('@ory/elements-react/theme/styles.css');
    const node = (group, attributes, label) => ({
      type: 'input',
      group,
      messages: [],
      meta: label ? { label } : {},
      attributes: { node_type: 'input', disabled: false, ...attributes },
    });
    return serviceStep((at, tell) => {
      const flow = {
        ...{
          id: '1',
          type: 'browser',
          state: 'choose_method',
          requested_aal: 'aal2',
          active: 'totp',
          refresh: false,
        },
        ...{
          issued_at: new Date().toISOString(),
          expires_at: new Date(Date.now() + 600_000).toISOString(),
          request_url: location.href,
        },
        ui: {
          ...{ action: `${location.origin}/self-service/login?flow=1`, method: 'POST', messages: [] },
          nodes: [
            node('default', { name: 'csrf_token', type: 'hidden', value: 'x', required: true }),
            node(
              'totp',
              { name: 'totp_code', type: 'text', required: true, value: '' },
              { id: 1070006, type: 'info', text: 'Authentication code' },
            ),
            node(
              'totp',
              { name: 'method', type: 'submit', value: 'totp' },
              { id: 1010009, type: 'info', text: 'Use Authenticator' },
            ),
          ],
        },
      };
      answerBy((_, said) => {
        if (said?.totp_code) tell.wasSent(said.totp_code);
        // Never answered: it would leave the page.
        return new Promise(() => {});
      });
      show(
        at,
        <Login
          flow={flow}
          config={{
            sdk: { url: location.origin },
            project: { name: 'けんぽ', default_redirect_url: location.origin, ui_url: location.origin },
          }}
        />,
      );
    });
  },
  async hanko() {
    const { register } = await import('@teamhanko/hanko-elements');
    return serviceStep(async (at, tell) => {
      const action = (name, inputs = {}) => ({
        [name]: { action: name, href: `/login?action=${name}%401`, description: '', inputs },
      });
      answerOldBy((path, said) => {
        if (!path.endsWith('/login')) return {};
        const code = said?.input_data?.otp_code;
        if (code) tell.wasSent(code);
        const otp = {
          otp_code: {
            name: 'otp_code',
            type: 'string',
            min_length: 6,
            max_length: 6,
            required: true,
            hidden: false,
          },
        };
        return {
          name: 'login_otp',
          status: 200,
          payload: {},
          csrf_token: 'x',
          actions: action('otp_code_validate', otp),
          links: [],
        };
      });
      await register(location.origin);
      at.innerHTML = '<hanko-auth mode="login"></hanko-auth>';
      await appear(() => (at.firstElementChild.shadowRoot ?? at).querySelectorAll('input'), 6);
    });
  },
});

/** As a person types: the framework hears of it. */
function type(field, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function appear(find, count) {
  while (find().length < count) await new Promise((resolve) => setTimeout(resolve, 50));
  return find();
}
