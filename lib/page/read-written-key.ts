import type { WrittenKey } from '../core/otp/written-key.ts';

export interface WrittenKeysAnswer {
  /** `otpauth://` addresses that the page links to. */
  readonly addresses: readonly string[];
  /** Keycloak's set-up in letters ("Unable to scan?"). */
  readonly key?: WrittenKey;
}

/**
 * Runs inside someone else's page, in our isolated world: one function with everything in it. Gives back what the page itself says of
 * an account in letters, so that nobody has to copy thirty-two of them.
 */
export function readWrittenKey(): WrittenKeysAnswer {
  const MOST = 20;
  const textOf = (id: string) => document.getElementById(id)?.textContent?.trim();
  // A value in a field, or the text of a label.
  const user = document.getElementById('kc-attempted-username');
  const accountName = user instanceof HTMLInputElement ? user.value : (user?.textContent ?? '');
  const said = {
    key: textOf('kc-totp-secret-key'),
    algorithm: textOf('kc-totp-algorithm'),
    digits: textOf('kc-totp-digits'),
    period: textOf('kc-totp-period'),
    counter: textOf('kc-totp-counter'),
  };
  const addresses = [...document.querySelectorAll('a[href^="otpauth://" i]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  return {
    addresses: addresses.slice(0, MOST),
    ...(said.key && {
      key: {
        ...{ ...said, key: said.key, accountName: accountName.trim() },
        issuer: (textOf('kc-header-wrapper') ?? '').replace(/\s+/g, ' '),
      },
    }),
  };
}
