import { randomBytes } from 'node:crypto';
import type { Version } from '../../keycloak/install.mjs';
import { APPLICATION, answers, HOST, servers, urlOf } from '../../keycloak/server.mjs';
import { enterPassword, memberPassword, type Site } from './site.ts';

/** A real server, started once for all specs by tests/keycloak/global-setup.ts. */
export async function openKeycloakSite(version: Version): Promise<Site> {
  if (!(await answers(version))) throw new Error(`Keycloak ${version} was not started for this run`);
  const url = urlOf(version);
  return {
    browserArgs: [
      `--host-resolver-rules=MAP *.portal.kosmo-web.jp:443 127.0.0.1:${servers[version].httpsPort}`,
      '--ignore-certificate-errors',
    ],
    async newMember(realm, { setup = true, devices = [], name } = {}) {
      const username = name ?? `m${randomBytes(5).toString('hex')}`;
      const otp = devices.map(({ label, secret }) => ({
        type: 'otp',
        userLabel: label,
        secretData: JSON.stringify({ value: secret }),
        credentialData: JSON.stringify({
          subType: 'totp',
          digits: 6,
          counter: 0,
          period: 30,
          algorithm: 'HmacSHA1',
        }),
      }));
      const created = await fetch(`${url}/admin/realms/${realm}/users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await adminToken(url)}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          username,
          enabled: true,
          emailVerified: true,
          firstName: '花子',
          lastName: '健保',
          email: `${username}@example.test`,
          requiredActions: setup ? ['CONFIGURE_TOTP'] : [],
          credentials: [{ type: 'password', value: memberPassword, temporary: false }, ...otp],
        }),
      });
      if (!created.ok) throw new Error(`Keycloak made no member: ${created.status} ${await created.text()}`);
      return username;
    },
    async signIn(page, realm, user, { begun } = {}) {
      // Whoever is logged in would be let through without a code.
      await page.context().clearCookies();
      const query = new URLSearchParams({
        client_id: 'kosmo-web',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: APPLICATION,
        ...(begun && { kc_action: begun }),
      });
      await page.goto(`https://${HOST}/realms/${realm}/protocol/openid-connect/auth?${query}`);
      await enterPassword(page, user);
    },
    async close() {
      // The server goes on for the other specs.
    },
  };
}

/** The administration's tokens by server, each with the time until which it is good for sure: the server ends it after a minute. */
const tokens = new Map<string, { readonly token: string; readonly until: number }>();

async function adminToken(url: string): Promise<string> {
  const known = tokens.get(url);
  if (known && Date.now() < known.until) return known.token;
  const until = Date.now() + 20_000;
  const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: 'admin',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  tokens.set(url, { token, until });
  return token;
}
