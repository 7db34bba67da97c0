import { useState } from 'preact/hooks';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { RestoreForm } from './restore-form.tsx';

/** Something was here and does not open. Nothing is created over it; what can be done is said. */
export function RecoveryScreen({ reason }: { readonly reason: 'vaultDamaged' | 'storageBroken' }) {
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreForm onBack={() => setRestoring(false)} backText={text('cancel')} />;
  return (
    <div class="stack">
      <h1 class="lead">{text('recovery_title')}</h1>
      <ErrorNotice code={reason} />
      <button type="button" class="button" onClick={() => location.reload()}>
        {text('try_again')}
      </button>
      {reason === 'vaultDamaged' && (
        <button type="button" class="button button-second" onClick={() => setRestoring(true)}>
          {text('backup_restore')}
        </button>
      )}
    </div>
  );
}
