import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';

interface BackupOutcomeProps {
  readonly outcome: { readonly name: string } | 'failed' | undefined;
  /** How many accounts it holds. */
  readonly count: number;
}

/** What came of saving a backup: which file, what is in it, and where it should go. */
export function BackupOutcome({ outcome, count }: BackupOutcomeProps) {
  if (outcome === undefined) return null;
  if (outcome === 'failed') return <ErrorNotice code="saveFailed" />;
  return (
    <StatusNotice title={text('backup_saved')}>
      <p>{text('backup_saved_what', { name: outcome.name, count })}</p>
    </StatusNotice>
  );
}
