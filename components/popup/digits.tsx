import { useState } from 'preact/hooks';
import { groupCode } from '../../lib/core/otp/group-code.ts';
import { text } from '../language.ts';

interface DigitsProps {
  readonly digits: string;
  /** Show dots until the person presses them (settings: "hide codes"). */
  readonly hidden: boolean;
  readonly small: boolean;
  readonly describedBy: string;
  readonly onCopy: () => void;
}

/** The digits, grouped for the eye. A press copies them; hidden ones show while they are pressed instead. */
export function Digits({ digits, hidden, small, describedBy, onCopy }: DigitsProps) {
  const [pressed, setPressed] = useState(false);
  const look = small ? 'code code-small' : 'code';
  return (
    <button
      type="button"
      class="digits"
      aria-pressed={hidden ? pressed : undefined}
      aria-describedby={describedBy}
      onClick={hidden ? () => setPressed(!pressed) : onCopy}
      onBlur={() => setPressed(false)}
    >
      <span class={look} data-testid="code">
        {hidden && !pressed ? groupCode('•'.repeat(digits.length)) : groupCode(digits)}
      </span>
      <span class="visually-hidden">
        {text(hidden ? (pressed ? 'code_hide' : 'code_show') : 'code_copy')}
      </span>
    </button>
  );
}
