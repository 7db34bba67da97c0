import type { ErrorCode } from '../../lib/core/errors.ts';
import { text } from '../language.ts';
import { TextField } from '../parts/text-field.tsx';

interface RecoveryCodeFieldProps {
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly error: ErrorCode | undefined;
}

/** The recovery code, as it is typed from the paper. */
export function RecoveryCodeField({ value, onText, error }: RecoveryCodeFieldProps) {
  return (
    <TextField
      label={text('recover_code')}
      value={value}
      onText={onText}
      hint={text('recover_code_hint')}
      invalid={error === 'recoveryCodeTyped' || error === 'recoveryCodeWrong'}
    />
  );
}
