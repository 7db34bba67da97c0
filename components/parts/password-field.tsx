import { useId, useState } from 'preact/hooks';
import { text } from '../language.ts';
import { Button } from './button.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly hint?: string | undefined;
  readonly invalid?: boolean;
  readonly autofocus?: boolean;
  /** What browsers and password managers are told: a new password or the one that exists. */
  readonly kind: 'new-password' | 'current-password';
  /** Shown in clear from the start, as for a proposed password. */
  readonly shown?: boolean;
}

/** A password that can be looked at, because what one can't see one types wrongly. */
export function PasswordField({
  label,
  value,
  onText,
  hint,
  invalid,
  autofocus,
  kind,
  shown,
}: PasswordFieldProps) {
  const id = useId();
  const [visible, setVisible] = useState<boolean>();
  const inClear = visible ?? shown ?? false;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="password">
        <input
          id={id}
          // Preact types the two kinds of input apart; this one is both in turn.
          type={(inClear ? 'text' : 'password') as 'password'}
          autocomplete={kind}
          spellcheck={false}
          autocapitalize="off"
          maxLength={1024}
          value={value}
          autofocus={autofocus ?? false}
          aria-invalid={invalid ? 'true' : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <Button kind="link" aria-pressed={inClear} aria-controls={id} onClick={() => setVisible(!inClear)}>
          {text(inClear ? 'password_hide' : 'password_show')}
        </Button>
      </div>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
