import { createSettingsService } from '../services/settings/create-settings-service.ts';
import type { SettingsService } from '../services/settings/settings-service.ts';
import { createVaultService } from '../services/vault/create-vault-service.ts';
import type { KeyDerivation } from '../services/vault/key-derivation.ts';
import type { PasswordAdvice } from '../services/vault/ports.ts';
import type { VaultService } from '../services/vault/vault-service.ts';
import { createMirror } from './mirror-file.ts';
import { createSession } from './session-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { clock, createBell, createWriterLock, randomBytes } from './surroundings.ts';
import { createVaultSlots } from './vault-slots.ts';

export function createSettings(): SettingsService {
  return createSettingsService(createSettingsStore());
}

/** The vault with the browser's real parts. The service worker, which never sees a password, passes none of the last two. */
export function createVault(
  settings: SettingsService,
  derivation: KeyDerivation,
  advice: PasswordAdvice,
): VaultService {
  return createVaultService({
    slots: createVaultSlots(),
    mirror: createMirror(),
    session: createSession(),
    lock: createWriterLock(),
    bell: createBell(),
    clock,
    derivation,
    advice,
    randomBytes,
    autoLockMinutes: async () => (await settings.read()).autoLockMinutes,
  });
}
