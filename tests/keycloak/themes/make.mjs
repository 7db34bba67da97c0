// node tests/keycloak/themes/make.mjs: Keycloak's own login themes of many versions as pages under .output/themes. Takes Maven and a Java.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cache } from '../../../scripts/setup/cache.mjs';
import { runs } from '../../../scripts/setup/run.mjs';
import { qrPicture } from '../../portal/qr-picture.mjs';
import { findJava } from '../java.mjs';

/** The last of each minor version that Maven Central had in November 2026 (of 26.6 the first). v2 is a login theme since 24. */
const VERSIONS = [
  ...['22.0.5', '23.0.7', '24.0.5', '25.0.6', '26.0.8', '26.1.5'],
  ...['26.2.5', '26.3.5', '26.4.7', '26.5.3', '26.6.0', '26.7.3'],
];
const OUT = resolve('.output/themes');
const java = findJava();
if (!java) throw new Error('This takes Java 17 or newer.');

const freemarker = fetchJar('org.freemarker', 'freemarker', '2.3.34');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const picture = join(OUT, 'picture.png');
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
writeFileSync(
  picture,
  qrPicture(`otpauth://totp/kosmo:hanako?secret=${secret}&digits=6&algorithm=SHA1&issuer=kosmo&period=30`),
);
for (const version of VERSIONS) {
  const themes = fetchJar('org.keycloak', 'keycloak-themes', version);
  const names = ['keycloak', ...(Number.parseInt(version, 10) >= 24 ? ['keycloak.v2'] : [])];
  for (const name of names)
    for (const language of ['ja', 'en']) {
      const folder = join(OUT, `${version} ${name} ${language}`);
      mkdirSync(folder);
      const renderer = join(import.meta.dirname, 'Render.java');
      const args = ['-cp', freemarker, renderer, themes, name, language, picture, folder];
      if (!runs(java, args, { stdio: ['ignore', 'ignore', 'inherit'] }))
        throw new Error(`${folder} was not made`);
    }
}

/** A package of Maven Central, fetched once. */
function fetchJar(/** @type {string} */ group, /** @type {string} */ name, /** @type {string} */ version) {
  const file = join(cache, `${name}-${version}.jar`);
  const artifact = `-Dartifact=${group}:${name}:${version}:jar`;
  if (!existsSync(file) && !runs('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${cache}`]))
    throw new Error(`${name} ${version} could not be fetched from Maven Central.`);
  return file;
}
