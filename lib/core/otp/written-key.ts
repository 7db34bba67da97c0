/** An account as Keycloak's set-up page writes it in letters (`login-config-totp.ftl`, manual mode, 12 to 26). */
export interface WrittenKey {
  readonly issuer: string;
  readonly accountName: string;
  /** Base32 in groups of four. */
  readonly key: string;
  /** "アルゴリズム: SHA1", "桁: 6", "間隔: 30", "カウンター: 0": the words change with the language, the values don't. */
  readonly algorithm: string | undefined;
  readonly digits: string | undefined;
  readonly period: string | undefined;
  readonly counter: string | undefined;
}

/**
 * The same as the address that the page's QR code holds, except for the names, which the page need not say. An account that counts is
 * known by its counter.
 */
export function addressOf(written: WrittenKey): string {
  const { issuer, accountName, period, counter } = written;
  const query = new Map([
    ['secret', written.key.replace(/\s+/g, '')],
    ['issuer', encodeURIComponent(issuer)],
    ['algorithm', /SHA-?\d+/i.exec(written.algorithm ?? '')?.[0].replace('-', '')],
    ['digits', numberIn(written.digits)],
    ['period', numberIn(period)],
    ['counter', numberIn(counter)],
  ]);
  const type = period === undefined && counter !== undefined ? 'hotp' : 'totp';
  const parameters = [...query].flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  const label = [issuer, accountName].map(encodeURIComponent).join(':');
  return `otpauth://${type}/${label}?${parameters.join('&')}`;
}

function numberIn(text: string | undefined): string | undefined {
  return /\d+/.exec(text?.normalize('NFKC') ?? '')?.[0];
}
