import { whenToFill } from '../../core/autofill/code-timing.ts';
import type { FillError } from '../../core/errors.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { UsedCodes } from './ports.ts';

interface CodePorts {
  readonly vault: Pick<VaultService, 'code' | 'nextCounterCode'>;
  readonly usedCodes: Pick<UsedCodes, 'step'>;
  /** Milliseconds since the epoch, by the clock of the site. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

interface CodeWanted {
  readonly accountId: string;
  readonly type: 'totp' | 'hotp';
  readonly origin: string;
  readonly onWait?: ((seconds: number, why: 'used' | 'ending') => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The code that was used here last is still good. */
  readonly mayRepeat?: boolean;
}

/** `step` and `validUntil` (milliseconds since the epoch) are absent for counter-based codes. */
export interface CodeToFill {
  readonly text: string;
  readonly step?: number;
  readonly validUntil?: number;
}

/** The code to fill in, after waiting for it where the present one was used or is about to end. */
export async function nextCode(
  { vault, usedCodes, now, sleep }: CodePorts,
  { accountId, type, origin, onWait, signal, mayRepeat = false }: CodeWanted,
): Promise<Result<CodeToFill, FillError | 'vaultLocked'>> {
  if (type === 'hotp') {
    const next = await vault.nextCounterCode(accountId);
    return next.ok ? ok({ text: next.value }) : fail('vaultLocked');
  }
  const usedStep = mayRepeat ? undefined : await usedCodes.step(accountId, origin);
  for (;;) {
    const code = vault.code(accountId, now());
    if (!code) return fail('vaultLocked'); // Locked while waiting: nothing goes into the page.
    const timing = whenToFill(code, usedStep, now());
    if (timing.at === 'now') return ok(code);
    const left = timing.at - now();
    onWait?.(Math.ceil(left / 1000), timing.why);
    await sleep(Math.min(left, left % 1000 || 1000), signal);
    if (signal?.aborted) return fail('pageMoved');
  }
}
