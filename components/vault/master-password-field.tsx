import type { ErrorCode } from '../../lib/core/errors.ts';
import { text } from '../language.ts';
import { PasswordField } from '../parts/password-field.tsx';

interface MasterPasswordFieldProps {
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly error: ErrorCode | undefined;
  readonly hint?: string | undefined;
  readonly autofocus?: boolean;
}

/** The master password that is in use, marked when it was wrong. */
export function MasterPasswordField({ error, ...field }: MasterPasswordFieldProps) {
  return (
    <PasswordField
      label={text('master_password')}
      kind="current-password"
      invalid={error === 'passwordWrong'}
      {...field}
    />
  );
}
