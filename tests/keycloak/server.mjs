import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { output, runs, startProgram } from '../../scripts/setup/run.mjs';
import { findJava, installKeycloak } from './install.mjs';

export const HOST = 'www.example.portal.kosmo-web.jp';
/** Where a login leads back to, as the realms have it. */
export const APPLICATION = 'http://localhost:8099/cb';
const STARTS_WITHIN_MS = 180_000;

/**
 * Starts a real Keycloak on 127.0.0.1 with every realm of tests/keycloak/realms, over https for `HOST` (which browsers must map to
 * 127.0.0.1 and the port) and over http for the administration by tests. Its data is in memory and gone afterwards.
 * @param {{ httpPort?: number, httpsPort?: number }} [options]
 */
export async function startKeycloak({ httpPort = 8180, httpsPort = 8443 } = {}) {
  const java = findJava();
  if (!java) throw new Error('Keycloak needs Java 17 or newer.');
  const installed = installKeycloak();
  const work = mkdtempSync(join(tmpdir(), 'kagiban-keycloak-'));
  // A home of its own for each run: the configuration is written into it, the large libraries are only linked.
  for (const name of readdirSync(installed)) {
    if (name === 'data') continue;
    if (name === 'lib' || name === 'bin' || name === 'conf')
      cpSync(join(installed, name), join(work, name), { recursive: true });
    else symlinkSync(join(installed, name), join(work, name));
  }
  const imports = join(work, 'data/import');
  mkdirSync(imports, { recursive: true });
  cpSync(join(import.meta.dirname, 'realms'), imports, { recursive: true });
  const [certificate, key] = makeCertificate(work);

  const log = join(work, 'keycloak.log');
  const server = startProgram(
    join(work, 'bin/kc.sh'),
    [
      ...['start-dev', '--import-realm', '--db=dev-mem', '--http-host=127.0.0.1', `--http-port=${httpPort}`],
      ...[
        `--https-port=${httpsPort}`,
        `--https-certificate-file=${certificate}`,
        `--https-certificate-key-file=${key}`,
      ],
      '--log-level=warn',
    ],
    {
      env: {
        ...process.env,
        JAVA_HOME: java === 'java' ? process.env.JAVA_HOME : dirname(dirname(java)),
        JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx768m',
        KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
        KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin',
      },
      detached: true, // kc.sh keeps Java as its child: both are ended as one group.
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const write = createWriteStream(log);
  server.stdout?.pipe(write);
  server.stderr?.pipe(write);

  const close = async () => {
    const ended =
      server.exitCode !== null ? undefined : new Promise((resolve) => server.once('exit', resolve));
    if (ended && server.pid) process.kill(-server.pid, 'SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${httpPort}`;
  const started = Date.now();
  while (!(await answers(`${url}/realms/kosmo/.well-known/openid-configuration`))) {
    if (server.exitCode !== null || Date.now() - started > STARTS_WITHIN_MS) {
      const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-3000) : '';
      await close();
      throw new Error(`Keycloak did not start.\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { url, httpsPort, close };
}

async function answers(/** @type {string} */ url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // Not listening yet.
  }
}

function makeCertificate(/** @type {string} */ folder) {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const made = runs(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2'],
      ...['-subj', '/CN=kagiban-test', '-addext', `subjectAltName=DNS:${HOST}`],
    ],
    { stdio: 'ignore' },
  );
  if (!made)
    throw new Error(
      `openssl is needed for the test certificate (${output('openssl', ['version']) ?? 'not found'}).`,
    );
  return [certificate, key];
}
