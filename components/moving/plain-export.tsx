import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { usePolicy } from '../hooks/use-policy.ts';
import { useSavedFile } from '../hooks/use-saved-file.ts';
import { text } from '../language.ts';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Unfolding } from '../parts/unfolding.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';
import { datedFileName } from './file-name.ts';

/** Everything in clear, for another app: behind a word of warning that has to be ticked, and the master password. */
export function PlainExport() {
  const policy = usePolicy();
  return (
    <Unfolding summary={text('plain_title')}>
      {policy.exportPlain ? <PlainExportSteps /> : <ErrorNotice code="policyForbids" />}
    </Unfolding>
  );
}

function PlainExportSteps() {
  const { vault, now } = useServices();
  const [understood, setUnderstood] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const { outcome, save } = useSavedFile();
  const exportAll = async (proof: Proof) => {
    const plain = await vault.exportPlain(proof);
    setError(plain.ok ? undefined : plain.error);
    setUnderstood(false);
    if (!plain.ok) return;
    const name = datedFileName(now(), 'txt', text('plain_name'));
    await save(name, plain.value, (written) => written === plain.value);
  };
  return (
    <>
      <p class="notice notice-wrong">{text('plain_what')}</p>
      <Check label={text('plain_understood')} checked={understood} onCheck={setUnderstood} />
      {understood && (
        <ProveForm
          action={text('plain_do')}
          onProven={(proof) => void exportAll(proof)}
          onCancel={() => setUnderstood(false)}
        />
      )}
      {error && <ErrorNotice code={error} />}
      {outcome === 'failed' && <ErrorNotice code="saveFailed" />}
      {outcome && outcome !== 'failed' && (
        <StatusNotice title={text('plain_done')} kind="wait">
          <p>{text('plain_done_what', { name: outcome.name })}</p>
        </StatusNotice>
      )}
    </>
  );
}
