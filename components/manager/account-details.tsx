import { useId, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Algorithm } from '../../lib/core/otp/account.ts';
import { text } from '../language.ts';
import { TextField } from '../parts/text-field.tsx';

interface AccountDetailsProps {
  readonly digits: string;
  readonly period: string;
  readonly algorithm: Algorithm;
  /** Read from a picture: shown, not to be changed. */
  readonly fixed: boolean;
  /** One of them is refused. */
  readonly wrong: boolean;
  readonly onDigits: (text: string) => void;
  readonly onPeriod: (text: string) => void;
  readonly onAlgorithm: (algorithm: Algorithm) => void;
}

/** Whether it is one of these fields that has to be corrected. */
export const isOfDetails = (error: ErrorCode | undefined) =>
  error === 'digitsOutOfRange' || error === 'periodOutOfRange';

/**
 * Rarely needed, so it is closed. Its fields can be reached all the same (docs/decisions/0015): the first focus in one of them opens it, and so
 * does a value that is refused.
 */
export function AccountDetails({ wrong, ...fields }: AccountDetailsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="details-rare"
      open={open || wrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text('add_details')}</summary>
      <Fields {...fields} onEnter={() => setOpen(true)} />
    </details>
  );
}

interface FieldsProps extends Omit<AccountDetailsProps, 'wrong'> {
  readonly onEnter: () => void;
}

function Fields({ digits, period, algorithm, fixed, ...on }: FieldsProps) {
  const id = useId();
  return (
    <fieldset class="stack-tight" disabled={fixed} aria-label={text('add_details')} onFocusIn={on.onEnter}>
      <p class="quiet">{text('add_details_hint')}</p>
      <div class="pair">
        <TextField
          label={text('add_digits')}
          type="number"
          min={6}
          max={8}
          value={digits}
          onText={on.onDigits}
        />
        <TextField
          label={text('add_period')}
          type="number"
          min={15}
          max={120}
          value={period}
          onText={on.onPeriod}
        />
        <div class="field">
          <label for={id}>{text('add_algorithm')}</label>
          <select
            id={id}
            value={algorithm}
            onChange={({ currentTarget: { value } }) =>
              on.onAlgorithm(value === 'SHA256' || value === 'SHA512' ? value : 'SHA1')
            }
          >
            <option value="SHA1">{text('add_algorithm_sha1')}</option>
            <option value="SHA256">SHA256</option>
            <option value="SHA512">SHA512</option>
          </select>
        </div>
      </div>
    </fieldset>
  );
}
