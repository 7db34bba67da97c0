import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { output } from '../../scripts/setup/run.mjs';

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

/** The compiler that belongs to a Java. */
export function compilerOf(/** @type {string} */ java) {
  return java.replace(/java(\.exe)?$/, 'javac$1');
}

/** The environment of a server: the Java that was found. */
export function javaEnvironment() {
  const java = findJava();
  return {
    ...process.env,
    JAVA_HOME: !java || java === 'java' ? process.env.JAVA_HOME : dirname(dirname(java)),
  };
}
