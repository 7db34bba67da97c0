import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache } from '../../scripts/setup/cache.mjs';
import { startProgram } from '../../scripts/setup/run.mjs';
import { makeCertificate } from '../web/certificate.mjs';
import { installKeycloak } from './install.mjs';
import { findJava, javaEnvironment } from './java.mjs';

export const HOST = 'www.example.portal.kosmo-web.jp';
/** Where a login leads back to, as the realms have it. */
export const APPLICATION = 'http://localhost:8099/cb';
const REALMS = join(import.meta.dirname, 'realms');
const STARTS_WITHIN_MS = 600_000; // Only against hanging: three servers that start beside other tests on two cores take minutes.

/**
 * It lives for some minutes: what the better compiler and a collector with threads of its own would save later is never earned, and what
 * Keycloak's makers compiled need not be verified class by class. Kept as `kc.sh` takes them, after its own.
 */
const SHORT_LIFE = [
  ...['-XX:TieredStopAtLevel=1', '-XX:-UseG1GC', '-XX:-UseParallelGC', '-XX:+UseSerialGC'],
  ...['-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'],
];

/**
 * Where each version answers: over http for the administration by tests, over https for browsers, and with which realms of
 * tests/keycloak/realms. Only the newest has the step for codes by e-mail.
 *
 * @typedef {import('./install.mjs').Version} Version
 * @type {Readonly<Record<Version, { httpPort: number, httpsPort: number, realms?: readonly string[] }>>}
 */
export const servers = {
  '26.7.3': { httpPort: 8180, httpsPort: 8443 },
  '24.0.5': { httpPort: 8181, httpsPort: 8444, realms: ['kosmo', 'kosmo-sha256'] },
  '22.0.5': { httpPort: 8182, httpsPort: 8445, realms: ['kosmo'] },
};

/** The address of a version's administration. */
export const urlOf = (/** @type {Version} */ version) => `http://127.0.0.1:${servers[version].httpPort}`;

/**
 * Starts a real Keycloak on 127.0.0.1, over https for `HOST` (which browsers must map to 127.0.0.1 and the port). Its database is a copy and
 * gone afterwards. The first start for these realms makes the one that is copied, and takes as long once more.
 */
export async function startKeycloak(/** @type {Version} */ version) {
  if (!findJava()) throw new Error('Keycloak needs Java 17 or newer.');
  // One that a run left behind has no home any more, and half of what it is asked.
  if (await answers(version)) throw new Error(`Something else answers at ${urlOf(version)}: end it first.`);
  const database = databaseOf(version);
  if (!existsSync(database)) {
    const fresh = await run(version, (home) => writeRealms(join(home, 'data/import'), version));
    await fresh.end();
    // Beside its place and then moved: an interrupted run leaves no half of a database.
    copyFileSync(fresh.database, `${database}.${process.pid}`);
    renameSync(`${database}.${process.pid}`, database);
    fresh.remove();
  }
  const { end, remove } = await run(version, (_, own) => copyFileSync(database, own));
  return {
    async close() {
      await end();
      remove();
    },
  };
}

/** Where the database of a version lies with all its realms in it; another name as soon as the realms, or how they are written, change. */
function databaseOf(/** @type {Version} */ version) {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const name of realmsOf(version)) hash.update(name).update(readFileSync(join(REALMS, name)));
  return join(cache, `keycloak-${version}-database-${hash.digest('hex').slice(0, 12)}.mv.db`);
}

function realmsOf(/** @type {Version} */ version) {
  const { realms } = servers[version];
  const isThere = (/** @type {string} */ name) => !realms || realms.includes(name.replace('-realm.json', ''));
  return readdirSync(REALMS).filter(isThere).sort();
}

function writeRealms(/** @type {string} */ folder, /** @type {Version} */ version) {
  mkdirSync(folder, { recursive: true });
  const keyPairs = drawKeyPairs();
  for (const name of realmsOf(version)) {
    const realm = JSON.parse(readFileSync(join(REALMS, name), 'utf8'));
    writeFileSync(join(folder, name), JSON.stringify({ ...realm, ...quick(keyPairs) }));
  }
}

/**
 * Runs a server until it answers. `prepare` is given its home and the file of its database before it starts.
 * @param {Version} version
 * @param {(home: string, database: string) => void} prepare
 */
async function run(version, prepare) {
  const { httpPort, httpsPort } = servers[version];
  const installed = installKeycloak(version);
  const work = mkdtempSync(join(tmpdir(), 'kagiban-keycloak-'));
  // A home of its own for each run: the configuration is written into it, the large libraries are only linked.
  for (const name of readdirSync(installed)) {
    if (name === 'data') continue;
    // Providers are linked as well: a server that was built for them knows them by their time.
    if (['lib', 'bin', 'conf'].includes(name))
      cpSync(join(installed, name), join(work, name), { recursive: true });
    else symlinkSync(join(installed, name), join(work, name));
  }
  mkdirSync(join(work, 'data'));
  const database = join(work, 'database.mv.db');
  prepare(work, database);
  const [certificate, key] = makeCertificate(work, HOST);

  const log = join(work, 'keycloak.log');
  const server = startProgram(
    join(work, 'bin/kc.sh'),
    [
      ...['start', '--optimized', '--import-realm', '--http-enabled=true', '--hostname-strict=false'],
      ...['--http-host=127.0.0.1', `--http-port=${httpPort}`],
      ...[
        `--https-port=${httpsPort}`,
        `--https-certificate-file=${certificate}`,
        `--https-certificate-key-file=${key}`,
      ],
      '--log-level=warn',
    ],
    {
      env: {
        ...javaEnvironment(),
        JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx768m',
        JAVA_OPTS_APPEND: SHORT_LIFE.join(' '),
        // Not as an argument: `kc.sh` of version 22 cuts it at the semicolon. Up to 23 a column is called as a word of H2 2.
        KC_DB_URL: `jdbc:h2:file:${database.replace('.mv.db', '')};NON_KEYWORDS=VALUE`,
        KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
        KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin',
        // Up to 25.
        KEYCLOAK_ADMIN: 'admin',
        KEYCLOAK_ADMIN_PASSWORD: 'admin',
      },
      detached: true, // kc.sh keeps Java as its child: both are ended as one group.
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const write = createWriteStream(log);
  // Whichever ends first must not end the file for the other.
  for (const said of [server.stdout, server.stderr]) said?.pipe(write, { end: false });

  const isUp = () => server.exitCode === null && server.signalCode === null;
  const stop = () => isUp() && server.pid && process.kill(-server.pid, 'SIGTERM');
  // A server in a group of its own would go on after an error of ours. Only a process that is killed leaves one, which the next run refuses.
  process.once('exit', stop);
  const end = async () => {
    process.off('exit', stop);
    const ended = isUp() ? new Promise((resolve) => server.once('exit', resolve)) : undefined;
    stop();
    await ended;
  };
  const remove = () => rmSync(work, { recursive: true, force: true });
  const started = Date.now();
  while (!(await answers(version))) {
    if (server.exitCode !== null || Date.now() - started > STARTS_WITHIN_MS) {
      const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-3000) : '';
      await end();
      remove();
      throw new Error(`Keycloak ${version} did not start.\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { database, end, remove };
}

/** Keys of RSA for every realm of a server: OpenSSL draws them in a moment, a Java that just started works at each for a second. */
const drawKeyPairs = () =>
  ['SIG', 'ENC'].map((use) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const providerId = use === 'ENC' ? 'rsa-enc' : 'rsa';
    return { name: providerId, providerId, config: { privateKey: [pem], priority: ['100'], keyUse: [use] } };
  });

/**
 * What makes a realm quick: keys that the server need not draw, and a hash of passwords that costs nothing (24.0.5 takes 210,000 rounds by
 * itself, a second at every login of a Java that just started). Neither is what we test.
 * @param {readonly object[]} keyPairs
 */
function quick(keyPairs) {
  const drawn = (/** @type {string} */ providerId, /** @type {Record<string, string[]>} */ config) => ({
    ...{ name: providerId, providerId },
    config: { priority: ['100'], ...config },
  });
  const keys = [
    ...[...keyPairs, drawn('hmac-generated', { algorithm: ['HS512'] })],
    drawn('aes-generated', {}),
  ];
  return {
    components: { 'org.keycloak.keys.KeyProvider': keys },
    passwordPolicy: 'hashAlgorithm(pbkdf2-sha256) and hashIterations(1)',
  };
}

/** Whether this version is up. */
export async function answers(/** @type {Version} */ version) {
  try {
    return (await fetch(`${urlOf(version)}/realms/kosmo/.well-known/openid-configuration`)).ok;
  } catch {
    return false; // Not listening yet.
  }
}
