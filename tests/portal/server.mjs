import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { home, logIn, mailCode, setUp, signIn, start } from './pages.mjs';
import { keyUri, qrPicture } from './qr-picture.mjs';
import { members, password, realms } from './realms.mjs';
import { base32, createCodeCheck } from './totp.mjs';

/** @typedef {{ id: string, label: string, secret: string }} Device */
/** @typedef {{ setup: boolean, devices: Device[] }} Standing what a member has at this portal now */
/** @typedef {{ realm: string, user: string, step: 'otp' | 'setup' | 'in', secret?: string | undefined }} Session */

const WRONG = '無効なオーセンティケーターコードです。';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW0123456789';

/**
 * The practice portal: sign-in, set-up and login as Keycloak does them, on this computer only, for people and for tests.
 * @param {{ port?: number, now?: () => number }} [options]
 */
export async function startPortal({ port = 0, now = Date.now } = {}) {
  const check = createCodeCheck(now);
  /** @type {Map<string, Standing>} */
  let standings = new Map();
  /** @type {Map<string, Session>} */
  const sessions = new Map();

  /** Members that a test brought along, each its own. */
  /** @type {Map<string, import('./realms.mjs').Member>} */
  const guests = new Map();
  const memberOf = (/** @type {string} */ user) => members[user] ?? guests.get(user);

  const standingOf = (/** @type {string} */ realm, /** @type {string} */ user) => {
    const name = `${realm} ${user}`;
    const member = memberOf(user);
    const known = standings.get(name);
    if (known || !member) return known;
    const devices = member.devices.map((device) => ({ ...device, id: randomUUID() }));
    const fresh = { setup: member.setup, devices };
    standings.set(name, fresh);
    return fresh;
  };

  /** The page that comes next for a session. */
  const next = (/** @type {Session} */ session, { manual = false, error = '', chosen = '' } = {}) => {
    const realm = realms[session.realm];
    const standing = standingOf(session.realm, session.user);
    if (!realm || !standing) return undefined;
    if (session.step === 'otp') {
      return logIn({
        realm,
        devices: standing.devices,
        error,
        user: session.user,
        ...(chosen && { chosen }),
      });
    }
    if (session.step === 'setup') {
      // The secret is kept until the set-up succeeded (Keycloak ≥ 24).
      if (realm.renews) session.secret = undefined;
      session.secret ??= [...randomBytes(20)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
      const key = base32(session.secret);
      const picture = qrPicture(keyUri(realm, session.user, key)).toString('base64');
      const hasDevice = standing.devices.length > 0;
      return setUp({ realm, key, secret: session.secret, picture, manual, error, hasDevice });
    }
    return home(realm, memberOf(session.user)?.name ?? session.user);
  };

  const authenticate = (/** @type {string} */ realm, /** @type {URLSearchParams} */ form) => {
    const user = form.get('username') ?? '';
    const standing = standingOf(realm, user);
    if (!standing || form.get('password') !== password) return undefined;
    /** @type {Session} */
    const session = {
      realm,
      user,
      step: standing.devices.length > 0 ? 'otp' : standing.setup ? 'setup' : 'in',
    };
    const id = randomUUID();
    sessions.set(id, session);
    return { id, session };
  };

  const takeCode = (/** @type {Session} */ session, /** @type {URLSearchParams} */ form) => {
    const realm = realms[session.realm];
    const standing = standingOf(session.realm, session.user);
    const chosen = form.get('selectedCredentialId') ?? standing?.devices[0]?.id ?? '';
    const device = standing?.devices.find(({ id }) => id === chosen) ?? standing?.devices[0];
    if (
      !realm ||
      !standing ||
      !device ||
      !check(session.user, device.secret, realm.policy, form.get('otp') ?? '')
    ) {
      return next(session, { error: WRONG, chosen });
    }
    session.step = standing.setup ? 'setup' : 'in';
    return next(session);
  };

  const finishSetUp = (/** @type {Session} */ session, /** @type {URLSearchParams} */ form) => {
    const realm = realms[session.realm];
    const standing = standingOf(session.realm, session.user);
    if (form.has('cancel-aia')) {
      session.step = 'in';
      return next(session);
    }
    const [secret, label] = [form.get('totpSecret') ?? '', form.get('userLabel') ?? ''];
    if (!realm || !standing || secret !== session.secret) return next(session, { error: WRONG });
    if (standing.devices.length > 0 && label === '')
      return next(session, { error: 'デバイス名を指定してください。' });
    if (!check(session.user, secret, realm.policy, form.get('totp') ?? ''))
      return next(session, { error: WRONG });
    standing.devices.push({ id: randomUUID(), label: label || 'unnamed', secret });
    standing.setup = false;
    session.step = 'in';
    return next(session);
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const form = new URLSearchParams(request.method === 'POST' ? await bodyOf(request) : '');
    const cookie = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const session = sessions.get(cookie);
    const send = (/** @type {string | undefined} */ html, headers = {}) => {
      response.writeHead(html ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...headers,
      });
      response.end(html ?? 'not found');
    };
    const goTo = (/** @type {string} */ path, headers = {}) =>
      response.writeHead(303, { location: path, ...headers }).end();

    const [, , name = '', page = ''] = url.pathname.split('/');
    const realm = realms[name];
    if (url.pathname === '/') return send(start());
    if (url.pathname === '/reset') {
      standings = new Map();
      sessions.clear();
      return goTo('/');
    }
    if (!realm) return send(undefined);
    if (page === 'login') return send(signIn(realm));
    if (page === 'mail') return send(mailCode(realm));
    if (page === 'logout') {
      sessions.delete(cookie);
      return goTo(`/realms/${name}/login`);
    }
    if (page === 'authenticate') {
      const begun = authenticate(name, form);
      if (!begun) return send(signIn(realm, '無効なユーザー名またはパスワードです。'));
      return send(next(begun.session), {
        'set-cookie': `session=${begun.id}; Path=/; HttpOnly; SameSite=Lax`,
      });
    }
    if (!session || session.realm !== name) return goTo(`/realms/${name}/login`);
    const posted = request.method === 'POST';
    if (page === 'otp' && session.step === 'otp')
      return send(posted ? takeCode(session, form) : next(session));
    if (page === 'setup' && session.step === 'setup') {
      return send(
        posted
          ? finishSetUp(session, form)
          : next(session, { manual: url.searchParams.get('mode') === 'manual' }),
      );
    }
    return send(next(session));
  });

  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}`,
    addMember: (/** @type {string} */ user, /** @type {import('./realms.mjs').Member} */ member) =>
      guests.set(user, member),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(/** @type {import('node:http').IncomingMessage} */ request) {
  let body = '';
  for await (const part of request) {
    body += part;
    if (body.length > 100_000) throw new Error('too much');
  }
  return body;
}
