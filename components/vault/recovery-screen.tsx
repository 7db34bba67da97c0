import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';

/** Something was here and does not open. Nothing is created over it; what can be done is said. */
export function RecoveryScreen({ reason }: { readonly reason: 'vaultDamaged' | 'storageBroken' }) {
  return (
    <div class="stack">
      <h1 class="lead">{text('recovery_title')}</h1>
      <ErrorNotice code={reason} />
      <button type="button" class="button" onClick={() => location.reload()}>
        {text('try_again')}
      </button>
    </div>
  );
}
