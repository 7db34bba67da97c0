import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { output, runs } from '../../scripts/setup/run.mjs';

export const VERSION = '26.7.3';
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kagiban');

/** A Java of version 17 or newer, or undefined. */
export function findJava() {
  const homes = existsSync('/usr/lib/jvm')
    ? readdirSync('/usr/lib/jvm').map((name) => join('/usr/lib/jvm', name))
    : [];
  const places = [process.env.JAVA_HOME, ...homes].flatMap((home) => (home ? [join(home, 'bin/java')] : []));
  return [...places, 'java'].find((java) => {
    const version = /version "(\d+)/.exec(output(java, ['-version']) ?? '')?.[1];
    return Number(version) >= 17;
  });
}

/** Why no Keycloak can run here, or undefined when one can. */
export function whatIsMissing() {
  if (!findJava()) return 'Java 17 or newer';
  if (!existsSync(join(cache, `keycloak-${VERSION}`)) && output('mvn', ['-v']) === undefined) return 'Maven';
  return undefined;
}

/** Fetches Keycloak from Maven Central into a cache outside the tree, once, and gives back its folder. */
export function installKeycloak() {
  const home = join(cache, `keycloak-${VERSION}`);
  if (existsSync(join(home, 'bin/kc.sh'))) return home;
  mkdirSync(cache, { recursive: true });
  const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:tar.gz`;
  const file = join(cache, `keycloak-quarkus-dist-${VERSION}.tar.gz`);
  if (!existsSync(file)) {
    console.log(`Fetching Keycloak ${VERSION} …`);
    const fetched =
      runs('mvn', ['-q', 'dependency:get', artifact, '-Dtransitive=false'], { cwd: cache }) &&
      runs('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${cache}`], { cwd: cache });
    if (!fetched) throw new Error(`Keycloak ${VERSION} could not be fetched from Maven Central.`);
  }
  // Unpacked beside its place and then moved: an interrupted run leaves no half of a server.
  const unpacked = join(cache, `unpacking-${process.pid}`);
  mkdirSync(unpacked);
  if (!runs('tar', ['xzf', file, '-C', unpacked])) {
    rmSync(file);
    throw new Error('The archive of Keycloak is damaged. It was deleted; the next run fetches it again.');
  }
  renameSync(join(unpacked, `keycloak-${VERSION}`), home);
  rmSync(unpacked, { recursive: true });
  return home;
}
