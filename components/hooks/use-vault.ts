import { useEffect, useState } from 'preact/hooks';
import type { VaultService, VaultState } from '../../lib/services/vault/vault-service.ts';
import { useServices } from '../services-context.ts';

/** The vault, and a new drawing whenever its state or its accounts change, on this page or on another. */
export function useVault(): { readonly vault: VaultService; readonly state: VaultState | undefined } {
  const { vault } = useServices();
  const [, redraw] = useState(0);
  useEffect(() => vault.watch(() => redraw((count) => count + 1)), [vault]);
  return { vault, state: vault.state() };
}
