// What is refused for another reason: another password, a newer version, a derivation out of bounds.
import { b64, CHEAP, header, PASSWORD, random, recoveryCode, seal } from './container-writer.mjs';
import { CODE_TEXT, contents, good, recovery, withWraps } from './containers.mjs';
import { file } from './kit-file.mjs';

/** @typedef {import('./container-writer.mjs').Json} Json */

const wrong = { expect: 'wrong-password' };
file('wrong-password', { ...wrong, password: 'another password' }, good());
file('wrong-password-capital', { ...wrong, password: 'Mikan-taiko-kumo-nagoya' }, good());
file('wrong-password-empty', { ...wrong, 'password-json': '""' }, good());
file(
  'wrong-password-blank-at-its-end',
  { ...wrong, 'password-json': JSON.stringify(`${PASSWORD} `) },
  good(),
);
file('wrong-password-longer', { ...wrong, password: `${PASSWORD}-${'x'.repeat(1000)}` }, good());
file(
  'wrong-recovery-code',
  { ...wrong, code: recoveryCode(random('other code', 16)) },
  withWraps([{}, recovery()]),
);
file('wrong-no-recovery-code-was-made', { ...wrong, code: CODE_TEXT }, good());

// Written by a newer version
const newer = (/** @type {string} */ name, /** @type {Promise<string>} */ text) =>
  file(`newer-${name}`, { expect: 'newer', password: PASSWORD }, text);
newer(
  'magic',
  good().then((text) => text.replace('KV1.', 'KV2.')),
);
newer(
  'header-version',
  header({ v: 2 }).then((head) => seal(head, contents())),
);
newer(
  'cipher',
  header({ aead: 'AEGIS256' }).then((head) => seal(head, contents())),
);
newer(
  'contents-version',
  header().then((head) => seal(head, contents({ v: 3 }))),
);
for (const [name, changes] of /** @type {[string, Json][]} */ ([
  ['derivation', { kdf: { alg: 'balloon', salt: b64(random('s', 16)) } }],
  ['argon2-version', { kdf: { ...CHEAP, ver: 20, salt: b64(random('s', 16)) } }],
  ['way-to-open', { type: 'smartcard' }],
]))
  newer(
    name,
    header().then((head) => seal({ ...head, wraps: [{ ...head.wraps[0], ...changes }] }, contents())),
  );

// Derivations out of bounds: refused before anything is computed
for (const [name, kdf] of /** @type {[string, Json][]} */ ([
  ['memory-8-kib', { ...CHEAP, m: 8 }],
  ['memory-below-the-floor', { ...CHEAP, m: 19455 }],
  ['memory-over-256-mib', { ...CHEAP, m: 262145 }],
  ['memory-4-tib', { ...CHEAP, m: 2 ** 32 }],
  ['memory-text', { ...CHEAP, m: '65536' }],
  ['memory-fraction', { ...CHEAP, m: 65536.5 }],
  ['passes-0', { ...CHEAP, t: 0 }],
  ['passes-11', { ...CHEAP, t: 11 }],
  ['passes-a-billion', { ...CHEAP, t: 1e9 }],
  ['lanes-0', { ...CHEAP, p: 0 }],
  ['lanes-5', { ...CHEAP, p: 5 }],
  ['lanes-a-million', { ...CHEAP, p: 1e6 }],
  ['memory-times-passes', { ...CHEAP, m: 262144, t: 5 }],
  ['one-pass-with-little-memory', { ...CHEAP, t: 1 }],
  ['pbkdf2-1000', { alg: 'pbkdf2-sha256', c: 1000 }],
  ['pbkdf2-599999', { alg: 'pbkdf2-sha256', c: 599999 }],
  ['pbkdf2-over-10-million', { alg: 'pbkdf2-sha256', c: 10000001 }],
]))
  params(name, { ...kdf, salt: b64(random('s', 16)) });
params('salt-of-15-bytes', { ...CHEAP, salt: b64(random('s', 15)) });
params('salt-of-65-bytes', { ...CHEAP, salt: b64(random('s', 65)) });
params('salt-of-1-mb', { ...CHEAP, salt: b64(random('s', 8000)).repeat(4) });

function params(/** @type {string} */ name, /** @type {Json} */ kdf) {
  const text = header().then((head) => seal({ ...head, wraps: [{ ...head.wraps[0], kdf }] }, contents()));
  file(`params-${name}`, { expect: 'params', password: PASSWORD }, text);
}
