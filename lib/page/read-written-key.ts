import type { WrittenKey } from '../core/otp/written-key.ts';

/** The ids under which a page writes what its QR code says. */
export type WrittenIds = Readonly<
  Record<'key' | 'algorithm' | 'digits' | 'period' | 'counter' | 'accountName' | 'issuer', string>
>;

export interface WrittenKeysAnswer {
  /** `otpauth://` addresses that the page links to. */
  readonly addresses: readonly string[];
  /** The set-up in letters ("Unable to scan?") of a product that we know. */
  readonly key?: WrittenKey;
}

/**
 * Runs inside someone else's page, in our isolated world: one function with everything in it. Gives back what the page itself says of
 * an account in letters, so that nobody has to copy thirty-two of them.
 */
export function readWrittenKey(ids: WrittenIds): WrittenKeysAnswer {
  const MOST = 20;
  const textOf = (id: string) => document.getElementById(id)?.textContent?.trim();
  // A value in a field, or the text of a label.
  const user = document.getElementById(ids.accountName);
  const accountName = user instanceof HTMLInputElement ? user.value : (user?.textContent ?? '');
  const said = {
    key: textOf(ids.key),
    algorithm: textOf(ids.algorithm),
    digits: textOf(ids.digits),
    period: textOf(ids.period),
    counter: textOf(ids.counter),
  };
  const addresses = [...document.querySelectorAll('a[href^="otpauth://" i]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  return {
    addresses: addresses.slice(0, MOST),
    ...(said.key && {
      key: {
        ...{ ...said, key: said.key, accountName: accountName.trim() },
        issuer: (textOf(ids.issuer) ?? '').replace(/\s+/g, ' '),
      },
    }),
  };
}
