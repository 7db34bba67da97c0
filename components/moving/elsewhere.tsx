import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { canMigrate } from '../../lib/core/otp/phone-apps.ts';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { usePolicy } from '../hooks/use-policy.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Unfolding } from '../parts/unfolding.tsx';
import { ProveForm } from '../vault/prove-form.tsx';
import { AccountChoice } from './account-choice.tsx';
import { type HeldCode, HeldCodes } from './held-codes.tsx';
import { PrintSheet } from './print-sheet.tsx';

/** Several accounts at once: to a phone as codes in parts, or on paper. */
export function Elsewhere() {
  const { showQrCode } = usePolicy();
  return (
    <Unfolding summary={text('elsewhere_title')}>
      {showQrCode ? <ElsewhereSteps /> : <ErrorNotice code="policyForbids" />}
    </Unfolding>
  );
}

type Way = 'migrate' | 'print';

function ElsewhereSteps() {
  const { vault } = useVault();
  const accounts = vault.accounts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [way, setWay] = useState<Way>();
  const [codes, setCodes] = useState<readonly HeldCode[]>();
  const [ended, setEnded] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const chosen = accounts.filter(({ id }) => !left.has(id));
  const unable = way === 'migrate' ? chosen.filter((account) => !canMigrate(account)) : [];

  const show = async (proof: Proof) => {
    const ids = chosen.filter((account) => !unable.includes(account)).map(({ id }) => id);
    const named = (id: string | undefined) => namesOf(accounts.find((account) => account.id === id));
    if (way === 'migrate') {
      const shown = await vault.migrate(ids, proof);
      setError(shown.ok ? undefined : shown.error);
      if (shown.ok)
        setCodes(
          shown.value.map(({ modules, accountIds }) => ({
            modules,
            name: accountIds.map(named).join(text('between')),
          })),
        );
    } else {
      const shown = await vault.showQrCodes(ids, proof);
      setError(shown.ok ? undefined : shown.error);
      if (shown.ok) setCodes(shown.value.map((modules, place) => ({ modules, name: named(ids[place]) })));
    }
  };
  const stop = () => {
    setCodes(undefined);
    setWay(undefined);
  };
  const timeOver = () => {
    stop();
    setEnded(true);
  };

  if (codes && way === 'print') return <PrintSheet codes={codes} onDone={stop} onTimeOver={timeOver} />;
  if (codes) {
    return (
      <>
        <p>{text('elsewhere_migrate_how')}</p>
        <LeftOut accounts={unable} />
        <HeldCodes codes={codes} onDone={stop} onTimeOver={timeOver} />
      </>
    );
  }
  return (
    <>
      <p role={ended ? 'status' : undefined}>{text(ended ? 'phone_hidden' : 'elsewhere_what')}</p>
      {error && <ErrorNotice code={error} />}
      {way ? (
        <>
          <LeftOut accounts={unable} />
          <ProveForm action={text('phone_open')} onProven={(proof) => void show(proof)} onCancel={stop} />
        </>
      ) : (
        <>
          <AccountChoice accounts={accounts} left={left} onLeft={setLeft} />
          <div class="buttons">
            {(['migrate', 'print'] as const).map((name) => (
              <Button
                key={name}
                kind="second"
                slim
                aria-disabled={chosen.length === 0}
                onClick={() => chosen.length > 0 && setWay(name)}
              >
                {text(`elsewhere_${name}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </>
  );
}

function namesOf(account: AccountSummary | undefined): string {
  return account ? [account.issuer, account.accountName].filter(Boolean).join(' ') : '';
}

function LeftOut({ accounts }: { readonly accounts: readonly AccountSummary[] }) {
  if (accounts.length === 0) return null;
  const names = accounts.map(namesOf).join(text('between'));
  return <p class="notice notice-wait">{text('elsewhere_left', { names })}</p>;
}
