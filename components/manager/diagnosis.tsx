import { useEffect, useState } from 'preact/hooks';
import { writeDiagnosis } from '../../lib/core/diagnosis.ts';
import type { VaultState } from '../../lib/services/vault/vault-service.ts';
import { useCopy } from '../hooks/use-copy.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useVault } from '../hooks/use-vault.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';

const DAY_MS = 86_400_000;

/** For somebody who helps from afar: shown in full, so that the person sees what it holds before it is passed on. */
export function Diagnosis() {
  const { browser, now } = useServices();
  const { vault, state } = useVault();
  const settings = useSettings();
  const [notice, setNotice] = useState('');
  const { outcome, copy } = useCopy();
  useEffect(() => void vault.notice().then((told) => setNotice(told?.kind ?? '')), [vault]);
  const { version, browserName, system } = browser.about;
  const diagnosis = writeDiagnosis(
    {
      ...{ product: version, browser: browserName, system, language: language() },
      ...{ vault: inWords(state), notice, settings, backedUpAt: settings.backedUpAt },
      ...{ accounts: vault.accounts(), ways: vault.ways() },
    },
    now(),
  );
  // What is read out on the telephone: few words, none of them English.
  const line = [
    `${text('product')} ${version}`,
    browserName
      .replace(/^Edg\//, 'Edge ')
      .replace('/', ' ')
      .replace(/(\d+)\.[\d.]+/, '$1'),
    text(`diagnosis_vault_${state?.status ?? 'none'}`),
    ...(notice ? [text('diagnosis_notice')] : []),
    ...(state?.status === 'open' ? [text('diagnosis_accounts', { count: vault.accounts().length })] : []),
    settings.backedUpAt === 0
      ? text('diagnosis_no_backup')
      : text('diagnosis_backup', { days: Math.max(0, Math.floor((now() - settings.backedUpAt) / DAY_MS)) }),
  ]
    .filter((part) => part !== '')
    .join(text('diagnosis_comma'));
  return (
    <section class="card stack-tight">
      <h2>{text('diagnosis_title')}</h2>
      <p>{text('diagnosis_what')}</p>
      <p class="diagnosis-line" data-testid="diagnosis-line">
        {line}
      </p>
      <details>
        <summary>{text('diagnosis_details')}</summary>
        <pre class="diagnosis" data-testid="diagnosis">
          {diagnosis}
        </pre>
      </details>
      <Button kind="second" slim onClick={() => copy(`${line}\n\n${diagnosis}`)}>
        {text('diagnosis_copy')}
      </Button>
      {outcome === 'copied' && <p role="status">{text('copied')}</p>}
      {outcome === 'copyFailed' && <ErrorNotice code="copyFailed" />}
    </section>
  );
}

function inWords(state: VaultState | undefined): string {
  if (!state) return 'not known yet';
  return state.status === 'recovery' ? `recovery, ${state.reason}` : state.status;
}
