import { useMemo, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Algorithm } from '../../lib/core/otp/account.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { CandidatePreview } from '../parts/candidate-preview.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SaveCandidate } from '../parts/save-candidate.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useServices } from '../services-context.ts';
import { AccountDetails, isOfDetails } from './account-details.tsx';

interface AccountFormProps {
  /** What was read from a picture: it fills the form, and its key stays where it is. */
  readonly fromPicture: Candidate | undefined;
  readonly onAdded: () => void;
  readonly onTyping: () => void;
}

/** Names, key and the rarer details. A typed key is judged at every press and its first code shown. */
export function AccountForm({ fromPicture, onAdded, onTyping }: AccountFormProps) {
  const { capture } = useServices();
  const [issuer, setIssuer] = useState(fromPicture?.issuer ?? '');
  const [accountName, setAccountName] = useState(fromPicture?.accountName ?? '');
  const [key, setKey] = useState('');
  const [digits, setDigits] = useState(String(fromPicture?.digits ?? 6));
  const [period, setPeriod] = useState(String(fromPicture?.period ?? 30));
  const [algorithm, setAlgorithm] = useState<Algorithm>(fromPicture?.algorithm ?? 'SHA1');
  const [typedId] = useState(() => crypto.randomUUID());
  const [leftKey, setLeftKey] = useState(false);
  const [tried, setTried] = useState(false);

  const typed = useMemo(
    () =>
      capture.readKey(
        { issuer, accountName, key, digits: Number(digits), period: Number(period), algorithm },
        typedId,
      ),
    [capture, issuer, accountName, key, digits, period, algorithm, typedId],
  );
  const candidate = fromPicture
    ? { ...fromPicture, issuer, accountName }
    : typed.ok
      ? typed.value
      : undefined;
  // An address in the key field brings names of its own; the service has put typed ones before them.
  const named = fromPicture ? { issuer, accountName } : {};
  const error: ErrorCode | undefined = fromPicture || typed.ok ? undefined : typed.error;
  const complains = error !== undefined && (tried || (leftKey && key !== ''));
  const typing = (set: (value: string) => void) => (value: string) => {
    setTried(false);
    onTyping();
    set(value);
  };

  // What was read is saved where it was read: its button comes before everything that may be corrected.
  const preview = candidate ? (
    <div class="card card-here">
      <CandidatePreview candidate={candidate}>
        <SaveCandidate
          key={candidate.warnings.includes('counterMissing') ? candidate.id : 'clear'}
          candidate={candidate}
          {...named}
          onSaved={onAdded}
        />
      </CandidatePreview>
    </div>
  ) : (
    <Button submit>{text('save')}</Button>
  );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
      }}
    >
      {fromPicture && preview}
      <div class="pair">
        <TextField label={text('add_service')} value={issuer} onText={typing(setIssuer)} />
        <TextField label={text('add_account')} value={accountName} onText={typing(setAccountName)} />
      </div>
      {fromPicture ? (
        <p class="notice notice-good">{text('add_key_from_picture')}</p>
      ) : (
        <TextField
          label={text('add_key')}
          value={key}
          onText={typing(setKey)}
          onLeave={() => setLeftKey(true)}
          hint={text('add_key_hint')}
          invalid={complains}
        />
      )}
      {complains && error && <ErrorNotice code={error} />}
      {!fromPicture && preview}
      <AccountDetails
        {...{ digits, period, algorithm }}
        fixed={fromPicture !== undefined}
        wrong={complains && isOfDetails(error)}
        onDigits={typing(setDigits)}
        onPeriod={typing(setPeriod)}
        onAlgorithm={setAlgorithm}
      />
    </form>
  );
}
