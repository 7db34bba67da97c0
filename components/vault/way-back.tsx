import { text } from '../language.ts';

interface WayBackProps {
  readonly onBack: () => void;
  readonly label?: string;
}

/** Leaves a form without doing anything. */
export function WayBack({ onBack, label = text('forgot_back') }: WayBackProps) {
  return (
    <button type="button" class="button button-link" onClick={onBack}>
      {label}
    </button>
  );
}
