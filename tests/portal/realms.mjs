/**
 * The practice portal's realms: the same policies, names and members as the realms of the real Keycloak (tests/keycloak/realms).
 *
 * @typedef {{ algorithm: 'SHA1' | 'SHA256' | 'SHA512', digits: number, period: number }} Policy
 * @typedef {{ name: string, displayName: string, policy: Policy, theme: 'v1' | 'v2', wording: 'stock' | 'kosmo', textAbove?: number, renews?: boolean }} Realm
 * `renews`: a new secret every time the set-up page is drawn, as Keycloak did up to version 23
 */

const usual = /** @type {Policy} */ ({ algorithm: 'SHA1', digits: 6, period: 30 });
const society = '健康保険組合加入者ページ';

/** @type {Readonly<Record<string, Realm>>} */
export const realms = {
  kosmo: { name: 'kosmo', displayName: society, policy: usual, theme: 'v2', wording: 'kosmo' },
  'kosmo-v1': { name: 'kosmo-v1', displayName: society, policy: usual, theme: 'v1', wording: 'stock' },
  'kosmo-old': {
    name: 'kosmo-old',
    displayName: society,
    policy: usual,
    theme: 'v1',
    wording: 'stock',
    renews: true,
  },
  'kosmo-wording': {
    name: 'kosmo-wording',
    displayName: society,
    policy: usual,
    theme: 'v2',
    wording: 'kosmo',
  },
  'kosmo-sha256': {
    name: 'kosmo-sha256',
    displayName: society,
    policy: { algorithm: 'SHA256', digits: 8, period: 60 },
    theme: 'v2',
    wording: 'stock',
  },
  'kosmo-sha512': {
    name: 'kosmo-sha512',
    displayName: society,
    policy: { ...usual, algorithm: 'SHA512' },
    theme: 'v2',
    wording: 'stock',
  },
  // A long text above the code: the lower edge of a window of 1280 × 800 cuts it.
  'kosmo-ascii': {
    name: 'kosmo-ascii',
    displayName: 'KOSMO Web',
    policy: usual,
    theme: 'v2',
    wording: 'stock',
    textAbove: 330,
  },
};

export const password = 'Kosmo-Test-1!';

/**
 * The members of every realm. `setup`: the portal asks for a new device at the next login. Secrets are ASCII, as Keycloak keeps them.
 *
 * @typedef {{ label: string, secret: string }} Device
 * @typedef {{ name: string, setup: boolean, devices: Device[] }} Member
 * @type {Readonly<Record<string, Member>>}
 */
export const members = {
  hanako: { name: '健保 花子', setup: true, devices: [] },
  taro: { name: '健保 太郎', setup: true, devices: [] },
  jiro: { name: '健保 次郎', setup: false, devices: [{ label: '業務用PC', secret: '12345678901234567890' }] },
  saburo: {
    name: '健保 三郎',
    setup: false,
    devices: [
      { label: '業務用PC', secret: '12345678901234567890' },
      { label: 'スマートフォン', secret: 'abcdefghijKLMNOPQRST' },
    ],
  },
  shiro: { name: '健保 四郎', setup: false, devices: [] },
  // The phone was the first device; now this PC is set up, after a code of the phone.
  goro: { name: '健保 五郎', setup: true, devices: [{ label: '古い端末', secret: '12345678901234567890' }] },
};
