import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useVault } from '../hooks/use-vault.ts';
import { useServices } from '../services-context.ts';
import { FirstStep } from './first-step.tsx';
import { NewerScreen } from './newer-screen.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface VaultGateProps {
  readonly children: ComponentChildren;
  /** Shown under the form for the master password while there is no vault. */
  readonly belowCreate?: ComponentChildren;
}

/** One screen for each state of the vault; what is inside only when it is open. `<html data-vault>` tells the state. */
export function VaultGate({ children, belowCreate }: VaultGateProps) {
  const { vault } = useServices();
  const { state } = useVault();
  useEffect(() => {
    if (state) document.documentElement.dataset['vault'] = state.status;
  }, [state]);
  useEffect(() => {
    const touch = () => vault.touch();
    for (const event of ['pointerdown', 'keydown'])
      document.addEventListener(event, touch, { passive: true });
    return () => {
      for (const event of ['pointerdown', 'keydown']) document.removeEventListener(event, touch);
    };
  }, [vault]);
  switch (state?.status) {
    case undefined:
      return null;
    case 'none':
      return <FirstStep>{belowCreate}</FirstStep>;
    case 'locked':
      return <UnlockForm />;
    case 'recovery':
      return <RecoveryScreen reason={state.reason} />;
    case 'newer':
      return <NewerScreen />;
    case 'open':
      return <>{children}</>;
  }
}
