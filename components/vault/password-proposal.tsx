import { text } from '../language.ts';

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
        <button type="button" class="button button-second button-slim" onClick={onUse}>
          {text('proposal_use')}
        </button>
        <button type="button" class="button button-link button-slim" onClick={onOther}>
          {text('proposal_other')}
        </button>
      </div>
    </div>
  );
}
