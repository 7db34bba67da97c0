import type { PolicyReader } from '../services/policy/policy.ts';
import { createSettingsService } from '../services/settings/create-settings-service.ts';
import type { SettingsService } from '../services/settings/settings-service.ts';
import { createSettingsStore } from '../services/settings/settings-store.ts';
import { createVaultBasics, type VaultBasics } from '../services/vault/create-vault-basics.ts';
import { createVaultService } from '../services/vault/create-vault-service.ts';
import type { BasicPorts } from '../services/vault/ports.ts';
import type { VaultService } from '../services/vault/vault-service.ts';
import { createKeyDerivation } from './key-derivation.ts';
import { createPasswordAdvice } from './password-advice.ts';
import { createBrowserPolicy } from './policy-reader.ts';
import { privateFiles } from './private-files.ts';
import { createSession } from './session-store.ts';
import { clock, createBell, createWriterLock, randomBytes } from './surroundings.ts';
import { createDatabase } from './vault-database.ts';

export function createSettings(policy: PolicyReader = createBrowserPolicy()): SettingsService {
  const store = createSettingsStore({
    database: createDatabase(),
    files: privateFiles,
    session: createSession(),
    lock: createWriterLock(),
  });
  return createSettingsService(store, policy);
}

/** What the service worker may do with the vault: it never sees a password. */
export function createWorkerVault(settings: SettingsService): VaultBasics {
  return createVaultBasics(basicPorts(settings)).basics;
}

/** The vault with the browser's real parts. */
export function createVault(settings: SettingsService, policy: PolicyReader): VaultService {
  const derivation = createKeyDerivation(policy);
  return createVaultService({
    ...basicPorts(settings),
    derivation,
    device: {
      available: async () => (await loadDevice()).available(),
      create: async (prfSalt) => (await loadDevice()).create(prfSalt),
      evaluate: async (known) => (await loadDevice()).evaluate(known),
    },
    advice: createPasswordAdvice(derivation),
    policy: policy.read,
  });
}

/** Loaded when it is first asked: most never unlock by it, and no first code waits for it. */
const loadDevice = async () => (await import('./device-authenticator.ts')).createDeviceAuthenticator();

function basicPorts(settings: SettingsService): BasicPorts {
  return {
    database: createDatabase(),
    files: privateFiles,
    session: createSession(),
    lock: createWriterLock(),
    bell: createBell(),
    clock,
    randomBytes,
    async lockSettings() {
      const { autoLockMinutes: minutes, sharedPc: shared } = await settings.read();
      return { minutes, shared };
    },
  };
}
