import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useToldState, useVault } from '../hooks/use-vault.ts';
import { later } from '../parts/later.tsx';
import { useServices } from '../services-context.ts';
import type { FirstPassword } from './create-vault-form.tsx';
import { VaultNotice } from './vault-notice.tsx';

// None of these is there when codes are shown.
const FirstStep = later(async () => (await import('./first-step.tsx')).FirstStep);
const NewerScreen = later(async () => (await import('./newer-screen.tsx')).NewerScreen);
const RecoveryScreen = later(async () => (await import('./recovery-screen.tsx')).RecoveryScreen);
const Recovered = later(async () => (await import('./recovered.tsx')).Recovered);
const UnlockForm = later(async () => (await import('./unlock-form.tsx')).UnlockForm, 'the usual texts');

interface VaultGateProps {
  readonly children: ComponentChildren;
  /** While there is no vault: what stands above the first password, and who wants to know that it is being taken into use. */
  readonly first?: FirstPassword;
  /** Restores elsewhere than here. */
  readonly onRestore?: () => void;
}

/** One screen for each state of the vault; what is inside only when it is open. `<html data-vault>` tells the state. */
export function VaultGate({ children, first, onRestore }: VaultGateProps) {
  const { vault } = useServices();
  const { state } = useVault();
  const [recovered, setRecovered] = useState(false);
  const wasOpen = useRef(false);
  wasOpen.current ||= state?.status === 'open';
  useToldState(state);
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
      return <FirstStep erased={wasOpen.current} first={first} onRestore={onRestore} />;
    case 'locked':
      return <UnlockForm onRecovered={() => setRecovered(true)} onRestore={onRestore} />;
    case 'recovery':
      return <RecoveryScreen reason={state.reason} onRestore={onRestore} />;
    case 'newer':
      return <NewerScreen />;
    case 'open':
      return (
        <>
          <VaultNotice />
          {recovered && <Recovered onRead={() => setRecovered(false)} />}
          {children}
        </>
      );
  }
}
