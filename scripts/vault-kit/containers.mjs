// The containers of which the files of the kit are made: what is in them, the ways that open them, and what is changed afterwards.
import { b64, header, random, recoveryCode, seal, utf8, vaultOf, wrap } from './container-writer.mjs';

/** @typedef {import('./container-writer.mjs').Json} Json */

const CODE = Uint8Array.from({ length: 16 }, (_, at) => at * 17);
export const CODE_TEXT = recoveryCode(CODE);

export const hanako = {
  ...{ id: '00000000000000a1', type: 'totp', issuer: '健康保険組合加入者ページ', accountName: 'hanako' },
  ...{ secret: b64(utf8('12345678901234567890')), algorithm: 'SHA1', digits: 6, period: 30, counter: 0 },
  ...{ origins: ['https://www.example.portal.kosmo-web.jp'], pinned: false, addedAt: 1700000000000 },
};
export const taro = {
  ...hanako,
  id: '00000000000000a2',
  accountName: 'taro',
  secret: b64(random('taro', 20)),
  person: '太郎',
  pending: true,
};
export const contents = (/** @type {Json} */ changes = {}) =>
  JSON.stringify({ v: 2, accounts: [hanako, taro], trash: [], ...changes });
export const one = (/** @type {Json} */ changes) => contents({ accounts: [{ ...hanako, ...changes }] });

export const good = async () => seal(await header(), contents());

export async function withWraps(/** @type {Json[]} */ specs) {
  const vault = vaultOf();
  const wraps = await Promise.all(specs.map((spec) => wrap({ ...vault, ...spec })));
  return seal(await header({ wraps }), contents());
}

export function recovery() {
  return { type: 'rc', input: CODE, kdf: { alg: 'hkdf-sha256' }, name: 'recovery' };
}

export function device() {
  const extra = { cred: b64(random('cred', 40)), prfSalt: b64(random('prf', 32)) };
  return { type: 'prf', input: random('output', 32), kdf: { alg: 'hkdf-sha256' }, name: 'device', extra };
}

/** The container with other members in its header, whose ciphertext therefore does not fit any more. */
export function changedHead(
  /** @type {string} */ text,
  /** @type {(head: Json) => Json} */ change,
  indent = 0,
) {
  const [magic, head = '', body] = text.split('.');
  const changed = change(JSON.parse(Buffer.from(head, 'base64url').toString()));
  return `${magic}.${b64(utf8(JSON.stringify(changed, null, indent)))}.${body}`;
}

/** One letter or number becomes another of the same kind. */
export function flipped(/** @type {string | number} */ value, /** @type {number} */ at) {
  if (typeof value === 'number') return value + 1;
  const other = value[at] === '1' ? '2' : '1';
  return `${value.slice(0, at)}${other}${value.slice(at + 1)}`;
}
