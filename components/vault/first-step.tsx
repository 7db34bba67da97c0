import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../language.ts';
import { CreateVaultForm } from './create-vault-form.tsx';
import { RestoreForm } from './restore-form.tsx';

/** Nothing is here yet: begin anew, or bring everything back from a backup. */
export function FirstStep({ children }: { readonly children?: ComponentChildren }) {
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreForm onBack={() => setRestoring(false)} />;
  return (
    <>
      <CreateVaultForm />
      {children}
      <button type="button" class="button button-link" onClick={() => setRestoring(true)}>
        {text('backup_restore')}
      </button>
    </>
  );
}
