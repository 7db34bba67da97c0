import { useLayoutEffect, useState } from 'preact/hooks';
import type { VaultService, VaultState } from '../../lib/services/vault/vault-service.ts';
import { useServices } from '../services-context.ts';

/** The vault, and a new drawing whenever its state or its accounts change, on this page or on another. */
export function useVault(): { readonly vault: VaultService; readonly state: VaultState | undefined } {
  const { vault } = useServices();
  const [, redraw] = useState(0);
  // Before the first frame, not after it: what changes in between would never be drawn.
  useLayoutEffect(() => vault.watch(() => redraw((count) => count + 1)), [vault]);
  return { vault, state: vault.state() };
}

/** Tells the settled state as `<html data-vault>`, together with what is drawn and not a frame later. */
export function useToldState(state: VaultState | undefined): void {
  const { vault } = useServices();
  const told = vault.isSettled() ? state?.status : undefined;
  useLayoutEffect(() => {
    if (told) document.documentElement.dataset['vault'] = told;
  }, [told]);
}
