import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  /** Its label stands in it, and is read out all the same: where there is little room. */
  readonly bare?: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly type?: 'text' | 'search' | 'number';
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Stands under the field and is read out with it. */
  readonly hint?: ComponentChildren;
  readonly invalid?: boolean | undefined;
  readonly onLeave?: () => void;
  /** Id of the proposals (`<datalist>`). */
  readonly list?: string;
}

/** A field with its label above and what helps below. */
export function TextField({
  label,
  bare = false,
  value,
  onText,
  type = 'text',
  min,
  max,
  hint,
  invalid,
  onLeave,
  list,
}: TextFieldProps) {
  const id = useId();
  const attributes = {
    id,
    type,
    value,
    placeholder: bare ? label : undefined,
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': invalid ? 'true' : undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onText(event.currentTarget.value),
    onBlur: onLeave,
    list,
    ...(type === 'number' && { min, max, step: 1, inputMode: 'numeric' }),
  };
  return (
    <div class="field">
      <label class={bare ? 'visually-hidden' : undefined} for={id}>
        {label}
      </label>
      {/* Preact types every kind of input apart; one field serves three of them. */}
      <input {...(attributes as InputHTMLAttributes<HTMLInputElement>)} />
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
