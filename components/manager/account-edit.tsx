import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { PersonField } from '../family/person-field.tsx';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useServices } from '../services-context.ts';

/** Names, the device's name at the portal, and the sites where the code may be filled in. */
export function AccountEdit({
  account,
  onDone,
}: {
  readonly account: AccountSummary;
  readonly onDone: (changed: boolean) => void;
}) {
  const { vault } = useServices();
  const [issuer, setIssuer] = useState(account.issuer);
  const [accountName, setAccountName] = useState(account.accountName);
  const [deviceName, setDeviceName] = useState(account.deviceName ?? '');
  const [person, setPerson] = useState(account.person ?? '');
  const [error, setError] = useState<ErrorCode>();
  const [unbound, setUnbound] = useState(false);
  const save = async () => {
    const edited = await vault.edit(account.id, { issuer, accountName, deviceName, person });
    if (edited.ok) onDone(true);
    else setError(edited.error);
  };
  const unbind = async (origin: string) => {
    const changed = await vault.unbind(account.id, origin);
    setUnbound(changed.ok);
    setError(changed.ok ? undefined : changed.error);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={text('add_service')} value={issuer} onText={setIssuer} />
      <TextField label={text('add_account')} value={accountName} onText={setAccountName} />
      <PersonField
        label={text('person_label')}
        hint={text('person_hint')}
        value={person}
        onText={setPerson}
      />
      <TextField
        label={text('accounts_device')}
        value={deviceName}
        onText={setDeviceName}
        hint={text('accounts_device_hint')}
      />
      {account.origins.length > 0 && (
        <div class="stack-tight">
          <p class="section-title">{text('accounts_sites')}</p>
          {account.origins.map((origin) => (
            <div class="row" key={origin}>
              <span>{new URL(origin).host}</span>
              <Button kind="link" onClick={() => void unbind(origin)}>
                {text('accounts_site_remove')}
              </Button>
            </div>
          ))}
        </div>
      )}
      {unbound && <StatusNotice title={text('accounts_edited')} />}
      {error && <ErrorNotice code={error} />}
      <div class="buttons">
        <Button submit slim>
          {text('accounts_save')}
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
