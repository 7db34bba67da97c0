import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';

/** A newer かぎ番 wrote this vault: nothing is touched until this one is up to date. */
export function NewerScreen() {
  return (
    <div class="stack">
      <h1 class="lead">{text('newer_title')}</h1>
      <ErrorNotice code="vaultNewer" />
    </div>
  );
}
