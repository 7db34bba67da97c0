import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';

interface PasswordProposalProps {
  readonly proposal: string;
  readonly onUse: () => void;
  readonly onOther: () => void;
}

/** Four easy words that make a good password: one click, instead of a rule to puzzle over. */
export function PasswordProposal({ proposal, onUse, onOther }: PasswordProposalProps) {
  return (
    <div class="notice notice-good">
      <p>
        {text('proposal')} <b class="proposal">{proposal}</b>
      </p>
      <div class="row">
        <Button kind="second" slim onClick={onUse}>
          {text('proposal_use')}
        </Button>
        <Button kind="link" slim onClick={onOther}>
          {text('proposal_other')}
        </Button>
      </div>
    </div>
  );
}
