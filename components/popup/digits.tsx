import { useState } from 'preact/hooks';
import { groupCode } from '../../lib/core/otp/group-code.ts';
import { text } from '../language.ts';

interface DigitsProps {
  readonly digits: string;
  /** Show dots until the person presses them (settings: "hide codes"). */
  readonly hidden: boolean;
  readonly small: boolean;
}

/** The digits, grouped for the eye. Hidden ones show while they are pressed. */
export function Digits({ digits, hidden, small }: DigitsProps) {
  const [pressed, setPressed] = useState(false);
  const look = small ? 'code code-small' : 'code';
  if (!hidden) {
    return (
      <span class={look} data-testid="code">
        {groupCode(digits)}
      </span>
    );
  }
  return (
    <button
      type="button"
      class="button button-link"
      aria-pressed={pressed}
      onClick={() => setPressed(!pressed)}
      onBlur={() => setPressed(false)}
    >
      <span class={look} data-testid="code">
        {pressed ? groupCode(digits) : groupCode('•'.repeat(digits.length))}
      </span>
      <span class="visually-hidden">{text(pressed ? 'code_hide' : 'code_show')}</span>
    </button>
  );
}
