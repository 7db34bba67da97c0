// What was damaged: one bit or byte, a part that is missing, a header or contents that do not hold.
import { b64, header, PASSWORD, random, seal, vaultOf, wrap } from './container-writer.mjs';
import { changedHead, contents, flipped, good, hanako, one, taro, withWraps } from './containers.mjs';
import { bad, file } from './kit-file.mjs';

/** @typedef {import('./container-writer.mjs').Json} Json */

// One bit or one byte
for (const [name, member, at] of /** @type {const} */ ([
  ['vault-id', 'vid', 3],
  ['generation', 'gen', 0],
  ['time', 't', 0],
  ['salt-of-the-payload', 'ks', 3],
]))
  bad(
    `flipped-${name}`,
    good().then((text) => changedHead(text, (head) => ({ ...head, [member]: flipped(head[member], at) }))),
  );
for (const [name, member] of /** @type {const} */ ([
  ['wrap-nonce', 'n'],
  ['wrap-ciphertext', 'ct'],
  ['wrap-id', 'id'],
]))
  bad(
    `flipped-${name}`,
    good().then((text) =>
      changedHead(text, (head) => ({
        ...head,
        wraps: [{ ...head.wraps[0], [member]: flipped(head.wraps[0][member], 5) }],
      })),
    ),
  );
for (const [name, member] of /** @type {const} */ ([
  ['key-check', 'kc'],
  ['salt-of-the-derivation', 'salt'],
]))
  file(
    `wrong-flipped-${name}`,
    {
      expect: 'wrong-password',
      password: PASSWORD,
      note: 'looks like another password: the key check does not fit',
    },
    good().then((text) =>
      changedHead(text, (head) => {
        const [old] = head.wraps;
        return {
          ...head,
          wraps: [
            member === 'kc'
              ? { ...old, kc: flipped(old.kc, 5) }
              : { ...old, kdf: { ...old.kdf, salt: flipped(old.kdf.salt, 5) } },
          ],
        };
      }),
    ),
  );
for (const [name, place] of /** @type {const} */ ([
  ['nonce', 4],
  ['ciphertext', 40],
  ['tag', -6],
]))
  bad(
    `flipped-${name}`,
    good().then((text) => {
      const [magic, head, body = ''] = text.split('.');
      return `${magic}.${head}.${flipped(body, place < 0 ? body.length + place : place)}`;
    }),
  );
bad(
  'wrap-deleted',
  withWraps([{}, { input: 'second', name: 'second' }]).then((text) =>
    changedHead(text, (head) => ({ ...head, wraps: head.wraps.slice(0, 1) })),
  ),
);
bad(
  'wrap-of-another-vault',
  Promise.all([good(), wrap({ ...vaultOf('other'), name: 'foreign' })]).then(([text, foreign]) =>
    changedHead(text, (head) => ({ ...head, wraps: [foreign] })),
  ),
);
bad(
  'ciphertext-of-another-generation',
  Promise.all([good(), header({ gen: 8 }).then((head) => seal(head, contents()))]).then(
    ([one, other]) => `KV1.${one.split('.')[1]}.${other.split('.')[2]}`,
  ),
);
bad(
  'header-written-anew',
  good().then((text) => changedHead(text, (head) => ({ ...head, t: head.t }), 1)),
  { note: 'the same members with a blank: other bytes' },
);

// Cut or malformed
for (const [name, cut] of /** @type {[string, (text: string) => string][]} */ ([
  ['nothing', () => ''],
  ['magic-alone', () => 'KV1.'],
  ['cut-in-header', (text) => text.slice(0, 60)],
  ['cut-before-ciphertext', (text) => `${text.split('.').slice(0, 2).join('.')}.`],
  ['cut-in-ciphertext', (text) => text.slice(0, -20)],
  ['cut-by-one-letter', (text) => text.slice(0, -1)],
  ['further-part', (text) => `${text}.AAAA`],
  ['padding', (text) => `${text}=`],
  ['letters-of-other-base64', (text) => text.replace(/[A-Z]/, '+')],
  ['no-magic', (text) => text.slice(4)],
  ['magic-of-version-0', (text) => text.replace('KV1.', 'KV0.')],
]))
  bad(name, good().then(cut));
file('too-big', { expect: 'damaged', password: PASSWORD, 'pad-to': 2000001 }, good());

// The header
for (const [name, changes] of /** @type {[string, Json][]} */ ([
  ['format-unknown', { f: 'another-vault' }],
  ['generation-negative', { gen: -1 }],
  ['generation-fraction', { gen: 1.5 }],
  ['generation-text', { gen: '7' }],
  ['generation-over-2-53', { gen: 2 ** 53 }],
  ['time-missing', { t: undefined }],
  ['vault-id-of-15-bytes', { vid: b64(random('vid', 15)) }],
  ['salt-of-31-bytes', { ks: b64(random('ks', 31)) }],
  ['no-wraps', { wraps: [] }],
  ['wraps-no-list', { wraps: {} }],
]))
  bad(
    `header-${name}`,
    header(changes).then((head) => seal(head, contents())),
  );
bad(
  'header-17-wraps',
  header().then((head) => seal({ ...head, wraps: Array(17).fill(head.wraps[0]) }, contents())),
);
bad(
  'header-no-json',
  header().then((head) => seal(head, contents(), undefined, 'no json')),
);
bad(
  'header-list',
  header().then((head) => seal(head, contents(), undefined, JSON.stringify([head]))),
);
for (const [name, changes] of /** @type {[string, Json][]} */ ([
  ['id-in-capitals', { id: '00000000000000A1' }],
  ['key-check-of-31-bytes', { kc: b64(random('kc', 31)) }],
  ['nonce-of-23-bytes', { n: b64(random('n', 23)) }],
  ['ciphertext-of-47-bytes', { ct: b64(random('ct', 47)) }],
  ['further-member', { hint: 'the name of my dog' }],
  ['password-by-a-fast-derivation', { kdf: { alg: 'hkdf-sha256', salt: b64(random('s', 16)) } }],
  ['device-without-credential', { type: 'prf', kdf: { alg: 'hkdf-sha256', salt: b64(random('s', 16)) } }],
  ['recovery-code-by-a-password-derivation', { type: 'rc' }],
]))
  bad(
    `wrap-${name}`,
    header().then((head) => seal({ ...head, wraps: [{ ...head.wraps[0], ...changes }] }, contents())),
  );

// The contents, authentic but wrong
for (const [name, text] of /** @type {[string, string | Uint8Array][]} */ ([
  ['no-json', 'no json'],
  ['no-version', JSON.stringify({ accounts: [], trash: [] })],
  ['version-0', contents({ v: 0 })],
  ['version-fraction', contents({ v: 1.5 })],
  ['accounts-no-list', contents({ accounts: {} })],
  ['no-utf-8', Uint8Array.from([0xff, 0xfe, 0x7b])],
  ['id-twice', contents({ accounts: [hanako, hanako] })],
  ['id-short', one({ id: 'a1' })],
  ['type-unknown', one({ type: 'steam' })],
  ['digits-9', one({ digits: 9 })],
  ['period-10', one({ period: 10 })],
  ['counter-negative', one({ counter: -1 })],
  ['algorithm-md5', one({ algorithm: 'MD5' })],
  ['secret-empty', one({ secret: '' })],
  ['secret-of-257-bytes', one({ secret: b64(random('long', 257)) })],
  ['origin-javascript', one({ origins: ['javascript:alert(1)'] })],
  ['origin-with-path', one({ origins: ['https://example.jp/path'] })],
  ['name-with-bidi-mark', one({ issuer: 'a\u202eb' })],
  ['pending-false', one({ pending: false })],
  ['trash-without-date', contents({ trash: [taro], accounts: [hanako] })],
]))
  bad(
    `contents-${name}`,
    header().then((head) => seal(head, text)),
  );
