// What opens, and must open for ever.
import { b64, CHEAP, header, random, seal, vaultOf, wrap } from './container-writer.mjs';
import { CODE_TEXT, contents, device, good, hanako, one, recovery, taro, withWraps } from './containers.mjs';
import { ok } from './kit-file.mjs';

ok('two-accounts', { accounts: 2, 'code-at-59': '287082' }, good());
ok(
  'empty',
  { accounts: 0 },
  header().then((head) => seal(head, contents({ accounts: [] }))),
);
ok(
  'trash',
  { accounts: 1, trash: 1 },
  header().then((head) =>
    seal(head, contents({ accounts: [hanako], trash: [{ ...taro, removedAt: 1700000000001 }] })),
  ),
);
ok(
  'contents-of-version-1',
  { accounts: 1, 'code-at-59': '287082' },
  header().then((head) => seal(head, JSON.stringify({ v: 1, accounts: [hanako], trash: [] }))),
);
ok(
  'counter-based',
  { accounts: 1 },
  header().then((head) => seal(head, one({ type: 'hotp', counter: 42, digits: 7 }))),
);
ok(
  'sha512-8-digits-60-s',
  { accounts: 1 },
  header().then((head) => seal(head, one({ algorithm: 'SHA512', digits: 8, period: 60 }))),
);
ok(
  'secret-of-256-bytes',
  { accounts: 1 },
  header().then((head) => seal(head, one({ secret: b64(random('long', 256)) }))),
);
ok(
  'names-empty',
  { accounts: 1 },
  header().then((head) => seal(head, one({ issuer: '', accountName: '' }))),
);
ok(
  'name-of-128-code-points',
  { accounts: 1 },
  header().then((head) => seal(head, one({ issuer: '𠮷'.repeat(128) }))),
);
ok(
  'generation-0',
  { accounts: 2 },
  header({ gen: 0 }).then((head) => seal(head, contents())),
);
ok(
  'generation-2-53',
  { accounts: 2 },
  header({ gen: Number.MAX_SAFE_INTEGER }).then((head) => seal(head, contents())),
);
ok(
  'header-with-blanks',
  { accounts: 2, note: 'the stored bytes are authenticated, not a form of them' },
  header().then((head) => seal(head, contents(), undefined, JSON.stringify(head, null, 2))),
);
ok(
  'header-with-a-further-member',
  { accounts: 2 },
  header({ note: 'a later minor version' }).then((head) => seal(head, contents())),
);
ok('password-in-full-width', { accounts: 2, password: 'ｍｉｋａｎ－taiko－kumo－nagoya' }, good());
ok(
  'password-with-blanks-at-its-ends',
  { accounts: 2, 'password-json': JSON.stringify(' まえ と うしろ ') },
  withWraps([{ input: ' まえ と うしろ ' }]),
);
ok('argon2id-64-mib', { accounts: 2 }, withWraps([{ kdf: { ...CHEAP, m: 65536, t: 3 } }]));
ok('argon2id-46-mib', { accounts: 2 }, withWraps([{ kdf: { ...CHEAP, m: 47104, t: 2 } }]));
ok('argon2id-1-pass', { accounts: 2 }, withWraps([{ kdf: { ...CHEAP, m: 47104, t: 1 } }]));
ok('argon2id-4-lanes', { accounts: 2 }, withWraps([{ kdf: { ...CHEAP, p: 4 } }]));
ok('argon2id-128-mib', { accounts: 2 }, withWraps([{ kdf: { ...CHEAP, m: 131072, t: 3 } }]));
ok('pbkdf2', { accounts: 2 }, withWraps([{ kdf: { alg: 'pbkdf2-sha256', c: 600000 } }]));
ok('second-password-wrap', { accounts: 2 }, withWraps([{ input: 'another password' }, { name: 'second' }]));
ok('recovery-code', { accounts: 2, code: CODE_TEXT }, withWraps([{}, recovery()]));
ok('recovery-code-alone', { accounts: 2, code: CODE_TEXT }, withWraps([recovery()]));
ok(
  'recovery-code-in-small-letters',
  { accounts: 2, code: CODE_TEXT.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o') },
  withWraps([{}, recovery()]),
);
ok('beside-a-device', { accounts: 2 }, withWraps([{}, device()]));

// Backup files: the wrap that waits for them inside a vault, and a file with it
const FOR_FILES = { kdf: { ...CHEAP, m: 131072, t: 3 }, name: 'for files' };
ok(
  'wrap-for-files',
  { accounts: 2, 'code-at-59': '287082' },
  Promise.all([header(), wrap({ ...vaultOf(), ...FOR_FILES })]).then(([head, forFiles]) =>
    seal(head, contents({ backup: { beside: head.wraps[0]?.id, wrap: forFiles } })),
  ),
);
ok(
  'wrap-for-files-that-does-not-hold',
  { accounts: 2, note: 'it is passed over: the wraps of the vault serve as well' },
  header().then((head) => seal(head, contents({ backup: { beside: 7, wrap: 'none' } }))),
);
ok('backup-file-by-password', { accounts: 2, 'code-at-59': '287082' }, withWraps([FOR_FILES, recovery()]));
ok('backup-file-by-recovery-code', { accounts: 2, code: CODE_TEXT }, withWraps([FOR_FILES, recovery()]));
