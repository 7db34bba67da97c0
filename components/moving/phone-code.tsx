import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { unusualFor } from '../../lib/core/otp/phone-apps.ts';
import type { Proof } from '../../lib/services/vault/proof.ts';
import type { QrModules } from '../../lib/services/vault/vault-service.ts';
import { usePolicy } from '../hooks/use-policy.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';
import { HeldCodes } from './held-codes.tsx';

interface PhoneCodeProps {
  readonly account: AccountSummary;
  readonly onDone: () => void;
}

/** スマホでも使う: the account as a QR code, after the master password. */
export function PhoneCode({ account, onDone }: PhoneCodeProps) {
  const { vault } = useServices();
  const { showQrCode } = usePolicy();
  const [error, setError] = useState<ErrorCode>();
  const [modules, setModules] = useState<QrModules>();
  const [ended, setEnded] = useState(false);
  const name = account.issuer || account.accountName;

  const show = async (proof: Proof) => {
    const shown = await vault.showQrCode(account.id, proof);
    setError(shown.ok ? undefined : shown.error);
    if (shown.ok) setModules(shown.value);
  };

  if (!showQrCode) return <ErrorNotice code="policyForbids" />;
  if (modules) {
    const hide = () => {
      setModules(undefined);
      setEnded(true);
    };
    return (
      <div class="stack">
        <UnusualHint account={account} />
        <HeldCodes codes={[{ modules, name }]} onDone={onDone} onTimeOver={hide} />
      </div>
    );
  }
  return (
    <div class="stack">
      <p role={ended ? 'status' : undefined}>{text(ended ? 'phone_hidden' : 'phone_what')}</p>
      {error && <ErrorNotice code={error} />}
      <ProveForm action={text('phone_open')} onProven={(proof) => void show(proof)} onCancel={onDone} />
    </div>
  );
}

/** Some apps show a wrong code without a word where the settings are not the usual ones. */
function UnusualHint({ account }: { readonly account: AccountSummary }) {
  const unusual = unusualFor(account);
  if (unusual.length === 0) return null;
  const what = unusual
    .map((setting) => text(`phone_unusual_${setting}`, { value: account[setting] }))
    .join(text('between'));
  return <p class="notice notice-wait">{text('phone_unusual', { what })}</p>;
}
