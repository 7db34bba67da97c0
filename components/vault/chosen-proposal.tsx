import { Fragment } from 'preact';
import type { Proposal } from '../../lib/services/vault/proposal.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';

interface ChosenProposalProps {
  /** Undefined while it is being made. */
  readonly proposal: Proposal | undefined;
  readonly onOther: () => void;
}

/** The password that is chosen already: large, word by word, with how each word is read. */
export function ChosenProposal({ proposal, onOther }: ChosenProposalProps) {
  const { password = '', readings = [] } = proposal ?? {};
  return (
    <div class="proposal-chosen">
      <p class="proposal-words" data-testid="proposal" translate={false} lang="en">
        {password.split('-').map((word, place) => (
          <Fragment key={`${place} ${word}`}>
            {place > 0 && '-'}
            <span class="proposal-word" data-reading={language() === 'ja' ? readings[place] : undefined}>
              {word}
            </span>
          </Fragment>
        ))}
      </p>
      <Button kind="link" slim onClick={onOther}>
        {text('proposal_other')}
      </Button>
    </div>
  );
}
