import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../../scripts/setup/cache.mjs';
import { installOnDebian } from '../../scripts/setup/debian.mjs';
import { output, runs } from '../../scripts/setup/run.mjs';
import { emailProviderVersion, installEmailProvider } from './email-provider.mjs';
import { compilerOf, findJava, javaEnvironment } from './java.mjs';

/** The newest, the last major with the old pages as its own, and one that drew a new secret each time (up to 23). */
export const VERSIONS = /** @type {const} */ (['26.7.3', '24.0.5', '22.0.5']);

/** @typedef {typeof VERSIONS[number]} Version */

/** On Debian, as root: installs the JDK (17 or newer since Debian 12), and Maven while a server must still be fetched. */
export function installWhatIsMissing() {
  const missing = whatIsMissing();
  if (!missing) return;
  const hasServers = VERSIONS.every((version) => existsSync(homeOf(version)));
  const hasMaven = output('mvn', ['-v']) !== undefined;
  const hasJdk = missing === 'Maven';
  installOnDebian([
    ...(hasJdk ? [] : ['default-jdk-headless']),
    ...(hasServers || hasMaven ? [] : ['maven']),
  ]);
}

/** Why no Keycloak can run here, or undefined when one can. */
export function whatIsMissing() {
  const java = findJava();
  if (!java) return 'Java 17 or newer';
  if (output(compilerOf(java), ['-version']) === undefined) return 'the compiler of Java (a JDK)';
  const fetched = VERSIONS.every((version) => existsSync(homeOf(version)));
  return fetched || output('mvn', ['-v']) !== undefined ? undefined : 'Maven';
}

/** Where a version lies, built for a quick start; the newest with the step for codes by e-mail in it, whatever that is by now. */
function homeOf(/** @type {Version} */ version) {
  const step = hasEmailStep(version) ? `-${emailProviderVersion()}` : '';
  return join(cache, `keycloak-${version}-optimized${step}`);
}

/** Only the newest has the step for codes by e-mail. */
const hasEmailStep = (/** @type {Version} */ version) => version === VERSIONS[0];

/** Fetches Keycloak from Maven Central into a cache outside the tree and builds it for a quick start, once, and gives back its folder. */
export function installKeycloak(/** @type {Version} */ version) {
  const home = homeOf(version);
  if (existsSync(join(home, 'bin/kc.sh'))) return home;
  mkdirSync(cache, { recursive: true });
  const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${version}:tar.gz`;
  const file = join(cache, `keycloak-quarkus-dist-${version}.tar.gz`);
  if (!existsSync(file)) {
    console.log(`Fetching Keycloak ${version} …`);
    const fetched =
      runs('mvn', ['-q', 'dependency:get', artifact, '-Dtransitive=false'], { cwd: cache }) &&
      runs('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${cache}`], { cwd: cache });
    if (!fetched) throw new Error(`Keycloak ${version} could not be fetched from Maven Central.`);
  }
  // Unpacked beside its place and then moved: an interrupted run leaves no half of a server.
  const unpacked = join(cache, `unpacking-${version}-${process.pid}`);
  mkdirSync(unpacked);
  if (!runs('tar', ['xzf', file, '-C', unpacked])) {
    rmSync(file);
    throw new Error('The archive of Keycloak is damaged. It was deleted; the next run fetches it again.');
  }
  const fresh = join(unpacked, `keycloak-${version}`);
  const build = ['build', '--db=dev-mem', '--cache=local'];
  const options = { env: javaEnvironment(), stdio: 'ignore' };
  if (hasEmailStep(version)) installEmailProvider(fresh, findJava() ?? 'java');
  if (!runs(join(fresh, 'bin/kc.sh'), build, options))
    throw new Error(`Keycloak ${version} could not be built.`);
  try {
    renameSync(fresh, home);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(join(home, 'bin/kc.sh'))) throw error;
  }
  rmSync(unpacked, { recursive: true });
  return home;
}
