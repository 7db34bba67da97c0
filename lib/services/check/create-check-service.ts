import { codeAt } from '../../core/otp/generate-code.ts';
import { noPolicy, type PolicyReader } from '../policy/policy.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { CheckPoint, CheckService } from './check-service.ts';

/** Tries what the vault needs of the browser, with a value that means nothing, and leaves nothing behind. */
export interface StorageProbe {
  /** Writes, reads back and removes in `storage.local`. False where one of these fails or another value comes back. */
  database(): Promise<boolean>;
  /** The same in the private file system. */
  files(): Promise<boolean>;
  /** Bytes that may still be written; undefined where the browser does not say. */
  freeBytes(): Promise<number | undefined>;
}

interface CheckPorts {
  readonly probe: StorageProbe;
  readonly policy: Pick<PolicyReader, 'read'>;
  readonly vault: Pick<VaultService, 'look'>;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly now: () => number;
}

/** Less than this is little: the vault's copies and a backup want a few of it. */
const LITTLE_ROOM = 20 * 1024 * 1024;
const DAY_MS = 86_400_000;

/** The practice account of RFC 6238, appendix B: its key is public, and at 59 seconds its code is known. */
const practice = {
  account: {
    secret: new TextEncoder().encode('12345678901234567890'),
    ...({ algorithm: 'SHA1', digits: 8, period: 30 } as const),
  },
  at: 59_000,
  code: '94287082',
};

export function createCheckService({ probe, policy, vault, settings, now }: CheckPorts): CheckService {
  return {
    async check() {
      const right = (name: CheckPoint['name'], good: boolean): CheckPoint => ({
        name,
        verdict: good ? 'right' : 'wrong',
      });
      const [database, files, free, decided, state, { backedUpAt }] = await Promise.all([
        probe.database(),
        probe.files(),
        probe.freeBytes(),
        policy.read(),
        vault.look(),
        settings.read(),
      ]);
      const forbidden = Object.entries(noPolicy).filter(
        ([name, free]) => JSON.stringify(decided[name as keyof typeof decided]) !== JSON.stringify(free),
      );
      return [
        right('code', codeAt(practice.account, practice.at).text === practice.code),
        { name: 'clock', verdict: 'told', amount: now() },
        right('database', database),
        right('files', files),
        free === undefined
          ? { name: 'room', verdict: 'told' }
          : { ...right('room', free >= LITTLE_ROOM), amount: free },
        right('vault', state.status !== 'recovery' && state.status !== 'newer'),
        backedUpAt === 0
          ? { name: 'backup', verdict: 'told' }
          : { name: 'backup', verdict: 'right', amount: Math.floor((now() - backedUpAt) / DAY_MS) },
        { name: 'policy', verdict: 'told', amount: forbidden.length },
      ];
    },
  };
}
