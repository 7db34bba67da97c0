import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';

interface WayBackProps {
  readonly onBack: () => void;
  readonly label?: string;
}

/** Leaves a form without doing anything. */
export function WayBack({ onBack, label = text('forgot_back') }: WayBackProps) {
  return (
    <Button kind="link" onClick={onBack}>
      {label}
    </Button>
  );
}
